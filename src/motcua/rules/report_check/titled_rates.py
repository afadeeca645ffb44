"""Rates of titles (tỷ lệ trên đề mục): V8, a rate of the title that only the counts of the text tell.

"98,7% hồ sơ được trả trước và đúng hạn", and in the text "401.928 hồ sơ, trong đó 396.815 hồ sơ trước và đúng hạn": the
title names the part, and each such part of the text is held with the count told before it in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from . import vocabulary as words
from .claims import claim_on
from .enumerated.telling import shown
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, see
from .meant.variants import mistyped
from .reading import Passage
from .rounding import plain, rounded
from .tokens import Kind

_TITLES, _LONGEST, _LEAST = 3, 160, 100 * SCALE


def check_titled_rates(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Rates of titles (tỷ lệ trên đề mục): the only rate of a title against the parts so called."""
    numbers = see(passages)
    for place, passage in enumerate(passages[:_TITLES]):
        rates = [n for n in numbers if n.place == place]
        if len(rates) != 1 or len(passage.text) > _LONGEST or passage.text.rstrip().endswith((".", ";", ":")):
            continue
        rate, member = rates[0], words.member_of(passage.text)
        plain_one = rate.kind is Kind.PERCENT and not (rate.change or rate.about) and rate.written.token.places
        if not member or not plain_one or any(n.value == rate.value for n in numbers if n is not rate):
            continue
        yield from _judged(rate, [pair for pair in _pairs(numbers, place) if pair[0].written.member == member])


def _pairs(numbers: Sequence[Seen], title: int) -> Iterator[tuple[Seen, Seen]]:
    """Each count behind a title with each greater one before it in its sentence."""
    counts = [n for n in numbers if n.place > title and n.kind is Kind.COUNT and not (n.change or n.about)]
    for part in counts:
        for whole in counts:
            if whole.index < part.index and whole.sentence == part.sentence and whole.value >= part.value >= _LEAST:
                yield part, whole


def _judged(rate: Seen, pairs: Sequence[tuple[Seen, Seen]]) -> Iterator[Claim]:
    exact = [Fraction(100 * part.value, whole.value) * SCALE for part, whole in pairs]
    held = next((place for place, one in enumerate(exact) if abs(one - rate.value) < rate.step), None)
    if held is not None:
        yield _claim(rate, *pairs[held], Verdict.OK)
        return
    near = [place for place, one in enumerate(exact) if any(abs(one - v) < rate.step for v in mistyped(rate))]
    if len(near) == 1:
        yield _claim(rate, *pairs[near[0]], Verdict.WRONG)


def _claim(rate: Seen, part: Seen, whole: Seen, verdict: Verdict) -> Claim:
    token = rate.written.token
    computed = plain(rounded(Fraction(100 * part.value, whole.value), token.places))
    formula = f"{shown(part, part.value)} ÷ {shown(part, whole.value)}"
    return claim_on(rate.passage, token, kind="V8", computed=computed, formula=formula, verdict=verdict)
