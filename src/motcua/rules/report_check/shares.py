"""Shares in prose (tỷ lệ trong văn xuôi): V1, cut roundings V14.

A share with both its counts beside it is recomputed. A share of a count is tried against every count of its passage
that can be its whole; when one of them gives it, it agrees.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from . import vocabulary as words
from .attachment import attach, is_threshold
from .bounds import asserted_whole, bounds, explains, inner, is_sharp, like, same_unit, wholes
from .called import called_base, far_base
from .explanation import explanation, share_claim, share_of, share_verdict, verdict_on
from .findings import Claim, Verdict
from .named import named_share
from .reading import Passage
from .rounding import plain
from .siblings import Sibling, announces, common_base, fits, kin, of_two_bases, told_above
from .steps import changed_by
from .tokens import Kind, Token

_WHOLE_LABEL = re.compile(
    r"tổng|toàn bộ|tiếp nhận|được giao|giao|đề ra|kế hoạch|đến hạn|phải|phát hiện|phát ra|yêu cầu|đăng ký|nhận được",
    re.IGNORECASE,
)
_NEAR = 5
"""Within so many points the only larger count was meant as the whole; farther off the whole stands elsewhere."""
_SLIP = 20
"""So many times as much as its whole a part is by a slip; more of it is of another thing."""
_TWIN = re.compile(r"\s*[^\W\d_]+(?: [^\W\d_]+)?\s*(?:,|/|-|với|và)\s*(?:với\s+)?")
_PLAN = re.compile(r"\s*(?:so với )?(kế hoạch|dự toán|chỉ tiêu)", re.IGNORECASE)


def check_shares(passage: Passage, others: Sequence[Passage]) -> Iterator[Claim]:
    """Shares (tỷ lệ): claims on the percentages of a passage; `others` are the passages of the whole text."""
    index = others.index(passage)
    before = others[index - 1] if index else None
    for percent in passage.tokens:
        if percent.kind is not Kind.PERCENT or percent.change or is_threshold(passage, percent):
            continue
        if words.RESPECTIVELY.search(passage.sentence(percent)):
            continue
        found = attach(passage, percent)
        if found is None:
            yield from named_share(passage, percent, before)
        elif found.token.kind is Kind.RATIO and changed_by(passage, percent, found.token) is None:
            yield from _ratio_share(passage, percent, found.token, found.sure)
        elif found.token.kind is not Kind.RATIO and not found.token.word:
            yield from _count_share(passage, percent, found.token, found.sure, others)


def _ratio_share(passage: Passage, percent: Token, ratio: Token, sure: bool) -> Iterator[Claim]:
    assert ratio.whole is not None
    exact = 100 * Fraction(ratio.value) / Fraction(ratio.whole)
    verdict = verdict_on(percent, exact)
    if not verdict.agrees and ratio.slack:
        part, whole = (Fraction(ratio.value), Fraction(ratio.whole))
        slack = Fraction(ratio.slack)
        near = explains(percent, (part - slack, part + slack), (whole - slack, whole + slack))
        verdict = Verdict.ROUNDING if near else verdict
    if verdict.agrees or (sure and ratio.exact):
        yield share_claim(passage, percent, exact, f"{plain(ratio.value)} ÷ {plain(ratio.whole)}", verdict)


def _count_share(
    passage: Passage, percent: Token, part: Token, sure: bool, others: Sequence[Passage]
) -> Iterator[Claim]:
    if sure and part.exact and not part.value and percent.value:
        yield share_claim(passage, percent, Fraction(0), "0", Verdict.WRONG, kind="V4")
        return
    named = asserted_whole(passage, part)
    candidates = [named] if named is not None else wholes(passage, part)
    head = next((w for w in candidates if w.exact and not w.slack and _announced(passage, part, w)), None)
    own = Sibling(passage, part, percent)
    family = kin(others, others.index(passage), own)
    firm = _firm_base(others, own, family) if named is None and head is None else None
    if firm is not None:
        yield _made(passage, percent, part, firm, share_verdict(percent, part, firm))
        return
    explained = explanation(passage, percent, part, candidates, head)
    if explained is not None:
        exact, formula = explained
        verdict = verdict_on(percent, exact)
        yield share_claim(passage, percent, exact, formula, verdict if verdict.agrees else Verdict.ROUNDING)
        return
    if (twin := _twin_share(passage, percent, part)) is not None:
        yield twin
        return
    rounded_base = _rounded_base(passage, percent, part, candidates)
    if rounded_base is not None:
        yield _made(passage, percent, part, rounded_base, Verdict.OK)
        return
    if named is None and head is None:
        base, settled = _base_above(others, own, family)
        if base is not None:
            yield _made(passage, percent, part, base, share_verdict(percent, part, base))
        if settled:
            return
    siblings = {other.part.start for other in family if not announces(passage, other.part, part)}
    candidates = [whole for whole in candidates if whole.start not in siblings]
    yield from _doubted(passage, percent, part, sure, others, candidates, siblings, named)


def _twin_share(passage: Passage, percent: Token, part: Token) -> Claim | None:
    """A share of the first of two counts told as one: "874 vụ, 1.172 bị can, đạt 99,3%"."""
    earlier = [t for t in passage.counts() if t.start < part.start and passage.same_sentence(t, part)]
    twin = earlier[-1] if earlier else None
    if twin is None or not twin.exact or twin.unit == part.unit or not _TWIN.fullmatch(passage.between(twin, part)):
        return None
    told = [_made(passage, percent, twin, w, share_verdict(percent, twin, w)) for w in wholes(passage, twin) if w.exact]
    cut = [claim for claim in told if claim.verdict is Verdict.TRUNCATED and percent.places > 1]
    return next((claim for claim in told if claim.verdict.agrees), next(iter(cut), None))


def _rounded_base(passage: Passage, percent: Token, part: Token, candidates: Sequence[Token]) -> Token | None:
    """A whole of the sentence told with a word, "hơn 62,93 tỷ USD", that gives the share as it is written."""
    near = [whole for whole in candidates if whole.word and passage.same_sentence(whole, part) and percent.places]
    as_written = [replace(whole, word="") for whole in near if whole.start < part.start]
    return next((whole for whole in as_written if share_verdict(percent, part, whole).agrees), None)


def _firm_base(others: Sequence[Passage], own: Sibling, family: Sequence[Sibling]) -> Token | None:
    """The base that two other shares of the list give with their decimals: no other count can be meant."""
    common = common_base(others, others.index(own.passage), own, family)
    if common is None or not own.part.exact or not own.percent.places or own.part.value > 3 * common.value:
        return None
    agreeing = [member for member in family if member.percent.places and fits(member, common)]
    inside = fits(own, common) or len(agreeing) == len(family)
    return common if len(agreeing) > 1 and inside else None


def _base_above(others: Sequence[Passage], own: Sibling, family: Sequence[Sibling]) -> tuple[Token | None, bool]:
    """The base a list shares or a line above tells, and whether that settles the share."""
    index = others.index(own.passage)
    far, other_things = far_base(others, index, own)
    if far is not None or other_things:
        return far, True
    common = common_base(others, index, own, family)
    if (told := next(told_above(others, index, own), None)) is not None:
        return (told if own.percent.places or told == common else None), True
    fitting = common is not None and own.part.exact and own.part.value <= 3 * common.value
    if common is not None and not fits(own, common) and of_two_bases(others, index, own, family, common):
        return None, True
    base = common if fitting else called_base(others, index, own)
    return base, base is not None


def _doubted(
    passage: Passage,
    percent: Token,
    part: Token,
    sure: bool,
    others: Sequence[Passage],
    candidates: Sequence[Token],
    siblings: Container[int],
    named: Token | None,
) -> Iterator[Claim]:
    """A share that no count gives: told only when its own sentence leaves no other whole."""
    sharp = [whole for whole in candidates if not whole.word] or _too_small(passage, part, siblings)
    blurred = any(explains(percent, bounds(part), bounds(whole)) for whole in candidates if whole.word)
    planned = _planned(passage, percent, part)
    sharp = sharp or ([planned] if planned else [])
    blurred = blurred and not any(_announced(passage, part, whole) for whole in sharp)
    if not (sure or planned) or not sharp or blurred or not part.exact:
        return
    if percent.places >= 2 and named is None and (base := _explained_elsewhere(percent, part, others)):
        yield _made(passage, percent, part, base, Verdict.OK)
        return
    whole = planned or _natural(passage, part, sharp)
    if percent.value == 100 and not passage.same_sentence(whole, part):
        return
    exact = share_of(part, whole)
    verdict = share_verdict(percent, part, whole)
    close = abs(Fraction(percent.value) - exact) <= _NEAR
    near = named is not None or (close and _alone(passage, part, whole, sharp))
    if verdict is Verdict.WRONG and not (near or planned or _announced(passage, part, whole)):
        verdict = Verdict.UNCLEAR_BASE
    yield share_claim(passage, percent, exact, f"{plain(part.value)} ÷ {plain(whole.value)}", verdict)


def _made(passage: Passage, percent: Token, part: Token, whole: Token, verdict: Verdict) -> Claim:
    return share_claim(passage, percent, share_of(part, whole), f"{plain(part.value)} ÷ {plain(whole.value)}", verdict)


def _alone(passage: Passage, part: Token, whole: Token, sharp: Sequence[Token]) -> bool:
    """Whether a whole is the only one that could be meant, in the passage or at least in the part's own clause."""
    if len({other.value for other in sharp}) == 1:
        return True
    if not whole.start < part.start or not passage.same_sentence(whole, part) or ";" in passage.between(whole, part):
        return False
    clause = [other for other in sharp if other.start < part.start and ";" not in passage.between(other, part)]
    return [other for other in clause if passage.same_sentence(other, part)] == [whole]


def _too_small(passage: Passage, part: Token, siblings: Container[int]) -> list[Token]:
    """A count that is called the whole, or stands just before the part, and yet is smaller than its part."""
    earlier = [t for t in passage.counts() if t.start < part.start and t.exact and t.value and same_unit(t, part)]
    earlier = [t for t in earlier if t.start not in siblings and part.value <= _SLIP * t.value]
    found = [t for t in earlier if _called_whole(passage, t, part)]
    if not found and earlier and passage.same_sentence(earlier[-1], part):
        gap = passage.between(earlier[-1], part)
        found = earlier[-1:] if len(gap) < 70 and not re.search(r"[;()]", gap) and "," in gap else []
    return found


def _called_whole(passage: Passage, whole: Token, part: Token) -> bool:
    label = " ".join(passage.label(whole))
    if passage.listed or passage.same_sentence(whole, part):
        return bool(_WHOLE_LABEL.search(label)) or _announced(passage, part, whole)
    return bool(words.TOTAL_WORD.search(label))


def _planned(passage: Passage, percent: Token, part: Token) -> Token | None:
    """The planned amount of "đạt 81,5% kế hoạch", when the passage states it."""
    match = _PLAN.match(passage.after(percent, 30))
    if not match:
        return None
    plans = [
        t for t in passage.tokens if t.start < percent.start and t is not part and like(t, part) and t.exact and t.value
    ]
    named = re.compile(rf"{match[1]}|được giao|\bgiao\b", re.IGNORECASE)
    return next((t for t in plans if named.search(passage.label(t)[0])), None)


