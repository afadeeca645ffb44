"""By a table's figures (tính theo bảng): V1, V5 and V7, prose of which one number stands only in a table.

"So với quý trước (231 đơn), số đơn tiếp nhận giảm 14,7%" beside the total row that has the present count; "Tiểu học học
hai buổi: 10.893 em, đạt 96,8%" beside the row of Tiểu học; "nhóm chuyên môn chiếm 49,7% tổng số lượt" beside that row
and the total; "còn 161.877 trường hợp chưa duyệt" beside what was entered and what was approved. It agrees where any
cell that may be meant gives the number, and is wrong where one mistyped digit leads from the only one that its words
name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.sections import same_section_at
from motcua.rules.report_check.tokens import Kind, Token

from .sheet import Holds
from .told import Headed, headed_sheets, named_rows, units_of

_AGAINST = re.compile(r"\bso với\b|\bcùng kỳ\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:chiếm|bằng)\b[^\d,;.()]{0,25}$", re.IGNORECASE)
_ALL = re.compile(r"\s*(?:%|phần trăm)?\s*(?:trong |so với |trên )?(?:tổng|toàn|số)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:còn|chưa)\b", re.IGNORECASE)
_BUT = re.compile(
    r"\b(?:(?:loại )?trừ|không (?:kể|tính|bao gồm|gồm)|chưa (?:kể|tính))(?: đi| cả| khoản| phần)* "
    r"(?P<what>[^\d;.()]{3,80})",
    re.IGNORECASE,
)
_REACHED = re.compile(r"^[^\d;.]{0,30}[,(]?\s*(?:đạt|bằng|chiếm|tỷ lệ|tỉ lệ)?[^\d;.]{0,20}$", re.IGNORECASE)
_LEAST, _LONG = 100, 1000


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to reckon a number: what it gives and how it is told, and which numbers of the prose it is made of."""

    exact: Fraction
    formula: str
    is_meant: bool


