"""Columns of our sheets (cột của tệp bộ tiêu chí): found by their words, in any order, marks and case aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.links.files.register.grid import CellError, Formula, Row
from motcua.links.files.register.opening import open_register
from motcua.rules.sentences import Sentence

LOOKED_AT = 20
WANTED = Sentence("bảng dạng .xlsx hoặc .csv")


@dataclass(frozen=True, slots=True)
class TableRow:
    """Table row (dòng bảng): the line as the officer sees it, and the text of each known column."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.cells.get(key, "")


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """Rejected row (dòng trả lại): where, and why in one sentence."""

    line: int
    reason: str

    @property
    def told(self) -> str:
        """The reason with the line it is about."""
        return Sentence("dòng {line}: {reason}", line=self.line, reason=self.reason) if self.line else self.reason


def table_rows(path: Path, headings: Mapping[str, str], *, needed: tuple[str, ...]) -> Iterator[TableRow]:
    """The rows of the first sheet whose header names what is needed.

    Raises UserError `no_header` and those of opening a file.
    """
    words = {fold(heading): key for key, heading in headings.items()}
    for sheet in open_register(path, wanted=WANTED).sheets:
        places: dict[int, str] = {}
        for number, row in enumerate(sheet.rows):
            if not places:
                told = {place: words.get(fold(_text(cell)), "") for place, cell in enumerate(row.cells)}
                places = {place: key for place, key in told.items() if key}
                if not set(needed) <= set(places.values()):
                    places = {}
                    if number > LOOKED_AT:
                        break
            elif not row.is_blank:
                yield _table_row(row, places)
        if places:
            return
    wanted = ", ".join(headings[key] for key in needed)
    raise UserError(
        Sentence("Tệp “{path}” không có dòng tiêu đề với các cột: {wanted}.", path=path.name, wanted=wanted),
        code="no_header",
    )


def _table_row(row: Row, places: Mapping[int, str]) -> TableRow:
    told = {key: row.cells[place] if place < len(row.cells) else None for place, key in places.items()}
    return TableRow(row.line, {key: _text(cell) for key, cell in told.items()})


def _text(cell: object) -> str:
    """A cell as text; a number as it would be written, a formula or an error as nothing that can be read."""
    if cell is None or isinstance(cell, Formula | CellError):
        return ""
    if isinstance(cell, float):
        return f"{cell:.12g}"
    return " ".join(str(cell).split())
