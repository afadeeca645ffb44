"""A workbook of figures: what is read of each line, and why a line comes back."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.entries import COLUMNS, SheetLine, read_entries, rejects_bytes, sheet_bytes


def book(place: Path, *rows: list[Any], head: tuple[str, ...] = COLUMNS) -> Path:
    made = openpyxl.Workbook()
    made.active.append(head)
    for row in rows:
        made.active.append(row)
    made.save(place / "so-lieu.xlsx")
    return place / "so-lieu.xlsx"


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        (40, 40, ""),
        (12.5, Decimal("12.5"), ""),
        ("1.234,5", Decimal("1234.5"), ""),
        (None, None, ""),
        (0, 0, ""),
        (1.005, None, "hai số lẻ"),
        ("=SUM(A1:A2)", None, "công thức"),
        ("khoảng 3", None, "chưa đọc được"),
        (True, None, "không phải là một số"),
        (datetime(2024, 5, 1), None, "không phải là một số"),
    ],
)
def test_a_value_is_read_or_says_why_not(tmp_path: Path, cell: Any, value: Any, fault: str) -> None:
    (line,) = read_entries(book(tmp_path, ["1.4", "Phiếu", "phiếu", cell, "CV 1", "lý do"]))
    assert (line.code, line.value, line.document, line.reason) == ("1.4", value, "CV 1", "lý do")
    assert fault in line.fault
    assert bool(line.fault) == bool(fault)


def test_lines_without_a_code_and_twice_the_same_come_back(tmp_path: Path) -> None:
    rows = [
        ["", "Không mã", "", 1],
        ["1.4", "Một", "", 1],
        ["1.4", "Hai", "", 2],
        [datetime(2024, 5, 1), "Ngày", "", 3],
    ]
    faults = [line.fault for line in read_entries(book(tmp_path, *rows))]
    assert [bool(one) for one in faults] == [True, False, True, True]
    assert "đổi mã dòng thành ngày" in faults[3]


def test_columns_may_stand_in_another_order_below_a_title(tmp_path: Path) -> None:
    place = book(tmp_path, ["Số liệu", "Ghi chú riêng", "Mã dòng"], [7, "x", "1.5"], head=("Biểu của xã", "", ""))
    (line,) = read_entries(place)
    assert (line.code, line.value, line.document) == ("1.5", 7, "")


@pytest.mark.parametrize(
    ("code", "rows", "head"),
    [("no_header", [["1.4", 3]], ("Mã", "Giá trị")), ("file_empty", [], COLUMNS)],
)
def test_a_book_that_is_none_of_ours_is_refused(tmp_path: Path, code: str, rows: list, head: tuple) -> None:
    with pytest.raises(UserError) as error:
        read_entries(book(tmp_path, *rows, head=head))
    assert error.value.code == code


def test_what_we_write_we_read_again_and_rejects_are_fed_back(tmp_path: Path) -> None:
    lines = [SheetLine("1.4", "=Phiếu", "phiếu", Decimal("12.50"), "CV 1", ""), SheetLine("1.5", "Lần", "lần")]
    place = tmp_path / "phieu.xlsx"
    place.write_bytes(sheet_bytes(lines, about="thử"))
    told = read_entries(place)
    assert [(line.code, line.value, line.fault) for line in told] == [("1.4", Decimal("12.5"), ""), ("1.5", None, "")]
    place.write_bytes(rejects_bytes((line.cells, "vì sao") for line in told))
    assert [line.cells for line in read_entries(place)] == [line.cells for line in told]
