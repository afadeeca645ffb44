"""Bounds (khoảng giá trị): what a written number can stand for, and which whole explains a share.

"17,1 nghìn" is anything that rounds to it, "gần 2.100" anything just below it; an exact count is itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from motcua.rules.figures import Approximation

from . import vocabulary as words
from .apart import is_apart
from .reading import Passage
from .tokens import Kind, Token

_MOST = re.compile(r"tối đa|thang|chuẩn|tổng điểm|trên tổng|cao nhất", re.IGNORECASE)
_AMONG = re.compile(r"\btrong(?: tổng)?(?: số)?(?: toàn bộ)?\s*$", re.IGNORECASE)
_OVER_TOTAL = re.compile(r"^[^\d;,.()]{0,70}(?:\btrên|\btrong|/)\s*tổng(?: số| cộng)?[^\d;,.()]{0,25}$", re.IGNORECASE)

REMARKED = re.compile(r"\(\s*(?:có|kể cả|tính cả|gồm cả)\b", re.IGNORECASE)
"""What opens a bracket that remarks something of a count: "xử lý 21 vụ (có 3 vụ năm trước chuyển sang)"."""
NAMED_SIDE = re.compile(r"\d\s+([^\W\d_][^/]*)/")
"""A number with a slash whose first side names what it counts: "865 học sinh/27 lớp"."""
TWO_HEADS = re.compile(r"\([^()\d]+/[^()\d]+\)")
"""A bracket that says what the two sides of the ratios behind it tell: "(thụ lý/giải quyết)"."""


@lru_cache(maxsize=8192)
def bounds(token: Token) -> tuple[Fraction, Fraction]:
    """The least and the greatest value a number can stand for."""
    value, slack = Fraction(token.value), Fraction(token.slack)
    near = Fraction(Approximation.TOLERANCE) * value
    if token.kind is Kind.MONEY:
        slack = max(slack, Fraction(1, 2 * 10**token.places) if token.places else Fraction(0))
    if token.word in Approximation.BELOW:
        return value - near, value
    if token.word in Approximation.ABOVE:
        return value, value + near
    if token.word in Approximation.AROUND:
        return value - near, value + near
    return value - slack, value + slack


def is_sharp(token: Token) -> bool:
    """Whether a number can stand only for itself."""
    low, high = bounds(token)
    return low == high


def like(left: Token, right: Token) -> bool:
    """Whether two numbers can count the same kind of thing."""
    if left.kind is not right.kind:
        return False
    return same_unit(left, right) or not left.unit or not right.unit


def akin(left: Token, right: Token) -> bool:
    """Whether two numbers can be parts of one list, where a case (trường hợp) can be a case of anything."""
    return like(left, right) or (left.kind is right.kind and "trường hợp" in (left.unit, right.unit))


def same_unit(left: Token, right: Token) -> bool:
    """Whether two numbers name the same kind of thing, a part of it by a word of its own."""
    if left.unit == right.unit:
        return True
    return any(left.unit in group and right.unit in group for group in (words.BODIES, words.DOCUMENTS, words.PEOPLE))


def wholes(passage: Passage, part: Token) -> list[Token]:
    """Counts that can be the whole of a part, the nearest before it first."""
    fitting = [
        token
        for token in [held for token in passage.tokens for held in inner(token)]
        if token.kind is part.kind and token.start != part.start and not token.change and like(token, part)
        and bounds(token)[1] >= bounds(part)[0] and token.value > 0 and _can_hold(passage, token)
        and not is_apart(passage, part, token)
    ]  # fmt: skip
    before = [token for token in reversed(fitting) if token.start < part.start]
    after = [token for token in fitting if token.start > part.start]
    return before + after


def asserted_whole(passage: Passage, part: Token) -> Token | None:
    """The whole that the sentence itself names: "trong 512 lượt có 212 lượt", "212 lượt trên tổng số 512 lượt"."""
    for whole in passage.counts():
        if (
            not passage.same_sentence(whole, part)
            or not like(whole, part)
            or not whole.exact
            or whole.slack
            or not whole.value
        ):
            continue
        if whole.start < part.start:
            gap = passage.between(whole, part)
            opened = _AMONG.search(passage.before(whole, 40)) is not None
            if opened and re.search(r"\b(?:có|thì)\b", gap) and not re.search(r"[;(]", gap):
                return whole
        elif whole.start > part.start:
            gap = passage.between(part, whole)
            if _OVER_TOTAL.match(gap):
                return whole
    return None


def inner(token: Token) -> tuple[Token, ...]:
    """The counts a number holds: both of a ratio, else itself."""
    if token.kind is not Kind.RATIO or token.whole is None or token.unit in ("điểm", "đồng"):
        return (token,)
    count = replace(token, kind=Kind.COUNT, whole=None)
    return (count, replace(count, value=token.whole))


def _can_hold(passage: Passage, token: Token) -> bool:
    """A score is a whole only when it is called the most that can be reached."""
    return token.kind is not Kind.SCORE or bool(_MOST.search(" ".join(passage.label(token))))


def sums(tokens: Iterable[Token]) -> Iterator[tuple[Token, Token]]:
    """Pairs of neighbouring counts that a report may add without saying so."""
    ordered = sorted(tokens, key=lambda token: token.start)
    yield from pairwise(ordered)
    yield from zip(ordered, ordered[2:], strict=False)


def explains(stated: Token, part: tuple[Fraction, Fraction], whole: tuple[Fraction, Fraction]) -> bool:
    """Whether a percentage can be the share of something within these bounds."""
    if whole[0] <= 0:
        return False
    half = Fraction(1, 2 * 10**stated.places)
    low, high = 100 * part[0] / whole[1], 100 * part[1] / whole[0]
    return low - half <= Fraction(stated.value) <= high + half
