"""Steps (bước tăng, giảm): V7, "708 người chết … giảm 47 người chết (-6,23%)", a rise or fall in things and per cent.

The former value is not told; it is the value now less the rise. Only a bracket with nothing else in it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from .earlier import direction
from .explanation import share_claim
from .findings import Claim, Verdict
from .nearest import nearest_now
from .reading import Passage
from .rounding import judge, plain
from .tokens import Kind, Token

_BESIDE = re.compile(r"[^\d();,]{0,30}\(\s*(?:[-–−+]|tăng|giảm|khoảng|\s)*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_CLOSED_NOUN = re.compile(r"[^\d();,]{0,20}\)")
_LESS = re.compile(r"\b(?:ít|nhiều|thấp|cao) hơn\b[^;.()]*=\s*$", re.IGNORECASE)
_COUNTED = (Kind.COUNT, Kind.MONEY)


def check_steps(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Steps (bước tăng, giảm): each rate of change in a bracket of its own behind the change in things."""
    for passage in passages:
        yield from _between_both(passage)
        for step, percent in zip(passage.tokens, passage.tokens[1:], strict=False):
            if step.kind not in _COUNTED or not step.change or step.word or percent.kind is not Kind.PERCENT:
                continue
            if not _BESIDE.match(passage.text[step.stop - passage.start : percent.start - passage.start]):
                continue
            if percent.word or not percent.places or not _CLOSED.match(passage.after(percent, 3)):
                continue
            if _has_former(passage, step):
                continue
            upward, now = direction(passage, step), _now(passage, passages, step)
            if now is not None and (upward is False or (upward and now.value > step.value)):
                yield _claim(passage, step, percent, now, upward)


def _has_former(passage: Passage, step: Token) -> bool:
    """Whether a bracket before a change tells the former value: "so với tháng 9 (1.512): nhiều hơn 128 hồ sơ"."""
    start = passage.sentence_span(step)[0]
    return any(start <= t.start < step.start and passage.depth(t) and t.kind is step.kind for t in passage.tokens)


def _between_both(passage: Passage) -> Iterator[Claim]:
    """ "Giảm 5,83% (3.389/3.599 vụ)": what is now and what was, in the bracket behind the rate."""
    for percent, ratio in zip(passage.tokens, passage.tokens[1:], strict=False):
        exact = changed_by(passage, percent, ratio)
        if exact is not None:
            verdict = judge(percent.value, percent.places, exact)
            formula = (
                f"|{plain(ratio.value)} − {plain(ratio.whole or ratio.value)}| ÷ {plain(ratio.whole or ratio.value)}"
            )
            yield share_claim(passage, percent, exact, formula, verdict, "V7")


def changed_by(passage: Passage, percent: Token, ratio: Token) -> Fraction | None:
    """By how many per cent the first number of a bracket differs from the second, when a rate of change opens it."""
    if percent.kind is not Kind.PERCENT or ratio.kind is not Kind.RATIO or not ratio.whole or percent.word:
        return None
    opening = passage.text[percent.stop - passage.start : ratio.start - passage.start]
    told = percent.change or _LESS.search(passage.before(percent, 30))
    if opening.strip() != "(" or not told or not _CLOSED_NOUN.match(passage.after(ratio, 30)):
        return None
    return 100 * abs(Fraction(ratio.value) - Fraction(ratio.whole)) / Fraction(ratio.whole)


def _now(passage: Passage, passages: Sequence[Passage], step: Token) -> Token | None:
    """The one exact number of the same things told before, in its sentence or the one it takes up."""
    start = passage.sentence_span(step)[0]
    own = [t for t in passage.tokens if start <= t.start < step.start and t.kind is step.kind and t.unit == step.unit]
    values = nearest_now(passage, passages, step, [t for t in own if not t.change and not passage.depth(t)])
    sharp = [value for value in values if value.exact and value.unit == step.unit and value.value]
    return sharp[0] if len(values) == len(sharp) == 1 else None


def _claim(passage: Passage, step: Token, percent: Token, now: Token, upward: bool) -> Claim:
    sign = "−" if upward else "+"
    former = Fraction(now.value) - Fraction(step.value) if upward else Fraction(now.value) + Fraction(step.value)
    bases = [base for base in (former, Fraction(now.value)) if base > 0]
    exacts = [100 * Fraction(step.value) / base for base in bases]
    judged = [(judge(percent.value, percent.places, exact), exact) for exact in exacts]
    verdict, exact = next((one for one in judged if one[0].agrees), judged[0])
    blurred = verdict is Verdict.WRONG and bool(now.slack or step.slack) and _is_near(percent, now, step, exact)
    formula = f"{step.text} ÷ ({now.text} {sign} {step.text})"
    return share_claim(passage, percent, exact, formula, Verdict.ROUNDING if blurred else verdict, "V7")


def _is_near(percent: Token, now: Token, step: Token, exact: Fraction) -> bool:
    """Whether amounts rounded before they were told leave room for the rate."""
    blur = Fraction(step.slack) / Fraction(step.value) + Fraction(now.slack) / Fraction(now.value)
    return abs(Fraction(percent.value) - exact) <= exact * blur + Fraction(1, 10**percent.places)
