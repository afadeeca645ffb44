"""Implied wholes (điểm tối đa ngầm định): V1 for scores whose maximum is not told, but follows from them.

"61,46 điểm, đạt 87,80%" can only be a share of 70; beside it "62,62 điểm, đạt 89,45%" is a share of 70 cut short.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from .attachment import attach, is_threshold
from .bounds import wholes
from .explanation import share_claim, verdict_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_ROUND = range(5, 105, 5)
_NEAR = Fraction(1, 2)

Scored = tuple[Passage, Token, Token]


def check_implied(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Implied wholes: one round maximum that gives one of the shares exactly and the others nearly."""
    scored = list(_scored(passages))
    if len(scored) < 2:
        return
    fitting = [(sum(_verdict(pair, base) is Verdict.OK for pair in scored), base) for base in _ROUND]
    fits, base = max(fitting)
    if not fits or not all(_verdict(pair, base).agrees or _near(pair, base) for pair in scored):
        return
    for passage, percent, part in scored:
        exact = 100 * Fraction(part.value) / base
        verdict = _verdict((passage, percent, part), base)
        yield share_claim(passage, percent, exact, f"{plain(part.value)} ÷ {base}", verdict)


def _scored(passages: Sequence[Passage]) -> Iterator[Scored]:
    """Scores with two decimals and their shares with two, no maximum told in their passage."""
    for passage in passages:
        for percent in passage.tokens:
            if percent.kind is not Kind.PERCENT or not percent.exact or percent.places < 2:
                continue
            found = None if is_threshold(passage, percent) else attach(passage, percent)
            if found is None or not found.sure or found.token.kind is not Kind.SCORE or found.token.places < 2:
                continue
            if found.token.exact and not wholes(passage, found.token):
                yield passage, percent, found.token


def _verdict(pair: Scored, base: int) -> Verdict:
    return verdict_on(pair[1], 100 * Fraction(pair[2].value) / base)


def _near(pair: Scored, base: int) -> bool:
    return abs(Fraction(pair[1].value) - 100 * Fraction(pair[2].value) / base) <= _NEAR
