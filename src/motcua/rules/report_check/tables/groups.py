"""Groups (nhóm dưới đề mục): V2, rows below headings without figures, each group of which divides the total above them.

"Tổng đơn 376 / 1. Theo loại / - khiếu nại 10 / - tố cáo 21 / - kiến nghị 345 / 2. Theo thẩm quyền / ...": every heading
divides the same total once more. A group that does not is wrong where one number mistyped explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Cell
from motcua.rules.report_check.rounding import plain

from .sheet import Holds, Row, Sheet, Value
from .slips import slip

_HEADING = re.compile(r"\b(?:theo|phân loại|chia|phân theo)\b", re.IGNORECASE)
_NARROWER = re.compile(r"\(|trong đó|\bđủ\b|\bthuộc\b|\bđã\b|\bchưa\b", re.IGNORECASE)
_TOTAL = re.compile(r"^\W*(?:[\dIVXa-z]{1,3}[.)]\s*)?(?:tổng|cộng|toàn bộ)\b", re.IGNORECASE)
_LEAST = 2


def check_groups(sheet: Sheet) -> Iterator[Claim]:
    """Groups (nhóm dưới đề mục): the rows below each heading against the total row that stands before all of them."""
    headings = _headings(sheet)
    first = sheet.rows[0] if sheet.rows else None
    if not headings or first is None or first.index > headings[0] or not _TOTAL.match(first.label):
        return
    bounds = [*headings, len(sheet.grid.rows)]
    groups = [
        [row for row in sheet.rows if start < row.index < end and not row.is_rate] for start, end in pairwise(bounds)
    ]
    for column in sheet.columns(Holds.COUNT):
        total = first.values[column]
        if total is not None:
            yield from _of_column(sheet, first, total, [group for group in groups if len(group) >= _LEAST], column)


def _headings(sheet: Sheet) -> list[int]:
    """The rows that divide what stands above them, and have no figure."""
    told = {row.index for row in sheet.rows}
    labels = [(index, next((cell.text for cell in row if len(cell.text) > _LEAST), "")) for index, row in _body(sheet)]
    return [i for i, label in labels if i not in told and _HEADING.search(label) and not _NARROWER.search(label)]


def _body(sheet: Sheet) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    first = min(row.index for row in sheet.rows) if sheet.rows else 0
    return ((index, row) for index, row in enumerate(sheet.grid.rows) if index >= first)


def _of_column(sheet: Sheet, first: Row, total: Value, groups: Sequence[Sequence[Row]], column: int) -> Iterator[Claim]:
    told = [[value for row in group if (value := row.values[column]) is not None] for group in groups]
    full = [values for values, group in zip(told, groups, strict=True) if len(values) == len(group)]
    held = [values for values in full if _sum(values) == total.value]
    for values in full:
        mistyped, near = slip(total, [(1, value) for value in values])
        if values in held:
            yield _claim(sheet, first, total, values, Verdict.OK)
        elif mistyped or (near and held):
            yield _claim(sheet, first, total, values, Verdict.WRONG)


def _sum(values: Sequence[Value]) -> Decimal:
    return sum((value.value for value in values), Decimal(0))


def _claim(sheet: Sheet, first: Row, total: Value, values: Sequence[Value], verdict: Verdict) -> Claim:
    return Claim(
        text=sheet.line(first),
        kind="V2",
        stated=total.cell.text.strip("* "),
        computed=plain(_sum(values)),
        formula=" + ".join(plain(value.value) for value in values),
        verdict=verdict,
        block=-1,
        start=total.cell.start,
        end=total.cell.start + len(total.cell.text),
    )
