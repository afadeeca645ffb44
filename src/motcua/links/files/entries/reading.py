"""Reading (đọc tệp số liệu): the lines of a workbook, each with its value or with why it cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.links.files.entries.writing import CODE, COLUMNS, DOCUMENT, REASON, SEEN, VALUE
from motcua.links.files.register.grid import CellError, Formula, Row
from motcua.links.files.register.words import fold, tidy
from motcua.links.files.tables import sheets_of
from motcua.rules.collecting import read_value
from motcua.rules.sentences import Sentence

MOST = 1000
WANTED = Sentence("tệp số liệu dạng .xlsx tải từ trang này")
LOOK_AHEAD = 20


@dataclass(frozen=True, slots=True)
class EntryLine:
    """Entry line (dòng số liệu đọc được): what a line says; `fault` says why it cannot be taken, "" where it can.

    `seen` is how often the row had been written when the file was made; 0 where the file no longer says it.
    """

    line: int
    cells: tuple[str, ...]
    code: str
    value: Decimal | None
    document: str
    reason: str
    fault: str = ""
    seen: int = 0


def read_entries(path: Path) -> list[EntryLine]:
    """The lines of a workbook, in their order. Raises UserError with one sentence where it cannot be read at all."""
    rows = next((list(rows) for rows, _ in sheets_of(path, wanted=WANTED, most=MOST)), [])
    places, start = _header(rows, path)
    found: list[EntryLine] = []
    seen: set[str] = set()
    for row in rows[start:]:
        if row.is_blank:
            continue
        one = _line(row, places, seen)
        seen.add(one.code)
        found.append(one)
    if not found:
        raise UserError(
            Sentence("Tệp “{path}” không có dòng số liệu nào dưới dòng tiêu đề.", path=path.name), code="file_empty"
        )
    return found


def _header(rows: Sequence[Row], path: Path) -> tuple[dict[str, int], int]:
    """Where each column stands, and the first line below the header."""
    known = {fold(title): title for title in COLUMNS}
    for place, row in enumerate(rows[:LOOK_AHEAD]):
        found = {known[fold(_text(cell))]: n for n, cell in enumerate(row.cells) if fold(_text(cell)) in known}
        if {CODE, VALUE} <= found.keys():
            return found, place + 1
    raise UserError(
        Sentence(
            "Tệp “{path}” không có cột “{first}” và “{second}”; xin dùng {wanted}.",
            path=path.name,
            first=CODE,
            second=VALUE,
            wanted=WANTED,
        ),
        code="no_header",
    )


def _line(row: Row, places: dict[str, int], seen: set[str]) -> EntryLine:
    cells = {title: row.cells[place] if place < len(row.cells) else None for title, place in places.items()}
    code, told = _text(cells[CODE]), tuple(_text(cells.get(title)) for title in COLUMNS)
    value, fault = _value(cells[VALUE])
    for problem in _of_the_code(cells[CODE], code, seen):
        fault = fault or problem
    number, words = _text(cells.get(SEEN)), (_text(cells.get(DOCUMENT)), _text(cells.get(REASON)))
    looked_at = int(number) if number.isdecimal() and len(number) < 9 else 0
    return EntryLine(row.line, told, code, value, *words, fault, looked_at)


def _of_the_code(cell: object, code: str, seen: set[str]) -> Iterator[str]:
    if not code:
        yield Sentence("Thiếu mã dòng.")
    elif isinstance(cell, datetime):
        yield Sentence("Excel đã đổi mã dòng thành ngày; xin ghi lại mã dòng dạng chữ.")
    elif code in seen:
        yield Sentence("Dòng {code} có hai lần trong tệp; chỉ lần đầu được đọc.", code=code)


def _value(cell: object) -> tuple[Decimal | None, str]:
    """The value of a cell, or why it is none."""
    if isinstance(cell, Formula):
        return None, Sentence("Ô số liệu có công thức; xin dán dạng giá trị.")
    if isinstance(cell, CellError):
        return None, Sentence("Ô số liệu báo lỗi {cell}.", cell=cell)
    if isinstance(cell, bool | datetime):
        return None, Sentence("Ô số liệu không phải là một số.")
    if isinstance(cell, int | float):
        value = Decimal(str(cell))
        if value != round(value, 2):
            return None, Sentence("{cell} có hơn hai số lẻ; xin ghi nhiều nhất hai số lẻ.", cell=cell)
        return value, ""
    try:
        return read_value(_text(cell)), ""
    except ValueError as error:
        return None, str(error)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return f"{cell:%d/%m/%Y}" if isinstance(cell, datetime) else tidy(str(cell))