def _natural(passage: Passage, part: Token, sharp: Sequence[Token]) -> Token:
    """The whole a reader would take: the head announced before the part, else the nearest larger count before it."""
    for whole in sharp:
        if whole.start < part.start and _announced(passage, part, whole):
            return whole
    same = [whole for whole in sharp if passage.same_sentence(whole, part)]
    return (same or list(sharp))[0]


def _announced(passage: Passage, part: Token, whole: Token) -> bool:
    """Whether "trong đó", "gồm" or a bracket stands between a whole and the first of its parts."""
    if whole.start > part.start or not (passage.listed or passage.same_sentence(whole, part)):
        return False
    gap = passage.text[whole.stop - passage.start : part.start - passage.start]
    return bool(words.WHOLE_INTRO.search(gap[:80])) and (
        passage.listed or ";" not in re.sub(r";\s*(?=trong đó)", ",", gap)
    )


def _explained_elsewhere(percent: Token, part: Token, others: Sequence[Passage]) -> Token | None:
    """The sharp count of the text, whatever it is called, that gives a share: forms are told as the people who filled
    them in."""
    wholes = (held for passage in others for token in passage.tokens for held in inner(token) if held.kind is part.kind)
    larger = (whole for whole in wholes if whole.exact and whole.value > part.value and is_sharp(whole))
    return next((whole for whole in larger if verdict_on(percent, share_of(part, whole)).agrees), None)
