"""Facts (bảng số liệu): the views areas publish, with the type of every column a condition may speak of.

An accumulating snapshot or timespan fact after Kimball: one row per member as of a cut-off, as known at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    (by instants, or by days if `valid_by_day`, both days included); `known` the span in which it was believed;
    `day` the day a row falls on when it is told by weeks; `opinions` says that its records tell what somebody thinks
    or was told, so that strangers never see them one by one; `told_again` is the view in which a row of a unit that
    ended stands once more for the only unit of its kind that took over.
    """

    name: str
    columns: Mapping[str, ColumnType]
    member: str
    label: str
    bases: Mapping[str, str]
    valid: Span | None = None
    valid_by_day: bool = False
    known: Span | None = None
    day: str = ""
    opinions: bool = False
    told_again: str = ""

    @property
    def source(self) -> str:
        """Where its rows are read: its view, or the one that tells them again, under its own name."""
        return f"{self.told_again} AS {self.name}" if self.told_again else self.name

    @property
    def of_dossiers(self) -> bool:
        """Whether each row is one dossier, so that its members are read and filtered as dossiers."""
        return self.member == "dossier_id"


def _typed(**columns: str) -> dict[str, ColumnType]:
    """Columns listed under their type."""
    return {name: ColumnType(kind) for kind, names in columns.items() for name in names.split()}


KNOWN = Span("recorded_at", "superseded_at")

DOSSIER_COLUMNS = _typed(
    integer="dossier_id status received_by_id competent_id procedure_id sector_id late_entered filed_again",
    text="number system_of_record channel operated_by procedure_code officer",
    date="received_on due_first_on due_on finished_on returned_on left_on",
    instant="submitted_at received_at due_first_at due_at finished_at returned_at left_at "
    "valid_from valid_to recorded_at superseded_at",
)
DOSSIER_BASES = {"competent": "competent_id", "received_by": "received_by_id"}
DOSSIERS = Fact(
    name="fact_dossier_interval",
    columns=DOSSIER_COLUMNS,
    member="dossier_id",
    label="number",
    bases=DOSSIER_BASES,
    valid=Span("valid_from", "valid_to"),
    known=KNOWN,
    day="received_on",
)
SERVICE_COLUMNS = DOSSIER_COLUMNS | _typed(
    integer="reused",
    text="online_service",
    instant="fee_asked_at fee_paid_at paid_online_at digitised_at some_digitised_at certified_at result_signed_at "
    "result_electronic_at refused_at posted_at",
)
SERVICE = replace(DOSSIERS, name="fact_dossier_service", columns=SERVICE_COLUMNS)
PORTAL = replace(
    DOSSIERS,
    name="fact_dossier_portal",
    columns=DOSSIER_COLUMNS | _typed(instant="portal_asked_at portal_told_at"),
)
APOLOGIES = replace(
    DOSSIERS,
    name="fact_dossier_apology",
    columns=DOSSIER_COLUMNS | _typed(instant="apologized_at"),
    day="finished_on",
    opinions=True,
)
RETURNS_RATED = replace(
    DOSSIERS,
    name="fact_dossier_rating",
    columns=DOSSIER_COLUMNS | _typed(instant="rated_at"),
    day="returned_on",
    opinions=True,
)
PROCEDURES_USED = replace(SERVICE, name="fact_procedure_use", member="procedure_id", label="fact_procedure.name")
RATINGS = Fact(
    name="fact_rating",
    columns=_typed(
        integer="rating_id procedure_id received_by_id competent_id score",
        text="number via",
        date="returned_on rated_on",
        instant="rated_at",
    ),
    member="rating_id",
    label="number",
    bases=DOSSIER_BASES,
    day="rated_on",
    opinions=True,
)


def _led(name: str, member: str, label: str = "number", **columns: str) -> Fact:
    """A fact of what a unit leads, as known at a time."""
    typed = _typed(**columns) | _typed(instant="recorded_at superseded_at")
    return Fact(name, typed, member, label, {"leading": "unit_id"}, known=KNOWN)


def _inherited(name: str, member: str, label: str, **columns: str) -> Fact:
    """A fact of what a unit leads in others, where what was done in a unit that ended stands for its heir too."""
    return replace(_led(name, member, label, **columns), told_again=f"{name}_with_heirs")


