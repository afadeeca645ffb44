"""Weighing (cân nhắc): whether one number of a text is likelier a typing error than what it says.

A number that was changed breaks every relation it stands in, and one other value mends them all. What speaks for a
reading: how plainly the words say it, how small the slip would be, what else the same mending mends. What speaks
against it: every relation that holds now and would not hold then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import floor

from .readings import Reading
from .relations import Bounds, Relation
from .typing_errors import is_near, meant, typing_evidence, weigh
from .written import Written

CERTAIN = 45
"""Tenths of a bit from which a slip is told."""
_MOST = 130
_LEAST = -60
_SHOWN = 45
_TYPED_ONLY = ("V8", "V10")
"""Readings that only a slip of the hand makes credible: two figures told alike may well be two figures."""
_FURTHER = 850
"""A list told as plainly as this divides its total once more, whatever else already gives that total."""
_RARE = Fraction(1, 60)


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip (lỗi): the number that seems wrong, what was meant, and the relation that shows it."""

    kind: str
    relation: Relation
    number: Written
    value: Fraction
    evidence: int


@dataclass(frozen=True, eq=False)
class _Tie:
    """One relation a number stands in: the bounds it sets, its reading and how likely it is meant."""

    reading: int
    relation: Relation
    likely: int
    bounds: Bounds
    number: Written

    @cached_property
    def meant(self) -> tuple[Fraction, ...]:
        """What the number may have been before a typing error, by this relation."""
        return tuple(meant(self.number, *self.bounds))

    def joined(self, other: _Tie | None) -> _Tie:
        """One tie for two options of a reading that one value mends: either may have been meant."""
        if other is None:
            return self
        likelier = self if self.likely >= other.likely else other
        return replace(likelier, likely=min(990, self.likely + other.likely))


def slips(readings: Sequence[Reading], explained: frozenset[int]) -> list[Slip]:
    """The slips of a text, the surest first; `explained` are places whose number is known to agree."""
    open_ones = list(readings)
    aside = {place for place, reading in enumerate(open_ones) if _explained(reading, explained)}
    kept = {
        place: [
            (relation, likely)
            for relation, likely in reading.options
            if relation.holds() and _serves(reading, relation, likely)
        ]
        for place, reading in enumerate(open_ones)
    }
    known = _known(open_ones, kept)
    open_ones = [reading if kept[place] else reading.raised(known) for place, reading in enumerate(open_ones)]
    ties: dict[int, list[_Tie]] = defaultdict(list)
    numbers: dict[int, Written] = {}
    for place, reading in enumerate(open_ones):
        for relation, likely in kept[place] or reading.options:
            for number in set(relation.numbers):
                bounds = relation.bounds(number)
                if bounds is not None:
                    ties[number.index].append(_Tie(place, relation, likely, bounds, number))
                    numbers[number.index] = number
    found = []
    for index, own in ties.items():
        if all(tie.reading in aside for tie in own):
            continue
        best = _best(numbers[index], own, open_ones, kept, aside)
        if best is not None and best.evidence >= CERTAIN:
            found.append(best)
    return sorted(found, key=lambda slip: -slip.evidence)


def _explained(reading: Reading, explained: frozenset[int]) -> bool:
    """Whether another validator gave the number in a way that no option of the reading knows."""
    if reading.options[0][0].stated.token.start not in explained:
        return False
    if reading.kind == "V2" and sum(likely for _, likely in reading.options) >= _FURTHER:
        return False
    return not any(relation.holds() for relation, _ in reading.options)


def settled(readings: Sequence[Reading]) -> frozenset[int]:
    """Places of shares that some reading gives, hardly by accident."""
    return frozenset(
        reading.options[0][0].stated.token.start
        for reading in readings
        if reading.kind == "V1" and any(r.chance < _RARE and r.holds() for r, likely in reading.options if likely > 9)
    )


def _serves(reading: Reading, relation: Relation, likely: int) -> bool:
    """Whether an option that holds is likely enough beside the others, or holds hardly by accident."""
    return relation.chance < _RARE or likely * 12 >= max(other for _, other in reading.options)


