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
_MEAN = re.compile(
    r"\b(?:bình quân|trung bình|tính ra)\b[^;.()\d]{0,25}\bmỗi "
    r"(?P<each>tháng|quý|năm|huyện|xã|phường|đơn vị|trường|lớp)\b[^;.()\d]{0,25}$",
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
            if _MEAN.search(passage.before(token, 60)) and token.kind in (Kind.COUNT, Kind.SCORE, Kind.OTHER):
                yield from _mean(own, passage, token, prose)
            elif token.change and token.kind is Kind.SCORE and token.places:
                yield from _step(own, passage, token)
            elif token.kind is Kind.PERCENT and token.places and "điểm" not in token.unit:
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


def _mean(sheets: Sequence[Headed], passage: Passage, mean: Token, prose: Sequence[Token]) -> Iterator[Claim]:
    """So many for each row of a table: "bình quân mỗi tháng nhận 795 hồ sơ" below three months and their total."""
    each = _MEAN.search(passage.before(mean, 60))
    if each is None or mean.change or any(t.value == mean.value for t in prose if t is not mean):
        return
    ways = []
    for one in sheets:
        rows, named = one.sheet.details, f"{one.sheet.headers[0]} {one.sheet.details[0].label}".lower()
        for column, value in _totals(one) if each["each"].lower() in named else ():
            if value > mean.value and len(rows) > 1 and all(row.values[column] is not None for row in rows):
                formula = f"{_shown(value)} ÷ {len(rows)}"
                ways.append(_Way(value / len(rows), formula, mean.unit in units_of(one.sheet.headers[column])))
    yield from _judged(passage, mean, ways)


def _step(sheets: Sequence[Headed], passage: Passage, step: Token) -> Iterator[Claim]:
    """How far a score has risen since the one beside it in the same row: "đạt 87,81 điểm, tăng 1,11 điểm"."""
    before = [t for t in passage.tokens if t.start < step.start and passage.same_sentence(t, step) and t.places]
    if not before or before[-1].change or before[-1].kind not in (Kind.SCORE, Kind.PERCENT):
        return
    now = before[-1].value
    cells = [[cell.value for cell in row.values if cell is not None] for one in sheets for row in one.sheet.rows]
    others = {other for row in cells if now in row for other in row if other != now and other.as_tuple().exponent}
    ways = [_Way(Fraction(abs(now - one)), f"|{plain(now)} − {plain(one)}|", True) for one in sorted(others)]
    yield from _judged(passage, step, ways)


def _is_plain(token: Token) -> bool:
    return token.kind in (Kind.COUNT, Kind.MONEY) and token.exact and token.whole is None and not token.change


def _grown(
    sheets: Sequence[Headed], passage: Passage, rate: Token, former: Token, prose: Sequence[Token]
) -> Iterator[Claim]:
    base, told = _told(former), [t for t in prose if _is_plain(t)]
    if base < _LEAST or any(_is(_rise(Fraction(t.value), Fraction(former.value)), rate) for t in told):
        return
    said = content(passage.sentence(rate))
    found = [(value, _is_told(one, c, said, former.unit)) for one in sheets for c, value in _totals(one)]
    held = next((value for value, _ in found if _is(_rise(value, base), rate)), None)
    if held is not None:
        yield _claim(passage, rate, _rise(held, base), _told_rise(held, base), Verdict.OK)
        return
    near = [value for value in {value for value, meant in found if meant} if _is_slip_of_rise(value, former, rate)]
    if len(near) == 1:
        yield _claim(passage, rate, _rise(near[0], base), _told_rise(near[0], base), Verdict.WRONG)


def _rise(value: Fraction, base: Fraction) -> Fraction:
    return 100 * abs(value - base) / base


def _told_rise(value: Fraction, base: Fraction) -> str:
    one, other = max(value, base), min(value, base)
    return f"({_shown(one)} − {_shown(other)}) ÷ {_shown(base)}"


def _is_slip_of_rise(value: Fraction, former: Token, rate: Token) -> bool:
    if _is_typed(rate, _rise(value, _told(former))):
        return True
    return any(_is(_rise(value, one), rate) for one in typed(former.text) if one)


def _part(
    sheets: Sequence[Headed], passage: Passage, rate: Token, part: Token, prose: Sequence[Token]
) -> Iterator[Claim]:
    """A share right behind its part whose whole is a cell of the row that its sentence names."""
    value = _told(part)
    wholes = [Fraction(t.whole or t.value) for t in prose if t.kind is not Kind.PERCENT and t.value]
    if value < _LEAST or any(_is(100 * Fraction(part.value) / whole, rate) for whole in wholes):
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
    exact = 100 * _told(part) / whole
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
    if _told(rest) not in cells:
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
    return abs(exact - _told(token)) < Fraction(1, 10**token.places)


def _told(token: Token) -> Fraction:
    """A number as it is written, in whatever it counts, as the cells of a table are."""
    return Fraction(int(re.sub(r"\D", "", token.text)), 10 ** len(token.text.partition(",")[2]))


def _is_typed(token: Token, exact: Fraction) -> bool:
    """Whether one mistyped digit leads from what is reckoned to what is told."""
    return Fraction(rounded(exact, token.places)) in typed(token.text)


def _shown(value: Fraction) -> str:
    return plain(rounded(value, 2))


def _claim(passage: Passage, token: Token, exact: Fraction, formula: str, verdict: Verdict) -> Claim:
    kind = "V7" if token.change else "V1" if " ÷ " in formula else "V5"
    computed = plain(rounded(exact, token.places)) if exact else plain(Decimal(0))
    return claim_on(passage, token, kind=kind, computed=computed, formula=formula, verdict=verdict)
