"""Exactly (nói cho đúng): V8, an approximation and the exact number told right behind it.

"gần 2.300 hồ sơ (chính xác là 2.287)", "gần 3,2 tỷ đồng (số chính xác 3,168 tỷ đồng)", "hơn 1%, nói cho đúng là 1,05%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from motcua.rules.figures import Approximation

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_SPELLED = re.compile(
    r"(?:[^\d,;.:()]{0,40}[,;:(]?|[^\d;.:()]{0,40}\()\s*(?:con số |số |nói |tính |con số chính thức )*"
    r"(?:cụ thể|chính xác|đúng ra|cho đúng|chi tiết)"
    r"(?: hơn)?(?: con số)?(?: là)?[^\d,;.()]{0,20}"
    r"|[^\d;.:()]{0,40}[.;]\s+(?:(?:con |các )?số )?(?:chính xác|cụ thể|đúng|đầy đủ|đếm đủ)\b[^\d.;()]{0,60}"
    r"\b(?:là|có)\s+",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[^\d,;.:()]{0,30}\(\s*(?:tức|cụ thể|là|có|đúng)?\s*", re.IGNORECASE)
_SHUT = re.compile(r"[^\d;,.()]{0,20}\)")
_FAR = Fraction(1, 10)
_MAGNITUDE = 12


def check_exactly(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Exactly (nói cho đúng): each approximation against what is told behind it."""
    for passage in passages:
        for told, exact in pairwise(passage.tokens):
            if told.word and not told.change and is_spelled_out(passage, told, exact):
                yield _claim(passage, told, exact)


def _is_near(told: Token, exact: Token) -> bool:
    """Whether one may be the other with a digit lost or too many."""
    return told.value <= _MAGNITUDE * exact.value and exact.value <= _MAGNITUDE * told.value


def is_spelled_out(passage: Passage, told: Token, exact: Token) -> bool:
    """Whether the second number tells the first one exactly."""
    if not exact.exact or exact.kind is not told.kind or exact.kind is Kind.RATIO or (exact.places < told.places):
        return False
    if not _is_near(told, exact) or (exact.unit and told.unit and exact.unit != told.unit):
        return False
    gap = passage.text[told.stop - passage.start : exact.start - passage.start]
    return _SPELLED.fullmatch(gap) is not None or _is_bracketed(passage, gap, exact)


def _is_bracketed(passage: Passage, gap: str, exact: Token) -> bool:
    """Whether a bracket right behind holds the number alone, and a number that counts: "gần 400 hồ sơ (387)"."""
    alone = _OPENED.fullmatch(gap) is not None and _SHUT.match(passage.after(exact, 30)) is not None
    return alone and exact.kind is not Kind.PERCENT


def _claim(passage: Passage, told: Token, exact: Token) -> Claim:
    off = Fraction(exact.value) - Fraction(told.value)
    slack = Fraction(exact.slack)
    above, below = told.word in Approximation.ABOVE, told.word in Approximation.BELOW
    agrees = abs(off) <= _FAR * Fraction(exact.value) and not (above and off < -slack) and not (below and off > slack)
    return claim_on(
        passage,
        told,
        kind="V8",
        computed=plain(exact.value),
        formula=f"{told.word} {plain(told.value)} so với {plain(exact.value)}",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )
