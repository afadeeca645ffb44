"""One base (một mẫu số cho cả bảng): counts and their shares whose base no column and no total row of a table tells.

A survey tells how many forms came back in a line above its table, or nowhere: then the answers to each question make
that number, and every share is of it. The base is what gives most of the shares, or what the answers to most questions
make together; the odd one is wrong where one slip of it would mend that.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind, Token

from .answer_claims import answer_claim, share_claims
from .given_base import HUNDRED, Cell, Given, Line, given_by_one_base, total_of
from .questions import answer_of, questions
from .sheet import Holds, Sheet, Value
from .slips import is_meant, is_typed
from .told import Headed, headed_sheets

_FAR, _LINES = 1500, 2
_CLOSE, _FEW = Decimal("1.03"), Decimal("0.05")
_EACH = re.compile(r"\bmỗi\b[^,;.]*$", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:phát|gửi|mời|dự kiến|kế hoạch|chọn|phân bổ)\b", re.IGNORECASE)
"""What is told of those who are asked, of whom not all answer."""


def check_one_base(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """One base (một mẫu số cho cả bảng): the shares and the answers of each table whose base stands outside of it."""
    sheets = headed_sheets(layout, passages)
    for one in sheets:
        near = {t.value for p in passages if _is_near(one, p) for t in p.tokens if _is_whole(p, t)}
        given = list(given_by_one_base(one.sheet, near))
        for own in given:
            if own.shares:
                yield from _of_cells(one.sheet, own)
            yield from _of_lines(one.sheet, own)
            yield from _of_prose(one, passages, sheets, own.base)
        yield from _of_hundreds(one.sheet, {cell.share for own in given if own.shares for cell in own.cells})


def _is_whole(passage: Passage, token: Token) -> bool:
    return token.kind is Kind.COUNT and token.exact and not _EACH.search(passage.before(token, 20))


def _is_near(one: Headed, passage: Passage) -> bool:
    return abs(one.start - passage.start) <= _FAR + len(passage.text)


def _of_cells(sheet: Sheet, own: Given) -> Iterator[Claim]:
    """The claims on shares of one base. A question with more than one share that is not may be of those it concerns,
    and so is a share of what its own question or another row makes."""
    off = [cell for cell in own.cells if not cell.is_of(own.base)]
    for cell in own.cells:
        if cell not in off:
            yield from share_claims(sheet, cell, own.base)
            continue
        line = next((line for line in own.lines if cell.part in line), tuple(one.part for one in own.cells))
        beside = [other for other in off if other.part in line]
        others = [total_of(line), *(value.value for value in line)]
        if len(beside) == 1 and not any(cell.is_of(other) for other in others) and _is_slip(cell, own.base):
            yield from share_claims(sheet, cell, own.base)


def _of_lines(sheet: Sheet, own: Given) -> Iterator[Claim]:
    """The answers to each question against the base that most of them make. Where they have shares these tell whether
    one is wrong; a question that a few did not answer is left alone."""
    base, lines = own.base, own.lines
    held = [line for line in lines if total_of(line) == base]
    if not held or 3 * len(held) < 2 * len(lines):
        return
    odd = [line for line in lines if line not in held]
    for line in held:
        yield answer_claim(sheet, line, line[0], base, Verdict.OK)
    for line in odd if len(odd) == 1 and len(held) > _LINES and own.told and not own.shares else ():
        off = base - total_of(line)
        meant = is_meant if off < 0 else is_typed
        wrong = next((value for value in line if meant(value, value.value + off)), None)
        if wrong is not None and not 0 < off <= base * _FEW and _names(sheet, line) == _names(sheet, held[0]):
            yield answer_claim(sheet, line, wrong, base, Verdict.WRONG)


def _names(sheet: Sheet, line: Line) -> list[str]:
    """What the answers of a line are called: their rows below one another, or their columns."""
    rows = [row for row in sheet.rows if any(value in row.values for value in line)]
    if len(rows) < len(line):
        return list(sheet.headers)
    return [answer_of(sheet, row) for row in rows]


def _of_prose(one: Headed, passages: Sequence[Passage], sheets: Sequence[Headed], base: Decimal) -> Iterator[Claim]:
    """The base as the lines above the table tell it; a slip of it where it is told nowhere. More may have been asked
    than answered, or answered than answered well."""
    above = [p for p in passages if 0 < one.start - p.start <= _FAR]
    told = [(p, t) for p in above for t in p.tokens if t.kind is Kind.COUNT and t.exact and t.unit]
    same = [(p, t) for p, t in told if t.value == base]
    if same:
        yield claim_on(*same[-1], kind="V2", computed=plain(base), formula=plain(base), verdict=Verdict.OK)
        return
    cells = {value.value for other in sheets for row in other.sheet.rows for value in row.values if value is not None}
    everywhere = {value for p in passages for t in p.tokens for value in (t.value, t.whole)}
    slips = [(p, t) for p, t in told if Fraction(base) in typed(t.text) and t.whole is None]
    slips = [(p, t) for p, t in slips if t.value < base or (t.value >= base * _CLOSE and not _is_asked(p, t))]
    if len(slips) == 1 and base not in cells and base not in everywhere:
        yield claim_on(*slips[0], kind="V2", computed=plain(base), formula=plain(base), verdict=Verdict.WRONG)


def _is_asked(passage: Passage, token: Token) -> bool:
    return _ASKED.search(re.split(r"[,;.:]\s", passage.before(token, 80))[-1]) is not None


def _of_hundreds(sheet: Sheet, reckoned: Container[Value]) -> Iterator[Claim]:
    """The shares of each question, which make a hundred for most of them, where no count gives them."""
    groups = [group.rows for group in questions(sheet) if not group.is_total]
    for column in sheet.columns(Holds.SHARE):
        lines = [tuple(value for row in group if (value := row.values[column]) is not None) for group in groups]
        lines = [line for line, group in zip(lines, groups, strict=True) if len(line) == len(group)]
        lines = [line for line in lines if not any(value in reckoned for value in line)]
        held = [line for line in lines if _is_hundred(line)]
        if len(held) < _LINES or 3 * len(held) < 2 * len(lines):
            continue
        for line in lines:
            off = HUNDRED - total_of(line)
            wrong = next((value for value in line if is_typed(value, value.value + off)), None)
            if wrong is None and _names(sheet, line) == _names(sheet, held[0]):
                wrong = next((value for value in line if is_meant(value, value.value + off)), None)
            if line in held:
                yield answer_claim(sheet, line, line[0], HUNDRED, Verdict.OK)
            elif wrong is not None and len(held) == len(lines) - 1:
                yield answer_claim(sheet, line, wrong, HUNDRED, Verdict.WRONG)


def _is_hundred(line: Line) -> bool:
    step = max(Decimal(1).scaleb(-value.figure.places) for value in line)
    return abs(total_of(line) - HUNDRED) * 2 <= step * len(line)


def _is_slip(cell: Cell, base: Decimal) -> bool:
    """Whether one number of a row mistyped, or another of its size, explains that its share is not of the base."""
    share = rounded(cell.exact(base), cell.share.figure.places)
    part = rounded(Fraction(base) * Fraction(cell.share.value) / 100, 0)
    return any(is_meant(value, wanted) for value, wanted in ((cell.share, share), (cell.part, part)))
