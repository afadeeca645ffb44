"""Ties (mối liên hệ): groups of numbers that may have been meant together, with what each would have to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from .seen import SCALE, Seen

_HUNDRED = 100
_LEAST, _MOST = 100, 1200
Bounds = tuple[int, int]


class Shape(StrEnum):
    """Shape (dạng liên hệ): how the first number of a tie follows from the others."""

    SHARE = "share"
    GROWTH = "growth"
    QUOTIENT = "quotient"
    TRIPLE = "triple"
    LIST = "list"
    STOCK = "stock"
    EQUAL = "equal"


ADDING = frozenset([Shape.TRIPLE, Shape.LIST, Shape.STOCK])
_KINDS = {
    Shape.SHARE: "V1",
    Shape.GROWTH: "V7",
    Shape.QUOTIENT: "V1",
    Shape.TRIPLE: "V5",
    Shape.LIST: "V2",
    Shape.STOCK: "V6",
    Shape.EQUAL: "V10",
}


@dataclass(frozen=True, eq=False)
class Tie:
    """A tie: its numbers, the stated one first; `score` is how likely it is meant, in hundredths of a bit."""

    shape: Shape
    numbers: tuple[Seen, ...]
    upward: bool = True
    score: int = 0

    @cached_property
    def indexes(self) -> frozenset[int]:
        """The places of its numbers in the row."""
        return frozenset([number.index for number in self.numbers])

    @cached_property
    def _needed(self) -> dict[int, Bounds | None]:
        return {}

    @property
    def kind(self) -> str:
        """The kind of claim it makes."""
        return _KINDS[self.shape]

    def holds(self) -> bool:
        """Whether the stated number follows from the others."""
        bounds = self.needed(0)
        return bounds is not None and bounds[0] <= self.numbers[0].value <= bounds[1]

    def needed(self, place: int) -> Bounds | None:
        """Between which values one of its numbers must lie for the others to be right; None when nothing fits."""
        if place not in self._needed:
            self._needed[place] = self._bounds(place)
        return self._needed[place]

    def _bounds(self, place: int) -> Bounds | None:
        if self.shape is Shape.SHARE:
            return self._quotient(place, _HUNDRED)
        if self.shape is Shape.QUOTIENT:
            return self._quotient(place, 1)
        if self.shape is Shape.GROWTH:
            return self._grown(place)
        return self._added(place)

    def _quotient(self, place: int, factor: int) -> Bounds | None:
        stated, part, whole = self.numbers
        times, half = factor * SCALE, stated.step // 2
        if place == 0:
            if whole.value <= whole.half:
                return None
            low = times * max(0, part.value - part.half) // (whole.value + whole.half)
            return low - half, -(-times * (part.value + part.half) // (whole.value - whole.half)) + half
        low, high = stated.value - half, stated.value + half
        if low <= 0:
            return None
        if place == 1:
            floor = low * max(0, whole.value - whole.half) // times
            return floor - part.half, -(-high * (whole.value + whole.half) // times) + part.half
        floor = times * max(0, part.value - part.half) // high
        return floor - whole.half, -(-times * (part.value + part.half) // low) + whole.half

    def _grown(self, place: int) -> Bounds | None:
        stated, now, then = self.numbers
        sign, times, half = (1 if self.upward else -1), _HUNDRED * SCALE, stated.step // 2
        if not now.value or not then.value:
            return None
        if place == 0:
            blur = times * (now.half + then.half) // then.value
            middle = times * sign * (now.value - then.value)
            return middle // then.value - half - blur, -(-middle // then.value) + half + blur
        one, two = times + sign * (stated.value - half), times + sign * (stated.value + half)
        low, high = min(one, two), max(one, two)
        if low <= 0:
            return None
        if place == 1:
            return then.value * low // times - now.half, -(-then.value * high // times) + now.half
        return now.value * times // high - then.half, -(-now.value * times // low) + then.half

    def _added(self, place: int) -> Bounds | None:
        stated, *others = self.numbers
        lost = others.pop() if self.shape is Shape.STOCK else None
        off = sum([number.value for number in others]) - (lost.value if lost else 0) - stated.value
        slack = sum([number.half for number in self.numbers])
        number = self.numbers[place]
        middle = number.value + (off if number is stated or number is lost else -off)
        return (middle - slack, middle + slack) if middle > 0 else None

    def rarity(self) -> int:
        """How seldom such a tie holds by accident, in hundredths of a bit."""
        bounds, stated = self.needed(0), self.numbers[0]
        if bounds is None:
            return _LEAST
        told = bits(max(stated.value, 10 * stated.step)) - bits(bounds[1] - bounds[0] + stated.step)
        return max(_LEAST, min(_MOST, told))


def bits(value: int) -> int:
    """The logarithm to base two of a whole number, in hundredths."""
    whole = max(1, value).bit_length() - 1
    return _HUNDRED * whole + ((max(1, value) * _HUNDRED >> whole) - _HUNDRED)
