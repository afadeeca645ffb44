"""Shares in prose (tỷ lệ trong văn xuôi): V1, cut roundings V14.

A share with both its counts beside it is recomputed. A share of a count is tried against every count of its passage
that can be its whole; when one of them gives it, it agrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from . import vocabulary as words
from .attachment import attach, is_threshold
from .bounds import bounds, explains, is_sharp, like, sums, wholes
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import judge, judge_approximate, plain, rounded, shown
from .tokens import Kind, Token


def check_shares(passage: Passage, others: Sequence[Passage]) -> Iterator[Claim]:
    """Shares (tỷ lệ): claims on the percentages of a passage; `others` are the passages of the whole text."""
    for percent in passage.tokens:
        if percent.kind is not Kind.PERCENT or percent.change or is_threshold(passage, percent):
            continue
        found = attach(passage, percent)
        if found is None:
            yield from _named_share(passage, percent)
        elif found.token.kind is Kind.RATIO:
            yield from _ratio_share(passage, percent, found.token, found.sure)
        elif not found.token.word:
            yield from _count_share(passage, percent, found.token, found.sure, others)


def share_claim(
    passage: Passage, percent: Token, exact: Fraction, formula: str, verdict: Verdict, kind: str = "V1"
) -> Claim:
    """A claim on a percentage with its recomputed value, as many decimals as were stated but two at least."""
    places = max(percent.places, 0 if verdict is Verdict.OK else 2)
    return Claim(
        text=passage.sentence(percent),
        kind="V14" if verdict is Verdict.TRUNCATED else kind,
        stated=percent.text,
        computed=shown(rounded(exact, places)),
        formula=formula,
        verdict=verdict,
        block=-1,
        start=percent.start,
        end=percent.end,
    )


def verdict_on(percent: Token, exact: Fraction) -> Verdict:
    """The verdict on a percentage, whose word of approximation counts."""
    if percent.word:
        return judge_approximate(percent.word, percent.value, percent.places, exact)
    return judge(percent.value, percent.places, exact)


def _ratio_share(passage: Passage, percent: Token, ratio: Token, sure: bool) -> Iterator[Claim]:
    assert ratio.whole is not None
    exact = 100 * Fraction(ratio.value) / Fraction(ratio.whole)
    verdict = verdict_on(percent, exact)
    if verdict.agrees or (sure and ratio.exact):
        yield share_claim(passage, percent, exact, f"{plain(ratio.value)} ÷ {plain(ratio.whole)}", verdict)


def _count_share(
    passage: Passage, percent: Token, part: Token, sure: bool, others: Sequence[Passage]
) -> Iterator[Claim]:
    candidates = wholes(passage, part)
    explained = _explanation(passage, percent, part, candidates)
    if explained is not None:
        exact, formula = explained
        yield share_claim(passage, percent, exact, formula, verdict_on(percent, exact))
        return
    sharp = [whole for whole in candidates if is_sharp(whole) and whole.value > part.value]
    blurred = any(explains(percent, bounds(part), bounds(w)) for w in candidates if not is_sharp(w))
    if not sure or not sharp or blurred or not part.exact or not is_sharp(part):
        return
    if percent.places >= 2 and _explained_elsewhere(percent, part, others):
        return
    whole = _natural(passage, part, sharp)
    exact = _share(part, whole)
    verdict = verdict_on(percent, exact)
    if verdict is Verdict.WRONG and len({w.value for w in sharp}) > 1 and not _announced(passage, part, whole):
        verdict = Verdict.UNCLEAR_BASE
    yield share_claim(passage, percent, exact, f"{plain(part.value)} ÷ {plain(whole.value)}", verdict)


def _share(part: Token, whole: Token) -> Fraction:
    return 100 * Fraction(part.value) / Fraction(whole.value)


def _explanation(
    passage: Passage, percent: Token, part: Token, candidates: Sequence[Token]
) -> tuple[Fraction, str] | None:
    """A reading of the passage under which the share agrees, the plainest first."""
    sharp = [whole for whole in candidates if is_sharp(whole)]
    for whole in sharp:
        if verdict_on(percent, _share(part, whole)).agrees:
            return _share(part, whole), f"{plain(part.value)} ÷ {plain(whole.value)}"
    siblings = [t for t in passage.counts() if like(t, part) and t.exact]
    for first, second in sums(siblings):
        total = Fraction(first.value + second.value)
        pair = f"({plain(first.value)} + {plain(second.value)})"
        if total >= part.value and verdict_on(percent, 100 * Fraction(part.value) / total).agrees:
            return 100 * Fraction(part.value) / total, f"{plain(part.value)} ÷ {pair}"
        if part not in (first, second):
            continue
        for whole in sharp:
            if whole.value >= total and verdict_on(percent, 100 * total / Fraction(whole.value)).agrees:
                return 100 * total / Fraction(whole.value), f"{pair} ÷ {plain(whole.value)}"
    for whole in sharp:
        rest = 100 - _share(part, whole)
        if percent.places and verdict_on(percent, rest).agrees:
            return rest, f"({plain(whole.value)} − {plain(part.value)}) ÷ {plain(whole.value)}"
    return None


def _natural(passage: Passage, part: Token, sharp: Sequence[Token]) -> Token:
    """The whole a reader would take: the head announced before the part, else the nearest larger count before it."""
    for whole in sharp:
        if whole.start < part.start and _announced(passage, part, whole):
            return whole
    same = [whole for whole in sharp if passage.same_sentence(whole, part)]
    return (same or list(sharp))[0]


def _announced(passage: Passage, part: Token, whole: Token) -> bool:
    """Whether "trong đó", "gồm" or a bracket stands between a whole and the first of its parts."""
    if whole.start > part.start or not passage.same_sentence(whole, part):
        return False
    gap = passage.text[whole.stop - passage.start : part.start - passage.start]
    return bool(words.WHOLE_INTRO.search(gap[:80])) and ";" not in gap


def _explained_elsewhere(percent: Token, part: Token, others: Sequence[Passage]) -> bool:
    return any(
        verdict_on(percent, _share(part, whole)).agrees
        for passage in others
        for whole in wholes(passage, part)
        if is_sharp(whole)
    )


def _named_share(passage: Passage, percent: Token) -> Iterator[Claim]:
    """A share that stands alone but names what it is a share of: "tỷ lệ trực tuyến đạt 96,8%"."""
    name = words.member_of(passage.labels[percent][0])
    parts = [t for t in passage.counts() if t.exact and passage.member(t) == name and t.unit] if name else []
    if not percent.places:
        return
    for part in parts:
        explained = _explanation(passage, percent, part, wholes(passage, part))
        if explained is not None:
            exact, formula = explained
            yield share_claim(passage, percent, exact, formula, verdict_on(percent, exact))
            return