def check_by_total(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """By a table's figures (tính theo bảng): each such number of the prose against the tables of its section."""
    sheets = headed_sheets(layout, passages)
    prose = [token for passage in passages for token in passage.tokens] if sheets else []
    for passage in passages if sheets else ():
        own = [one for one in sheets if same_section_at(passages, passage, one.start)]
        for token in passage.tokens:
            if token.word or not token.value:
                continue
            if token.kind is Kind.PERCENT and token.places and "điểm" not in token.unit:
                yield from _rate(own, passage, token, prose)
            elif (
                token.kind in (Kind.COUNT, Kind.MONEY)
                and token.value >= _LONG
                and _REST.search(passage.before(token, 60))
            ):
                yield from _rest(own, passage, token, prose)


def _rate(sheets: Sequence[Headed], passage: Passage, rate: Token, prose: Sequence[Token]) -> Iterator[Claim]:
    """A rise against a former value, a share of a part, or of a row."""
    beside = [t for t in passage.tokens if passage.same_sentence(t, rate) and t is not rate]
    if rate.change:
        if len(beside) == 1 and _AGAINST.search(passage.sentence(rate)) and _is_plain(beside[0]):
            yield from _grown(sheets, passage, rate, beside[0], prose)
        return
    before = [t for t in beside if t.start < rate.start]
    if before and _is_plain(before[-1]) and _REACHED.match(passage.between(before[-1], rate)):
        yield from _part(sheets, passage, rate, before[-1], prose)
    elif not before and _OF_ALL.search(passage.before(rate, 60)):
        yield from _row(sheets, passage, rate)


def _is_plain(token: Token) -> bool:
    return token.kind in (Kind.COUNT, Kind.MONEY) and token.exact and token.whole is None and not token.change


def _grown(
    sheets: Sequence[Headed], passage: Passage, rate: Token, former: Token, prose: Sequence[Token]
) -> Iterator[Claim]:
    base = Fraction(former.value)
    if base < _LEAST or any(_is(_rise(Fraction(t.value), base), rate) for t in prose if _is_plain(t)):
        return
    said = content(passage.sentence(rate))
    found = []
    for one in sheets:
        for column, value in _totals(one):
            meant = _is_told(one, column, said, former.unit)
            found.append((value, meant))
    for value, _ in found:
        if _is(_rise(value, base), rate):
            yield _claim(passage, rate, _rise(value, base), _told_rise(value, base), Verdict.OK)
            return
    meant = {value for value, is_meant in found if is_meant}
    near = [value for value in meant if _is_slip_of_rise(value, former, rate)]
    if len(near) == 1:
        yield _claim(passage, rate, _rise(near[0], base), _told_rise(near[0], base), Verdict.WRONG)


def _rise(value: Fraction, base: Fraction) -> Fraction:
    return 100 * abs(value - base) / base


def _told_rise(value: Fraction, base: Fraction) -> str:
    one, other = max(value, base), min(value, base)
    return f"({_shown(one)} − {_shown(other)}) ÷ {_shown(base)}"


def _is_slip_of_rise(value: Fraction, former: Token, rate: Token) -> bool:
    if _is_typed(rate, _rise(value, Fraction(former.value))):
        return True
    return any(_is(_rise(value, one), rate) for one in typed(former.text) if one)


def _part(
    sheets: Sequence[Headed], passage: Passage, rate: Token, part: Token, prose: Sequence[Token]
) -> Iterator[Claim]:
    """A share right behind its part whose whole is a cell of the row that its sentence names."""
    value = Fraction(part.value)
    wholes = [Fraction(t.whole or t.value) for t in prose if t.kind is not Kind.PERCENT and t.value]
    if value < _LEAST or any(_is(100 * value / whole, rate) for whole in wholes):
        return
    before = passage.before(part)
    cells = []
    for one in sheets:
        rows = named_rows(one.sheet.details, before)
        if len(rows) == 1:
            cells += [Fraction(cell.value) for cell in rows[0].values if cell is not None and cell.value >= _LEAST]
    held = next((cell for cell in cells if _is(100 * value / cell, rate)), None)
    if held is not None:
        yield _claim(passage, rate, 100 * value / held, f"{_shown(value)} ÷ {_shown(held)}", Verdict.OK)
        return
    near = {cell for cell in cells if cell != value and _is_slip_of_part(cell, part, rate)}
    if len(near) == 1:
        whole = near.pop()
        yield _claim(passage, rate, 100 * value / whole, f"{_shown(value)} ÷ {_shown(whole)}", Verdict.WRONG)


def _is_slip_of_part(whole: Fraction, part: Token, rate: Token) -> bool:
    exact = 100 * Fraction(part.value) / whole
    if exact <= 100 and _is_typed(rate, exact):
        return True
    return any(_is(100 * one / whole, rate) for one in typed(part.text))


def _row(sheets: Sequence[Headed], passage: Passage, rate: Token) -> Iterator[Claim]:
    """A share of the row its sentence names in the total of a column that counts what it is told of."""
    before, said = passage.before(rate), content(passage.sentence(rate))
    ways = []
    for one in sheets:
        rows = named_rows(one.sheet.details, before)
        totals = [row for row in one.sheet.rows if row.is_total]
        for column in one.sheet.columns(Holds.COUNT) if len(rows) == len(totals) == 1 else ():
            part, whole = rows[0].values[column], totals[0].values[column]
            if part is not None and whole is not None and 0 < part.value < whole.value:
                exact = 100 * Fraction(part.value) / Fraction(whole.value)
                meant = _is_told(one, column, said)
                ways.append(_Way(exact, f"{plain(part.value)} ÷ {plain(whole.value)}", meant))
    yield from _judged(passage, rate, ways)


def _rest(sheets: Sequence[Headed], passage: Passage, rest: Token, prose: Sequence[Token]) -> Iterator[Claim]:
    """What is left between two columns of a total row."""
    if sum(t.value == rest.value for t in prose) > 1 or rest.change:
        return
    said = content(passage.sentence(rest))
    ways = []
    for one in sheets:
        totals = [row for row in one.sheet.rows if row.is_total]
        for more, less in permutations(one.sheet.columns(Holds.COUNT), 2) if len(totals) == 1 else ():
            whole, part = totals[0].values[more], totals[0].values[less]
            if whole is not None and part is not None and whole.value > part.value:
                heads = [_is_told(one, column, said) for column in (more, less)]
                formula = f"{plain(whole.value)} − {plain(part.value)}"
                ways.append(_Way(Fraction(whole.value - part.value), formula, all(heads)))
    ways += _without(sheets, passage, rest)
    cells = {cell.value for one in sheets for row in one.sheet.rows for cell in row.values if cell is not None}
    if rest.value not in cells:
        yield from _judged(passage, rest, ways)


def _without(sheets: Sequence[Headed], passage: Passage, rest: Token) -> Iterator[_Way]:
    """What is left of a total without the row that is named: "Nếu loại trừ tiền sử dụng đất, số thu còn"."""
    excepted = _BUT.search(passage.before(rest))
    for one in sheets if excepted else ():
        rows = named_rows(one.sheet.details, excepted["what"]) if excepted else []
        totals = [row for row in one.sheet.rows if row.is_total]
        for column in one.sheet.columns(Holds.COUNT) if len(rows) == len(totals) == 1 else ():
            whole, part = totals[0].values[column], rows[0].values[column]
            if whole is not None and part is not None and whole.value > part.value:
                yield _Way(Fraction(whole.value - part.value), f"{plain(whole.value)} − {plain(part.value)}", True)


def _judged(passage: Passage, token: Token, ways: Sequence[_Way]) -> Iterator[Claim]:
    held = next((way for way in ways if _is(way.exact, token)), None)
    near = [way for way in ways if way.is_meant and _is_typed(token, way.exact)]
    if held is not None:
        yield _claim(passage, token, held.exact, held.formula, Verdict.OK)
    elif len(near) == 1:
        yield _claim(passage, token, near[0].exact, near[0].formula, Verdict.WRONG)


def _is_told(one: Headed, column: int, said: frozenset[str], unit: str = "") -> bool:
    """Whether a sentence says all words of a column's head, or counts what it counts."""
    head = one.sheet.headers[column]
    return unit in units_of(head) or (bool(content(head)) and content(head) <= said)


def _totals(one: Headed) -> Iterator[tuple[int, Fraction]]:
    """The counts of the only total row of a table."""
    totals = [row for row in one.sheet.rows if row.is_total]
    for column in one.sheet.columns(Holds.COUNT) if len(totals) == 1 else ():
        cell = totals[0].values[column]
        if cell is not None and cell.value:
            yield column, Fraction(cell.value)


def _is(exact: Fraction, token: Token) -> bool:
    """Whether what is reckoned is told, rounded or cut."""
    return abs(exact - Fraction(token.value)) < Fraction(1, 10**token.places)


def _is_typed(token: Token, exact: Fraction) -> bool:
    """Whether one mistyped digit leads from what is reckoned to what is told."""
    return Fraction(rounded(exact, token.places)) in typed(token.text)


def _shown(value: Fraction) -> str:
    return plain(rounded(value, 2))


def _claim(passage: Passage, token: Token, exact: Fraction, formula: str, verdict: Verdict) -> Claim:
    kind = "V7" if token.change else "V1" if token.kind is Kind.PERCENT else "V5"
    computed = plain(rounded(exact, token.places)) if exact else plain(Decimal(0))
    return claim_on(passage, token, kind=kind, computed=computed, formula=formula, verdict=verdict)
