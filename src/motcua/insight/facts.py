"""Facts (bảng số liệu): the views areas publish, with the type of every column a condition may speak of.

An accumulating snapshot or timespan fact after Kimball: one row per member as of a cut-off, as known at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ColumnType(StrEnum):
    """Column type (kiểu cột): both sides of a comparison have one and the same."""

    INTEGER = "integer"
    TEXT = "text"
    DATE = "date"
    INSTANT = "instant"


@dataclass(frozen=True, slots=True)
class Span:
    """Span (khoảng thời gian): two columns [since, until); an empty `until` has no end."""

    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Fact (bảng số liệu): a published view; `member` names the records its figures open to, `label` what people
    call them: a column of the fact, or `table.column` of the register the member stands in.

    `bases` says which column holds the unit for each counting basis; `valid` is the span in which a row was true
    (by instants, or by days if `valid_by_day`, both days included); `known` the span in which it was believed.
    """

    name: str
    columns: Mapping[str, ColumnType]
    member: str
    label: str
    bases: Mapping[str, str]
    valid: Span | None = None
    valid_by_day: bool = False
    known: Span | None = None


def _typed(**columns: str) -> dict[str, ColumnType]:
    """Columns listed under their type."""
    return {name: ColumnType(kind) for kind, names in columns.items() for name in names.split()}


KNOWN = Span("recorded_at", "superseded_at")

DOSSIERS = Fact(
    name="fact_dossier_interval",
    columns=_typed(
        integer="dossier_id status received_by_id competent_id procedure_id sector_id late_entered",
        text="number system_of_record channel operated_by procedure_code",
        date="received_on due_first_on due_on finished_on returned_on left_on",
        instant="submitted_at received_at due_first_at due_at finished_at returned_at left_at "
        "valid_from valid_to recorded_at superseded_at",
    ),
    member="dossier_id",
    label="number",
    bases={"competent": "competent_id", "received_by": "received_by_id"},
    valid=Span("valid_from", "valid_to"),
    known=KNOWN,
)
TASKS = Fact(
    name="fact_task",
    columns=_typed(
        integer="task_id number plan_id plan_year unit_id",
        text="plan_kind area_code due_kind",
        date="due_on original_due_on in_force_from removed_on accepted_on accepted_done_on",
        instant="recorded_at superseded_at",
    ),
    member="task_id",
    label="fact_task.title",
    bases={"leading": "unit_id"},
    known=KNOWN,
)
INSPECTIONS = Fact(
    name="fact_inspection",
    columns=_typed(
        integer="inspection_id unit_id inspected_unit_id",
        text="inspected_kind inspected_level",
        date="concluded_on started_on",
        instant="recorded_at superseded_at",
    ),
    member="inspected_unit_id",
    label="fact_unit.name",
    bases={"leading": "unit_id"},
    known=KNOWN,
)
MODELS = Fact(
    name="fact_reform_model",
    columns=_typed(
        integer="model_id unit_id commune_id year is_new is_continued is_dialogue",
        date="started_on",
        instant="recorded_at superseded_at",
    ),
    member="commune_id",
    label="fact_unit.name",
    bases={"leading": "unit_id"},
    known=KNOWN,
)
UNITS = Fact(
    name="fact_unit",
    columns=_typed(integer="unit_id parent_id", text="slug name kind level", date="valid_from valid_to"),
    member="unit_id",
    label="name",
    bases={"leading": "parent_id"},
    valid=Span("valid_from", "valid_to"),
    valid_by_day=True,
)

FACTS: Mapping[str, Fact] = {fact.name: fact for fact in (DOSSIERS, TASKS, INSPECTIONS, MODELS, UNITS)}

# What a condition may ask of the question itself; `end` is the earlier of the period's end and the cut-off.
PARAMETERS: Mapping[str, ColumnType] = {
    "start": ColumnType.DATE,
    "end": ColumnType.DATE,
    "year": ColumnType.INTEGER,
}
