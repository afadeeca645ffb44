"""Template (tệp mẫu): an empty register with our columns, lists to choose from, and notes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import xlsxwriter

from motcua.kernel.errors import UserError
from motcua.links.files.register.columns import COLUMNS, REQUIRED
from motcua.rules.lifecycle import LABELS
from motcua.rules.sentences import Sentence

_LINES = 5000
_LISTS: dict[str, list[str]] = {
    "channel": ["Trực tiếp", "Trực tuyến", "Bưu chính"],
    "operator": ["Tự nộp", "Cán bộ hỗ trợ", "Bưu điện", "Tổ công nghệ số cộng đồng"],
    "applicant": ["Công dân", "Doanh nghiệp", "Cơ quan nhà nước", "Tổ chức"],
    "status": list(LABELS.values()),
}
_GENERAL = (
    "Mỗi dòng là một hồ sơ. Cột tô đậm là bắt buộc; có thể đổi thứ tự cột, thêm cột riêng (sẽ không đọc).",
    "Ngày viết theo thứ tự ngày/tháng/năm, năm đủ bốn chữ số, có thể kèm giờ: 05/03/2024 08:30.",
    "Ô dữ liệu không dùng công thức; xin dán dạng giá trị.",
    "Dòng có lỗi được trả lại trong tệp .rejected.xlsx kèm lý do; sửa ngay trên tệp đó rồi nhập lại.",
)


def template_bytes() -> bytes:
    """The template as the bytes of an .xlsx file."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    _register_page(book)
    _notes_page(book)
    book.close()
    return target.getvalue()


def write_template(path: Path) -> None:
    """Write the template to a file that does not exist yet."""
    if path.suffix.lower() != ".xlsx":
        raise UserError("Tệp mẫu cần có đuôi .xlsx; xin đặt lại tên.", code="file_not_as_named")
    if path.exists():
        raise UserError(Sentence("Đã có tệp “{path}”; xin chọn tên khác.", path=path), code="file_exists")
    try:
        path.write_bytes(template_bytes())
    except OSError as error:
        raise UserError(
            Sentence("Không ghi được tệp “{path}”; xin chọn thư mục khác.", path=path), code="file_not_writable"
        ) from error


def _register_page(book: Any) -> None:
    page = book.add_worksheet("Sổ hồ sơ")
    plain = {"text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E3F0EF"}
    must, may = book.add_format({**plain, "bold": True}), book.add_format(plain)
    formats = {
        "date": book.add_format({"num_format": "dd/mm/yyyy hh:mm"}),
        "text": book.add_format({"num_format": "@"}),
    }
    page.freeze_panes(1, 1)
    page.set_row(0, 34)
    for place, column in enumerate(COLUMNS):
        page.write_string(0, place, column.title, must if column.field in REQUIRED else may)
        if column.note:
            page.write_comment(0, place, column.note, {"x_scale": 2})
        width = 26 if column.kind in ("number", "status") else 18
        page.set_column(place, place, width, formats["date" if column.kind == "date" else "text"])
        if column.kind in _LISTS:
            page.data_validation(
                *(1, place, _LINES, place),
                {
                    "validate": "list",
                    "source": _LISTS[column.kind],
                    "error_type": "warning",
                    "error_title": "Chưa có trong danh sách",
                    "error_message": "Xin chọn một giá trị trong danh sách.",
                },
            )


def _notes_page(book: Any) -> None:
    page = book.add_worksheet("Hướng dẫn")
    title = book.add_format({"bold": True, "font_size": 13})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    page.set_column(0, 0, 30)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, "Cách ghi sổ hồ sơ", title)
    line = 1
    for sentence in _GENERAL:
        page.write_string(line, 1, sentence, wrap)
        line += 1
    page.write_string(line + 1, 0, "Các cột", title)
    line += 2
    for column in COLUMNS:
        page.write_string(line, 0, f"• {column.title}", wrap)
        page.write_string(line, 1, column.note or "Có thể để trống.", wrap)
        line += 1
    page.write_string(line + 1, 0, "Mã trạng thái", title)
    for offset, (code, label) in enumerate(LABELS.items(), start=line + 2):
        page.write_string(offset, 0, f"{int(code)}. {label}", wrap)
