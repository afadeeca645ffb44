"""Borne out (có phép tính xác nhận): a number that others of its own sentence or passage make, so that it is no slip.

"Đã giải quyết 811 hồ sơ, gồm 407 trước hạn, 400 đúng hạn và 4 quá hạn" makes 407 a part that adds up; "350 hồ sơ, ...
270 hồ sơ (77,14%)" makes 270 one whose share follows from a base. A slip would break what holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from .reading import Passage
from .rounding import rounded
from .tokens import Kind, Token

_LEAST = 2


def is_borne_out(passage: Passage, token: Token) -> bool:
    """Whether its sentence adds it up with others, or its passage gives the share told right behind it."""
    if token.kind is Kind.PERCENT:
        return _is_share(passage, token)
    counts = [one for one in passage.counts() if passage.same_sentence(one, token)]
    return _adds_up(counts, token) or _has_its_share(passage, token)


def _adds_up(counts: Sequence[Token], token: Token) -> bool:
    """Whether counts told one behind another, the number among them, make another count of the sentence."""
    for start in range(len(counts)):
        for stop in range(start + _LEAST, len(counts) + 1):
            run, others = counts[start:stop], [*counts[:start], *counts[stop:]]
            wholes = [one for one in others if one.value == sum(part.value for part in run)]
            if wholes and (token in run or token in wholes):
                return True
    return False


def _has_its_share(passage: Passage, token: Token) -> bool:
    following = next((one for one in passage.tokens if one.start >= token.stop), None)
    if following is None or following.kind is not Kind.PERCENT:
        return False
    return any(
        following.value == rounded(100 * Fraction(token.value) / Fraction(base), following.places)
        for base in _amounts(passage)
        if base and base >= token.value
    )


def _is_share(passage: Passage, token: Token) -> bool:
    told = _amounts(passage)
    return any(
        token.value == rounded(100 * Fraction(part) / Fraction(whole), token.places)
        for part in told
        for whole in told
        if whole and part <= whole
    )


def _amounts(passage: Passage) -> list[Fraction]:
    """All counts of a passage, those of ratios too."""
    counted = [one for one in passage.tokens if one.kind is Kind.COUNT or one.whole]
    return [Fraction(value) for one in counted for value in (one.value, one.whole) if value]
