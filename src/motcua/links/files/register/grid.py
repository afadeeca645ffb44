"""Grid (lưới ô): a register's file as sheets of numbered rows, whatever format it came in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from motcua.links.files.register.moments import EPOCH_1900

MAX_COLUMNS = 256


class Formula(str):
    """Formula (công thức): a cell whose value is computed, so it is not a record; the text is the formula."""

    __slots__ = ()


class CellError(str):
    """Cell error (ô lỗi): a cell that shows #N/A, #REF! and the like."""

    __slots__ = ()


class Swallowed(str):
    """Swallowed (ô nuốt dòng): text in which an unclosed quotation mark has joined several rows."""

    __slots__ = ()


class Row(NamedTuple):
    """Row (dòng): its number as the officer sees it, and its cells."""

    line: int
    cells: list[object]

    @property
    def is_blank(self) -> bool:
        """Nothing but blanks."""
        return all(cell is None or cell == "" or (isinstance(cell, str) and not cell.strip()) for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """Sheet (trang tính): a name, its rows (readable more than once) and how many of them are filled."""

    name: str
    rows: Iterable[Row]
    count: int


@dataclass(frozen=True)
class RegisterFile:
    """Register file (tệp sổ): what was opened; `skipped` names the sheets not looked into, and why."""

    sheets: tuple[Sheet, ...]
    digest: str
    limited: bool
    epoch: datetime = EPOCH_1900
    skipped: tuple[str, ...] = field(default=())
