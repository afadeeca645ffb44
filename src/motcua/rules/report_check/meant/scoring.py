"""Scoring (chấm mối liên hệ): how likely a tie is meant, by weights learned from reports whose relations are known."""

from __future__ import annotations

from collections.abc import Iterable

from .seen import Seen
from .ties import Shape, Tie
from .traits import order
from .weights import learned

_FLOOR = -450
"""Hundredths of a bit under which a tie that does not hold is not weighed."""
_ROLES = {
    Shape.SHARE: ("stated", "part", "whole"),
    Shape.GROWTH: ("stated", "now", "then"),
    Shape.QUOTIENT: ("stated", "part", "whole"),
    Shape.TRIPLE: ("whole", "one", "two"),
    Shape.LIST: ("head", "first", "last"),
    Shape.STOCK: (),
    Shape.EQUAL: ("later", "earlier"),
}


def players(tie: Tie) -> list[tuple[str, Seen]]:
    """The numbers of a tie whose own cues count, with the part each plays; in a triple also its place in the text."""
    numbers = tie.numbers if tie.shape is not Shape.LIST else (*tie.numbers[:2], tie.numbers[-1])
    found = list(zip(_ROLES[tie.shape], numbers, strict=False))
    if tie.shape is Shape.TRIPLE:
        told = order(tie.numbers)
        found += [(f"{told} {name}", tie.numbers[int(told[place])]) for place, name in ((1, "second"), (2, "third"))]
    return found


class Scale:
    """Scale (cân): gives ties their scores, remembering what each number's own cues weigh."""

    def __init__(self) -> None:
        self._weights = learned()
        self._known: dict[tuple[str, str, int], int] = {}

    def opening(self, tie: Tie) -> int | None:
        """What the cues of a tie's numbers weigh; None when they speak against it and it does not hold either."""
        table = self._weights.get(tie.shape.value, {})
        cued = self._cued(tie, table)
        return cued if cued + table.get("most", 0) > _FLOOR or tie.holds() else None

    def scored(self, tie: Tie, cued: int, traits: Iterable[str]) -> Tie:
        """The same tie with the score its cues and its traits give it."""
        table = self._weights.get(tie.shape.value, {})
        return Tie(tie.shape, tie.numbers, tie.upward, cued + sum([table.get(trait, 0) for trait in traits]))

    def _cued(self, tie: Tie, table: dict[str, int]) -> int:
        return table.get("", 0) + sum([self._own(tie.shape, role, number, table) for role, number in players(tie)])

    def _own(self, shape: Shape, role: str, number: Seen, table: dict[str, int]) -> int:
        key = (shape.value, role, number.index)
        if key not in self._known:
            self._known[key] = sum(table.get(f"{role}: {cue}", 0) for cue in number.cues)
        return self._known[key]
