"""Structures (cơ cấu, chỉ số phát triển): V1 and V7, a table that tells once more, in per cent, the one before it.

Yearbooks tell the same rows and columns again and again: in things, as indexes ("năm trước = 100"), as rates of growth,
and by structure, each figure as a share of the first of its row; often without the first year, or only the last ones.
Which of these a table tells is learned: what gives nearly all of its cells is meant for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell, Layout
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded, shown

from .restated import named

_LESS = "-–−"
_FIGURE = re.compile(rf"[{_LESS}]?\d[\d.,]*")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_ROWS, _CELLS = 2, 6
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
    """A cell told once more: the rate, and the figure and the base that give it; of a growth only what is above."""

    rate: Told
    part: Told
    base: Told
    grown: bool = False

    @property
    def exact(self) -> Fraction:
        """What the two figures give."""
        return 100 * Fraction(self.part.value) / Fraction(self.base.value) - (100 if self.grown else 0)

    @property
    def formula(self) -> str:
        """How the rate is recomputed."""
        return f"{plain(self.part.value)} ÷ {plain(self.base.value)}{' − 100%' if self.grown else ''}"

    @property
    def wanted(self) -> Fraction:
        """The base that the figure and the rate give; nothing where a growth takes all of it away."""
        rate = Fraction(self.rate.value) + (100 if self.grown else 0)
        return 100 * Fraction(self.part.value) / rate if rate > 0 else Fraction(0)

    @property
    def holds(self) -> bool:
        """Whether the two, as they were rounded, give the rate to its last decimal."""
        least = Fraction(self.base.value) - self.base.half
        if least <= 0:
            return False
        low = 100 * (Fraction(self.part.value) - self.part.half) / (Fraction(self.base.value) + self.base.half)
        high, room = 100 * (Fraction(self.part.value) + self.part.half) / least, 2 * self.rate.half
        told = Fraction(self.rate.value) + (100 if self.grown else 0)
        return low - room <= told <= high + room


def check_structured(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Structures (cơ cấu, chỉ số phát triển): each table held against those before it with the same rows."""
    del passages
    habit = Habit.of(layout.text)
    parts = [part for grid in layout.grids for part in _parts(grid.rows, habit)]
    known: set[int] = set()
    for first, second in combinations(parts, 2):
        places = _places(first, second)
        if places:
            for way in (_structure, _down, _index, _growth):
                told = list(way(first, second, places))
                held = sum(one.holds for one in told)
                if len(told) >= _CELLS and held >= _HELD * len(told):
                    yield from _judged(told, known)
                    break


def _places(first: Part, second: Part) -> list[int]:
    """Where the rows of a later part stand in an earlier one; nothing where it has others, or fewer columns."""
    known = {name: place for place, name in enumerate(first.names)}
    if first.width != second.width or not known.keys() >= set(second.names):
        return []
    return [known[name] for name in second.names]


def _parts(rows: Sequence[Sequence[Cell]], habit: Habit) -> Iterator[Part]:
    """The rows of figures of a table, in as many parts as it names a row once more."""
    names: list[str] = []
    figures: list[tuple[Told | None, ...]] = []
    for row in rows:
        told = tuple(_told(cell, row, habit) for cell in row[1:])
        if sum(one is not None for one in told) < 2:
            continue
        if named(row[0].text) in names:
            yield from _whole(names, figures)
            names, figures = [], []
        names.append(named(row[0].text))
        figures.append(told)
    yield from _whole(names, figures)


def _whole(names: Sequence[str], figures: Sequence[tuple[Told | None, ...]]) -> Iterator[Part]:
    if len(names) >= _ROWS:
        yield Part(tuple(names), tuple(figures))


def _told(cell: Cell, row: Sequence[Cell], habit: Habit) -> Told | None:
    figure = read(cell.text.lstrip(_LESS), habit=habit) if _FIGURE.fullmatch(cell.text) else None
    if figure is None or not figure.value:
        return None
    value = -figure.value if cell.text[0] in _LESS else figure.value
    return Told(cell, value, figure.places, " | ".join(other.text for other in row))


def _structure(first: Part, second: Part, places: Sequence[int]) -> Iterator[Restated]:
    """Each figure as a share of the first of its row."""
    for place, rates in zip(places, second.rows, strict=True):
        row = first.rows[place]
        yield from _restated(rates[1:], row[1:], [row[0]] * len(row[1:]))


def _down(first: Part, second: Part, places: Sequence[int]) -> Iterator[Restated]:
    """Each figure as a share of the first of its column."""
    for place, rates in zip(places, second.rows, strict=True):
        if place:
            yield from _restated(rates, first.rows[place], first.rows[0])


def _index(first: Part, second: Part, places: Sequence[int]) -> Iterator[Restated]:
    """Each figure as so many per cent of the one above, where the rows follow each other."""
    years = [int(found[-1]) if (found := _YEAR.findall(name)) else None for name in first.names]
    for place, rates in zip(places, second.rows, strict=True):
        now, before = years[place], years[place - 1]
        if place and (now is None or before is None or now == before + 1):
            yield from _restated(rates, first.rows[place], first.rows[place - 1])


def _growth(first: Part, second: Part, places: Sequence[int]) -> Iterator[Restated]:
    """Each figure as so many per cent more than the one above."""
    yield from (replace(one, grown=True) for one in _index(first, second, places))


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
            yield _claim(one, one.rate, one.exact, one.formula, Verdict.OK)
        elif known.isdisjoint(figure.cell.start for figure in (one.rate, one.part, one.base)):
            wrong_base = len(of_base) > 1 and not any(other.holds for other in of_base)
            known |= {figure.cell.start for figure in (one.rate, one.part, one.base) if figure is not one.base}
            if wrong_base:
                known.add(one.base.cell.start)
            yield _wrong(one, one.base if wrong_base else one.rate)


def _wrong(one: Restated, blamed: Told) -> Claim:
    if blamed is one.rate:
        return _claim(one, blamed, one.exact, one.formula, Verdict.WRONG)
    return _claim(one, blamed, one.wanted, f"{plain(one.part.value)} ÷ {plain(one.rate.value)}%", Verdict.WRONG)


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
