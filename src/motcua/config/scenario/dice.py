"""Dice (xúc xắc): chance with a fixed seed, the same on every machine and version of Python.

Only `random()` is used: it alone is promised to give the same sequence for the same seed for ever.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Dice:
    """Dice (xúc xắc): every throw of one part of the scenario, in order."""

    def __init__(self, *seed: object) -> None:
        self._random = Random("/".join(map(str, seed)))

    def share(self) -> float:
        """Somewhere in [0, 1)."""
        return self._random.random()

    def chance(self, per_mille: float) -> bool:
        """Yes, so many times in a thousand."""
        return self.share() * 1000 < per_mille

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.share() * (high - low + 1))

    def one(self, things: Sequence[T]) -> T:
        """One of several, all alike."""
        return things[int(self.share() * len(things))]

    def some(self, things: Sequence[T], n: int, weights: Sequence[float] | None = None) -> list[T]:
        """n different ones of several, heavier ones more likely (Efraimidis and Spirakis: the largest u^(1/w))."""
        heavy = weights or [1.0] * len(things)
        keys = [self.share() ** (1.0 / weight) if weight > 0 else -1.0 for weight in heavy]
        order = sorted(range(len(things)), key=lambda place: (-keys[place], place))
        return [things[place] for place in order[:n]]


class Weights(Generic[T]):
    """Weights (trọng số): things with their likelihood, to be thrown for many times."""

    def __init__(self, things: Sequence[T], weights: Sequence[float]) -> None:
        self._things = things
        self._sums = list(accumulate(weights))

    def throw(self, dice: Dice) -> T:
        """One of them."""
        return self._things[bisect_right(self._sums, dice.share() * self._sums[-1])]
