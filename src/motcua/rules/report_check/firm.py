"""Firm shares (tỷ lệ chắc chắn): V1, "22/27 ý kiến (đạt 81,5%)", and a share in a list whose base gives all the others.

What a slash or two other shares of one list say needs nothing to bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from . import vocabulary as words
from .attachment import attach, is_threshold
from .bounds import inner
from .explanation import share_claim, share_of, share_verdict, verdict_on
from .findings import Claim
from .reading import Passage
from .rounding import plain
from .siblings import Sibling, bases, common_base, fits, kin
from .steps import changed_by
from .tokens import Kind, Token

_SAID = re.compile(
    r"[^\d,;.()]{0,40}[,(]?\s*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tức|với|tỷ lệ|tỉ lệ|là|được|=|:)\s*)*",
    re.IGNORECASE,
)
"""Between the slash and its share: what is counted, and that this is its share."""
_ENDED = re.compile(r"\s*\)?\s*(?:[.,;:]|$)")
_OF_PLAN = re.compile(r"\s*(?:kế hoạch|chỉ tiêu|dự toán)\b")
_CLOSED = re.compile(r"[^\d;()]{0,40}[,;)]")
_LEAST = 2


def check_firm(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Firm shares (tỷ lệ chắc chắn)."""
    for index, passage in enumerate(passages):
        for percent in passage.tokens:
            if percent.kind is not Kind.PERCENT or percent.change or percent.word or is_threshold(passage, percent):
                continue
            beside = _beside(passage, percent)
            if beside is not None:
                yield from _judged(passage, percent, beside)
                continue
            found = attach(passage, percent)
            if found is None or not found.sure or words.RESPECTIVELY.search(passage.sentence(percent)):
                continue
            if found.token.kind is Kind.RATIO:
                yield from _slashed(passage, percent, found.token)
            else:
                yield from _of_list(passages, index, Sibling(passage, found.token, percent))


def _beside(passage: Passage, percent: Token) -> Token | None:
    """The two numbers with their slash right before a share that ends its clause, or in the bracket behind it:
    "16/320 xã, 5,0%", "58,9% (66/112 thôn)"."""
    place = passage.tokens.index(percent)
    before, behind = passage.tokens[place - 1 : place] if place else (), passage.tokens[place + 1 : place + 2]
    for ratio in before:
        gap = passage.text[ratio.stop - passage.start : percent.start - passage.start]
        if _is_slash(ratio) and _SAID.fullmatch(gap) and _ends(passage, percent, ratio):
            return ratio
    for ratio in behind:
        gap = passage.text[percent.stop - passage.start : ratio.start - passage.start]
        if _is_slash(ratio) and gap.strip() == "(" and _CLOSED.match(passage.after(ratio, 50)):
            return ratio
    return None


def _ends(passage: Passage, percent: Token, ratio: Token) -> bool:
    """Whether a share ends its clause, or is one of the plan an amount is told against."""
    behind = passage.after(percent, 20)
    return bool(_ENDED.match(behind) or (ratio.unit == "đồng" and _OF_PLAN.match(behind)))


def _is_slash(ratio: Token) -> bool:
    return bool(ratio.kind is Kind.RATIO and ratio.whole and ratio.exact and not ratio.slack and "/" in ratio.text)


def _slashed(passage: Passage, percent: Token, ratio: Token) -> Iterator[Claim]:
    """A share right behind the two numbers with their slash."""
    gap = passage.text[ratio.stop - passage.start : percent.start - passage.start]
    if _is_slash(ratio) and ratio.stop <= percent.start and _SAID.fullmatch(gap):
        yield from _judged(passage, percent, ratio)


def _judged(passage: Passage, percent: Token, ratio: Token) -> Iterator[Claim]:
    if ratio.whole and not changed_by(passage, percent, ratio):
        exact = 100 * Fraction(ratio.value) / Fraction(ratio.whole)
        formula = f"{plain(ratio.value)} ÷ {plain(ratio.whole)}"
        yield share_claim(passage, percent, exact, formula, verdict_on(percent, exact))


def _told_before(own: Sibling) -> Iterator[Token]:
    """The counts told before a part in its sentence: "trả 8,98 nghìn hồ sơ, trong đó 8,96 nghìn đúng hạn (99,8%)"."""
    for token in own.passage.tokens:
        if token.start < own.part.start and own.passage.same_sentence(token, own.part):
            yield from (held for held in inner(token) if held.kind is own.part.kind and held.value)


def _of_list(passages: Sequence[Passage], index: int, own: Sibling) -> Iterator[Claim]:
    """A share that differs from all others of its list, which one base gives, and that no other number gives."""
    family = [member for member in kin(passages, index, own) if member.percent.places]
    if len(family) < _LEAST or not own.percent.places or not own.part.exact or not own.part.value:
        return
    base = common_base(passages, index, own, family)
    if base is None or not base.exact or not all(fits(member, base) for member in family):
        return
    if fits(own, base) or any(fits(own, one) for one in _told_before(own)):
        return
    if any(fits(own, other) for other in bases(passages, index, own, family)):
        return
    formula = f"{plain(own.part.value)} ÷ {plain(base.value)}"
    verdict = share_verdict(own.percent, own.part, base)
    yield share_claim(own.passage, own.percent, share_of(own.part, base), formula, verdict)
