"""Listing (liệt kê): the records behind a figure, page by page, by key."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from motcua.insight.conditions import parse
from motcua.insight.engine.counting import side_sql
from motcua.insight.engine.slices import Slice
from motcua.insight.facts import DOSSIERS, Fact
from motcua.insight.indicators import Indicator, Kind

DEADLINES = {  # how a dossier stands to its due date at the cut-off, as people filter it
    "early": "finished_on IS NOT NULL AND finished_on <= :end AND finished_on < due_on",
    "on_time": "finished_on IS NOT NULL AND finished_on <= :end AND finished_on = due_on",
    "late": "finished_on IS NOT NULL AND finished_on <= :end AND (due_on IS NULL OR finished_on > due_on)",
    "overdue": "(finished_on IS NULL OR finished_on > :end) AND (left_on IS NULL OR left_on > :end)"
    " AND (due_on IS NULL OR due_on < :end)",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """Filters (bộ lọc): narrow the members of a figure over dossiers; what is None does not narrow.

    `unit`, `officer` and `week` (its Monday) are the parts a figure opens to; the unit is that of the counting basis.
    `among` names by their keys the members that are asked about at all, such as the tasks of one plan.
    """

    sector: int | None = None
    channel: str | None = None
    status: int | None = None
    operated_by: str | None = None
    deadline: str | None = None
    text: str = ""
    corrected: bool = False
    unit: int | None = None
    officer: str | None = None
    week: date | None = None
    among: frozenset[int] | None = None

    def __bool__(self) -> bool:
        return self != Filters()

    @property
    def parts_only(self) -> Filters:
        """What is left when only the parts are kept, which can be asked of more than dossiers."""
        return Filters(sector=self.sector, unit=self.unit, officer=self.officer, week=self.week, among=self.among)

    def sql(self, cut: Slice, indicator: Indicator) -> tuple[str, dict[str, Any]]:
        """What to add to a condition, and its parameters."""
        asked = {
            indicator.part.fact.bases[indicator.basis]: self.unit,
            "officer": self.officer,
            "sector_id": self.sector,
            "channel": self.channel,
            "status": self.status,
            "operated_by": self.operated_by,
        }
        used = {column: value for column, value in asked.items() if value is not None}
        parts = [f"{column} = %(only_{column})s" for column in used]
        values: dict[str, Any] = {f"only_{column}": value for column, value in used.items()}
        if self.week and indicator.day:
            parts.append(f"{indicator.day} >= %(only_monday)s AND {indicator.day} <= %(only_sunday)s")
            days = {"monday": self.week, "sunday": self.week + timedelta(days=6)}
            values |= {f"only_{name}": cut.day(day) for name, day in days.items()}
        if self.among is not None:
            keys = ", ".join(str(int(key)) for key in sorted(self.among)) or "NULL"
            parts.append(f"{indicator.part.fact.member} IN ({keys})")
        if self.deadline:
            parts.append(parse(DEADLINES[self.deadline], DOSSIERS).sql(cut.dialect))
        if self.corrected:
            known = "SELECT dossier_id FROM fact_dossier_correction WHERE recorded_at <= %(known)s"
            parts.append(f"{DOSSIERS.member} IN ({known})")
        if text := self.text.strip():
            parts.append(r"UPPER(number) LIKE %(only_text)s ESCAPE '\'")
            escaped = text.upper().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
            values["only_text"] = f"%{escaped}%"
        return "".join(f" AND {part}" for part in parts), values


@dataclass(frozen=True, slots=True)
class Page:
    """Page (trang): rows in the order of their keys; `next` continues after the last, None at the end."""

    rows: list[tuple[Any, ...]] = field(default_factory=list)
    next: int | None = None


def _inside(cut: Slice, indicator: Indicator, side: str, filters: Filters) -> tuple[Fact, str, dict[str, Any]]:
    fact = indicator.condition(side).fact
    more, values = filters.sql(cut, indicator)
    return fact, f"{cut.where(fact, indicator.basis)} AND {side_sql(cut, indicator, side)}{more}", values


def total(cut: Slice, indicator: Indicator, side: str, filters: Filters) -> int:
    """How many members there are behind a side, filters applied."""
    fact, inside, values = _inside(cut, indicator, side, filters)
    what = f"DISTINCT {fact.member}" if indicator.kind is Kind.DISTINCT_COUNT else "*"
    sql = f"SELECT COUNT({what}) FROM {fact.source} WHERE {inside}"  # noqa: S608 - checked pieces only
    return int(cut.run(sql, values)[0][0])


def page(
    cut: Slice,
    indicator: Indicator,
    side: str,
    *,
    columns: tuple[str, ...],
    filters: Filters,
    after: int | None,
    limit: int,
) -> Page:
    """One page (một trang) of members after a key: the key and the columns asked for.

    `columns` are names of the fact's columns; over a fact with several rows per member, leave them out.
    """
    fact, inside, values = _inside(cut, indicator, side, filters)
    key = fact.member
    if after is not None:
        inside += f" AND {key} > %(after)s"
        values["after"] = after
    shown = ", ".join((key, *columns))
    once = "DISTINCT " if indicator.kind is Kind.DISTINCT_COUNT else ""
    sql = f"SELECT {once}{shown} FROM {fact.source} WHERE {inside} ORDER BY {key} LIMIT %(limit)s"  # noqa: S608
    rows = cut.run(sql, values | {"limit": limit + 1})
    return Page(rows[:limit], rows[limit - 1][0] if len(rows) > limit else None)


REGISTERS = {  # where members are called by a name that is not in their fact, and the key they have there
    "fact_unit.name": "unit_id",
    "fact_task.title": "task_id",
    "fact_discipline.number": "misdeed_id",
    "fact_training_turn.number": "turn_id",
    "fact_dialogue.title": "dialogue_id",
    "fact_own_model.name": "model_id",
    "fact_petition.number": "petition_id",
    "fact_finding.number": "finding_id",
    "fact_procedure.name": "procedure_id",
    "fact_rating.number": "rating_id",
    "fact_ticket.label": "ticket_id",
    "fact_procedure_level.name": "procedure_level_id",
}


def names(cut: Slice, register: str, ids: Collection[int]) -> dict[int, str]:
    """What the members of a register are called today, those that have ended too."""
    if not ids:
        return {}
    (table, column), key = register.split("."), REGISTERS[register]
    listed = ", ".join(f"%(named_{n})s" for n in range(len(ids)))
    sql = f"SELECT {key}, {column} FROM {table} WHERE {key} IN ({listed})"  # noqa: S608 - from REGISTERS only
    rows = cut.run(sql, {f"named_{n}": each for n, each in enumerate(ids)})
    return {row[0]: row[1] for row in rows}
