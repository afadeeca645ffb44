"""Unhedged (bỏ từ ước lượng): a number of three figures told with "gần", "khoảng", "hơn" is meant nearly as it stands.

"đạt khoảng 315.000 tỷ đồng, bằng 39,2% dự toán (338.000 tỷ đồng)": a share of such a number is no sharp one, but it is not
half of what it should be. The text is read once more without these words, and what differs by more than they leave
open is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from .claims import numbers_in
from .findings import Claim
from .numerals import read as read_number
from .reading import Passage
from .tokens import Token

Again = Callable[[tuple[Passage, ...]], Sequence[Claim]]
_FIGURES = 3
_OPEN = Fraction(2, 100)
"""How far a share may be from what such numbers give, as a part of it."""


def check_unhedged(passages: Sequence[Passage], claims: Sequence[Claim], again: Again) -> Iterator[Claim]:
    """Unhedged (bỏ từ ước lượng): the shares of numbers with such a word, where they are far off."""
    bare = tuple(_bare(passage) for passage in passages)
    if bare == tuple(passages):
        return
    known = {(claim.start, claim.end) for claim in claims}
    for claim in again(bare):
        if (claim.start, claim.end) not in known and claim.kind in ("V1", "V7") and _is_far(claim):
            yield claim


def _bare(passage: Passage) -> Passage:
    tokens = tuple(replace(token, word="") if _is_close(token) else token for token in passage.tokens)
    return passage if tokens == passage.tokens else replace(passage, tokens=tokens)


def _is_close(token: Token) -> bool:
    return bool(token.word) and len(re.sub(r"\D", "", token.text).strip("0")) >= _FIGURES


def _is_far(claim: Claim) -> bool:
    if claim.verdict.agrees:
        return True
    stated, computed = read_number(claim.stated.rstrip("% ")), read_number(str(claim.computed).rstrip("% "))
    if stated is None or computed is None:
        return False
    return abs(Fraction(stated.value) - Fraction(computed.value)) > _OPEN * Fraction(max(stated.value, computed.value))
