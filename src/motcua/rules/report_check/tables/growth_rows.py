"""Growth rows (hàng tăng, giảm): V7, a row that tells how a row above it rose or fell from one column to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .differences import signed
from .sheet import Holds, Row, Sheet, amount

_GROWN = re.compile(
    r"tăng|giảm(?! (?:nghèo|thiểu|nhẹ|trừ|sinh|phát|tải|án)\b)|tốc độ|so với (?:năm|kỳ|tháng|quý) trước", re.IGNORECASE
)
_WAYS = ("difference", "percent", "ratio")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Growth:
    """Growth (mức tăng của một ô): the cell, what it tells, and the two columns it is of."""

    cell: Cell
    value: Decimal
    places: int
    signed: bool
    before: int
    column: int

    def exact(self, row: Row, way: str) -> Fraction | None:
        """What a row gives, told as a difference, in per cent, or as a ratio."""
        earlier, later = Fraction(amount(row, self.before)), Fraction(amount(row, self.column))
        if way == "difference":
            return later - earlier
        if not earlier:
            return None
        return 100 * (later - earlier) / earlier if way == "percent" else 100 * later / earlier

    def verdict(self, row: Row, way: str) -> Verdict | None:
        """Whether a row gives it."""
        exact = self.exact(row, way)
        if exact is None:
            return None
        verdict = judge(self.value, self.places, exact if self.signed else abs(exact))
        return Verdict.ROUNDING if verdict is Verdict.TRUNCATED else verdict


def check_growth_rows(sheet: Sheet) -> Iterator[Claim]:
    """Growth rows (hàng tăng, giảm): learned from the cells, of the nearest row above that gives most of them."""
    for row in sheet.rows:
        grown = _growths(sheet, row) if _GROWN.search(row.label) else []
        above = [other for other in sheet.rows if other.index < row.index and not _GROWN.search(other.label)]
        options = [(_held(grown, other, way), other.index, other, way) for other in above for way in _WAYS]
        held, _, base, way = max(options, key=lambda option: option[:2], default=(0, 0, row, ""))
        beside = held == 1 and len(grown) == _LEAST and any(one.places for one in grown) and above[-1:] == [base]
        if beside or (held >= _LEAST and 3 * held >= 2 * len(grown) - 1):
            yield from (claim for one in grown if (claim := _claim(sheet, row, base, one, way)) is not None)


def _held(grown: Sequence[Growth], row: Row, way: str) -> int:
    verdicts = [one.verdict(row, way) for one in grown]
    return sum(1 for verdict in verdicts if verdict is not None and verdict.agrees)


def _growths(sheet: Sheet, row: Row) -> list[Growth]:
    """The rises and falls of a row, each of its own column and the one before it."""
    found = []
    columns = [c for c, holds in enumerate(sheet.holds) if holds is not Holds.IDLE]
    for before, column in pairwise(columns):
        told = signed(sheet.grid.rows[row.index][column])
        if told is not None:
            found.append(Growth(told[0], told[1], told[2], told[3], before, column))
    return found


def _claim(sheet: Sheet, row: Row, base: Row, one: Growth, way: str) -> Claim | None:
    exact, verdict = one.exact(base, way), one.verdict(base, way)
    if exact is None or verdict is None:
        return None
    earlier, later = plain(amount(base, one.before)), plain(amount(base, one.column))
    formulas = {"difference": f"{later} − {earlier}", "percent": f"({later} − {earlier}) ÷ {earlier}"}
    return Claim(
        text=sheet.line(row),
        kind="V7",
        stated=one.cell.text,
        computed=shown(rounded(exact, max(one.places, 0 if verdict.agrees else 2))),
        formula=formulas.get(way, f"{later} ÷ {earlier}"),
        verdict=verdict,
        block=-1,
        start=one.cell.start,
        end=one.cell.start + len(one.cell.text),
    )
