"""Rejects (dòng trả lại): the rows that did not go in, as they were, with the reason beside each.

The file can be corrected and imported again as it is: text stays text (no lost zeros, no live formulas), dates
stay dates, the header is the register's own, and the column of reasons is ignored by the reader.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from motcua.links.files.register.columns import REASON_TITLE
from motcua.links.files.register.grid import Row
from motcua.links.files.register.reading import RegisterSheet
from motcua.links.files.register.words import fold
from motcua.rules.sentences import Sentence

_MOST_LINES = 1_000_000
_LONGEST_TEXT = 32_000
_EXACT = 1e15
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


class RejectsFile:
    """Rejects file (tệp dòng trả lại): begun with the first rejected row, put beside the register at the end."""

    def __init__(self, register: Path) -> None:
        self._register = register
        self._book: Any = None
        self._draft = Path()
        self._sheets: dict[int, _RejectsSheet] = {}
        self.note = ""

    def add(self, sheet: RegisterSheet, row: Row, reasons: Sequence[str]) -> None:
        """Keep one rejected row."""
        if self._book is None:
            self._begin()
        page = self._sheets.get(id(sheet))
        if page is None or page.line >= _MOST_LINES:
            page = self._sheets[id(sheet)] = _RejectsSheet(self._book, self._title(sheet), sheet, self._formats)
        page.write(row.cells, " ".join(reasons))

    def finish(self) -> Path | None:
        """Put the file in its place and say where that is; None when no row was rejected."""
        if self._book is None:
            return None
        self._book.close()
        self._book = None
        name = f"{self._register.stem}.rejected.xlsx"
        for folder in (self._register.parent, Path.cwd(), Path(tempfile.gettempdir())):
            try:
                place = (folder / name).absolute()
                shutil.copyfile(self._draft, place)
            except OSError:
                self.note = Sentence(
                    "Không ghi được vào thư mục “{parent}” nên dòng trả lại nằm ở chỗ khác.",
                    parent=self._register.parent,
                )
                continue
            self._draft.unlink(missing_ok=True)
            if folder == self._register.parent:
                self.note = ""
                return self._register.parent / name
            return place
        return self._draft

    def discard(self) -> None:
        """Drop what was kept, after a failure."""
        if self._book is not None:
            self._book.close()
            self._book = None
            self._draft.unlink(missing_ok=True)

    def _begin(self) -> None:
        handle, name = tempfile.mkstemp(suffix=".rejected.xlsx")
        os.close(handle)
        self._draft = Path(name)
        self._book = xlsxwriter.Workbook(
            name, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self._formats = {
            "header": self._book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1}),
            "text": self._book.add_format({"num_format": "@"}),
            "day": self._book.add_format({"num_format": "dd/mm/yyyy"}),
            "time": self._book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"}),
            "reason": self._book.add_format({"text_wrap": True, "bg_color": "#FBE9F1", "valign": "top"}),
        }

    def _title(self, sheet: RegisterSheet) -> str:
        """A sheet name Excel accepts and that is not taken."""
        wanted = sheet.sheet.name.translate(_FORBIDDEN).strip().strip("'")[:27] or "Dòng trả lại"
        taken = {page.get_name().lower() for page in self._book.worksheets()}
        title, number = wanted, 1
        while title.lower() in taken:
            number += 1
            title = f"{wanted} {number}"
        return title


class _RejectsSheet:
    """One sheet of the rejects file, with the header of the register sheet it stands for."""

    def __init__(self, book: Any, title: str, sheet: RegisterSheet, formats: dict[str, Any]) -> None:
        self._page, self._formats = book.add_worksheet(title), formats
        header = [row.cells for row in sheet.header.rows]
        self._width = max(map(len, header))
        self._old = {place for cells in header for place, cell in enumerate(cells) if is_reason_title(cell)}
        self.line = 0
        self._page.set_column(0, self._width - 1, 18)
        self._page.set_column(self._width - len(self._old), self._width - len(self._old), 60)
        self._page.freeze_panes(len(header), 0)
        for number, cells in enumerate(header):
            self.write(cells, REASON_TITLE if number == 0 else "", header=True)

    def write(self, cells: Sequence[object], reason: str, *, header: bool = False) -> None:
        """Write one row, the reason after the last headed column; an older reason makes way for it."""
        kept = [cell for place, cell in enumerate(cells[: self._width]) if place not in self._old]
        last = self._width - len(self._old)
        for place, cell in enumerate(kept):
            self._put(place, cell, "header" if header else "text")
        self._put(last, reason, "header" if header else "reason")
        for place, cell in enumerate(cells[self._width :], start=last + 1):
            self._put(place, cell, "text")
        self.line += 1

    def _put(self, place: int, value: object, style: str) -> None:
        if value is None or value == "":
            return
        if isinstance(value, datetime):
            clock = value.hour or value.minute or value.second
            self._page.write_datetime(self.line, place, value, self._formats["time" if clock else "day"])
        elif isinstance(value, bool):
            self._page.write_boolean(self.line, place, value)
        elif isinstance(value, int | float) and abs(value) < _EXACT:
            self._page.write_number(self.line, place, value)
        else:
            text = _UNPRINTABLE.sub(" ", str(value))[:_LONGEST_TEXT]
            self._page.write_string(self.line, place, text, self._formats[style])


def is_reason_title(cell: object) -> bool:
    """Whether a header cell is the column of reasons that this file adds."""
    return isinstance(cell, str) and fold(cell) == fold(REASON_TITLE)
