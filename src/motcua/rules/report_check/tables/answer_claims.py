"""Answer claims (khẳng định về câu trả lời): what is said of the shares and counts of answers to one question."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import judge, plain, rounded, shown

from .given_base import HUNDRED, Cell, Line, total_of
from .sheet import Sheet, Value


def share_claims(sheet: Sheet, cell: Cell, base: Decimal) -> Iterator[Claim]:
    """Share (tỷ lệ của câu trả lời): the claim on a share; one that was cut may make a hundred with those beside it."""
    verdict = judge(cell.share.value, cell.share.figure.places, cell.exact(base))
    if verdict is Verdict.TRUNCATED:
        return
    yield Claim(
        text=sheet.line(cell.row),
        kind="V1",
        stated=cell.share.cell.text.rstrip("% "),
        computed=shown(rounded(cell.exact(base), max(cell.share.figure.places, 0 if verdict is Verdict.OK else 2))),
        formula=f"{plain(cell.part.value)} ÷ {plain(base)}",
        verdict=verdict,
        block=-1,
        start=cell.share.cell.start,
        end=cell.share.cell.start + len(cell.share.cell.text),
    )


def answer_claim(sheet: Sheet, line: Line, value: Value, total: Decimal, verdict: Verdict) -> Claim:
    """Answer (câu trả lời): the claim on a number that makes a total with the others of its line."""
    rest = [other for other in line if other is not value]
    return Claim(
        text=_row_of(sheet, value),
        kind="V3" if total == HUNDRED and value.percent else "V2",
        stated=value.cell.text.strip("% *"),
        computed=plain(value.value + total - total_of(line)),
        formula=" − ".join([plain(total), *(plain(other.value) for other in rest)]),
        verdict=verdict,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )


def _row_of(sheet: Sheet, value: Value) -> str:
    return next((sheet.line(row) for row in sheet.rows if value in row.values), "")
