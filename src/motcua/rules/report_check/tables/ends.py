"""Ends (đầu và cuối bảng): V7, how far the first and the last lie apart, of a column that ranks a table or of prose.

"Khoảng cách giữa đơn vị cao nhất và thấp nhất là 19,38 điểm" behind "đứng đầu với 91,46 điểm; xếp cuối bảng là Ban Dân
tộc, 72,08 điểm", or behind a table whose rows stand in the order of one of its columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size, plain
from motcua.rules.report_check.tokens import Kind, Token

from .sheet import Sheet
from .told import headed_sheets

_FIRST = r"(?:(?:cao|lớn|tốt|nhiều|đông) nhất|đứng đầu|dẫn đầu|đầu bảng|(?:thứ|hạng|vị trí) (?:nhất|1)|nhất bảng)"
_LAST = r"(?:(?:thấp|nhỏ|kém|ít) nhất|(?:xếp|đứng|đội) (?:ở )?(?:vị trí )?(?:cuối|sổ|chót)|cuối (?:bảng|cùng)|bét)"
_APART = re.compile(
    rf"\b(?:khoảng cách|chênh lệch|cách biệt|độ chênh|mức chênh)\b[^\d;.()]*?\bgiữa\b[^\d;.()]*?{_FIRST}"
    rf"[^\d;.()]*?(?:{_LAST}|\bcuối\b)[^\d;.(),]*$",
    re.IGNORECASE,
)
_TOP, _END = re.compile(rf"\b{_FIRST}\b", re.IGNORECASE), re.compile(rf"\b{_LAST}\b", re.IGNORECASE)
_ELSE = re.compile(r"\b(?:năm (?:trước|ngoái|\d{4})|cùng kỳ|so với|trung bình|bình quân)\b", re.IGNORECASE)
_KINDS = (Kind.SCORE, Kind.PERCENT, Kind.COUNT)
_LEAST, _FAR = 3, 2500


def check_ends(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Ends (đầu và cuối bảng): each distance told between the first and the last."""
    for passage in passages:
        for token in passage.tokens:
            if token.kind in _KINDS and not token.word and _APART.search(passage.before(token)):
                ends = _of_prose(passage, token) or _of_tables(layout, passages, passage)
                yield from _judged(passage, token, ends)


def _judged(passage: Passage, token: Token, ends: Sequence[tuple[Decimal, Decimal]]) -> Iterator[Claim]:
    """A distance against the pairs it may be told of; it is wrong where only one pair is left."""
    held = next((pair for pair in ends if pair[0] - pair[1] == token.value), None)
    if held is not None:
        yield _claim(passage, token, held, Verdict.OK)
    elif len(set(ends)) == 1:
        off = Fraction(ends[0][0] - ends[0][1])
        if is_of_size(off, Fraction(token.value)) or off in typed(token.text):
            yield _claim(passage, token, ends[0], Verdict.WRONG)


def _of_prose(passage: Passage, token: Token) -> list[tuple[Decimal, Decimal]]:
    """The only first and the only last value told before in its paragraph."""
    told: list[Token | None] = [t for t in passage.tokens if t.start < token.start]
    found: dict[bool, list[Decimal]] = {True: [], False: []}
    for before, value in pairwise([None, *told]):
        if value is None or value.kind is not token.kind or value.places != token.places or value.change:
            continue
        words = passage.before(value) if before is None else passage.between(before, value)
        if before is not None and _ELSE.search(words):
            continue
        first, last = _TOP.search(words), _END.search(words)
        if bool(first) != bool(last):
            found[bool(first)].append(value.value)
    if len(found[True]) != 1 or len(found[False]) != 1 or found[True][0] <= found[False][0]:
        return []
    return [(found[True][0], found[False][0])]


def _of_tables(layout: Layout, passages: Sequence[Passage], passage: Passage) -> list[tuple[Decimal, Decimal]]:
    """The first and the last value of each column that ranks the rows of the nearest table before."""
    near = [one for one in headed_sheets(layout, passages) if 0 <= passage.start - one.start <= _FAR]
    return _ranking(near[-1].sheet) if near else []


def _ranking(sheet: Sheet) -> list[tuple[Decimal, Decimal]]:
    """The ends of the columns by whose figures the rows stand in order, the largest first."""
    found: list[tuple[Decimal, Decimal]] = []
    for column in range(len(sheet.holds)):
        values = [value.value for row in sheet.details if (value := row.values[column]) is not None]
        falls = len(values) >= _LEAST and len(values) == len(sheet.details)
        if falls and all(one >= other for one, other in pairwise(values)) and values[0] > values[-1]:
            found.append((values[0], values[-1]))
    return found


def _claim(passage: Passage, token: Token, ends: tuple[Decimal, Decimal], verdict: Verdict) -> Claim:
    formula = f"{plain(ends[0])} − {plain(ends[1])}"
    return claim_on(passage, token, kind="V7", computed=plain(ends[0] - ends[1]), formula=formula, verdict=verdict)
