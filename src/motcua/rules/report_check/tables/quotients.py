"""Quotients (cột chia bình quân): V1 in tables, so much for each, "HS/lớp", "năng suất (tạ/ha)", by two other columns.

Which columns those are, and how many units of the one are one of the other, is learned from the rows: what gives all of
a column but one figure is meant for that one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.numerals import Habit, read
from motcua.rules.report_check.rounding import plain, rounded, shown

from .sheet import Holds, Row, Sheet, Value
from .slips import is_typed

_EACH = re.compile(r"bình quân|trung bình|năng suất|/\s?(?:ha|người|hộ|lớp|em|trường|xã|cơ sở|đơn vị)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,]*")
_SCALES = (*(Fraction(10**power) for power in range(7)), *(Fraction(1, 10**power) for power in range(1, 4)))
"""How many units of what is shared out are one of the quotient: tạ in a tấn, đồng in a triệu."""
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Making:
    """Making (cách tính): the column that is shared out, the one of how many it is for, and the scale between."""

    shared: int
    among: int
    scale: Fraction


def check_quotients(sheet: Sheet) -> Iterator[Claim]:
    """Quotients (chia bình quân): every such column that two others make in all rows but one at most."""
    counts = sheet.columns(Holds.COUNT, Holds.SCORE)
    for column, header in enumerate(sheet.headers):
        told = _told(sheet, column) if _EACH.search(header) else []
        others = [c for c in counts if c != column and not _EACH.search(sheet.headers[c])]
        if len(told) >= _LEAST:
            yield from _learned(sheet, told, others)


def _told(sheet: Sheet, column: int) -> list[tuple[Row, Value]]:
    """The rows with a figure in a column, which may hold nothing else that is reckoned with."""
    found = []
    for row in sheet.rows:
        cell = sheet.grid.rows[row.index][column]
        figure = read(cell.text.strip(), habit=Habit()) if _NUMBER.fullmatch(cell.text.strip()) else None
        if figure is not None and figure.value:
            found.append((row, Value(figure, percent=False, cell=cell)))
    return found


def _learned(sheet: Sheet, told: Sequence[tuple[Row, Value]], others: Sequence[int]) -> Iterator[Claim]:
    for shared, among in permutations(others, 2):
        full = [(row, value) for row, value in told if row.values[shared] and row.values[among]]
        for scale in _SCALES if len(full) >= _LEAST else ():
            making = Making(shared, among, scale)
            odd = [(row, value) for row, value in full if not _gives(row, value, making)]
            if len(odd) > 1 or len(full) - len(odd) < _LEAST:
                continue
            for row, value in full:
                if (row, value) not in odd:
                    yield _claim(sheet, row, value, making, Verdict.OK)
                elif _is_slip(row, value, making):
                    yield _claim(sheet, row, value, making, Verdict.WRONG)
            return


def _terms(row: Row, making: Making) -> tuple[Value, Value]:
    shared, among = row.values[making.shared], row.values[making.among]
    assert shared is not None
    assert among is not None
    return shared, among


def _half(value: Value) -> Fraction:
    return Fraction(1, 2 * 10**value.figure.places)


def _gives(row: Row, value: Value, making: Making) -> bool:
    """Whether two figures, as they were rounded, make a quotient to its last decimal."""
    shared, among = _terms(row, making)
    room, least = 2 * _half(value), Fraction(among.value) - _half(among)
    if least <= 0:
        return False
    low = making.scale * (Fraction(shared.value) - _half(shared)) / (Fraction(among.value) + _half(among))
    high = making.scale * (Fraction(shared.value) + _half(shared)) / least
    return low - room <= Fraction(value.value) <= high + room


def _is_slip(row: Row, value: Value, making: Making) -> bool:
    """Whether one digit of one of the three was mistyped."""
    shared, among = _terms(row, making)
    own = making.scale * Fraction(shared.value) / Fraction(among.value)
    wanted = (
        (value, own),
        (shared, Fraction(value.value) * Fraction(among.value) / making.scale),
        (among, making.scale * Fraction(shared.value) / Fraction(value.value)),
    )
    return any(is_typed(one, near) for one, exact in wanted for near in _around(exact, one.figure.places))


def _around(exact: Fraction, places: int) -> Sequence[Decimal]:
    """A value and those beside it, as many decimals as written."""
    value, step = rounded(exact, places), Decimal(1).scaleb(-places)
    return (value, value - step, value + step)


def _claim(sheet: Sheet, row: Row, value: Value, making: Making, verdict: Verdict) -> Claim:
    shared, among = _terms(row, making)
    exact = making.scale * Fraction(shared.value) / Fraction(among.value)
    times = "" if making.scale == 1 else f" × {plain(Decimal(making.scale.numerator) / making.scale.denominator)}"
    return Claim(
        text=sheet.line(row),
        kind="V1",
        stated=value.cell.text,
        computed=shown(rounded(exact, value.figure.places)),
        formula=f"{plain(shared.value)}{times} ÷ {plain(among.value)}",
        verdict=verdict,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
