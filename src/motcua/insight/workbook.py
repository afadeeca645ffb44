"""Workbook (tệp XLSX): the records behind a figure, with the figure's own sentence above them."""

from __future__ import annotations

from datetime import date, datetime
from typing import IO, Any

import xlsxwriter

from motcua.areas.dossiers.queries import Channel, OperatedBy
from motcua.insight.engine import Filters
from motcua.insight.figures import ask
from motcua.insight.indicators import Indicator
from motcua.insight.members import DossierRow, checked, dossier_indicator, every_row
from motcua.insight.question import Question
from motcua.kernel.clock import local
from motcua.rules.lifecycle import LABELS, Status
from motcua.rules.periods import Period

HEADINGS: tuple[tuple[str, int], ...] = (
    ("Mã hồ sơ", 26),
    ("Mã thủ tục", 14),
    ("Tên thủ tục", 48),
    ("Đơn vị tiếp nhận", 30),
    ("Đơn vị giải quyết", 30),
    ("Hình thức nộp", 14),
    ("Người thao tác", 22),
    ("Ngày tiếp nhận", 13),
    ("Hẹn trả lần đầu", 13),
    ("Ngày hẹn trả", 13),
    ("Ngày xử lý xong", 13),
    ("Ngày trả kết quả", 13),
    ("Ngày rời khỏi không kết quả", 13),
    ("Trạng thái", 24),
)
HEAD_ROW = 4


def members_xlsx(
    target: IO[bytes],
    code: str,
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    side: str = "part",
    filters: Filters = Filters(),
) -> int:
    """Write the members of a figure over dossiers to a workbook, row by row; answers how many there were.

    Raises UserError like `member_rows`.
    """
    chosen = dossier_indicator(code, side)
    checked(filters, chosen, side)
    cut = ask(unit, scope, period, as_of, known_at)
    book = xlsxwriter.Workbook(target, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Hồ sơ")
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _head(sheet, chosen, side, cut.question, cut.units.root.name, bold)
    written = 0
    for number, row in enumerate(every_row(cut, chosen, side, filters)):
        for column, value in enumerate(_cells(row)):
            _write(sheet, HEAD_ROW + 1 + number, column, value, day)
        written += 1
    sheet.autofilter(HEAD_ROW, 0, HEAD_ROW + written, len(HEADINGS) - 1)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    book.close()
    return written


def _head(sheet: Any, chosen: Indicator, side: str, question: Question, unit: str, bold: Any) -> None:
    """What the rows below are: the figure, its unit, its period and its two times."""
    which = {"part": "tử số", "whole": "mẫu số"}[side] if chosen.whole else "toàn bộ"
    known = f"{local(question.known_at):%H:%M %d/%m/%Y}"
    sheet.write_string(0, 0, chosen.name, bold)
    sheet.write_string(1, 0, f"{chosen.meaning} Danh sách này là {which}.")
    times = f"chốt ngày {question.cut_off:%d/%m/%Y} · theo dữ liệu ghi nhận đến {known}"
    sheet.write_string(2, 0, f"{unit} · kỳ {question.period.label} · {times}")
    for column, (heading, width) in enumerate(HEADINGS):
        sheet.set_column(column, column, width)
        sheet.write_string(HEAD_ROW, column, heading, bold)


def _write(sheet: Any, row: int, column: int, value: str | date | None, day: Any) -> None:
    """One cell; text is written as text, so that no cell becomes a formula."""
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 - Excel days bear no zone
    elif value:
        sheet.write_string(row, column, value)


def _cells(row: DossierRow) -> tuple[str | date | None, ...]:
    return (
        row.number,
        row.procedure_code,
        row.procedure,
        row.received_by,
        row.competent,
        str(Channel(row.channel).label),
        str(OperatedBy(row.operated_by).label),
        row.received_on,
        row.due_first_on,
        row.due_on,
        row.finished_on,
        row.returned_on,
        row.left_on,
        LABELS[Status(row.status)],
    )
