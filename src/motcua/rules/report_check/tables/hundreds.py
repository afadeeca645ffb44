"""Hundreds (cơ cấu đủ một trăm): V3, shares that make a hundred in most columns, or in most rows, of a table.

A table of shares alone, year by year or question by question, gives no count to reckon them by; but where the shares of
two columns make a hundred, those of a third must. What no slip of one number explains is told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain

from .given_base import base_of, columns_beside
from .sheet import Holds, Row, Sheet, Value, full_run, makes_hundred
from .slips import is_typed

Line = tuple[Value, ...]
_SHARES = re.compile(r"cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|%", re.IGNORECASE)
_DIVIDED = re.compile(r"cơ cấu|tỷ trọng|tỉ trọng|trình độ|chuyên môn|xếp loại|độ tuổi|mức độ", re.IGNORECASE)
"""What the rows of a table of shares alone divide."""
_HUNDRED, _LEAST, _MOST, _THIRD, _FEW, _SURE = Decimal(100), 2, 8, Decimal("0.35"), 5, 3
"""The last two are how much less than a hundred may be of those who did not answer, and how many other lines show that
everyone did."""


def check_hundreds(sheet: Sheet) -> Iterator[Claim]:
    """Hundreds (cơ cấu đủ một trăm): the shares of each column below a head of shares, and of each row."""
    for rows in _windows(sheet):
        lines = [tuple(value for row in rows if (value := row.values[c]) is not None) for c in range(len(sheet.holds))]
        whole = len(rows) == len(sheet.rows)
        least = _LEAST if whole else len(rows) - 1
        claims = list(_told(sheet, rows[0], [line for line in lines if len(line) > least]))
        if claims:
            yield from claims
            break
    yield from _across(sheet)


def _windows(sheet: Sheet) -> Iterator[Sequence[Row]]:
    """The runs of rows that may be all parts of a whole: all rows, or those from a row that is called shares on."""
    rows = sheet.details
    if len(rows) == len(sheet.rows) and _LEAST < len(rows) <= _MOST and _is_of_shares(sheet):
        yield rows
    for place, row in enumerate(rows):
        if _SHARES.search(row.label):
            for count in range(_LEAST + 1, _MOST + 1):
                if place + count <= len(rows):
                    yield rows[place : place + count]


def _is_of_shares(sheet: Sheet) -> bool:
    return any(_SHARES.search(header) for header in sheet.headers)


def _across(sheet: Sheet) -> Iterator[Claim]:
    """The shares that stand in a row; those that the counts beside them bear out may leave some blank."""
    columns = sheet.columns(Holds.SHARE)
    shares = [[None if value is None else value.value for value in row.values] for row in sheet.rows]
    columns = full_run(columns, shares) or columns
    if not _LEAST < len(columns) <= _MOST:
        return
    full = [(row, tuple(value for c in columns if (value := row.values[c]) is not None)) for row in sheet.rows]
    full = [(row, line) for row, line in full if len(line) == len(columns)]
    held = [line for _, line in full if _holds(line)]
    if len(held) >= _LEAST and 3 * len(held) >= 2 * len(full):
        told = list(columns_beside(sheet))
        for row, line in full:
            beside = [cell for column in told for cell in column if cell.row is row]
            if _holds(line) or len(beside) < len(line) or not base_of(beside):
                yield from _claims(sheet, row, line, sure=_SURE <= len(held) == len(full) - 1)


def _told(sheet: Sheet, row: Row, lines: Sequence[Line]) -> Iterator[Claim]:
    """The claims of lines of which most make a hundred."""
    held = [line for line in lines if _holds(line)]
    alone = len(lines) == _LEAST and any(_is_telling(line) for line in held) and _DIVIDED.search(sheet.headers[0])
    if alone or (len(held) >= _LEAST and 3 * len(held) >= 2 * len(lines)):
        for line in lines:
            yield from _claims(sheet, row, line)


def _is_telling(line: Line) -> bool:
    """Whether shares that make a hundred hardly do so by accident: three of them with decimals."""
    return sum(value.figure.places > 0 for value in line) > _LEAST


def _holds(line: Line) -> bool:
    return makes_hundred([value.value for value in line])


def _claims(sheet: Sheet, row: Row, line: Line, *, sure: bool = False) -> Iterator[Claim]:
    """The claim of one line of shares; it is `sure` where every other line makes a hundred, so that all did answer."""
    total = sum((value.value for value in line), Decimal(0))
    if _holds(line):
        yield _claim(sheet, row, line, line[0], Verdict.OK)
        return
    wanted = [(value, value.value + _HUNDRED - total) for value in line]
    likely = [value for value, want in wanted if 0 < want < _HUNDRED and is_typed(value, want)]
    near = [value for value, want in wanted if want > 0 and abs(want - value.value) <= _THIRD * max(want, value.value)]
    if likely or (near and (sure or not 0 < _HUNDRED - total <= _FEW)):
        yield _claim(sheet, row, line, (likely or near)[0], Verdict.WRONG)


def _claim(sheet: Sheet, row: Row, line: Line, value: Value, verdict: Verdict) -> Claim:
    rest = [other for other in line if other is not value]
    meant = _HUNDRED - sum((other.value for other in rest), Decimal(0))
    return Claim(
        text=sheet.line(row),
        kind="V3",
        stated=value.cell.text.strip("% *"),
        computed=plain(meant),
        formula=" − ".join(["100", *(plain(other.value) for other in rest)]),
        verdict=verdict,
        block=-1,
        start=value.cell.start,
        end=value.cell.start + len(value.cell.text),
    )
