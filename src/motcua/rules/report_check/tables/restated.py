"""Restated parts (phần bảng lặp lại): a table of a yearbook tells its rows once more below a line that says how.

"2021 | 1.206.819 | …", below "Tốc độ tăng (%)" the same year with a rate, below "Cơ cấu (%)" with shares. Each part is
a table of its own, or the rates would be added up with the things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.layout import Cell, Grid

Rows = tuple[tuple[Cell, ...], ...]
_YEAR = re.compile(r"\W*(?:sơ bộ|ước(?: tính)?|dự kiến|năm)?\W*((?:19|20)\d\d)\W*", re.IGNORECASE)
_FIGURE = re.compile(r"[-–−+]?\d[\d.,]*%?")
_LEAST = 2


def named(text: str) -> str:
    """What a row is called: a year by itself, however sure its figures are said to be."""
    year = _YEAR.fullmatch(text)
    return year[1] if year else text


def parts_of(grid: Grid) -> tuple[Grid, ...]:
    """The parts of a table that tells the rows of the first once more, each below the heads; or the table itself."""
    body = next((n for n, row in enumerate(grid.rows) if _has_figures(row)), None)
    if body is None:
        return (grid,)
    parts = _parted(grid.rows[body:])
    names = [[named(row[0].text) for row in rows] for rows in parts]
    if len(parts) < 2 or any(len(told) < _LEAST or not set(told) <= set(names[0]) for told in names):
        return (grid,)
    return tuple(Grid(grid.block, (*grid.rows[:body], *rows)) for rows in parts)


def _parted(rows: Rows) -> list[Rows]:
    """Rows between the lines that have nothing but a name."""
    found: list[list[tuple[Cell, ...]]] = [[]]
    for row in rows:
        if _has_figures(row):
            found[-1].append(row)
        elif found[-1]:
            found.append([])
    return [tuple(part) for part in found if part]


def _has_figures(row: Sequence[Cell]) -> bool:
    return sum(_FIGURE.fullmatch(cell.text.strip()) is not None for cell in row[1:]) > 1
