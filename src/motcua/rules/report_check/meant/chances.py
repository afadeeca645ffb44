"""Chances (độ hiếm): how seldom a tie holds by accident, and powers of two of hundredths, in whole numbers."""

from __future__ import annotations

from motcua.rules.report_check.tokens import Kind

from .seen import SCALE
from .ties import ADDING, Bounds, Shape, Tie, bits

_LEAST, _MOST = 100, 1200
_ALL = 100 * SCALE
SHARES = frozenset([Shape.SHARE, Shape.POOL, Shape.SPLIT])
_TRIPLE = 3
UNIT = 1 << 30
"""What stands for one among the powers."""


def _powers() -> tuple[int, ...]:
    """The powers of the hundredth root of two, found by taking whole roots of whole numbers."""
    return tuple(_hundredth_root(1 << one) for one in range(100))


def _hundredth_root(number: int) -> int:
    """The hundredth root of a number, as a whole number of which UNIT stands for one."""
    low, high = UNIT, 2 * UNIT
    target = number << 3000
    while high - low > 1:
        middle = (low + high) // 2
        if middle**100 <= target:
            low = middle
        else:
            high = middle
    return low


_STEPS = _powers()


def power(hundredths: int) -> int:
    """Two to so many hundredths, as a whole number of which UNIT stands for one."""
    whole, part = divmod(hundredths, 100)
    return _STEPS[part] << whole if whole >= 0 else _STEPS[part] >> -whole


def rarity(tie: Tie) -> int:
    """How seldom a tie holds by accident, in hundredths of a bit: how far its numbers lie apart, by how exact it is.

    One that does not hold is counted by how far it is off as well: among so many values the mended one would be hit.
    """
    numbers = tie.numbers
    last = tie.last
    bounds = tie.needed(numbers.index(last))
    if bounds is None:
        return _LEAST
    width, middle = bounds[1] - bounds[0] + last.step, (bounds[0] + bounds[1]) // 2
    spread = max(last.value, middle, 10 * last.step)
    if tie.shape is Shape.UNTOLD:
        return max(0, min(_MOST, bits(_ALL * SCALE // numbers[1].value) - bits(last.step)))
    if tie.shape in SHARES or tie.shape is Shape.GROWTH:
        told = _of_per_cent(tie)
        if tie.shape is not Shape.GROWTH and last is not numbers[0]:
            told = min(told, bits(spread) - bits(width))
        return max(_LEAST, min(_MOST, told))
    if tie.shape in ADDING:
        small = sorted([number.value for number in numbers])
        spread = max(2 * (small[0] if len(small) == _TRIPLE else small[1]), 10 * last.step)
        spread = spread if tie.shape is Shape.LIST else max(spread, 2 * abs(tie.off()))
        spread = max(spread, 5 * SCALE) if last.kind is Kind.PERCENT else spread
    elif last.kind is Kind.PERCENT:
        spread = max(20 * SCALE, 2 * min(abs(_ALL - middle), middle))
    return max(_LEAST, min(_MOST, bits(spread) - bits(width)))


def _of_per_cent(tie: Tie) -> int:
    """The same of a share, since shares lie near a hundred, and of a growth."""
    stated = tie.numbers[0]
    bounds: Bounds | None = tie.needed(0)
    if bounds is None:
        return _LEAST
    middle = abs((bounds[0] + bounds[1]) // 2)
    off = 2 * abs(stated.value - middle) if stated.change or tie.shape is not Shape.GROWTH else 0
    if tie.shape is Shape.GROWTH:
        spread = max(20 * SCALE, 2 * middle, 10 * stated.step, off)
    else:
        spread = max(8 * SCALE, 2 * min(abs(_ALL - middle), max(middle, SCALE)), 10 * stated.step, off)
    return bits(spread) - bits(bounds[1] - bounds[0] + stated.step)
