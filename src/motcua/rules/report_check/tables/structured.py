"""Structures (cơ cấu, chỉ số phát triển): V1 and V7, a table that tells once more, in per cent, the one before it.

Yearbooks tell the same rows and columns three times: in things, as indexes ("năm trước = 100"), and by structure, each
figure as a share of the first of its row. Which of these a table tells is learned: what gives nearly all of its cells
is meant for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell, Layout
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded, shown

_FIGURE = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ROWS, _CELLS = 3, 6
_HELD = Fraction(3, 4)


@dataclass(frozen=True, slots=True)
class Told:
    """Told figure (số trong ô): a cell with what it holds, and the line it stands in."""

    cell: Cell
    value: Decimal
    places: int
    line: str

    @property
    def half(self) -> Fraction:
        """Half of its last decimal."""
        return Fraction(1, 2 * 10**self.places)


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a table (phần bảng): the names of its rows and their figures."""

    names: tuple[str, ...]
    rows: tuple[tuple[Told | None, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0])


@dataclass(frozen=True, slots=True)
class Restated:
    """A cell told once more: the rate, and the figure and the base that give it."""

    rate: Told
    part: Told
    base: Told

    @property
    def exact(self) -> Fraction:
        """What the two figures give."""
        return 100 * Fraction(self.part.value) / Fraction(self.base.value)

    @property
    def holds(self) -> bool:
        """Whether the two, as they were rounded, give the rate to its last decimal."""
        least = Fraction(self.base.value) - self.base.half
        if least <= 0:
            return False
        low = 100 * (Fraction(self.part.value) - self.part.half) / (Fraction(self.base.value) + self.base.half)
        high, room = 100 * (Fraction(self.part.value) + self.part.half) / least, 2 * self.rate.half
        return low - room <= Fraction(self.rate.value) <= high + room


def check_structured(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Structures (cơ cấu, chỉ số phát triển): each table held against those before it with the same rows."""
    del passages
    habit = Habit.of(layout.text)
    parts = [part for grid in layout.grids for part in _parts(grid.rows, habit)]
    known: set[int] = set()
    for first, second in combinations(parts, 2):
        if first.names == second.names and first.width == second.width:
            for way in (_structure, _down, _index):
                told = list(way(first, second))
                held = sum(one.holds for one in told)
                if len(told) >= _CELLS and held >= _HELD * len(told):
                    yield from _judged(told, known)
                    break


def _parts(rows: Sequence[Sequence[Cell]], habit: Habit) -> Iterator[Part]:
    """The rows of figures of a table, in as many parts as it names its first row once more."""
    names: list[str] = []
    figures: list[tuple[Told | None, ...]] = []
    for row in rows:
        told = tuple(_told(cell, row, habit) for cell in row[1:])
        if sum(one is not None for one in told) < 2:
            continue
        if names and row[0].text == names[0]:
            yield from _whole(names, figures)
            names, figures = [], []
        names.append(row[0].text)
        figures.append(told)
    yield from _whole(names, figures)


def _whole(names: Sequence[str], figures: Sequence[tuple[Told | None, ...]]) -> Iterator[Part]:
    if len(names) >= _ROWS and len(set(names)) == len(names):
        yield Part(tuple(names), tuple(figures))


def _told(cell: Cell, row: Sequence[Cell], habit: Habit) -> Told | None:
    figure = read(cell.text, habit=habit) if _FIGURE.fullmatch(cell.text) else None
    line = " | ".join(other.text for other in row)
    return None if figure is None or not figure.value else Told(cell, figure.value, figure.places, line)


def _structure(first: Part, second: Part) -> Iterator[Restated]:
    """Each figure as a share of the first of its row."""
    for row, rates in zip(first.rows, second.rows, strict=True):
        yield from _restated(rates[1:], row[1:], [row[0]] * len(row[1:]))


def _down(first: Part, second: Part) -> Iterator[Restated]:
    """Each figure as a share of the first of its column."""
    for row, rates in zip(first.rows[1:], second.rows[1:], strict=True):
        yield from _restated(rates, row, first.rows[0])


def _index(first: Part, second: Part) -> Iterator[Restated]:
    """Each figure as so many per cent of the one above, where the rows follow each other."""
    years = [int(found[-1]) if (found := _YEAR.findall(name)) else None for name in first.names]
    for place in range(1, len(first.rows)):
        now, before = years[place], years[place - 1]
        if now is None or before is None or now == before + 1:
            yield from _restated(second.rows[place], first.rows[place], first.rows[place - 1])


def _restated(
    rates: Sequence[Told | None], parts: Sequence[Told | None], bases: Sequence[Told | None]
) -> Iterator[Restated]:
    for rate, part, base in zip(rates, parts, bases, strict=True):
        if rate is not None and part is not None and base is not None:
            yield Restated(rate, part, base)


def _judged(told: Sequence[Restated], known: set[int]) -> Iterator[Claim]:
    """A claim on each rate, or on the base that makes several wrong; no number is blamed twice."""
    for one in told:
        of_base = [other for other in told if other.base.cell == one.base.cell]
        if one.holds:
            yield _claim(one, one.rate, one.exact, f"{plain(one.part.value)} ÷ {plain(one.base.value)}", Verdict.OK)
        elif known.isdisjoint(figure.cell.start for figure in (one.rate, one.part, one.base)):
            wrong_base = len(of_base) > 1 and not any(other.holds for other in of_base)
            known |= {figure.cell.start for figure in (one.rate, one.part, one.base) if figure is not one.base}
            if wrong_base:
                known.add(one.base.cell.start)
            yield _wrong(one, one.base if wrong_base else one.rate)


def _wrong(one: Restated, blamed: Told) -> Claim:
    if blamed is one.rate:
        formula = f"{plain(one.part.value)} ÷ {plain(one.base.value)}"
        return _claim(one, blamed, one.exact, formula, Verdict.WRONG)
    exact = 100 * Fraction(one.part.value) / Fraction(one.rate.value)
    return _claim(one, blamed, exact, f"{plain(one.part.value)} ÷ {plain(one.rate.value)}%", Verdict.WRONG)


def _claim(one: Restated, blamed: Told, exact: Fraction, formula: str, verdict: Verdict) -> Claim:
    return Claim(
        text=blamed.line,
        kind="V1" if one.base.line == one.part.line else "V7",
        stated=blamed.cell.text,
        computed=shown(rounded(exact, blamed.places)),
        formula=formula,
        verdict=verdict,
        block=-1,
        start=blamed.cell.start,
        end=blamed.cell.start + len(blamed.cell.text),
    )
