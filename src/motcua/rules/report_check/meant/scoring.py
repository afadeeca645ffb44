"""Scoring (chấm mối liên hệ): how plainly words tell a tie, by weights learned from correct reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .seen import Seen
from .ties import Shape, Tie
from .traits import SLIPPED, order
from .weights import learned

_MARGIN = 500
"""Hundredths of a bit by which a tie may fall short of no tie at all and still be weighed."""
FREE = "none"
_ROLES = {
    Shape.SHARE: ("stated", "part", "whole"),
    Shape.GROWTH: ("stated", "now", "then"),
    Shape.QUOTIENT: ("stated", "part", "whole"),
    Shape.TRIPLE: ("whole", "one", "two"),
    Shape.LIST: ("head", "first", "last"),
    Shape.WHOLE: ("first", "second", "last"),
    Shape.FLOW: (),
    Shape.POOL: ("stated", "", "second"),
    Shape.SPLIT: ("stated", "part", "other"),
    Shape.UNTOLD: ("stated", "whole"),
    Shape.EQUAL: ("later", "earlier"),
    Shape.HINT: ("told", "exact"),
}


def players(tie: Tie) -> list[tuple[str, Seen]]:
    """The numbers of a tie whose own cues count, with the part each plays; in a triple also its place in the text."""
    numbers = tie.numbers
    if tie.shape in (Shape.LIST, Shape.WHOLE):
        numbers = (*tie.numbers[:2], tie.numbers[-1])
    found = [(role, number) for role, number in zip(_ROLES[tie.shape], numbers, strict=False) if role]
    if tie.shape is Shape.TRIPLE:
        told = order(tie.numbers)
        found += [(f"{told} {name}", tie.numbers[int(told[place])]) for place, name in ((1, "second"), (2, "third"))]
    return found


def told_of(role: str, number: Seen) -> list[str]:
    """The traits that a number's own words give a tie; the very words count once, not again by its place."""
    told = number.cues if " " in role else (*number.cues, *number.beside)
    return [f"{role}: {cue}" for cue in told]


def free(number: Seen) -> list[str]:
    """The traits by which a number follows from no other."""
    return [
        *number.cues,
        *number.beside,
        f"kind {number.kind.name}",
        f"unit {bool(number.unit)}",
        f"digits {min(5, len(number.written.digits))}",
        f"side {number.side}",
        f"{number.kind.name} {number.change}",
        f"first {number.index < 2}",
    ]


class Scale:
    """Scale (cân): gives ties their scores, remembering what each number's own cues weigh."""

    def __init__(self, weights: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self._weights = learned() if weights is None else weights
        self._known: dict[tuple[str, str, int], int] = {}
        self._free: dict[int, int] = {}

    def free(self, number: Seen) -> int:
        """How plainly it is told that a number follows from no other."""
        if number.index not in self._free:
            table = self._weights.get(FREE, {})
            self._free[number.index] = sum([table.get(trait, 0) for trait in free(number)])
        return self._free[number.index]

    def opening(self, tie: Tie) -> int | None:
        """What the cues of a tie's numbers weigh; None when they speak against it and it does not hold either."""
        table = self._weights.get(tie.shape.value, {})
        cued = table.get("", 0) + sum([self._own(tie.shape, role, number, table) for role, number in players(tie)])
        open_ = cued + table.get("most", 0) > self.free(tie.last) - _MARGIN
        return cued if open_ or tie.holds() else None

    def scored(self, tie: Tie, cued: int, traits: Iterable[str]) -> Tie:
        """The same tie with the score its cues and its traits give it."""
        table = self._weights.get(tie.shape.value, {})
        score = mended = cued
        for trait in traits:
            weight = table.get(trait, 0)
            score += weight
            mended += weight // 4 if trait in SLIPPED else weight
        return Tie(tie.shape, tie.numbers, tie.upward, score, mended, tie.needs)

    def _own(self, shape: Shape, role: str, number: Seen, table: Mapping[str, int]) -> int:
        key = (shape.value, role, number.index)
        if key not in self._known:
            self._known[key] = sum([table.get(trait, 0) for trait in told_of(role, number)])
        return self._known[key]
