"""Explanation (cách hiểu): the readings of a passage under which a percentage is a share of its counts."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from . import vocabulary as words
from .bounds import asserted_whole, bounds, explains, is_sharp, like, sums
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import judge, judge_approximate, plain, rounded, shown
from .tokens import Token

_TOLD_TOGETHER = ({"early", "on_time"}, {"very_satisfied", "satisfied"}, {"excellent", "good"}, {"counter", "postal"})
"""Members that reports add without saying so: early and on time, satisfied and very satisfied."""

_LEFT_OUT = frozenset({"carried", "returned", "within", "outside"})
"""Members that a base may leave out: what was received less what was carried over."""


def share_claim(
    passage: Passage, percent: Token, exact: Fraction, formula: str, verdict: Verdict, kind: str = "V1"
) -> Claim:
    """A claim on a percentage with its recomputed value, as many decimals as were stated but two at least."""
    places = max(percent.places, 0 if verdict is Verdict.OK else 2)
    return claim_on(
        passage,
        percent,
        kind="V14" if verdict is Verdict.TRUNCATED else kind,
        computed=shown(rounded(exact, places)),
        formula=formula,
        verdict=verdict,
    )


def verdict_on(percent: Token, exact: Fraction) -> Verdict:
    """The verdict on a percentage, whose word of approximation counts."""
    if percent.word:
        return judge_approximate(percent.word, percent.value, percent.places, exact)
    return judge(percent.value, percent.places, exact)


def share_verdict(percent: Token, part: Token, whole: Token) -> Verdict:
    """The verdict on a share of two numbers, which may have been rounded themselves ("98,2 tỷ đồng")."""
    verdict = verdict_on(percent, share_of(part, whole))
    if not verdict.agrees and not (is_sharp(part) and is_sharp(whole)) and not percent.word:
        return Verdict.ROUNDING if explains(percent, bounds(part), bounds(whole)) else verdict
    return verdict


def share_of(part: Token, whole: Token) -> Fraction:
    """Share (tỷ lệ): the part in a hundred of the whole, exact."""
    return 100 * Fraction(part.value) / Fraction(whole.value)


def explanation(
    passage: Passage, percent: Token, part: Token, candidates: Sequence[Token], head: Token | None = None
) -> tuple[Fraction, str] | None:
    """A reading of the passage under which the share agrees, the plainest first."""
    sharp = [whole for whole in candidates if not whole.word]
    for whole in sharp:
        verdict = share_verdict(percent, part, whole)
        if verdict is Verdict.OK or (verdict.agrees and head in (None, whole)):
            return share_of(part, whole), f"{plain(part.value)} ÷ {plain(whole.value)}"
    if head is not None:
        return None
    if len(candidates) == 1 and candidates[0] is asserted_whole(passage, part):
        return None
    for whole in sharp:
        for left_out in passage.counts():
            base = whole.value - left_out.value
            apart = left_out is not whole and left_out.exact and passage.member(left_out) in _LEFT_OUT
            if apart and base > part.value and verdict_on(percent, 100 * Fraction(part.value) / Fraction(base)).agrees:
                formula = f"{plain(part.value)} ÷ ({plain(whole.value)} − {plain(left_out.value)})"
                return 100 * Fraction(part.value) / Fraction(base), formula
    for first, second in sums(t for t in passage.counts() if like(t, part) and t.exact):
        if not _divide_one_whole(passage, first, second):
            continue
        total = Fraction(first.value + second.value)
        pair = f"({plain(first.value)} + {plain(second.value)})"
        if total > part.value and verdict_on(percent, 100 * Fraction(part.value) / total).agrees:
            return 100 * Fraction(part.value) / total, f"{plain(part.value)} ÷ {pair}"
        if part not in (first, second) or {passage.member(first), passage.member(second)} not in _TOLD_TOGETHER:
            continue
        for whole in sharp:
            if whole.value >= total and verdict_on(percent, 100 * total / Fraction(whole.value)).agrees:
                return 100 * total / Fraction(whole.value), f"{pair} ÷ {plain(whole.value)}"
    for whole in sharp:
        rest = 100 - share_of(part, whole)
        if percent.places and verdict_on(percent, rest).agrees:
            return rest, f"({plain(whole.value)} − {plain(part.value)}) ÷ {plain(whole.value)}"
    return None


def _divide_one_whole(passage: Passage, first: Token, second: Token) -> bool:
    """Whether two counts are different members of one partition, so that adding them means something."""
    members = {passage.member(first), passage.member(second)}
    return len(members) == 2 and any(members <= family for family, _ in words.PARTITIONS)
