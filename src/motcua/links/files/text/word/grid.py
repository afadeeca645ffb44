"""Grids (lưới bảng): the rows and cells of a table of a Word file, spans written out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from motcua.rules.report_check import is_figure

from .lines import ALTERNATE, UNSHOWN, chosen
from .styles import Element, W, value

_WIDEST = 100


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, whatever they are wrapped in, but those taken out."""
    for row in _inside(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def cells_of(row: Element) -> Iterator[Element]:
    """The cells of a row, whatever they are wrapped in, but those taken out."""
    for cell in _inside(row, f"{W}tc"):
        if cell.find(f"{W}tcPr/{W}cellDel") is None:
            yield cell


def _inside(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == ALTERNATE:
            form = chosen(child)
            yield from _inside(form, tag) if form is not None else ()
        elif child.tag not in UNSHOWN:
            yield from _inside(child, tag)


class Grid:
    """Grid (lưới): a cell over several columns or rows stands in each, a figure only once."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, ...]] = []
        self._above: dict[int, str] = {}

    def add(self, row: Element, text_of: Callable[[Element], str]) -> None:
        """Add a row; blanks stand where it begins further right."""
        texts = [""] * _count(value(row.find(f"{W}trPr"), "gridBefore"), 0)
        merged: dict[int, str] = {}
        for cell in cells_of(row):
            properties = cell.find(f"{W}tcPr")
            place, merge = len(texts), value(properties, "vMerge")
            below = merge in ("", "continue") and place in self._above
            text = self._above[place] if below else text_of(cell)
            again = "" if is_figure(" ".join(text.split())) else text
            if merge is not None:
                merged[place] = again
            wide = _count(value(properties, "gridSpan"), 1) if place < _WIDEST else 1
            texts += [text, *[again] * (wide - 1)]
        self._above = merged
        self.rows.append(tuple(texts))


def _count(told: str | None, least: int) -> int:
    return max(least, min(int(told), _WIDEST)) if told and told.isdecimal() else least
