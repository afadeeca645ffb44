"""Changes (tăng, giảm): V7, differences against an earlier value, in points or in per cent.

The difference of two percentages is in points (điểm %); "giảm 3,86%" for it is common and only noted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from .findings import Claim, Note, Verdict
from .reading import Passage
from .rounding import judge, rounded, shown
from .tokens import Kind, Token

_UP = re.compile(r"\b(tăng|cao hơn|nhiều hơn|vượt|cải thiện)\b", re.IGNORECASE)
_DOWN = re.compile(r"\b(giảm|thấp hơn|ít hơn)\b", re.IGNORECASE)
_AGAINST = re.compile(r"so với|so cùng|so năm|hơn năm|hơn so", re.IGNORECASE)
_FROM_TO = re.compile(r"\btừ\b[^\d]{0,30}$", re.IGNORECASE)
_TO = re.compile(r"\b(?:lên|xuống|còn|thành|đến)\b", re.IGNORECASE)
_RANKED = re.compile(r"\bbậc\b|\bhạng\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change with the two values it is between."""

    stated: Token
    now: Token
    then: Token
    upward: bool


def check_changes(passage: Passage) -> Iterator[Claim]:
    """Changes (tăng, giảm): the stated difference against the two values."""
    for change in _changes(passage):
        yield _judged(passage, change)


def note_points(passage: Passage) -> Iterator[Note]:
    """Points (điểm %): a difference of percentages that is called a percentage."""
    for token in passage.tokens:
        if token.kind is not Kind.PERCENT or not token.change or token.unit == "điểm %":
            continue
        earlier = [
            t for t in passage.tokens if t.start < token.start and passage.same_sentence(t, token) and not t.change
        ]
        if not earlier or earlier[-1].kind is not Kind.PERCENT or not _AGAINST.search(passage.after(token, 60)):
            continue
        text = f"Chênh lệch giữa hai tỷ lệ nên ghi “{token.text} điểm %”, không ghi “{token.text}%”."
        yield Note(passage.sentence(token), "V7", text, -1, token.start, token.end)


def _changes(passage: Passage) -> Iterator[Change]:
    for stated in passage.tokens:
        if not stated.change or stated.word or stated.kind not in (Kind.PERCENT, Kind.SCORE, Kind.COUNT):
            continue
        before = passage.before(stated, 60)
        up, down = list(_UP.finditer(before)), list(_DOWN.finditer(before))
        if not up and not down:
            continue
        upward = bool(up) and (not down or up[-1].start() > down[-1].start())
        pair = _values(passage, stated)
        if pair is not None:
            yield Change(stated, pair[0], pair[1], upward)


def _values(passage: Passage, stated: Token) -> tuple[Token, Token] | None:
    """The value now and the value then: "đạt A, tăng D so với năm trước (B)"."""
    now = _now(passage, stated)
    if stated.kind is Kind.PERCENT and (told := _told_before(passage, stated)) is not None:
        return told
    following = [t for t in passage.tokens if t.start > stated.start and passage.same_sentence(t, stated)]
    if now is None or not following:
        return None
    then = following[0]
    gap = passage.text[stated.stop - passage.start : then.start - passage.start]
    if then.change or then.kind is not now.kind or not then.exact or not now.exact or len(gap) > 110:
        return None
    bracketed = re.search(r"\(\s*[^\d()]{0,40}$", gap) is not None and _AGAINST.search(gap.rpartition("(")[0])
    if not bracketed or ";" in gap or ")" in gap.strip():
        return None
    inside = [t for t in following if passage.bracket(t) == passage.bracket(then)]
    return (now, then) if len(inside) == 1 else None


def _told_before(passage: Passage, stated: Token) -> tuple[Token, Token] | None:
    """The values of the change just told in counts, of which "tương đương tăng 10%" is the other telling."""
    earlier = [t for t in passage.tokens if t.start < stated.start and passage.same_sentence(t, stated) and t.change]
    if not earlier or earlier[-1].kind is not Kind.COUNT:
        return None
    gap = passage.text[earlier[-1].stop - passage.start : stated.start - passage.start]
    if not re.search(r"tương (?:đương|ứng)|tức", gap) or ";" in gap:
        return None
    return _values(passage, earlier[-1])


def _now(passage: Passage, stated: Token) -> Token | None:
    depth = passage.depth(stated)
    for token in reversed([t for t in passage.tokens if t.start < stated.start]):
        if not passage.same_sentence(token, stated):
            return None
        if token.change or passage.depth(token) > depth:
            continue
        gap = passage.text[token.stop - passage.start : stated.start - passage.start]
        clear = ";" not in gap and len(gap) < 160 and (passage.depth(token) == depth)
        if token.kind is Kind.OTHER:
            continue
        fits = token.kind in (Kind.PERCENT, Kind.SCORE, Kind.COUNT) and (
            stated.kind is Kind.PERCENT or token.kind is stated.kind or token.kind is Kind.PERCENT
        )
        return token if clear and fits else None
    return None


def _judged(passage: Passage, change: Change) -> Claim:
    now, then = Fraction(change.now.value), Fraction(change.then.value)
    sign = 1 if change.upward else -1
    difference = sign * (now - then)
    readings: list[tuple[Fraction, str]] = []
    names = (
        f"{change.now.text} − {change.then.text}",
        f"({change.now.text} − {change.then.text}) ÷ {change.then.text}",
    )
    if change.stated.kind is not Kind.PERCENT or change.now.kind in (Kind.PERCENT, Kind.SCORE):
        readings.append((difference, names[0]))
    if change.stated.kind is Kind.PERCENT and change.stated.unit == "%" and then:
        readings.append((100 * difference / then, names[1]))
    places = change.stated.places
    judged = [(_verdict(change, exact), exact, formula) for exact, formula in readings]
    best = next((item for item in judged if item[0].agrees), judged[0])
    return Claim(
        text=passage.sentence(change.stated),
        kind="V7",
        stated=change.stated.text,
        computed=shown(rounded(best[1], max(places, 0 if best[0] is Verdict.OK else 2))),
        formula=best[2],
        verdict=best[0],
        block=-1,
        start=change.stated.start,
        end=change.stated.end,
    )


def _verdict(change: Change, exact: Fraction) -> Verdict:
    """Two rounded values differ by a rounded difference within one unit of the last place."""
    stated = change.stated
    if judge(stated.value, stated.places, exact) is Verdict.OK:
        return Verdict.OK
    places = min(stated.places, change.now.places, change.then.places)
    slack = Fraction(1, 10**places) if change.now.kind is not Kind.COUNT else Fraction(0)
    if abs(Fraction(stated.value) - exact) <= slack and (places or change.now.kind is Kind.PERCENT):
        return Verdict.ROUNDING
    return Verdict.WRONG
