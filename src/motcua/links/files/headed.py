"""Headed tables (bảng có tiêu đề cột biết trước): rows under known heads as a workbook, read back line by line."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter

from motcua.kernel.errors import UserError
from motcua.links.files.register.grid import CellError, Formula, Row
from motcua.links.files.register.words import fold, tidy
from motcua.links.files.tables import sheets_of
from motcua.rules.sentences import Sentence, joined, worded

MOST, LOOK_AHEAD = 2000, 20
WANTED = Sentence("tệp .xlsx tải từ trang này")
WHY = "Lý do trả lại"
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True, slots=True)
class HeadedLine:
    """Headed line (dòng đọc được): its cells under the known heads; `fault` says why it cannot be taken."""

    line: int
    cells: tuple[str, ...]
    fault: str = ""


def read_headed(
    path: Path, heads: Sequence[str], *, also: Sequence[str] = (), spare: Sequence[str] = ()
) -> list[HeadedLine]:
    """The lines of a workbook under these heads, or the same heads in another language; `spare` heads may be missing,
    and their cells are empty then. Raises UserError with one sentence where it cannot be read at all."""
    rows = next((list(rows) for rows, _ in sheets_of(path, wanted=WANTED, most=MOST)), [])
    places, start = _header(rows, heads, also, spare, path)
    found = [_line(row, places, heads) for row in rows[start:] if not row.is_blank]
    if not found:
        raise UserError(
            Sentence("Tệp “{path}” không có dòng nào dưới dòng tiêu đề.", path=path.name), code="file_empty"
        )
    return found


def _header(
    rows: Sequence[Row], heads: Sequence[str], also: Sequence[str], spare: Sequence[str], path: Path
) -> tuple[dict[str, int], int]:
    known = {fold(head): head for head in heads} | {fold(other): head for head, other in zip(heads, also, strict=False)}
    for place, row in enumerate(rows[:LOOK_AHEAD]):
        found = {known[fold(text_of(cell))]: n for n, cell in enumerate(row.cells) if fold(text_of(cell)) in known}
        if {*heads} - {*spare} <= {*found}:
            return found, place + 1
    told = joined((worded(head) if also else head for head in heads if head not in spare), by="”, “")
    raise UserError(
        Sentence(
            "Tệp “{path}” không đủ các cột “{told}”; xin dùng {wanted}.", path=path.name, told=told, wanted=WANTED
        ),
        code="no_header",
    )


def _line(row: Row, places: dict[str, int], heads: Sequence[str]) -> HeadedLine:
    beyond = len(row.cells)
    cells = [row.cells[place] if (place := places.get(head, beyond)) < beyond else None for head in heads]
    odd = next((cell for cell in cells if isinstance(cell, Formula | CellError)), None)
    fault = "" if odd is None else "Có ô là công thức hoặc báo lỗi; xin dán dạng giá trị."
    return HeadedLine(row.line, tuple(text_of(cell) for cell in cells), fault)


def text_of(cell: object) -> str:
    """A cell as text (ô đọc thành chữ): days as they are written here, nothing for a formula or an error."""
    if cell is None or isinstance(cell, Formula | CellError):
        return ""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return f"{cell:%d/%m/%Y}" if isinstance(cell, datetime) else tidy(str(cell))


def headed_bytes(
    heads: Sequence[str], rows: Iterable[Sequence[str]], *, sheet: str, notes: Sequence[str] = ()
) -> bytes:
    """Rows under their heads as a workbook; every cell is text, so that nothing is taken for a formula. Notes on how to
    fill it in stand on a sheet of their own."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, OPTIONS)
    page = book.add_worksheet(sheet)
    bold, plain = book.add_format({"bold": True, "border": 1}), book.add_format({"num_format": "@", "text_wrap": True})
    for place, head in enumerate(heads):
        page.set_column(place, place, 30)
        page.write_string(0, place, head, bold)
    for number, cells in enumerate(rows, start=1):
        for place, text in enumerate(cells):
            page.write_string(number, place, text, plain)
    page.freeze_panes(1, 1)
    if notes:
        told = book.add_worksheet("Hướng dẫn")
        told.set_column(0, 0, 110)
        for number, text in enumerate(notes):
            told.write_string(number, 0, text, plain)
    book.close()
    return target.getvalue()


def rejected_bytes(heads: Sequence[str], lines: Iterable[tuple[Sequence[str], str]]) -> bytes:
    """Lines that did not go in, with the reason beside each; to be mended and fed again."""
    return headed_bytes((*heads, WHY), ((*cells, why) for cells, why in lines), sheet="Dòng trả lại")
