"""Upright tables (bảng kể dọc): lines that give one cell each, label, figures, label, figures, in one rhythm.

Pages copied from the web give a table so: the heads one below the other, then each row's name and below it its figures,
blank lines between them or none. What the rows have in common is how many figures follow each name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

Cells = tuple[str, ...]

_FIGURE = re.compile(r"[-+]?\d[\d.,]*(?: \d{3})*\s?%?|[-–]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\d{1,2}")
_CLOSED = re.compile(r"[.;:!?,…]$|^\s*[-+*•●]\s?\S")
_RATED = re.compile(r"%|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu", re.IGNORECASE)
_LONGEST, _ROWS, _COLUMNS, _BESIDE, _MOST_RATE = 70, 3, 2, 2, 200

Row = tuple[tuple[str, ...], list[str]]
"""The lines that name a row, the last of which is its own, and its figures."""


def upright_at(lines: Sequence[str], start: int) -> tuple[list[Cells], int]:
    """The rows of the upright table that begins at a line, its heads told first, and the line behind it."""
    places = list(_cells(lines, start))
    if not places or _FIGURE.fullmatch(lines[places[0]].strip()):
        return [], start
    texts = [lines[place].strip() for place in places]
    for by_year in (True, False):
        rows = _in_rhythm(_without_ordinals(list(_rows(texts, by_year=by_year))))
        if len(rows) >= _ROWS:
            if len(rows[0][0]) > len(rows[0][1]) + _BESIDE:
                return [], start
            count = sum(len(names) + len(figures) for names, figures in rows) + _dropped(texts, rows)
            return _as_table(rows), places[min(count, len(places)) - 1] + 1
    return [], start


def _cells(lines: Sequence[str], start: int) -> Iterator[int]:
    """The lines from one on that may each be a cell, blank ones left out."""
    for place in range(start, len(lines)):
        line = lines[place].strip()
        if line and (len(line) > _LONGEST or "|" in line or "\t" in line or _ends(line)):
            return
        if line:
            yield place


def _ends(line: str) -> bool:
    """Whether a line ends a sentence, or is an item of a list, and is no lone figure."""
    return _CLOSED.search(line) is not None and not _FIGURE.fullmatch(line)


def _rows(texts: Sequence[str], *, by_year: bool) -> Iterator[Row]:
    """Names and the figures below them; a year among figures may name a row of its own."""
    names: list[str] = []
    figures: list[str] = []
    for text in texts:
        if not _FIGURE.fullmatch(text) or (by_year and _YEAR.fullmatch(text)):
            if figures:
                yield tuple(names), figures
                names, figures = [], []
            names.append(text)
        elif names:
            figures.append(text)
    if names and figures:
        yield tuple(names), figures


def _without_ordinals(rows: list[Row]) -> list[Row]:
    """The rows without the ordinal of the next one behind their figures: 1, 2, 3 and so on."""
    widths = [len(figures) for _, figures in rows]
    numbered = [figures[-1] for _, figures in rows[:-1]]
    counted = [int(text) for text in numbered if _ORDINAL.fullmatch(text)]
    following = len(counted) == len(numbered) > 1 and counted == list(range(counted[0], counted[0] + len(counted)))
    if not following or counted[0] > _COLUMNS or any(width != widths[-1] + 1 for width in widths[:-1]):
        return rows
    return [*((names, figures[:-1]) for names, figures in rows[:-1]), rows[-1]]


def _in_rhythm(rows: Sequence[Row]) -> list[Row]:
    """The rows from the first on that have as many figures as each other, and a name each; the same names again begin
    another table."""
    if not rows:
        return []
    width, first = len(rows[0][1]), rows[0][0][-1]
    alike = list(takewhile(lambda row: len(row[1]) == width, rows))
    again = next((place for place, row in enumerate(alike) if place and row[0][-1] == first), len(alike))
    alike = alike[:again]
    named = sum(len(names) > 1 for names, _ in alike[1:])
    return alike if width >= _COLUMNS and 2 * named <= len(alike) else []


def _dropped(texts: Sequence[str], rows: Sequence[Row]) -> int:
    """How many lines of ordinals stand between the rows that were kept."""
    kept = [text for names, figures in rows for text in (*names, *figures)]
    skipped, place = 0, 0
    for text in kept:
        while texts[place] != text:
            skipped, place = skipped + 1, place + 1
        place += 1
    return skipped


def _as_table(rows: Sequence[Row]) -> list[Cells]:
    """The rows with their heads above, and the names told over a row as heads of the rows below."""
    width = len(rows[0][1])
    above = rows[0][0][:-1]
    heads = list(above[-width:]) if len(above) >= width and all(map(_is_native, above)) else [""] * width
    told = " ".join(above) if not any(heads) else ""
    for place, head in enumerate(heads):
        if not head and _is_rates([figures[place] for _, figures in rows], told):
            heads[place] = "%"
    table: list[Cells] = [(" ".join(above[:-width]) if any(heads) else " ".join(above), *heads)]
    for place, (names, figures) in enumerate(rows):
        table += [(name, *[""] * width) for name in names[:-1]] if place else []
        table.append((names[-1], *figures))
    return table


def _is_native(head: str) -> bool:
    """Whether a head is no line of English, as yearbooks add below each of their own."""
    return not re.search(r"\b(?:total|by|male|female|urban|rural|year|of|index|person)\b", head, re.IGNORECASE)


def _is_rates(cells: Sequence[str], told: str) -> bool:
    """Whether a column holds rates: signs of per cent, or decimals below what is told of rates."""
    figures = [cell for cell in cells if cell[0].isdigit()]
    if any(cell.endswith("%") for cell in figures):
        return True
    decimals = [cell for cell in figures if re.fullmatch(r"\d{1,3}[.,]\d{1,2}|100|0", cell)]
    if not figures or len(decimals) < len(figures) or not _RATED.search(told):
        return False
    return all(Decimal(cell.replace(",", ".")) <= _MOST_RATE for cell in decimals)
