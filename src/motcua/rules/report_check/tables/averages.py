"""Average rows (hàng trung bình): V2, a row of averages against the rows above it, where most columns show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .sheet import Holds, Row, Sheet, amount
from .slips import is_typed

_AVERAGE = re.compile(r"^\W*(?:điểm |giá trị )?(?:trung bình|bình quân)(?: chung)?\W*$", re.IGNORECASE)
_LEAST = 2


def check_averages(sheet: Sheet) -> Iterator[Claim]:
    """Average rows (hàng trung bình): the mean of all rows above, found in most columns and missed in others."""
    for row in sheet.rows:
        above = [other for other in sheet.details if other.index < row.index and not _AVERAGE.match(other.label)]
        if not _AVERAGE.match(row.label) or len(above) < _LEAST:
            continue
        columns = [c for c in sheet.columns(Holds.COUNT, Holds.SCORE, Holds.SHARE) if row.values[c] is not None]
        columns = [c for c in columns if all(other.values[c] is not None for other in above)]
        verdicts = [_verdict(row, above, c) for c in columns]
        held = sum(verdict.agrees for verdict in verdicts)
        for column, verdict in zip(columns, verdicts, strict=True):
            if held >= _LEAST and 2 * held > len(columns) and (verdict.agrees or _is_slip(row, above, column)):
                yield _claim(sheet, row, above, column, verdict)


def _mean(above: Sequence[Row], column: int) -> Fraction:
    return Fraction(sum((amount(row, column) for row in above), Decimal(0))) / len(above)


def _verdict(row: Row, above: Sequence[Row], column: int) -> Verdict:
    value = row.values[column]
    assert value is not None
    verdict = judge(value.value, value.figure.places, _mean(above, column))
    return Verdict.ROUNDING if verdict is Verdict.TRUNCATED else verdict


def _is_slip(row: Row, above: Sequence[Row], column: int) -> bool:
    """Whether one digit of the average or of one of its terms was mistyped."""
    value = row.values[column]
    assert value is not None
    places = value.figure.places
    if is_typed(value, rounded(_mean(above, column), places)):
        return True
    off = (value.value - rounded(_mean(above, column), 6)) * len(above)
    terms = [term for other in above if (term := other.values[column]) is not None]
    return any(abs(off) <= abs(term.value) for term in terms)


def _claim(sheet: Sheet, row: Row, above: Sequence[Row], column: int, verdict: Verdict) -> Claim:
    value = row.values[column]
    assert value is not None
    places = max(value.figure.places, 0 if verdict.agrees else 2)
    return Claim(
        text=sheet.line(row),
        kind="V2",
        stated=value.cell.text,
        computed=shown(rounded(_mean(above, column), places)),
        formula=f"({' + '.join(plain(amount(other, column)) for other in above)}) ÷ {len(above)}",
        verdict=verdict,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
