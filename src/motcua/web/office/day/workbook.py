"""The day's list as a workbook: what the page shows, with the owner's name masked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from motcua.areas.dossiers import queries as dossiers
from motcua.kernel.clock import local
from motcua.web.office.day.listing import Asked, DayRow, rows

MOST = 10_000
STEP = 500
WIDTHS = (26, 14, 44, 24, 24, 14, 30, 26, 26, 17, 17, 28, 20)
HIDDEN = "•••"


def masked(name: str) -> str:
    """A name with only the first letter of each word shown."""
    return " ".join(f"{word[0]}{HIDDEN}" for word in name.split())


def workbook(told: Asked) -> bytes:
    """The list as an XLSX file; at most so many rows, and the last line says when there are more."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet(_("Việc")), book.add_format({"bold": True})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
    for place, width in enumerate(WIDTHS):
        sheet.set_column(place, place, width)
    sheet.write_row(0, 0, _headings(), bold)
    line = 0
    for line, one in enumerate(_every(told), start=1):
        for place, value in enumerate(_cells(one)):
            if isinstance(value, datetime):
                sheet.write_datetime(line, place, local(value), moment)
            else:
                sheet.write(line, place, value)
    if line >= MOST:
        sheet.write(line + 1, 0, _("Chỉ ghi %(n)s dòng đầu; xin lọc bớt.") % {"n": MOST}, bold)
    sheet.freeze_panes(1, 1)
    book.close()
    return target.getvalue()


def _every(told: Asked) -> Iterator[DayRow]:
    """The rows of every page, up to the most."""
    after, left = "", MOST
    while left > 0:
        page = dossiers.work_page(
            told.units, filters=told.filters, after=after, limit=min(STEP, left), order=told.form.ordered
        )
        yield from rows(page)
        left -= len(page.rows)
        if page.next is None:
            return
        after = page.next


def _headings() -> list[str]:
    return [
        _("Mã hồ sơ"), _("Mã thủ tục"), _("Thủ tục"), _("Lĩnh vực"), _("Chủ hồ sơ (đã che)"), _("Hình thức nộp"),
        _("Đơn vị giữ"), _("Người giữ"), _("Bước"), _("Tiếp nhận"), _("Hẹn trả"), _("Tình trạng"), _("Hệ thống"),
    ]  # fmt: skip


def _cells(one: DayRow) -> list[str | datetime | None]:
    row = one.row
    return [
        row.number, row.procedure_code, row.procedure, row.sector, masked(row.applicant), _(row.channel), row.unit,
        row.holder, one.step, row.received_at, row.due_at, one.badge.words, _(row.elsewhere or "Một Cửa"),
    ]  # fmt: skip
