"""Cumulated columns (cột lũy kế): V2, what has come since the beginning against the figures of each period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain

from .sheet import Holds, Row, Sheet, Value
from .slips import slip

_CUMULATED = re.compile(r"lũy kế|luỹ kế|cộng dồn", re.IGNORECASE)
_LEAST = 2


def check_cumulated(sheet: Sheet) -> Iterator[Claim]:
    """Cumulated columns (cột lũy kế): each cell against what came before it and its own figure, where most show it."""
    counts = sheet.columns(Holds.COUNT)
    for column in (c for c in counts if _CUMULATED.search(sheet.headers[c])):
        before = [own for own in counts if own < column]
        ways = [(own, from_start) for own in before for from_start in (True, False)]
        options = [_steps(sheet.details, column, own, from_start) for own, from_start in ways]
        scored = [(sum(step.holds for step in steps), -place) for place, steps in enumerate(options)]
        held, place = max(scored, default=(0, 0))
        if held >= _LEAST and 3 * held >= 2 * len(options[-place]) - 1:
            yield from (_claim(sheet, step) for step in options[-place] if step.holds or step.is_slip)


@dataclass(frozen=True, slots=True)
class _Step:
    """A cumulated cell, and the cells that make it."""

    row: Row
    value: Value
    terms: tuple[Value, ...]

    @property
    def added(self) -> Decimal:
        return sum((value.value for value in self.terms), Decimal(0))

    @property
    def holds(self) -> bool:
        return self.value.value == self.added > 0

    @property
    def is_slip(self) -> bool:
        return any(slip(self.value, ((1, value) for value in self.terms)))


def _steps(rows: Sequence[Row], column: int, own: int, from_start: bool) -> list[_Step]:
    """The cells of a column below the first, as sums of all figures so far, or of the cell above and the own figure."""
    found = []
    for place, row in enumerate(rows[1:], 1):
        cells = [other.values[own] for other in rows[: place + 1]] if from_start else []
        cells = cells or [rows[place - 1].values[column], row.values[own]]
        value = row.values[column]
        if value is not None and all(cells):
            found.append(_Step(row, value, tuple(cell for cell in cells if cell is not None)))
    return found


def _claim(sheet: Sheet, step: _Step) -> Claim:
    cell = step.value.cell
    return Claim(
        text=sheet.line(step.row),
        kind="V2",
        stated=cell.text,
        computed=plain(step.added),
        formula=" + ".join(plain(value.value) for value in step.terms),
        verdict=Verdict.OK if step.holds else Verdict.WRONG,
        block=-1,
        start=cell.start,
        end=cell.start + len(cell.text),
    )
