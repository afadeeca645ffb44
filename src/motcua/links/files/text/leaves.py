"""Leaves of a PDF file (trang của tệp PDF): what stands on one page, tables apart from the text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import Any

from pdfplumber.page import Page
from pdfplumber.table import Table as Drawn

from motcua.rules.report_check import Table, is_figure

from .marks import ends_in_measure
from .narrow import whole
from .running import APART, Line, lines_of

Box = tuple[float, float, float, float]
Told = list[tuple[Box, str]]
"""Each drawn cell of a table with its words."""
Piece = tuple[Line, ...] | Table
MARK = 0.8
"""A digit so much smaller than the letter before it, and standing higher, is a mark of a footnote."""
EMPTY = 0.5
"""What has more empty cells than this is a drawing, not a table."""
NEAR = 1.5
PAGE_NUMBER = re.compile(r"(?:(?:Trang|Page) )?[-–]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–]?")


def pieces(page: Page) -> Iterator[Piece]:
    """Pieces of a page (các mảnh của trang) from top to bottom: running text as lines, and tables."""
    marks = _marks(page.chars)
    clean = page.filter(lambda thing: id(thing) not in marks) if marks else page
    drawn = sorted(_tables(clean), key=lambda table: table[0][1])
    boxes = [box for box, _told in drawn]
    top, foot = _body(clean)
    for box, told in drawn:
        yield _text(clean, top, box[1], boxes)
        yield _cells(box, told)
        top = max(top, box[3])
    yield _text(clean, top, foot, boxes)


def _body(page: Page) -> tuple[float, float]:
    """Where the text of a page begins and ends: without the number that stands alone at its head or foot."""
    words = page.extract_words()
    top, foot = page.bbox[1], page.bbox[3]
    if not words:
        return top, foot
    first, last = (edge(words, key=itemgetter("bottom")) for edge in (min, max))
    head, end = ([word for word in words if abs(word["bottom"] - edge["bottom"]) < APART] for edge in (first, last))
    return (first["bottom"] if _is_number(head) else top), (last["top"] if _is_number(end) else foot)


def _is_number(words: list[dict[str, Any]]) -> bool:
    return bool(PAGE_NUMBER.fullmatch(" ".join(word["text"] for word in words)))


def _text(page: Page, top: float, bottom: float, boxes: list[Box]) -> tuple[Line, ...]:
    """The lines between two heights, in the order in which they were written; nothing of the tables."""

    def outside(thing: dict[str, Any]) -> bool:
        middle, x = (thing["top"] + thing["bottom"]) / 2, (thing["x0"] + thing["x1"]) / 2
        return top <= middle < bottom and not any(box[1] <= middle <= box[3] and box[0] <= x <= box[2] for box in boxes)

    return tuple(lines_of(page.filter(outside).extract_words(use_text_flow=True), float(page.width)))


def _tables(page: Page) -> Iterator[tuple[Box, Told]]:
    """Where lines are drawn around figures and words, not around a box or the bars of a chart; with their cells."""
    for table in page.find_tables():
        told = list(_told(table))
        filled = [text for _box, text in told if text]
        if len(table.rows) > 1 and len(table.columns) > 1 and len(filled) >= EMPTY * len(told):
            yield table.bbox, told


def _told(table: Drawn) -> Iterator[tuple[Box, str]]:
    for row, cells in zip(table.rows, table.extract(), strict=True):
        for box, text in zip(row.cells, cells, strict=True):
            if box is not None:
                yield box, whole(text or "")


def _cells(table: Box, told: Told) -> Table:
    """The cells of a table: one over several columns or rows stands in each, a figure only once."""
    lefts = [*sorted({box[0] for box, _text in told}), table[2]]
    tops = [*sorted({box[1] for box, _text in told}), table[3]]
    return Table(tuple(tuple(_at(told, *x, *y) for x in pairwise(lefts)) for y in pairwise(tops)))


def _at(told: Told, left: float, right: float, top: float, bottom: float) -> str:
    """What a place of the table says: the cell drawn there, or the words of the one that covers it."""
    x, y = (left + right) / 2, (top + bottom) / 2
    for box, text in told:
        if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
            begins = box[0] == left and box[1] == top
            return text if begins or not is_figure(text) else ""
    return ""


def _marks(chars: list[dict[str, Any]]) -> set[int]:
    """Digits that only point to a footnote: small, raised, right behind a word or a number, and no square or cube."""
    found: set[int] = set()
    written = ""
    base: dict[str, Any] | None = None
    for before, char in pairwise([{}, *chars]):
        if base and char["text"].isdigit() and _is_raised(char, base, before) and not ends_in_measure(written):
            found.add(id(char))
            continue
        base, written = char, written[-3:] + char["text"]
    return found


def _is_raised(char: dict[str, Any], base: dict[str, Any], before: dict[str, Any]) -> bool:
    small = char["size"] < MARK * base["size"]
    raised = char["bottom"] < base["bottom"] - 0.1 * base["size"] and char["bottom"] > base["top"]
    return small and raised and 0 <= char["x0"] - before["x1"] + NEAR < 2 * NEAR
