"""Announced (nêu trước bảng): V2, the count told right above a table whose rows it is divided into.

"Hiện có 1.346 người, chia theo trình độ:" and a table of three rows without a total. It agrees where the rows make the
count; it is wrong where one number mistyped explains that they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.numerals import Figure
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain
from motcua.rules.report_check.tokens import Token

from .families import rung_of
from .sheet import Holds, Value
from .slips import slip
from .told import Headed, headed_sheets, units_of

_ANNOUNCED = re.compile(
    r"\b(?:chia|phân|xếp|tính) theo\b|\b(?:chia ra|cụ thể|chi tiết|như sau|gồm|bao gồm|theo bảng|phân bổ)\b",
    re.IGNORECASE,
)
_BEFORE, _ROWS, _LEAST = 2, 3, 10


def check_announced(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Announced (nêu trước bảng): the count above each table without a total row against its rows."""
    for one in headed_sheets(layout, passages):
        above = [p for p in passages if 0 <= one.start - (p.start + len(p.text)) <= _BEFORE]
        values = _values(one)
        if not above or not values:
            continue
        token = _count(one, above[-1])
        if token is not None:
            yield from _against(above[-1], token, values)


def _values(one: Headed) -> list[Value]:
    """The only counts of a table without a total row, all of one rung."""
    columns, rows = one.sheet.columns(Holds.COUNT), one.sheet.rows
    plainly = len(rows) >= _ROWS and len({rung_of(row) for row in rows}) == 1
    if len(columns) != 1 or not plainly or any(row.is_total or row.is_rate for row in rows) or one.is_timed:
        return []
    values = [value for row in rows if (value := row.values[columns[0]]) is not None]
    return values if len(values) == len(rows) else []


def _count(one: Headed, passage: Passage) -> Token | None:
    """The count of a passage that is divided below: the only one of its unit, or the last where it says so."""
    units = set().union(*map(units_of, one.sheet.headers))
    counts = [t for t in passage.counts() if t.exact and not t.change and t.whole is None and t.value >= _LEAST]
    alike = [t for t in counts if t.unit in units] if units else [t for t in counts if t.unit]
    if len(alike) == 1:
        return alike[0]
    return alike[-1] if alike and _ANNOUNCED.search(passage.after(alike[-1], 80)) else None


def _against(passage: Passage, token: Token, values: Sequence[Value]) -> Iterator[Claim]:
    total = sum((value.value for value in values), Decimal(0))
    whole = Value(Figure(token.value, 0), False, values[0].cell)
    mistyped, near = slip(whole, [(1, value) for value in values])
    says_so = bool(_ANNOUNCED.search(passage.after(token, 80)))
    if total == token.value:
        verdict = Verdict.OK
    elif mistyped or (near and says_so):
        verdict = Verdict.WRONG
    else:
        return
    yield claim_on(
        passage,
        token,
        kind="V2",
        computed=plain(total),
        formula=" + ".join(plain(value.value) for value in values),
        verdict=verdict,
    )
