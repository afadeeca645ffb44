"""Header of a register (dòng tiêu đề): found under title rows, in one to three rows, merged or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from motcua.links.files.register.columns import REQUIRED, UNITS
from motcua.links.files.register.grid import Row
from motcua.links.files.register.mapping import Assignment, Heading, Known, assign
from motcua.links.files.register.words import fold, tidy

LOOK_AHEAD = 60
_MAX_DEPTH = 3
_FEWEST = 3
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-zĐđ])\s*\)?")


@dataclass(frozen=True)
class Header:
    """Header (tiêu đề): its rows, where data begins among the rows looked at, and the assignment of columns."""

    rows: tuple[Row, ...]
    data_from: int
    assignment: Assignment

    @property
    def required_found(self) -> int:
        """How many of the required columns were recognised; any unit column counts once."""
        return _found(self.assignment)

    @property
    def width(self) -> int:
        """How many columns the header has."""
        return max(len(row.cells) for row in self.rows)


def find_header(rows: Sequence[Row], known: Known) -> Header | None:
    """The rows that name most of our columns; None when no row names at least three."""
    best: tuple[tuple[int, int, int], Header] | None = None
    for start in range(min(len(rows), LOOK_AHEAD)):
        for depth in range(1, min(_MAX_DEPTH, len(rows) - start) + 1):
            if depth > 1 and sum(bool(_text(cell)) for cell in rows[start].cells) == 1:
                break  # a title over the header, not a group in it
            assignment = assign(_headings(rows[start : start + depth]), known)
            count = len(assignment.places)
            if count < _FEWEST:
                continue
            score = (_found(assignment), count, -depth)
            if best is None or score > best[0]:
                best = (score, Header(tuple(rows[start : start + depth]), start + depth, assignment))
    if best is None:
        return None
    header = best[1]
    if header.data_from < len(rows) and _numbers_columns(rows[header.data_from], header.assignment):
        header = Header((*header.rows, rows[header.data_from]), header.data_from + 1, header.assignment)
    return header


def repeats_header(row: Row, header: Header) -> bool:
    """Whether a row further down is the header printed again on a new page."""
    place = header.assignment.places.get("number")
    if place is None or place >= len(row.cells) or not isinstance(row.cells[place], str):
        return False
    label = next(one.label for one in header.assignment.headings if one.place == place)
    return fold(str(row.cells[place])) == fold(label)


def _found(assignment: Assignment) -> int:
    return sum(name in assignment.places for name in REQUIRED) + any(u in assignment.places for u in UNITS)


def _headings(rows: Sequence[Row]) -> list[Heading]:
    """Headings of stacked header rows: the lowest text of a column is its label, those above it its group.

    A merged group stores its text in its first cell only, so a group reaches right to the next one, over
    columns that have a label of their own below it.
    """
    width = max(len(row.cells) for row in rows)
    texts = [[_text(row.cells[place]) if place < len(row.cells) else "" for place in range(width)] for row in rows]
    headings = []
    groups = [""] * len(rows)
    for place in range(width):
        column = [line[place] for line in texts]
        lowest = max((depth for depth, text in enumerate(column) if text), default=None)
        if lowest is None:
            groups = [""] * len(rows)
            continue
        for depth in range(lowest):
            if column[depth]:
                groups[depth] = column[depth]
        groups[lowest:] = column[lowest:]
        above = [group for group in groups[:lowest] if group and group != column[lowest]]
        headings.append(Heading(place, column[lowest], " ".join(dict.fromkeys(above))))
    return headings


def _text(cell: object) -> str:
    """Header text; a cell with a long text or a date is data or a remark, never a header."""
    if cell is None or isinstance(cell, datetime):
        return ""
    text = tidy(str(cell))
    return text if len(text) <= 120 else ""


def _numbers_columns(row: Row, assignment: Assignment) -> bool:
    """A row such as (1) (2) (3) or A B 1 2 under the header, as official forms print it."""
    texts = [tidy(str(cell)) for cell in row.cells if cell is not None and tidy(str(cell))]
    place = assignment.places.get("received", assignment.places.get("procedure_code", 0))
    under = row.cells[place] if place < len(row.cells) else None
    return len(texts) >= _FEWEST and under is not None and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)
