"""Questions (câu hỏi): which unit, which period, as of which day, as known at which time.

Two times are never mixed (architecture §3): the cut-off is a day on which something is true, the knowledge time
an instant at which it was written here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True)
class Question:
    """Question (câu hỏi): a unit and scope, a period, a cut-off day and a knowledge time."""

    unit: str
    scope: str
    period: Period
    as_of: date | None
    known_at: datetime

    @property
    def cut_off(self) -> date:
        """Cut-off (ngày chốt số liệu): the period's last day unless another day is asked."""
        return self.as_of or self.period.end

    @property
    def end(self) -> date:
        """The last day that counts: nothing after the cut-off, nothing after the period."""
        return min(self.period.end, self.cut_off)


@dataclass(frozen=True, slots=True)
class Units:
    """Units (các đơn vị) meant by a question: those whose dossiers count, and those that lead."""

    root: UnitRow
    rows: tuple[UnitRow, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """Every unit of the scope, departments included."""
        return tuple(row.id for row in self.rows)

    @property
    def leading(self) -> tuple[int, ...]:
        """The units that lead plans, inspections and models: the unit asked for and committees, no departments."""
        return tuple(row.id for row in self._committees())

    def names(self) -> dict[int, str]:
        """What each unit is called."""
        return {row.id: row.name for row in self.rows}

    def _committees(self) -> list[UnitRow]:
        return [row for row in self.rows if row.kind == UnitKind.PEOPLES_COMMITTEE or row.id == self.root.id]

    def by_committee(self) -> dict[int, UnitRow]:
        """For every unit of the scope the committee it belongs to, itself included."""
        heads = {row.id: row for row in self._committees()}
        rows = {row.id: row for row in self.rows}
        return {row.id: _head(row, heads, rows) for row in self.rows}


def _head(row: UnitRow, heads: dict[int, UnitRow], rows: dict[int, UnitRow]) -> UnitRow:
    """The nearest committee at or above a unit."""
    while row.id not in heads and row.parent_id in rows:
        row = rows[row.parent_id]
    return heads.get(row.id, row)


def units_of(question: Question) -> Units:
    """The units of a question. Raises UserError `unknown_unit`, `unknown_scope`."""
    first = min(question.period.start, question.end)
    root = organization.unit(question.unit, start=first, end=question.end)
    rows = organization.scope_of(root, question.scope, start=first, end=question.end)
    return Units(root, tuple(_once(rows)))


def _once(rows: Iterable[UnitRow]) -> list[UnitRow]:
    return list({row.id: row for row in rows}.values())
