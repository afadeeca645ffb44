"""Relations (quan hệ): what several numbers of a text may have been meant to say together.

Each relation tells, for any of its numbers, between which bounds it would have to lie for the others to be right.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from motcua.rules.report_check.rounding import plain, rounded

from .written import Written

Bounds = tuple[Fraction, Fraction]
_TRIPLE = 3


@dataclass(frozen=True, eq=False)
class Relation:
    """A relation: the number it states, and those it is made of."""

    stated: Written

    @property
    def numbers(self) -> tuple[Written, ...]:
        """All its numbers, the stated one first."""
        raise NotImplementedError

    @property
    def formula(self) -> str:
        """How the stated number is computed."""
        raise NotImplementedError

    def computed(self) -> Fraction:
        """The stated number as the others give it."""
        raise NotImplementedError

    def bounds(self, number: Written) -> Bounds | None:
        """Between which values a number must lie; None when nothing fits."""
        raise NotImplementedError

    def pairs(self) -> frozenset[frozenset[int]]:
        """The pairs of numbers that belong together when the relation holds."""
        first, *others = self._pairing()
        return frozenset(frozenset({first.index, other.index}) for other in others if other is not first)

    def _pairing(self) -> tuple[Written, ...]:
        return self.numbers

    def spread(self, number: Written) -> Fraction:
        """Over how wide a range a number would lie if the relation were not meant; nothing when that says nothing."""
        return Fraction(0)

    def is_told(self, known: frozenset[frozenset[int]]) -> bool:
        """Whether its parts are already known to be parts of its whole by another relation that holds."""
        return False

    def closes(self) -> frozenset[frozenset[int]]:
        """The pairs of whole and part to which it tells the other part."""
        return frozenset()

    @cached_property
    def chance(self) -> Fraction:
        """How often such a relation holds by accident."""
        low_high = self.bounds(self.stated)
        if low_high is None or not self.stated.value:
            return Fraction(1, 2)
        width = low_high[1] - low_high[0] + self.stated.step
        return min(Fraction(1, 2), max(Fraction(1, 4000), width / max(self.stated.value, 10 * self.stated.step)))

    def holds(self, number: Written | None = None, value: Fraction | None = None) -> bool:
        """Whether it holds, one number taken at another value if told so."""
        number = number or self.stated
        low_high = self.bounds(number)
        return low_high is not None and low_high[0] <= (number.value if value is None else value) <= low_high[1]


@dataclass(frozen=True, eq=False)
class Added(Relation):
    """A total and its parts: stated = plus − minus; one number on one side makes it a retelling."""

    plus: tuple[Written, ...]
    minus: tuple[Written, ...] = ()

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, *self.plus, *self.minus)

    @property
    def formula(self) -> str:
        told = " + ".join(shown(number.value) for number in self.plus)
        return told + "".join(f" − {shown(number.value)}" for number in self.minus)

    def _pairing(self) -> tuple[Written, ...]:
        return (self.plus[0], *self.minus, self.stated) if self.minus else self.numbers

    def spread(self, number: Written) -> Fraction:
        if self.minus:
            return self.plus[0].value * 2 / 10 if number is self.stated else Fraction(0)
        return Fraction(0) if number is self.stated else self.stated.value * 6 / 10

    def is_told(self, known: frozenset[frozenset[int]]) -> bool:
        if not self.minus:
            return False
        return self.pairs() <= known or frozenset({self.plus[0].index, self.minus[0].index, -1}) in known

    def closes(self) -> frozenset[frozenset[int]]:
        """The pairs of whole and part to which its last number is the other part, marked by a -1."""
        if len(self.numbers) != _TRIPLE:
            return frozenset()
        whole = self.plus[0] if self.minus else self.stated
        others = [number for number in self.numbers if number is not whole]
        return frozenset(frozenset({whole.index, other.index, -1}) for other in others)

    def computed(self) -> Fraction:
        return self._sum

    @cached_property
    def _sum(self) -> Fraction:
        return sum((n.value for n in self.plus), Fraction(0)) - sum((n.value for n in self.minus), Fraction(0))

    @cached_property
    def _slack(self) -> Fraction:
        return sum((other.half for other in self.numbers if other.half), Fraction(0))

    def bounds(self, number: Written) -> Bounds | None:
        slack, off = self._slack, self._sum - self.stated.value
        if number is self.stated or number in self.minus:
            middle = number.value + off
        else:
            middle = number.value - off
        if not slack:
            return (middle, middle) if middle >= 0 else None
        return (middle - slack, middle + slack) if middle >= 0 else None


@dataclass(frozen=True, eq=False)
class Shared(Relation):
    """A share: stated = 100 × parts ÷ whole, or a quotient when the scale is 1."""

    parts: tuple[Written, ...]
    wholes: tuple[Written, ...]
    scale: int = 100

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, *self.parts, *self.wholes)

    @property
    def formula(self) -> str:
        above = " + ".join(shown(number.value) for number in self.parts)
        below = " + ".join(shown(number.value) for number in self.wholes)
        above = f"({above})" if len(self.parts) > 1 else above
        return f"{above} ÷ " + (f"({below})" if len(self.wholes) > 1 else below)

    def _pairing(self) -> tuple[Written, ...]:
        return (self.wholes[0], *self.parts)

    def computed(self) -> Fraction:
        whole = sum((n.value for n in self.wholes), Fraction(0))
        return self.scale * sum((n.value for n in self.parts), Fraction(0)) / whole if whole else Fraction(0)

    def bounds(self, number: Written) -> Bounds | None:
        part = sum((n.value for n in self.parts), Fraction(0))
        whole = sum((n.value for n in self.wholes), Fraction(0))
        part_half = sum((n.half for n in self.parts), Fraction(0))
        whole_half = sum((n.half for n in self.wholes), Fraction(0))
        if number is self.stated:
            if whole - whole_half <= 0:
                return None
            low, high = self.scale * (part - part_half) / (whole + whole_half), self.computed()
            high = self.scale * (part + part_half) / (whole - whole_half)
            return low - self.stated.step / 2, high + self.stated.step / 2
        low, high = self.stated.value - self.stated.step / 2, self.stated.value + self.stated.step / 2
        if low <= 0:
            return None
        if number in self.parts:
            rest = part - number.value
            return max(
                Fraction(0), whole * low / self.scale - rest - part_half
            ), whole * high / self.scale - rest + part_half
        rest = whole - number.value
        return max(
            Fraction(1), self.scale * part / high - rest - whole_half
        ), self.scale * part / low - rest + whole_half


@dataclass(frozen=True, eq=False)
class Grown(Relation):
    """A growth: stated = 100 × |now − then| ÷ then."""

    now: Written
    then: Written
    upward: bool

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, self.now, self.then)

    @property
    def formula(self) -> str:
        first, second = (self.now, self.then) if self.upward else (self.then, self.now)
        return f"({shown(first.value)} − {shown(second.value)}) ÷ {shown(self.then.value)}"

    def _pairing(self) -> tuple[Written, ...]:
        return (self.then, self.now)

    def computed(self) -> Fraction:
        sign = 1 if self.upward else -1
        return 100 * sign * (self.now.value - self.then.value) / self.then.value if self.then.value else Fraction(0)

    def bounds(self, number: Written) -> Bounds | None:
        sign, half = (1 if self.upward else -1), self.stated.step / 2
        if not self.then.value or not self.now.value:
            return None
        if number is self.stated:
            blur = 100 * (self.now.half + self.then.half) / self.then.value
            middle = self.computed()
            return (middle - half - blur, middle + half + blur) if middle + half >= 0 else None
        low, high = 1 + sign * (self.stated.value - half) / 100, 1 + sign * (self.stated.value + half) / 100
        low, high = min(low, high), max(low, high)
        if low <= 0:
            return None
        if number is self.now:
            return self.then.value * low - self.now.half, self.then.value * high + self.now.half
        return self.now.value / high - self.then.half, self.now.value / low + self.then.half


@dataclass(frozen=True, eq=False)
class Hinted(Relation):
    """A word with a direction: "hơn 9.500" beside 9.606, "gần 2.000" beside 1.948."""

    exact: Written
    below: bool
    above: bool

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, self.exact)

    @property
    def formula(self) -> str:
        return f"{self.stated.token.word} {shown(self.stated.value)} so với {shown(self.exact.value)}"

    def computed(self) -> Fraction:
        return self.exact.value

    @cached_property
    def chance(self) -> Fraction:
        return Fraction(1, 10)

    def bounds(self, number: Written) -> Bounds | None:
        down, up = Fraction(9, 10), Fraction(11, 10)
        if number is self.stated:
            return self.exact.value / (up if self.above else 1), self.exact.value / (down if self.below else 1)
        return self.stated.value * (down if self.below else 1), self.stated.value * (up if self.above else 1)


@dataclass(frozen=True, eq=False)
class Within(Relation):
    """A part that cannot be more than its whole."""

    whole: Written

    @property
    def numbers(self) -> tuple[Written, ...]:
        return (self.stated, self.whole)

    @property
    def formula(self) -> str:
        return f"{shown(self.stated.value)} ≤ {shown(self.whole.value)}"

    def computed(self) -> Fraction:
        return self.whole.value

    @cached_property
    def chance(self) -> Fraction:
        return Fraction(1, 2)

    def bounds(self, number: Written) -> Bounds | None:
        if number is self.stated:
            return Fraction(0), self.whole.value
        return self.stated.value, self.stated.value * 1000


def shown(value: Fraction) -> str:
    """A number as it stands in a formula."""
    return plain(rounded(value, 3))
