"""Typing errors (lỗi gõ số): how a number turns into another under a tired hand, and what that is worth as evidence.

Evidence is counted in tenths of a bit: ten of them make a reading twice as likely.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from motcua.rules.report_check.tokens import Kind

from .written import Written

_LEAST_SCALE = 40
_MAGNITUDES = 4
"""A number of its own could as well have been of another size."""


def weigh(favour: int | Fraction, against: int | Fraction) -> int:
    """How much more likely one thing is than another, in tenths of a bit."""
    ratio = Fraction(favour) / Fraction(against)
    top, bottom = ratio.numerator**10, ratio.denominator**10
    shift = max(0, bottom.bit_length() - top.bit_length() + 2)
    return ((top << shift) // bottom).bit_length() - 1 - shift


@lru_cache(maxsize=4096)
def variants(digits: str) -> frozenset[str]:
    """The digits from which these may have come: one wrong, two changed about, one lost or one doubled."""
    found: set[str] = set()
    for place, digit in enumerate(digits):
        found |= {digits[:place] + other + digits[place + 1 :] for other in "0123456789" if other != digit}
        found |= {digits[:place] + other + digits[place:] for other in "0123456789"}
        found.add(digits[:place] + digits[place + 1 :])
    found |= {digits[:p] + digits[p + 1] + digits[p] + digits[p + 2 :] for p in range(len(digits) - 1)}
    found |= {digits + other for other in "0123456789"}
    found -= {digits, ""}
    return frozenset(one for one in found if one[0] != "0" or len(one) < 3)


@lru_cache(maxsize=4096)
def values(digits: str) -> tuple[int, ...]:
    """The whole numbers that the variants of these digits make, in order."""
    return tuple(sorted({int(one) for one in variants(digits)}))


def meant(number: Written, low: Fraction, high: Fraction) -> Iterator[Fraction]:
    """The values between two bounds that a typing error may have turned into the number written."""
    digits, worth = number.digits, number.worth
    least, most = ceil(low / worth), floor(high / worth)
    if most - least > 20_000 or most < least:
        return
    yield from (one * worth for one in values(digits) if least <= one <= most)


def is_near(number: Written, value: Fraction) -> bool:
    """Whether a value is within the reach of a hand that writes another figure of the same size."""
    return abs(number.value - value) * 100 <= 45 * max(number.value, value)


def typing_evidence(number: Written, low: Fraction, high: Fraction, hits: int, spread: Fraction) -> int:
    """How much likelier the number is as an error for one between the bounds than as a number of its own.

    `spread` is over how wide a range the bounds themselves would lie if the relation were not meant.
    """
    digits, worth = number.digits, number.worth
    if number.token.kind is Kind.PERCENT:
        scale = max(number.value, Fraction(100)) / worth
    else:
        scale = max(_MAGNITUDES * number.value / worth, spread / worth, Fraction(_LEAST_SCALE))
    possible = max(1, floor(high / worth) - ceil(low / worth) + 1)
    usual = 10 * len(digits) + len(digits)
    near = is_near(number, (low + high) / 2)
    typed = Fraction(8, 10) * min(hits, 2) / (possible * usual)
    loose = Fraction(1, 10) / scale if near else Fraction(1, 100) / scale
    return weigh((typed + loose) * scale, 1)
