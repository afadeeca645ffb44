"""Claims (lập khẳng định): what a reader says of a number of a passage, put together in one place."""

from __future__ import annotations

import re
from functools import lru_cache

from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Token

_NUMBER = re.compile(r"\d[\d.,]*")


@lru_cache(maxsize=4096)
def numbers_in(claim: Claim) -> frozenset[str]:
    """Numbers in a claim (các số của khẳng định): as stated, as reckoned and in its formula, each as it is written."""
    return frozenset(_NUMBER.findall(f"{claim.stated} {claim.computed} {claim.formula}"))


def claim_on(passage: Passage, token: Token, *, kind: str, computed: str, formula: str, verdict: Verdict) -> Claim:
    """Claim on a number (khẳng định về một số): its sentence and place, what it is stated and what it is reckoned."""
    return Claim(
        text=passage.sentence(token),
        kind=kind,
        stated=token.text,
        computed=computed,
        formula=formula,
        verdict=verdict,
        block=-1,
        start=token.start,
        end=token.end,
    )


def told_again(passage: Passage, token: Token, other: Token, verdict: Verdict) -> Claim:
    """Told again (số nhắc lại): V10, a figure against the same figure elsewhere in the text."""
    formula = f"{plain(token.value)} và {plain(other.value)} trong bài"
    return claim_on(passage, token, kind="V10", computed=plain(other.value), formula=formula, verdict=verdict)
