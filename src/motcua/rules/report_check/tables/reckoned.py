"""Reckoned from a table (tỷ lệ tính từ bảng): V1, rates told in prose of the rows or columns of a table.

"Trên số làm xong, hồ sơ trước hẹn bằng 86,5%, đúng hẹn 12,5%, quá hẹn 1%" beside a table that has the counts of all
four, or "Đông Lạng 92,8%, Tây Lạng 98,0%" beside a column and its whole. What the rates are of is learned from those of
the sentence that it gives; where it gives two of them, a third that names its row must follow from it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.explanation import share_claim
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size, plain, rounded
from motcua.rules.report_check.tokens import Kind, Token

from .sheet import Holds, Sheet
from .told import Headed, headed_sheets, is_of_then

_CLAUSE = re.compile(r"[,;:()](?!\d)")
_FAR, _LEAST, _MOST = 2500, 2, 12

Frame = tuple[tuple[str, Decimal, Decimal], ...]
"""What may give rates: parts under their names, each with its whole."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A frame, and by the place of each rate of a sentence the place of the part that gives it."""

    frame: Frame
    parts: dict[int, int]


def check_reckoned(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """Reckoned from a table (tỷ lệ tính từ bảng): the rates of each sentence against the tables near."""
    sheets = headed_sheets(layout, passages)
    for passage in passages if sheets else ():
        frames = [frame for one in sheets if _is_near(one, passage) for frame in _frames(one.sheet)]
        for start, end in passage.sentences:
            rates = [t for t in passage.tokens if start <= t.start < end and t.kind is Kind.PERCENT]
            rates = [t for t in rates if t.exact and not t.change and t.value]
            if frames and rates:
                yield from _of_sentence(passage, rates, frames)


def _is_near(one: Headed, passage: Passage) -> bool:
    return abs(one.start - passage.start) <= _FAR + len(passage.text)


def _frames(sheet: Sheet) -> Iterator[Frame]:
    """The rows of each column with one of them as the whole, the columns of each row with one of them, and each column
    with another as the whole of each row."""
    columns = sheet.columns(Holds.COUNT)[:_MOST]
    rows = sheet.rows[:_MOST]
    for column in columns:
        yield from _of_line([(row.label, value.value) for row in rows if (value := row.values[column]) is not None])
    for row in rows:
        yield from _of_line([(sheet.headers[c], value.value) for c in columns if (value := row.values[c]) is not None])
    for part, whole in permutations(columns, 2):
        pairs = [(row.label, row.values[part], row.values[whole]) for row in rows]
        yield _kept((label, one.value, two.value) for label, one, two in pairs if one and two)


def _of_line(line: Sequence[tuple[str, Decimal]]) -> Iterator[Frame]:
    for whole in line:
        yield _kept((label, value, whole[1]) for label, value in line if label != whole[0])


def _kept(frame: Iterable[tuple[str, Decimal, Decimal]]) -> Frame:
    return tuple(one for one in frame if 0 < one[1] <= one[2])


def _of_sentence(passage: Passage, rates: Sequence[Token], frames: Sequence[Frame]) -> Iterator[Claim]:
    given = [one for frame in frames if (one := _given(rates, frame)).parts]
    best = max(given, key=lambda one: len(one.parts), default=None)
    if best is None or not _is_sure(passage, rates, best):
        return
    for place, rate in enumerate(rates):
        if place in best.parts:
            yield _claim(passage, rate, best, best.parts[place], Verdict.OK)
        elif len(best.parts) >= _LEAST and not is_of_then(passage, rate):
            yield from _blamed(passage, rate, best)


def _given(rates: Sequence[Token], frame: Frame) -> _Given:
    """What rates a frame gives, each by another part."""
    parts: dict[int, int] = {}
    for place, rate in enumerate(rates):
        fits = (part for part in range(len(frame)) if rounded(_exact(frame, part), rate.places) == rate.value)
        found = next((part for part in fits if part not in parts.values()), None)
        if found is not None:
            parts[place] = found
    return _Given(frame, parts)


def _exact(frame: Frame, part: int) -> Fraction:
    return 100 * Fraction(frame[part][1]) / Fraction(frame[part][2])


def _is_sure(passage: Passage, rates: Sequence[Token], given: _Given) -> bool:
    """Whether rates follow that the words name, one told with decimals."""
    named = [place for place, part in given.parts.items() if _is_called(passage, rates[place], given.frame[part][0])]
    return bool(named) and any(rates[place].places for place in given.parts)


def _is_called(passage: Passage, rate: Token, label: str) -> bool:
    """Whether the clause of a rate calls a row or a column: by its part of a whole, or all its words."""
    member = words.member_of(label)
    if member and passage.member(rate) == member:
        return True
    own = content(label)
    return bool(own) and own <= content(_CLAUSE.split(passage.before(rate, 80))[-1])


def _blamed(passage: Passage, rate: Token, given: _Given) -> Iterator[Claim]:
    """A rate whose row is named, and which no other explains."""
    left = [part for part in range(len(given.frame)) if part not in given.parts.values()]
    named = [part for part in left if _is_called(passage, rate, given.frame[part][0])]
    if len(named) != 1:
        return
    meant, value = Fraction(rounded(_exact(given.frame, named[0]), rate.places)), Fraction(rate.value)
    if meant in typed(rate.text) or is_of_size(meant, value):
        yield _claim(passage, rate, given, named[0], Verdict.WRONG)


def _claim(passage: Passage, rate: Token, given: _Given, part: int, verdict: Verdict) -> Claim:
    formula = f"{plain(given.frame[part][1])} ÷ {plain(given.frame[part][2])}"
    return share_claim(passage, rate, _exact(given.frame, part), formula, verdict)
