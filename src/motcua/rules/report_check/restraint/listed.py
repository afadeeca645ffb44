"""Listed shares (tỷ lệ trong danh sách): shares whose part stands right before them, tried with a base not theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE
from motcua.rules.report_check.proportions.fitting import gives, rounds, slips
from motcua.rules.report_check.proportions.told import Told, compares
from motcua.rules.report_check.proportions.wholes import is_of_own_base, strangers, wholes
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import Text, numbers_of

_OPENED = re.compile(r"\s*(?:[-+*•]\s*)?trong (?:đó|(?:tổng )?số)\b", re.IGNORECASE)


def is_among_strange(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the shares beside are of bases told nowhere, each of its own: "mầm non 141 trường (51,8%), tiểu học 206
    trường (75,2%)"; or a number told before the part gives the share."""
    if claim.kind not in ("V1", "V14") or token.kind is not Kind.PERCENT:
        return False
    if _goes_on(passage, token):
        return True
    told, shares = text.told.get(token.start, (None, ()))
    if told is None or told.whole is not None or _is_of_parts(text, claim, told, shares):
        return False
    if is_of_own_base(told, shares, text.numbers):
        return True
    return any(rounds(told.share, told.part, whole) for whole in wholes(told, text.numbers, shares))


def _is_of_parts(text: Text, claim: Claim, told: Told, shares: Sequence[Told]) -> bool:
    """Whether a share is held against the sum of parts told beside it, told nowhere or the base of another of them."""
    values = [Fraction(other.part.value, SCALE) for other in shares]
    base = Fraction(numbers_of(claim.formula)[-1])
    unsaid = not any(Fraction(n.value, SCALE) == base for n in text.numbers)
    own = next((place for place, other in enumerate(shares) if other.share.index == told.share.index), -1)
    whole = base * SCALE
    borne = [
        place for place, other in enumerate(shares) if gives(other.share, other.part.value, whole) and place != own
    ]
    pairs = combinations(range(len(values) + 1), 2)
    for first, last in pairs:
        bears = first <= own < last and any(first <= place < last for place in borne)
        if last - first > 1 and (unsaid or bears) and sum(values[first:last]) == base:
            return True
    return False


def _goes_on(passage: Passage, token: Token) -> bool:
    """Whether a rate goes on behind one of what was before, told like it."""
    return compares(passage, token) and not any(
        t.kind is Kind.RATIO for t in passage.tokens if passage.same_sentence(t, token)
    )


def is_of_far_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the base stands in another sentence, and no slip makes it give this share and the strange ones beside."""
    told, shares = text.told.get(token.start, (None, ()))
    if told is None or told.whole is not None or claim.kind != "V1" or "÷" not in claim.formula:
        return False
    value = numbers_of(claim.formula)[-1]
    bases = [n for n in text.numbers if n.is_counted and Fraction(n.value, SCALE) == Fraction(value)]
    if not bases or any(base.sentence == told.part.sentence for base in bases):
        return False
    if told.name or _OPENED.match(passage.sentence(token)):
        return False
    if any(rounds(other.share, other.part, base) for other in shares for base in bases if other is not told):
        return False
    apart = not any(base.place == told.part.place for base in bases)
    if apart and not any(slips(told.share, told.part, base, as_long=True) for base in bases):
        return True
    kin = [other for other in shares if other.share.sentence == told.share.sentence and other is not told]
    alike = (told, *strangers(told, kin, text.numbers))
    return not any(all(slips(one.share, one.part, base) for one in alike) for base in bases)