def _known(readings: Sequence[Reading], kept: dict[int, list[tuple[Relation, int]]]) -> frozenset[frozenset[int]]:
    """Pairs of numbers that relations which hold, and hardly by accident, show to belong together."""
    found: set[frozenset[int]] = set()
    for place, options in kept.items():
        for relation, likely in options:
            if (
                _worth(
                    _Tie(place, relation, likely, (Fraction(0), Fraction(0)), relation.stated),
                    len(readings[place].options),
                )
                >= _SHOWN
            ):
                found |= relation.pairs() | relation.closes()
    for reading in readings:
        for relation, _ in reading.options:
            found |= {frozenset({n.index, n.index - 1}) for n in relation.numbers if n.side}
    return frozenset(found)


def _best(
    number: Written,
    ties: Sequence[_Tie],
    readings: Sequence[Reading],
    kept: dict[int, list[tuple[Relation, int]]],
    aside: Container[int],
) -> Slip | None:
    """The likeliest other value of a number with the relation that speaks for it most."""
    best: Slip | None = None
    for value in _values(number, [t for t in ties if not kept[t.reading] and t.reading not in aside]):
        evidence, leading = _total(number, value, ties, readings, kept, aside)
        if leading is not None and (best is None or evidence > best.evidence):
            best = Slip(readings[leading.reading].kind, leading.relation, number, value, evidence)
    return best


def _values(number: Written, ties: Iterable[_Tie]) -> Iterator[Fraction]:
    """What a number may have been, as the broken relations have it."""
    seen: set[Fraction] = set()
    for tie in ties:
        low, high = tie.bounds
        middle = (low + high) / 2
        nearest = min(max(low, floor(middle / number.step + Fraction(1, 2)) * number.step), high)
        for value in [*tie.meant[:3], *([nearest] if is_near(number, nearest) else [])]:
            if value not in seen and value != number.value:
                seen.add(value)
                yield value


def _total(
    number: Written,
    value: Fraction,
    ties: Sequence[_Tie],
    readings: Sequence[Reading],
    kept: dict[int, list[tuple[Relation, int]]],
    aside: Container[int],
) -> tuple[int, _Tie | None]:
    """All evidence for a value, and the broken relation that leads to it."""
    mended: dict[int, _Tie] = {}
    spoilt: dict[int, _Tie] = {}
    for tie in ties:
        fits = tie.bounds[0] <= value <= tie.bounds[1]
        if kept[tie.reading]:
            if not fits and len(kept[tie.reading]) == 1:
                spoilt[tie.reading] = tie
        elif fits:
            mended[tie.reading] = tie.joined(mended.get(tie.reading))
    against = _spoilt(list(spoilt.values()), readings)
    leading, most = None, _LEAST - 10_000
    for place, tie in mended.items():
        if place in aside:
            continue
        hits = len(tie.meant)
        if not hits and readings[place].kind in _TYPED_ONLY:
            continue
        own = weigh(tie.likely, 1000 - tie.likely) + typing_evidence(
            number, *tie.bounds, hits, tie.relation.spread(number)
        )
        evidence = own + _support(tie, [other for held, other in mended.items() if held != place], readings) - against
        if evidence > most:
            leading, most = tie, evidence
    return most, leading


def _spoilt(ties: Sequence[_Tie], readings: Sequence[Reading]) -> int:
    """What speaks for a number as it stands: the relations that hold, each told by numbers of its own."""
    seen: set[frozenset[int]] = set()
    worth = 0
    for tie in sorted(ties, key=lambda other: -other.likely):
        own = frozenset(number.index for number in tie.relation.numbers)
        if own not in seen:
            worth += _worth(tie, len(readings[tie.reading].options))
        seen.add(own)
    return worth


def _support(leading: _Tie, others: Sequence[_Tie], readings: Sequence[Reading]) -> int:
    """What other relations add that the same value mends: each has to bring a number of its own."""
    seen = {number.index for number in leading.relation.numbers}
    worth = 0
    for tie in sorted(others, key=lambda other: -other.likely):
        own = {number.index for number in tie.relation.numbers}
        if own <= seen:
            continue
        seen |= own
        worth += _worth(tie, len(readings[tie.reading].options))
    return worth


def _worth(tie: _Tie, options: int) -> int:
    """What it is worth that a relation holds: it was meant, or holds by accident in one of its options."""
    chance = min(Fraction(1, 2), tie.relation.chance * max(1, options // 2))
    unmeant = (1000 - tie.likely) * chance
    return min(_MOST, weigh(tie.likely + unmeant, unmeant))
