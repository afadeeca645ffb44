"""Ties (mối liên hệ): groups of numbers that may have been meant together, with what each would have to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from motcua.rules.figures import Approximation

from .seen import SCALE, Seen

_HUNDRED = 100
_HUNDREDS = 100 * SCALE
_ALL = _HUNDRED * SCALE
_TENTH = 10
MAGNITUDE = 12
"""A number of ties is at most so many times as great as another: a digit too many, no more."""
Bounds = tuple[int, int]


class Shape(StrEnum):
    """Shape (dạng liên hệ): how the first number of a tie follows from the others."""

    SHARE = "share"
    POOL = "pool"
    SPLIT = "split"
    UNTOLD = "untold"
    GROWTH = "growth"
    QUOTIENT = "quotient"
    TRIPLE = "triple"
    LIST = "list"
    FLOW = "flow"
    WHOLE = "whole"
    EQUAL = "equal"
    HINT = "hint"


ADDING = frozenset([Shape.TRIPLE, Shape.LIST, Shape.FLOW])
_SUMS = ADDING | {Shape.WHOLE, Shape.EQUAL}
_KINDS = {
    Shape.GROWTH: "V7",
    Shape.TRIPLE: "V5",
    Shape.LIST: "V2",
    Shape.FLOW: "V6",
    Shape.WHOLE: "V3",
    Shape.EQUAL: "V10",
    Shape.HINT: "V8",
}
UPWARD = frozenset(Approximation.ABOVE)
DOWNWARD = frozenset(Approximation.BELOW) | {"dưới", "xấp xỉ"}
"""Words of approximation that leave only one side open."""


@dataclass(eq=False, frozen=True, slots=True)
class Tie:
    """A tie: its numbers, the stated one first; `score` is how plainly words tell it, in hundredths of a bit.

    `mended` is the same where a part greater than its whole, or a fall told as a rise, speaks against it a quarter as
    much: a slip may have made it so.
    """

    shape: Shape
    numbers: tuple[Seen, ...]
    upward: bool = True
    score: int = 0
    mended: int = 0
    needs: dict[int, Bounds | None] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of claim it makes."""
        return _KINDS.get(self.shape, "V1")

    @property
    def last(self) -> Seen:
        """The number of it that is told last."""
        return max(self.numbers, key=_index)

    def holds(self) -> bool:
        """Whether the stated number follows from the others."""
        if self.shape in _SUMS:
            return abs(self.off()) <= self._slack()
        bounds = self.needed(0)
        return bounds is not None and bounds[0] <= self.numbers[0].value <= bounds[1]

    def fits(self, number: Seen, value: int) -> bool:
        """Whether it would hold with one number at another value."""
        place = self.numbers.index(number)
        if self.shape is Shape.UNTOLD and place:
            return self._is_share_of(value)
        bounds = self.needed(place)
        return bounds is not None and bounds[0] <= value <= bounds[1]

    def needed(self, place: int) -> Bounds | None:
        """Between which values one of its numbers must lie for the others to be right; None when nothing fits."""
        if place not in self.needs:
            self.needs[place] = self._bounds(place)
        return self.needs[place]

    def _bounds(self, place: int) -> Bounds | None:
        if self.shape in _SUMS:
            middle = self.numbers[place].value - self._sign(place) * self.off()
            slack = self._slack()
            return middle - slack, middle + slack
        if self.shape is Shape.GROWTH:
            return self._grown(place)
        if self.shape is Shape.HINT:
            return self._hinted(place)
        if self.shape is Shape.SPLIT:
            return self._split(place)
        if self.shape is Shape.UNTOLD:
            return self._nearest() if not place else None
        return self._quotient(place)

    def _sign(self, place: int) -> int:
        if self.shape is Shape.WHOLE:
            return 1
        minus = place == 0 or (self.shape is Shape.FLOW and place == len(self.numbers) - 1)
        return -1 if minus else 1

    def off(self) -> int:
        """By how much the parts are more than the whole."""
        added = sum([number.value for number in self.numbers[1:]])
        first = self.numbers[0].value
        if self.shape is Shape.WHOLE:
            return added + first - _ALL
        if self.shape is Shape.FLOW:
            added -= 2 * self.numbers[-1].value
        return added - first

    def _slack(self) -> int:
        if self.shape is Shape.WHOLE:
            return sum([number.step for number in self.numbers]) // 2
        return sum([number.half for number in self.numbers])

    def _quotient(self, place: int) -> Bounds | None:
        """A share, an average, or the share of two parts together."""
        stated, *parts, whole = self.numbers
        times, half = (SCALE if self.shape is Shape.QUOTIENT else _ALL), stated.step // 2
        if self.shape is Shape.QUOTIENT and stated.value % _HUNDREDS == 0:
            half = max(half, _HUNDREDS // 2)  # "mỗi tháng bình quân 18.800" of 18.843
        part, blur = sum([one.value for one in parts]), sum([one.half for one in parts])
        if place == 0:
            if whole.value <= whole.half:
                return None
            low = times * max(0, part - blur) // (whole.value + whole.half)
            return low - half, -(-times * (part + blur) // (whole.value - whole.half)) + half
        low, high = stated.value - half, stated.value + half
        if low <= 0:
            return None
        if place == len(self.numbers) - 1:
            floor = times * max(0, part - blur) // high
            return floor - whole.half, -(-times * (part + blur) // low) + whole.half
        others = part - self.numbers[place].value
        floor = low * max(0, whole.value - whole.half) // times
        return floor - others - blur, -(-high * (whole.value + whole.half) // times) - others + blur

    def _split(self, place: int) -> Bounds | None:
        """The share of a part in that part and another together."""
        stated, part, other = self.numbers
        half = stated.step // 2
        low, high = stated.value - half, stated.value + half
        if place == 0:
            share = _ALL * part.value // max(1, part.value + other.value)
            return share - half, share + 1 + half
        if low <= 0 or high >= _ALL:
            return None
        if place == 1:
            return other.value * low // (_ALL - low), -(-other.value * high // (_ALL - high))
        return part.value * (_ALL - high) // high, -(-part.value * (_ALL - low) // low)

    def _nearest(self) -> Bounds:
        """The share of the whole, nearest to what is stated, that some whole number of things makes."""
        stated, whole = self.numbers
        things = max(1, whole.value // SCALE)
        nearest = (2 * stated.value * things + _ALL) // (2 * _ALL)
        share = _ALL * nearest // things
        return share - stated.step // 2, share + 1 + stated.step // 2

    def _is_share_of(self, value: int) -> bool:
        """Whether what is stated would be the share of some whole number of things in so many."""
        stated, things = self.numbers[0], value // SCALE
        nearest = (2 * stated.value * things + _ALL) // (2 * _ALL)
        return things > 0 and abs(_ALL * nearest - stated.value * things) <= things * (stated.step // 2 + 1)

    def _grown(self, place: int) -> Bounds | None:
        stated, now, then = self.numbers
        sign, half = (1 if self.upward else -1), stated.step // 2
        if not now.value or not then.value:
            return None
        if place == 0:
            blur = _ALL * (now.half + then.half) // then.value
            middle = _ALL * sign * (now.value - then.value)
            return middle // then.value - half - blur, -(-middle // then.value) + half + blur
        one, two = _ALL + sign * (stated.value - half), _ALL + sign * (stated.value + half)
        low, high = min(one, two), max(one, two)
        if low <= 0:
            return None
        if place == 1:
            return then.value * low // _ALL - now.half, -(-then.value * high // _ALL) + now.half
        return now.value * _ALL // high - then.half, -(-now.value * _ALL // low) + then.half

    def _hinted(self, place: int) -> Bounds | None:
        """A tenth of the exact number either way, where the word does not close that side."""
        stated, exact = self.numbers
        word, blur = stated.written.token.word, stated.half + exact.half
        less = 0 if word in DOWNWARD else 1
        more = 0 if word in UPWARD else 1
        if place == 0:
            value = exact.value
            return value * _TENTH // (_TENTH + less) - blur, value * _TENTH // (_TENTH - more) + blur
        return stated.value * (_TENTH - more) // _TENTH - blur, stated.value * (_TENTH + less) // _TENTH + blur


def _index(number: Seen) -> int:
    return number.index


def bits(value: int) -> int:
    """The logarithm to base two of a whole number, in hundredths."""
    whole = max(1, value).bit_length() - 1
    return _HUNDRED * whole + ((max(1, value) * _HUNDRED >> whole) - _HUNDRED)
