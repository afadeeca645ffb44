"""Compared (so sánh nối tiếp): V7, a rate of change in a sentence of its own, or one of several with one present value.

"Sáu tháng cuối năm nhận 8.926. Sáu tháng đầu năm nhận 12.438. Nửa sau tăng 39,3%": two values, each alone in its
sentence, and how far they lie apart. "So với tháng 9 (1.512): thêm 128 (8,5%). So với năm ngoái (1.268): tăng 29,3%":
the first tells what both are compared with. What any two numbers of the passage give is told to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind, Token

_AGAINST = re.compile(r"(?:^|[.;\n]|[-+*•])\s*(?:so )?với\b[^()]{0,60}\([^()\d]{0,20}$", re.IGNORECASE)
_TOLD = re.compile(r"[^\d()]{0,20}\)\s*[:,]?\s*[^\d(),;.]{0,25}$")
_ALL = re.compile(
    r"[-+*• ]*(?:như vậy|vậy là|tức|nghĩa là|nửa|tháng|quý|kỳ|năm|tuần|so với|tăng|giảm)\b", re.IGNORECASE
)
"""What opens a sentence that tells how the value itself changed, and nothing else."""
_APART, _BEFORE = 90, 4


def check_compared(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Compared (so sánh nối tiếp)."""
    for place, passage in enumerate(passages):
        near = passages[max(0, place - _BEFORE) : place + 1]
        for three in zip(passage.tokens, passage.tokens[1:], passage.tokens[2:], strict=False):
            yield from _alone(passage, three)
        yield from _together(passage, near)


def _alone(passage: Passage, three: Sequence[Token]) -> Iterator[Claim]:
    """A rate of change in a sentence of its own behind two others with one value each."""
    then, now, rate = three
    if not _is_rate(rate) or not all(_usable(t, then) for t in (then, now)):
        return
    if not _ALL.match(passage.sentence(rate)):
        return
    spans = [passage.sentence_span(token) for token in three]
    if len(set(spans)) < len(spans) or any(_others(passage, token) for token in three):
        return
    if "\n" in passage.between(then, rate) or rate.start - then.stop > 2 * _APART:
        return
    yield from _claim(passage, rate, now.value, then.value, [passage])


def _together(passage: Passage, near: Sequence[Passage]) -> Iterator[Claim]:
    """Rates of several comparisons, one of which tells its step too, so that the present value is known."""
    steps = [found for one in near for found in _measured(one, stepped=True)]
    known = {t.value for one in near for t in one.tokens if t.kind is Kind.COUNT and t.exact}
    nows = {then.value + sign * step.value for then, step in steps for sign in (-1, 1)} & known
    for then, rate in _measured(passage, stepped=False):
        if len(nows) == 1:
            yield from _claim(passage, rate, next(iter(nows)), then.value, near)


def _measured(passage: Passage, *, stepped: bool) -> Iterator[tuple[Token, Token]]:
    """What is compared with in its bracket, and the change told behind it: a step, or a rate."""
    for then, change in zip(passage.tokens, passage.tokens[1:], strict=False):
        wanted = change.kind is then.kind and change.change if stepped else _is_rate(change)
        if not wanted or change.word or then.kind is not Kind.COUNT or not then.exact or not passage.depth(then):
            continue
        before = passage.text[: then.start - passage.start][-120:]
        if _AGAINST.search(before) and _TOLD.fullmatch(passage.between(then, change)):
            yield then, change


def _is_rate(token: Token) -> bool:
    return token.kind is Kind.PERCENT and token.unit == "%" and token.change and not token.word


def _usable(token: Token, other: Token) -> bool:
    if token.kind is not other.kind or token.kind not in (Kind.COUNT, Kind.MONEY) or not token.value:
        return False
    return token.exact and token.whole is None and (token.unit == other.unit or not (token.unit and other.unit))


def _others(passage: Passage, token: Token) -> bool:
    """Whether the sentence of a number tells another one."""
    start, end = passage.sentence_span(token)
    return any(start <= t.start < end and t is not token for t in passage.tokens)


def _claim(passage: Passage, rate: Token, now: Decimal, then: Decimal, near: Sequence[Passage]) -> Iterator[Claim]:
    exact = 100 * abs(Fraction(now) - Fraction(then)) / Fraction(then)
    agrees = _fits(rate, exact)
    told = [t.value for one in near for t in one.tokens if t.kind in (Kind.COUNT, Kind.MONEY) and t.value]
    others = (100 * abs(Fraction(one) - Fraction(two)) / Fraction(two) for one in told for two in told)
    if not agrees and any(_fits(rate, other) for other in others):
        return
    yield claim_on(
        passage,
        rate,
        kind="V7",
        computed=plain(rounded(exact, max(2, rate.places))),
        formula=f"|{plain(now)} − {plain(then)}| ÷ {plain(then)}",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )


def _fits(rate: Token, exact: Fraction) -> bool:
    return abs(exact - Fraction(rate.value)) <= Fraction(1, 10**rate.places)
