"""Rate rows (hàng tỷ lệ): V1, a row of percentages below the row they are the shares of, by one of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell
from motcua.rules.report_check.numerals import Figure, read
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .sheet import Row, Sheet

_RATE = re.compile(r"^\W*(?:tỷ lệ|tỉ lệ|tỷ trọng|%)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d[\d.,]*)\s*%?")
_LEAST = 2

Rated = tuple[int, Cell, Figure]


def check_rate_rows(sheet: Sheet) -> Iterator[Claim]:
    """Rate rows (hàng tỷ lệ): learned like the columns of rates, from the cells themselves."""
    for row in sheet.rows:
        rates = _rates(sheet, row) if _RATE.match(row.label) else []
        above = [other for other in sheet.rows if other.index < row.index and not _RATE.match(other.label)][-1:]
        for counts in above:
            wholes = [(_holding(counts, rates, base), -base) for base, value in enumerate(counts.values) if value]
            holding, base = max(wholes, default=(0, 0))
            if holding >= _LEAST and 2 * holding >= len([rate for rate in rates if rate[0] != -base]):
                yield from (claim for rate in rates if (claim := _claim(sheet, row, rate, counts, -base)) is not None)


def _rates(sheet: Sheet, row: Row) -> list[Rated]:
    """The percentages of a row, with the columns they stand in."""
    found = []
    for column, cell in enumerate(sheet.grid.rows[row.index]):
        match = _NUMBER.fullmatch(cell.text.strip(" *"))
        figure = read(match[1], counted=False) if match else None
        if figure is not None:
            found.append((column, cell, figure))
    return found


def _holding(counts: Row, rates: Sequence[Rated], base: int) -> int:
    """How many rates are the shares of one column, those of a hundred apart."""
    verdicts = [_verdict(counts, rate, base) for rate in rates if rate[0] != base]
    return sum(1 for verdict in verdicts if verdict is not None and verdict.agrees)


def _verdict(counts: Row, rate: Rated, base: int) -> Verdict | None:
    exact = _exact(counts, rate[0], base)
    return judge(rate[2].value, rate[2].places, exact) if exact is not None else None


def _exact(counts: Row, column: int, base: int) -> Fraction | None:
    part, whole = counts.values[column], counts.values[base]
    if part is None or whole is None or not whole.value:
        return None
    return 100 * Fraction(part.value) / Fraction(whole.value)


def _claim(sheet: Sheet, row: Row, rate: Rated, counts: Row, base: int) -> Claim | None:
    column, cell, figure = rate
    exact, verdict = _exact(counts, column, base), _verdict(counts, rate, base)
    part, whole = counts.values[column], counts.values[base]
    if exact is None or verdict is None or part is None or whole is None:
        return None
    return Claim(
        text=sheet.line(row),
        kind="V14" if verdict is Verdict.TRUNCATED else "V1",
        stated=cell.text.strip("% *"),
        computed=shown(rounded(exact, max(figure.places, 0 if verdict is Verdict.OK else 2))),
        formula=f"{plain(part.value)} ÷ {plain(whole.value)}",
        verdict=verdict,
        block=-1,
        start=cell.start,
        end=cell.start + len(cell.text),
    )
