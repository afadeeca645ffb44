"""Suppression (che ô nhỏ): counts of fewer than five are not published, nor what would give them away.

Sums along every row and column count as known, because they stand elsewhere. First the small cells are hidden, then
as little more as keeps each of them from being worked out: a hidden cell is safe when units can be moved around a ring
of hidden cells without changing any sum. Among rings the one that costs least is hidden (fewest cells, then smallest),
and what turns out not to be needed is shown again. Zero is not small: it names nobody.

Method: primary and complementary cell suppression in two-dimensional tables with known margins, L. H. Cox, Suppression
Methodology and Statistical Disclosure Control, Journal of the American Statistical Association 75 (1980), 377–385.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

SMALLEST = 5
AGAIN = 10_000  # a further cell costs more than any count within one
Cells = Sequence[Sequence[int]]
Place = tuple[int, int]
Node = tuple[str, int]
OTHER = {"row": "column", "column": "row"}
ELSEWHERE = -1  # the line of all that stands in no table


@dataclass(frozen=True, slots=True)
class CountTable:
    """Count table (bảng số đếm): counts, and the wholes they are part of where those are published beside them."""

    counts: Cells
    wholes: Cells | None = None

    def may_fall(self, place: Place) -> bool:
        """Whether a reader must think the count could be smaller, and its place still be hidden."""
        count, rest = self._told(place)
        return count > 1 or (count == 1 and rest is not None and rest + 1 < SMALLEST)

    def may_rise(self, place: Place) -> bool:
        """Whether a reader must think the count could be greater, and its place still be hidden."""
        count, rest = self._told(place)
        return rest is None or rest > 1 or (rest == 1 and count + 1 < SMALLEST)

    def small(self) -> frozenset[Place]:
        """Small cells (ô nhỏ): a count from one to four, or so few left of the whole."""
        return frozenset(
            place for place in self.places() if any(0 < (each or 0) < SMALLEST for each in self._told(place))
        )

    def cost(self, place: Place) -> int:
        """What hiding one more cell takes from the reader."""
        count = self.counts[place[0]][place[1]]
        return AGAIN * (1 if count else 3) + min(count, AGAIN)

    def places(self) -> list[Place]:
        """Every place of the table."""
        return [(row, column) for row, cells in enumerate(self.counts) for column in range(len(cells))]

    def says(self, place: Place) -> bool:
        """Whether there is anything at a place to be worked out."""
        return any(self._told(place))

    def _told(self, place: Place) -> tuple[int, int | None]:
        """The count, and what is left of the whole."""
        row, column = place
        count = self.counts[row][column]
        return count, None if self.wholes is None else self.wholes[row][column] - count

    def ring(self, place: Place, hidden: frozenset[Place], *, more: bool = True) -> list[Place] | None:
        """The cheapest ring through a place along which units can move; None where there is none.

        Without `more` only cells that are hidden already may be used.
        """
        ways = []
        if self.may_fall(place):
            ways.append(self._path(place, hidden, more=more, rises_first=True))
        if self.may_rise(place):
            ways.append(self._path(place, hidden, more=more, rises_first=False))
        found = [way for way in ways if way is not None]
        return min(found)[1] if found else None

    def _path(
        self, place: Place, hidden: frozenset[Place], *, more: bool, rises_first: bool
    ) -> tuple[int, list[Place]] | None:
        """The cheapest way from the place's row to its column through other cells, turn about rising and falling."""
        start, goal = ("row", place[0]), ("column", place[1])
        waiting: list[tuple[int, Node, list[Place]]] = [(0, start, [])]
        done: set[Node] = set()
        while waiting:
            cost, node, path = heappop(waiting)
            if node == goal:
                return cost, path
            if node in done:
                continue
            done.add(node)
            moves = self.may_rise if (node[0] == "row") == rises_first else self.may_fall
            for cell, other in self._beside(node):
                if other in done or cell == place:
                    continue
                if cell is None:
                    heappush(waiting, (cost, other, path))
                elif (more or cell in hidden) and moves(cell):
                    heappush(waiting, (cost + (0 if cell in hidden else self.cost(cell)), other, [*path, cell]))
        return None

    def _beside(self, node: Node) -> list[tuple[Place | None, Node]]:
        """The cells of a row or column, each with the line that crosses there; no cell where any count may be moved.

        In a table of one row the columns have no sums to be worked out from, nor the rows in one of one column.
        """
        (kind, line), height, width = node, len(self.counts), len(self.counts[0])
        if line == ELSEWHERE:
            return [(None, (OTHER[kind], n)) for n in range(width if kind == "row" else height)]
        if kind == "row":
            found: list[tuple[Place | None, Node]] = [((line, n), ("column", n)) for n in range(width)]
        else:
            found = [((n, line), ("row", n)) for n in range(height)]
        alone = (width if kind == "row" else height) == 1
        return [*found, (None, (OTHER[kind], ELSEWHERE))] if alone else found


def suppressed(tables: Sequence[CountTable]) -> frozenset[Place]:
    """Suppressed places (các ô bị che) of tables of one shape that are published together.

    A place hidden in one is hidden in all. Where no ring can protect a cell, its whole row and column go with it.
    """
    primary: frozenset[Place] = frozenset().union(*(table.small() for table in tables))
    hidden, waiting, seen = primary, sorted(primary), set(primary)
    kept: set[Place] = set()
    rings: dict[tuple[int, Place], list[Place]] = {}
    while waiting:
        place = waiting.pop(0)
        for number, table in enumerate(tables):
            if not table.says(place):
                continue
            ring = table.ring(place, hidden)
            if ring is None:
                ring = [cell for cell in table.places() if cell[0] == place[0] or cell[1] == place[1]]
                kept |= set(ring)
            else:
                rings[number, place] = ring
            hidden |= set(ring)
            waiting += sorted(set(ring) - seen)
            seen |= set(ring)
    return _needed(tables, hidden - primary - kept, hidden, rings)


def _needed(
    tables: Sequence[CountTable],
    beside: frozenset[Place],
    hidden: frozenset[Place],
    rings: dict[tuple[int, Place], list[Place]],
) -> frozenset[Place]:
    """What is hidden without the cells that protect nothing, the dearest of them shown first."""
    for place in sorted(beside, key=lambda cell: (-max(table.cost(cell) for table in tables), cell)):
        without = hidden - {place}
        other = {
            (number, cell): tables[number].ring(cell, without, more=False)
            for (number, cell), ring in rings.items()
            if place in ring and cell != place
        }
        if None not in other.values():
            hidden = without
            rings = {key: ring for key, ring in rings.items() if key[1] != place}
            rings |= {key: ring for key, ring in other.items() if ring is not None}
    return hidden
