"""Suppression (che ô nhỏ): counts of fewer than five are not published, nor what would give them away.

Sums along every row and column count as known, because they stand elsewhere. A line is safe when nothing in it is
hidden, or when at least two cells are and together they hold at least five. Zero is not small: it names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SMALLEST = 5
Cells = Sequence[Sequence[int]]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """Line (hàng hoặc cột) of a table whose sum is known: the places of its cells."""

    places: tuple[Place, ...]

    def unsafe(self, table: Cells, hidden: frozenset[Place]) -> bool:
        """Whether the sum of the line would give a hidden cell away."""
        covered = [place for place in self.places if place in hidden]
        held = sum(table[row][column] for row, column in covered)
        return bool(covered) and (len(covered) < 2 or held < SMALLEST)

    def next(self, table: Cells, hidden: frozenset[Place]) -> Place | None:
        """The cell to hide next: the smallest that holds anything, then an empty one; None where all are hidden."""
        shown = [place for place in self.places if place not in hidden]
        return min(shown, key=lambda place: (not table[place[0]][place[1]], table[place[0]][place[1]]), default=None)


def _lines(table: Cells) -> list[Line]:
    height, width = len(table), len(table[0]) if table else 0
    rows = [Line(tuple((row, column) for column in range(width))) for row in range(height)]
    return rows + [Line(tuple((row, column) for row in range(height))) for column in range(width)]


def small(table: Cells) -> frozenset[Place]:
    """Small cells (ô nhỏ): from one to four."""
    return frozenset(
        (row, column) for row, cells in enumerate(table) for column, count in enumerate(cells) if 0 < count < SMALLEST
    )


def suppressed(tables: Sequence[Cells]) -> frozenset[Place]:
    """Suppressed places (các ô bị che) of tables of one shape that are published together.

    A place hidden in one table is hidden in all, since parts, rests and wholes give each other away.
    """
    hidden: frozenset[Place] = frozenset().union(*(small(table) for table in tables))
    while True:
        more = _complement(tables, hidden)
        if more == hidden:
            return hidden
        hidden = more


def _complement(tables: Sequence[Cells], hidden: frozenset[Place]) -> frozenset[Place]:
    """Complementary suppression (che bổ sung), once over every line of every table."""
    for table in tables:
        for line in _lines(table):
            while line.unsafe(table, hidden) and (place := line.next(table, hidden)) is not None:
                hidden |= {place}
    return hidden
