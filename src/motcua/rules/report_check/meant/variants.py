"""Variants (chữ số gõ nhầm): what a number may have been before a tired hand wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .seen import Seen
from .ties import Bounds, bits

_DIGIT, _NEAR = 78, 22
"""Of a hundred slips: one digit wrong, lost, doubled or changed about with the next, and another number of the size."""
_WIDE, _MOST = 20_000, 40
_FAR = -1600


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
        yield from ((one * worth, _typed(one, written, len(digits))) for one in typed)
    middle = max(least, min(most, (bounds[0] + bounds[1]) // 2 // worth))
    reach = max(2, 6 * middle // 10)
    count = min(most - least + 1, reach)
    if abs(written - middle) * 100 <= 45 * max(middle, written):
        yield middle * worth, bits(count * _NEAR) - bits(100 * reach)
    else:
        yield middle * worth, max(_FAR, bits(count) - bits(500 * reach))


def _typed(value: int, written: int, length: int) -> int:
    """How likely a slip of one digit leads from a value to what is written."""
    usual = 11 * length
    if abs(written - value) * 100 > 31 * value:
        return bits(_DIGIT) - bits(100 * usual)
    reach = max(2, 6 * value // 10)
    return bits(_DIGIT * reach + _NEAR * usual) - bits(100 * usual * reach)
