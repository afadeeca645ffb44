"""Writing (ghi tệp kế hoạch): the template with its notes, and the lines sent back with their reasons."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import xlsxwriter

from motcua.links.files.plans.reading import COLUMNS, RefusedLine

WIDTHS = (6, 30, 60, 36, 32, 40, 28, 10)
EXAMPLES = (
    ("1", "Cải cách thủ tục hành chính", "Rà soát thủ tục hành chính", "Báo cáo rà soát", "", "", "28/06/2024", "1"),
)
NOTES = (
    "Giữ nguyên tên cột ở dòng đầu. Mỗi dòng là một nhiệm vụ; xóa dòng ví dụ trước khi nhập.",
    "Lĩnh vực: tên như trong kế hoạch. Chủ trì, phối hợp: tên đơn vị; nhiều đơn vị cách nhau dấu chấm phẩy.",
    "Thời hạn: 28/06/2024; hoặc hằng tháng, hằng quý, 6 tháng, hằng năm; hoặc “20 ngày sau khi …”; hoặc để trống.",
)


def write_template() -> bytes:
    """The template (tệp mẫu nhập kế hoạch) as a workbook."""
    return _written(COLUMNS, EXAMPLES, NOTES)


def write_refused(refused: Iterable[RefusedLine]) -> bytes:
    """The lines sent back (các dòng trả lại) as a workbook of the same columns, and the reason in the last."""
    return _written((*COLUMNS, "Lý do trả lại"), [(*one.cells, one.reason) for one in refused], ())


def _written(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], notes: tuple[str, ...]) -> bytes:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet("Nhiệm vụ"), book.add_format({"bold": True})
    for place, head in enumerate(heads):
        sheet.set_column(place, place, WIDTHS[place] if place < len(WIDTHS) else 60)
        sheet.write_string(0, place, head, bold)
    for line, row in enumerate(rows, start=1):
        for place, text in enumerate(row):
            sheet.write_string(line, place, text)
    sheet.freeze_panes(1, 0)
    if notes:
        told = book.add_worksheet("Hướng dẫn")
        told.set_column(0, 0, 110)
        for line, text in enumerate(notes):
            told.write_string(line, 0, text)
    book.close()
    return target.getvalue()