TASKS = _led(
    "fact_task",
    "task_id",
    "fact_task.title",
    integer="task_id number plan_id plan_year unit_id",
    text="plan_kind area_code due_kind",
    date="due_on original_due_on in_force_from removed_on accepted_on accepted_done_on",
)
GIVEN_TASKS = _led(
    "fact_given_task",
    "task_id",
    "fact_task.title",
    integer="task_id unit_id giver_id plan_year",
    date="due_on in_force_from removed_on accepted_on accepted_done_on",
)
INSPECTIONS = _inherited(
    "fact_inspection",
    "inspected_unit_id",
    "fact_unit.name",
    integer="inspection_id unit_id inspected_unit_id",
    text="inspected_kind inspected_level",
    date="concluded_on started_on",
)
FINDINGS = _led(
    "fact_finding",
    "finding_id",
    integer="finding_id unit_id",
    text="number",
    date="raised_on mended_on waived_on",
)
MODELS = _inherited(
    "fact_reform_model",
    "commune_id",
    "fact_unit.name",
    integer="model_id unit_id commune_id year is_new is_continued is_dialogue",
    date="started_on",
)
OWN_MODELS = _led(
    "fact_own_model", "model_id", "fact_own_model.name", integer="model_id unit_id year is_new", date="started_on"
)
ACTIVITIES = _inherited(
    "fact_reform_activity",
    "held_unit_id",
    "fact_unit.name",
    integer="activity_id unit_id held_unit_id is_training is_communication",
    date="held_on",
)
DISCIPLINE = _led(
    "fact_discipline",
    "misdeed_id",
    integer="misdeed_id unit_id is_leading",
    text="number form",
    date="decided_on",
)
TRAINING_TURNS = _led(
    "fact_training_turn", "turn_id", integer="turn_id unit_id activity_id", text="number", date="held_on"
)
DIALOGUES = _led("fact_dialogue", "dialogue_id", "fact_dialogue.title", integer="dialogue_id unit_id", date="held_on")
PETITIONS = _led(
    "fact_petition",
    "petition_id",
    integer="petition_id unit_id",
    text="number",
    date="received_on due_on answered_on forwarded_on refused_on",
)
TICKETS = Fact(
    name="fact_ticket",
    columns=_typed(
        integer="ticket_id unit_id is_priority waited_minutes served_minutes",
        text="label state",
        date="issued_on",
        instant="issued_at first_called_at",
    ),
    member="ticket_id",
    label="fact_ticket.label",
    bases={"received_by": "unit_id", "competent": "unit_id"},
    day="issued_on",
)
UNIT_PROCEDURES = Fact(
    name="fact_unit_procedure",
    columns=_typed(
        integer="unit_id procedure_id sector_id procedure_level_id",
        text="procedure_code online_service level way",
        date="published_on taken_down_on process_from process_to valid_from valid_to",
        instant="published_at process_at recorded_at superseded_at",
    ),
    member="procedure_id",
    label="fact_procedure.name",
    bases={"leading": "unit_id", "competent": "unit_id", "received_by": "unit_id"},
    known=KNOWN,
)
UNIT_PROCEDURE_LEVELS = replace(
    UNIT_PROCEDURES,
    name="fact_unit_procedure_level",
    member="procedure_level_id",
    label="fact_procedure_level.name",
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

EVERY = (
    DOSSIERS,
    SERVICE,
    PORTAL,
    PROCEDURES_USED,
    RATINGS,
    APOLOGIES,
    RETURNS_RATED,
    UNIT_PROCEDURES,
    UNIT_PROCEDURE_LEVELS,
    TASKS,
    GIVEN_TASKS,
    INSPECTIONS,
    MODELS,
    OWN_MODELS,
    ACTIVITIES,
    DISCIPLINE,
    TRAINING_TURNS,
    DIALOGUES,
    PETITIONS,
    FINDINGS,
    TICKETS,
)
FACTS: Mapping[str, Fact] = {fact.name: fact for fact in (*EVERY, UNITS)}

# What a condition may ask of the question itself; `end` is the earlier of the period's end and the cut-off, `since`
# and `until` are the first instant of the period and the first after `end`, `known` the knowledge time.
PARAMETERS: Mapping[str, ColumnType] = {
    "start": ColumnType.DATE,
    "end": ColumnType.DATE,
    "year": ColumnType.INTEGER,
    "since": ColumnType.INSTANT,
    "until": ColumnType.INSTANT,
    "known": ColumnType.INSTANT,
}
