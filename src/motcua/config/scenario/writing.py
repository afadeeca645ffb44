"""Writing (ghi sổ): the illustrative register as the files an office would export, in the columns of the import."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from motcua.config.scenario.entry import Entry
from motcua.rules.lifecycle import LABELS

COLUMNS = (
    *("Mã hồ sơ", "Mã TTHC", "Đơn vị tiếp nhận", "Đơn vị giải quyết", "Kênh", "Người thao tác", "Chủ hồ sơ"),
    *("Loại đối tượng", "Ngày nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày hẹn trả mới", "Ngày kết thúc xử lý"),
    *("Ngày trả", "Trạng thái", "Lý do"),
)
CHANNELS = {"ONLINE": "Trực tuyến", "COUNTER": "Trực tiếp", "POSTAL": "Bưu chính"}
OPERATORS = {
    "": "",
    "SELF": "Tự nộp",
    "ASSISTED": "Cán bộ hỗ trợ",
    "COMMUNITY_TEAM": "Tổ công nghệ số cộng đồng",
    "POST": "Bưu điện",
}
APPLICANTS = {"CITIZEN": "Công dân", "ENTERPRISE": "Doanh nghiệp"}
Cell = str | datetime | None


def row_of(entry: Entry, names: Mapping[str, str]) -> tuple[Cell, ...]:
    """One entry as a row; `names` gives the units' names."""
    return (
        entry.number,
        entry.mix.code,
        names[entry.receiver],
        names[entry.competent],
        CHANNELS[entry.channel],
        OPERATORS[entry.operated_by],
        entry.applicant,
        APPLICANTS[entry.applicant_kind],
        entry.submitted,
        entry.received,
        entry.due,
        entry.due_new,
        entry.finished,
        entry.returned,
        LABELS[entry.status],
        entry.reason,
    )


def write_csv(place: Path, entries: Iterable[Entry], names: Mapping[str, str]) -> None:
    """Write a register as CSV with Vietnamese dates, as provincial systems export it."""
    with place.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(COLUMNS)
        for entry in entries:
            writer.writerow([_text(cell) for cell in row_of(entry, names)])


def _text(cell: Cell) -> str:
    return f"{cell:%d/%m/%Y %H:%M}" if isinstance(cell, datetime) else cell or ""


def write_xlsx(place: Path, entries: Sequence[Entry], names: Mapping[str, str], made_at: datetime) -> None:
    """Write a register as a workbook with true dates; `made_at` is its fixed date of making."""
    book = xlsxwriter.Workbook(place, {"constant_memory": True, "remove_timezone": True})
    book.set_properties({"title": "Sổ hồ sơ minh họa", "created": made_at})
    dates = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    sheet = book.add_worksheet("Sổ hồ sơ")
    sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
    sheet.set_column(0, len(COLUMNS) - 1, 18)
    for line, entry in enumerate(entries, 1):
        for column, cell in enumerate(row_of(entry, names)):
            if isinstance(cell, datetime):
                sheet.write_datetime(line, column, cell, dates)
            elif cell:
                sheet.write_string(line, column, cell)
    book.close()
