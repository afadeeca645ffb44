"""Unhedged (bỏ từ ước lượng): a number of three figures told with "gần", "khoảng", "hơn" is meant nearly as it stands.

"đạt khoảng 315.000 tỷ đồng, bằng 39,2% dự toán (338.000 tỷ đồng)": a share of such a number is no sharp one, but it is
not half of what it should be. The text is read once more without the word, and what differs by more than it leaves
open is told where a slip of the hand explains it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from .findings import Claim
from .meant.variants import as_written, slips_make
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

Again = Callable[[tuple[Passage, ...]], Sequence[Claim]]
_FIGURES = 3
_OPEN, _NEAR = Fraction(2, 100), Fraction(1, 100)
"""How far a share may be from what such numbers give, as a part of it; and how near a slip has to bring it."""
_NUMBER = re.compile(r"\d[\d.,]*")


def check_unhedged(passages: Sequence[Passage], claims: Sequence[Claim], again: Again) -> Iterator[Claim]:
    """Unhedged (bỏ từ ước lượng): the shares of which one number has such a word."""
    about = {plain(token.value): _is_close(token) for passage in passages for token in passage.tokens if token.word}
    shares = {token.start for passage in passages for token in passage.tokens if token.kind is Kind.PERCENT}
    if not shares or not any(about.values()):
        return
    known = {(claim.start, claim.end) for claim in claims}
    for claim in again(tuple(_bare(passage) for passage in passages)):
        operands = _NUMBER.findall(claim.formula)
        new = claim.start in shares and (claim.start, claim.end) not in known
        rough = [about[told] for told in operands if told in about]
        if new and len(operands) == 2 and rough == [True] and _stands(claim, *operands):
            yield claim


def _bare(passage: Passage) -> Passage:
    return replace(passage, tokens=tuple(replace(t, word="") if _is_close(t) else t for t in passage.tokens))


def _is_close(token: Token) -> bool:
    return bool(token.word) and len(re.sub(r"\D", "", token.text).strip("0")) >= _FIGURES


def _stands(claim: Claim, part: str, whole: str) -> bool:
    """Whether a share agrees, or is far off and a slip of the hand in one of its numbers explains it."""
    if claim.verdict.agrees:
        return True
    stated, computed = as_written(claim.stated), as_written(claim.computed)
    far = stated and computed and abs(stated - computed) > _OPEN * max(stated, computed)
    return bool(far) and slips_make((claim.stated, part, whole), computed, _NEAR)
