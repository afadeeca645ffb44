"""Slots (chỗ suy ra): for each number all the ties that would give it from the numbers before, weighed together.

Told from beginning to end, a number either follows from earlier ones by one tie or stands free. How likely each is
by the words alone is its weight; that a tie holds, and hardly by accident, speaks for it besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from .chances import UNIT, power, rarity
from .scoring import Scale
from .seen import Seen
from .ties import ADDING, Shape, Tie

_LOW, _TOLD = -3000, -1
_LEFT = UNIT // 64
LEAST = UNIT // 200
"""The weight from which a tie that does not hold is heeded."""


@dataclass(frozen=True, slots=True)
class Option:
    """Option (khả năng): a tie that may give a number, its weight among UNIT for all, and what it tells if it holds.

    Both are counted with a slip mended; `left` is how much the others would then keep of their weight.
    """

    tie: Tie
    weight: int
    holds: bool
    told: int
    left: int = UNIT


@dataclass(frozen=True, slots=True)
class Slot:
    """Slot (chỗ): the options of one number, the weight of its standing free, and all that speaks for it as it is."""

    free: int
    options: tuple[Option, ...]
    likely: int


def slots_of(row: Sequence[Seen], ties: Iterable[Tie], scale: Scale) -> dict[int, Slot]:
    """The slots of a text by the place of their number, ties that others exclude left out."""
    by_last: dict[int, list[Tie]] = defaultdict(list)
    for tie in not_begun(ties):
        by_last[tie.last.index].append(tie)
    slots = {index: _slot(scale.free(row[index]), own) for index, own in by_last.items()}
    return _without_rivals(slots)


def not_begun(ties: Iterable[Tie]) -> list[Tie]:
    """The ties without those that only begin a list which goes on and holds."""
    ties = list(ties)
    lists: dict[int, list[frozenset[int]]] = defaultdict(list)
    for tie in ties:
        if tie.shape is Shape.LIST and tie.holds():
            lists[tie.numbers[0].index].append(indexes(tie))
    return [
        tie
        for tie in ties
        if tie.shape not in (Shape.TRIPLE, Shape.LIST)
        or not any(indexes(tie) < full for full in lists.get(tie.numbers[0].index, ()))
        or tie.holds()
    ]


def indexes(tie: Tie) -> frozenset[int]:
    """The places of a tie's numbers in the row."""
    return frozenset([number.index for number in tie.numbers])


def _slot(free: int, ties: Sequence[Tie]) -> Slot:
    top = max(free, max(tie.score for tie in ties))
    powers = [power(max(_LOW, tie.score - top)) for tie in ties]
    alone = power(max(_LOW, free - top))
    whole = alone + sum(powers)
    options = tuple(_option(tie, own, whole, top) for tie, own in zip(ties, powers, strict=True))
    return _told(alone * UNIT // whole, options)


def _told(free: int, options: tuple[Option, ...]) -> Slot:
    return Slot(free, options, max(1, free + sum([option.told for option in options if option.holds])))


def _option(tie: Tie, own: int, whole: int, top: int) -> Option:
    holds, weight = tie.holds(), own * UNIT // whole
    if holds or tie.mended == tie.score:
        told = weight * power(rarity(tie)) // UNIT if holds or weight >= LEAST else 0
        return Option(tie, weight, holds, told)
    then = power(max(_LOW, tie.mended - top))
    all_then = whole - own + then
    weight = then * UNIT // all_then
    told = weight * power(rarity(tie)) // UNIT if weight >= LEAST else 0
    return Option(tie, weight, holds, told, whole * UNIT // all_then)


def _without_rivals(slots: dict[int, Slot]) -> dict[int, Slot]:
    """The slots where three numbers that do not add up count for little, once two of them add up with another."""
    taken: dict[tuple[int, ...], int] = {}
    for slot in slots.values():
        for option in slot.options:
            if option.holds and option.tie.shape is Shape.HINT and _is_close(*option.tie.numbers):
                taken[_TOLD, option.tie.numbers[0].index] = UNIT
            elif option.holds and 3 * option.told > slot.likely:
                sure = option.told * UNIT // slot.likely
                for key, share in _taken(option.tie):
                    taken[key] = max(sure * share, taken.get(key, 0))
    return {index: _told(slot.free, tuple(_lessened(slot, taken))) for index, slot in slots.items()}


def _is_close(told: Seen, exact: Seen) -> bool:
    """Whether a word of approximation told just this number: a fiftieth off at most."""
    return 50 * abs(told.value - exact.value) <= exact.value


def _taken(tie: Tie) -> Iterator[tuple[tuple[int, ...], int]]:
    """What a tie takes for itself once it holds, and how surely: twice two numbers of a sum together, each part."""
    if tie.shape in ADDING:
        yield from ((pair, 2) for pair in combinations(sorted(indexes(tie)), 2))
        if tie.shape is not Shape.FLOW:
            yield from (((part.index,), 1) for part in tie.numbers[1:])
    elif tie.shape is Shape.HINT:
        yield (_TOLD, tie.numbers[0].index), 1


def _lessened(slot: Slot, taken: dict[tuple[int, ...], int]) -> Iterator[Option]:
    for option in slot.options:
        if option.holds or option.tie.shape not in (Shape.TRIPLE, Shape.HINT):
            yield option
            continue
        left = max(_LEFT, UNIT - max(taken.get(key, 0) for key, _ in _taken(option.tie)))
        told = option.told * left // UNIT
        yield Option(option.tie, option.weight * left // UNIT, option.holds, told, option.left)
