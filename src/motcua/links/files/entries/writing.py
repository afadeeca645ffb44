"""Writing (ghi tệp số liệu): the rows of a sheet as a workbook to fill in, and lines sent back with the reason."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import xlsxwriter

CODE, TITLE, MEASURE, VALUE, DOCUMENT, REASON, SEEN = COLUMNS = (
    "Mã dòng",
    "Tên dòng",
    "Đơn vị tính",
    "Số liệu",
    "Văn bản, nơi lấy số",
    "Lý do, giải thích",
    "Lần ghi (giữ nguyên)",
)
WHY = "Lý do trả lại"
WIDTHS = (10, 58, 14, 16, 40, 48, 12)
NOTES = (
    "Mỗi dòng một số, ghi theo đơn vị tính của dòng: 1.234 hoặc 12,5. Không ghi tỷ lệ phần trăm, không dùng công thức.",
    "Dòng nào không có số liệu thì để trống ô Số liệu và ghi vì sao ở cột Lý do.",
    "Dòng tính từ dữ liệu đã có sẵn số; ghi số khác thì ghi lý do. Số từ hệ thống khác thì ghi lấy từ đâu.",
    "Dòng đọc được thì vào phiếu; dòng có lỗi được trả lại trong một tệp, sửa ngay trên tệp đó rồi nhập lại.",
)
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Sheet line (dòng trong tệp): a row with what has been said of it so far; `seen` is how often it was written."""

    code: str
    title: str
    measure: str
    value: Decimal | None = None
    document: str = ""
    reason: str = ""
    seen: int = 0


def sheet_bytes(lines: Iterable[SheetLine], *, about: str) -> bytes:
    """The rows as a workbook to fill in; `about` says which round and unit it is of."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, OPTIONS)
    page, formats = book.add_worksheet("Số liệu"), _formats(book)
    _head(page, COLUMNS, formats)
    for number, line in enumerate(lines, start=1):
        for place, text in enumerate((line.code, line.title, line.measure)):
            page.write_string(number, place, text, formats["still"])
        if line.value is None:
            page.write_blank(number, 3, None, formats["value"])
        else:
            page.write_number(number, 3, float(line.value), formats["value"])
        page.write_string(number, 4, line.document, formats["text"])
        page.write_string(number, 5, line.reason, formats["text"])
        page.write_number(number, 6, line.seen, formats["value"])
    notes = book.add_worksheet("Hướng dẫn")
    notes.set_column(0, 0, 110)
    for number, sentence in enumerate((about, *NOTES)):
        notes.write_string(number, 0, sentence, formats["text"])
    book.close()
    return target.getvalue()


def rejects_bytes(lines: Iterable[tuple[Sequence[str], str]]) -> bytes:
    """Lines that did not go in, as they were, with the reason beside each; to be mended and fed again."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, OPTIONS)
    page, formats = book.add_worksheet("Dòng trả lại"), _formats(book)
    _head(page, (*COLUMNS, WHY), formats)
    for number, (cells, why) in enumerate(lines, start=1):
        for place, text in enumerate((*cells, why)):
            page.write_string(number, place, text, formats["text"])
    book.close()
    return target.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    return {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1}),
        "still": book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        "value": book.add_format({"num_format": "#,##0.##", "valign": "top", "align": "right"}),
    }


def _head(page: Any, titles: Sequence[str], formats: dict[str, Any]) -> None:
    for place, title in enumerate(titles):
        page.set_column(place, place, (*WIDTHS, 60)[place])
        page.write_string(0, place, title, formats["head"])
    page.freeze_panes(1, 2)
