"""Variants (chữ số gõ nhầm): what a number may have been before a tired hand wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from .seen import SCALE, Seen
from .ties import Bounds, bits

_DIGIT, _NEAR, _BESIDE = 70, 20, 10
"""Of a hundred slips: one digit wrong, lost, doubled or changed about with the next; another number of the size; one
close by, as of a figure reckoned wrong."""
_CLOSE, _FAR = 3, 45
"""How many per cent off a number is close by, and how many at most for another of the size."""
_WIDE, _MOST = 20_000, 40
_MANY = 4096
"""Among how many values at most another of the size is drawn: no tie is held to hold more seldom by accident."""


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
    return tuple(sorted({int(one) for one in variants(digits)} - {0}))


@lru_cache(maxsize=4096)
def typed(text: str) -> tuple[Fraction, ...]:
    """The values that the digits of a written number may have been before a slip."""
    scale = 10 ** len(text.partition(",")[2])
    return tuple(Fraction(one, scale) for one in values(re.sub(r"\D", "", text)))


def as_written(text: str) -> Fraction:
    """A number in the scale it is written in, 5 of "5 tỷ"; 0 where none is written."""
    whole, _, rest = text.partition(",")
    places = re.sub(r"\D", "", rest)
    return Fraction(int("0" + re.sub(r"\D", "", whole) + places), 10 ** len(places))


def slips_make(texts: tuple[str, str, str], exact: Fraction, near: Fraction) -> bool:
    """Whether one slip in a share, its part or its whole, as they are written, makes the share what the other two give,
    but for a part of it; `exact` is what they give now."""
    share, part, whole = map(as_written, texts)
    wanted = (exact, part * share / exact, whole * exact / share)
    meant = [(value, one) for text, one in zip(texts, wanted, strict=True) for value in typed(text)]
    return any(abs(value - one) <= near * one for value, one in meant)


def worth(number: Seen) -> Fraction:
    """What one of the units is worth that a number is written in: a thousand million of "5 tỷ"."""
    written = as_written(number.written.text)
    return Fraction(number.value) / written if written else Fraction(0)


def mistyped(number: Seen) -> tuple[Fraction, ...]:
    """The values a number may have had before a slip of the hand, in the parts it is seen in."""
    one = worth(number)
    return _in_units(number.written.text, one) if one else ()


@lru_cache(maxsize=4096)
def _in_units(text: str, one: Fraction) -> tuple[Fraction, ...]:
    return tuple(value * one for value in typed(text))


def before(number: Seen, bounds: Bounds) -> Iterator[tuple[int, int]]:
    """The values between two bounds that a number may have had, and how likely the slip is, in hundredths of a bit."""
    digits = number.written.digits
    written = int(digits)
    worth = number.value // written if written else 0
    if not worth:
        return
    least, most = max(1, -(-bounds[0] // worth)), bounds[1] // worth
    if most < least:
        return
    if most - least < _WIDE:
        typed = [one for one in values(digits) if least <= one <= most][:_MOST]
        yield from ((one * worth, _slip(one, written, 1, len(digits))) for one in typed)
    middle = max(least, min(most, (bounds[0] + bounds[1]) // 2 // worth))
    if abs(written - middle) * 100 <= _FAR * max(middle, written):
        yield middle * worth, _slip(middle, written, most - least + 1, 0)


def _slip(value: int, written: int, count: int, length: int) -> int:
    """How likely a slip leads from one of so many values to what is written; with a length, by one digit of so many."""
    off = abs(written - value) * 100
    far = max(2, min(6 * value // 10, _MANY * count))
    near = _NEAR if off <= _FAR * max(value, written) else 0
    likely = SCALE * near * min(count, far) // far
    if off <= _CLOSE * value:
        close = max(2, min(2 * _CLOSE * value // 100, _MANY * count))
        likely += SCALE * _BESIDE * min(count, close) // close
    if length:
        likely += SCALE * _DIGIT // (11 * length)
    return bits(likely) - bits(100 * SCALE)
