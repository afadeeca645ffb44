"""Layout (bố cục): one running text for all blocks, so that every place is a single pair of offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .blocks import Block, Paragraph, Table, folded, is_item

CELL_MARK = " | "
_RESUMED = re.compile(r"trong đó\b|(?:cụ thể|bao gồm|gồm)\b.{0,80}:$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell (ô của bảng): its text and its place in the running text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the place of each cell; all rows have the same number of cells."""

    block: int
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of prose read together: a paragraph, or a paragraph ending in a colon with its items."""

    start: int
    end: int
    listed: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """Layout (bố cục): the running text, where each block begins, the prose and the tables in it."""

    text: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    stretches: tuple[Stretch, ...]
    grids: tuple[Grid, ...]

    def block_at(self, place: int) -> int:
        """The index of the block a place belongs to."""
        return max((i for i, start in enumerate(self.starts) if start <= place), default=0)


def lay_out(blocks: Iterable[Block]) -> Layout:
    """Lay out (dàn văn bản): put blocks one after another into one text."""
    blocks = folded(blocks)
    pieces: list[str] = []
    starts: list[int] = []
    grids: list[Grid] = []
    place = 0
    for index, block in enumerate(blocks):
        starts.append(place)
        if isinstance(block, Paragraph):
            piece = block.text
        else:
            piece, grid = _grid(block, index, place)
            grids.append(grid)
        pieces.append(piece)
        place += len(piece) + 1
    return Layout("\n".join(pieces), blocks, tuple(starts), _stretches(blocks, starts), tuple(grids))


def _grid(table: Table, index: int, place: int) -> tuple[str, Grid]:
    width = max((len(row) for row in table.rows), default=0)
    rows: list[tuple[Cell, ...]] = []
    lines: list[str] = []
    for row in table.rows:
        cells: list[Cell] = []
        start = place
        for text in (*row, *[""] * (width - len(row))):
            text = " ".join(text.split())
            cells.append(Cell(text, start))
            start += len(text) + len(CELL_MARK)
        rows.append(tuple(cells))
        lines.append(CELL_MARK.join(cell.text for cell in cells))
        place += len(lines[-1]) + 1
    return "\n".join(lines), Grid(index, tuple(rows))


def _stretches(blocks: tuple[Block, ...], starts: list[int]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    announced = False
    for block, start in zip(blocks, starts, strict=True):
        if not isinstance(block, Paragraph):
            continue
        end = start + len(block.text)
        follows = bool(found) and found[-1].end == start - 1
        inner = is_item(block.text) and (found[-1].listed or announced) if follows else False
        if follows and (inner or _RESUMED.match(block.text)):
            listed = inner or found[-1].listed or block.text.endswith(":")
            found[-1] = Stretch(found[-1].start, end, listed)
            announced = block.text.endswith(":")
        else:
            found.append(Stretch(start, end, False))
            announced = block.text.endswith(":")
    return tuple(found)
