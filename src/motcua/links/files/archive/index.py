"""Index sheet (bảng kê kho): one line per scan, read without guessing; what is wrong with a line is said beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from motcua.areas.digitization.operations import ArchiveTold
from motcua.kernel.errors import UserError
from motcua.links.files.headed import text_of
from motcua.links.files.register.grid import CellError, Formula, Row
from motcua.links.files.register.moments import UnreadableMoment, read_moment
from motcua.links.files.register.words import fold
from motcua.links.files.tables import sheets_of
from motcua.rules.sentences import Sentence, joined

MOST, LOOK_AHEAD = 50_000, 20
OLDEST = 1945
WANTED = Sentence("bảng kê dạng .xlsx hoặc .csv")
CODE, FILE, PERSON, DATED = "Mã hồ sơ", "Tên tệp", "Họ tên", "Ngày"
HEADS = (CODE, "Thủ tục", PERSON, "Số định danh", "Tên giấy tờ", DATED, "Hộp, kệ", FILE)
NEEDED = (CODE, PERSON, FILE)
ALSO = {
    CODE: ("so ho so", "ma hs", "so hieu ho so"),
    "Thủ tục": ("ten thu tuc", "ma thu tuc", "thu tuc hanh chinh"),
    PERSON: ("chu ho so", "nguoi nop", "ho va ten", "ten chu ho so"),
    "Số định danh": ("cccd", "cmnd", "so cccd", "so giay to", "so dinh danh ca nhan"),
    "Tên giấy tờ": ("giay to", "ten van ban", "trich yeu"),
    DATED: ("ngay cap", "ngay ky", "ngay van ban", "ngay giai quyet"),
    "Hộp, kệ": ("hop", "ke", "hop ke", "hop so", "vi tri"),
    FILE: ("tep", "ten file", "file", "duong dan", "tep quet"),
}
PLAIN_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
NUMBER = re.compile(r"\d{9}|\d{12}")


@dataclass(frozen=True, slots=True)
class IndexLine:
    """Index line (dòng bảng kê): its cells as they stand, what it says, and why it cannot be taken, "" where it can."""

    line: int
    cells: tuple[str, ...]
    told: ArchiveTold
    fault: str = ""


def read_index(path: Path, *, today: date) -> list[IndexLine]:
    """The lines of an index sheet, in order. Raises UserError with one sentence where it cannot be read at all."""
    for rows, epoch in sheets_of(path, wanted=WANTED, most=MOST, text=True):
        kept = list(rows)
        if head := _head(kept[:LOOK_AHEAD]):
            start, places = head
            seen: set[tuple[str, str]] = set()
            found = [_line(row, places, epoch, today, seen) for row in kept[start:] if not row.is_blank]
            if not found:
                raise UserError(
                    Sentence("Tệp “{path}” không có dòng nào dưới dòng tiêu đề.", path=path.name), code="file_empty"
                )
            return found
    told = "”, “".join(NEEDED)
    raise UserError(
        Sentence("Tệp “{path}” không có dòng tiêu đề với các cột “{told}”.", path=path.name, told=told),
        code="no_header",
    )


def _head(rows: Sequence[Row]) -> tuple[int, dict[str, int]] | None:
    """The first line below the titles, and where each column stands."""
    for place, row in enumerate(rows):
        titles = [fold(str(cell or "")).strip(" .:*()") for cell in row.cells]
        found: dict[str, int] = {}
        for head in HEADS:
            known = (fold(head), *ALSO[head])
            if (at := next((titles.index(title) for title in known if title in titles), None)) is not None:
                found[head] = at
        if all(head in found for head in NEEDED):
            return place + 1, found
    return None


def _line(row: Row, places: dict[str, int], epoch: datetime, today: date, seen: set[tuple[str, str]]) -> IndexLine:
    raw = {head: row.cells[at] if at < len(row.cells) else None for head, at in places.items()}
    words = {head: text_of(raw.get(head)) for head in HEADS}
    faults: list[str] = []
    if any(isinstance(cell, Formula | CellError) for cell in raw.values()):
        faults.append(Sentence("Có ô là công thức hoặc báo lỗi; xin dán dạng giá trị."))
    faults += [Sentence("Thiếu {head}.", head=head.lower()) for head in NEEDED if not words[head]]
    number = re.sub(r"[\s.]", "", words["Số định danh"])
    if number and not NUMBER.fullmatch(number):
        faults.append(Sentence("Số định danh phải có 9 hoặc 12 chữ số; Excel có thể đã bỏ số 0 ở đầu."))
    dated, fault = _day(raw.get(DATED), epoch, today)
    faults += [fault] if fault else []
    key = (words[CODE], words[FILE])
    if key in seen:
        faults.append(Sentence("Dòng này đã có ở trên trong cùng bảng kê."))
    seen.add(key)
    told = ArchiveTold(
        dossier_code=words[CODE][:60],
        file_name=words[FILE].replace("\\", "/")[:255],
        person=words[PERSON][:200],
        procedure=words["Thủ tục"][:500],
        id_number=number[:20],
        paper_name=words["Tên giấy tờ"][:500],
        dated=dated,
        shelf=words["Hộp, kệ"][:120],
    )
    return IndexLine(row.line, tuple(words[head] for head in HEADS), told, joined(faults, by=" "))


def _day(cell: object, epoch: datetime, today: date) -> tuple[date | None, str]:
    """The day of a cell, or why it is none; papers of an archive may be old."""
    if isinstance(cell, Formula | CellError):
        return None, ""
    if isinstance(cell, str) and (plain := PLAIN_DAY.fullmatch(cell.strip())):
        day, month, year = map(int, plain.groups())
        try:
            found = date(year, month, day)
        except ValueError:
            return None, Sentence("Không có ngày {day}.", day=cell.strip())
    else:
        try:
            moment = read_moment(cell, epoch)
        except UnreadableMoment as error:
            return None, Sentence("Ngày không đọc được: {error}.", error=error.args[0])
        if moment is None:
            return None, ""
        found = moment.value.date()
    if not found.year >= OLDEST or found > today:
        return None, Sentence("Ngày {day:%d/%m/%Y} không hợp lý.", day=found)
    return found, ""
