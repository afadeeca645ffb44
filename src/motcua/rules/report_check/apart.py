"""Apart (không cùng một tổng): numbers that cannot be part and whole of each other, as their words show.

Provinces are no share of districts, and of the most and the least votes one is no part of the other.
"""

from __future__ import annotations

import re

from . import vocabulary as words
from .reading import Passage
from .tokens import Token

_LEVELS = {
    "tỉnh": "tỉnh", "huyện": "huyện", "quận": "huyện", "thị xã": "huyện",
    "xã": "xã", "phường": "xã", "thị trấn": "xã",
}  # fmt: skip
_OF_LEVEL = re.compile(
    r"\s*(?:\([^()]{0,12}\)\s*)?(?:(?:đơn vị|cơ quan|địa phương)\s+)?cấp (tỉnh|huyện|xã)\b", re.IGNORECASE
)
_MOST = re.compile(r"\b(?:cao|nhiều|lớn) nhất[^\d,;.()]{0,12}$", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:thấp|ít|nhỏ) nhất[^\d,;.()]{0,12}$", re.IGNORECASE)


def is_apart(passage: Passage, part: Token, whole: Token) -> bool:
    """Whether two numbers count offices of two levels, or are the most and the least of one thing."""
    levels = {_level(passage, token) for token in (part, whole)}
    if "" not in levels and len(levels) > 1:
        return True
    most, least = ([bool(end.search(passage.before(t, 40))) for t in (part, whole)] for end in (_MOST, _LEAST))
    return (most[0] and least[1]) or (least[0] and most[1])


def _level(passage: Passage, token: Token) -> str:
    """The level of the offices a number counts: its unit, or the word behind a general one."""
    if token.unit in _LEVELS:
        return _LEVELS[token.unit]
    if token.unit and token.unit not in words.GENERAL:
        return ""
    told = _OF_LEVEL.match(passage.text[token.stop - passage.start :][:60])
    return _LEVELS[told[1].lower()] if told else ""
