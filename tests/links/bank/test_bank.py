"""Bank statements become typed rows; what cannot be read is given back with its line. All banks are made up."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from motcua.kernel.clock import local
from motcua.kernel.errors import UserError
from motcua.links.files.bank import read_statement
from motcua.links.files.bank.amounts import UnreadableAmount, read_amount

CSV = """NGÂN HÀNG MINH HỌA;;;;
Tài khoản: 000000000000;;;;

STT;Ngày giao dịch;Số tham chiếu;Phát sinh nợ;Phát sinh có;Nội dung giao dịch
1;12/03/2024 09:15;FT001;;8.000;CT DEN H20 33 99 240312 0001 le phi
2;12/03/2024;FT002;50.000;0;phi dich vu
3;13/03/2024;FT003;;1,250,000;H20.33.99-240313-0002
4;31/02/2024;FT004;;16000;ngay khong co
5;14/03/2024;FT005;;tám nghìn;so tien bang chu
6;14/03/2024;FT003;;1,250,000;H20.33.99-240313-0002
Tổng cộng;;;50.000;2.508.000;
"""


def written(path: Path, text: str, encoding: str = "utf-8-sig") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_statement_in_text_is_read(tmp_path: Path) -> None:
    read = read_statement(written(tmp_path / "saoke.csv", CSV))
    assert [(row.line, row.amount, row.reference) for row in read.rows] == [
        (5, 8_000, "FT001"),
        (7, 1_250_000, "FT003"),
        (10, 1_250_000, "FT003"),
    ]
    assert local(read.rows[0].at) == datetime(2024, 3, 12, 9, 15)
    assert read.rows[0].words == "CT DEN H20 33 99 240312 0001 le phi"
    assert [row.line for row in read.rejected] == [8, 9]
    assert "tám nghìn" in read.rejected[1].why
    assert (read.passed_over, read.twice) == (1, (10,))


def test_a_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "saoke.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Bìa").write_row(0, 0, ["Sao kê tài khoản minh họa"])
        sheet, day = book.add_worksheet("Sao kê"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(3, 0, ["Date", "Description", "Debit", "Credit", "Transaction ID"])
        sheet.write_datetime(4, 0, datetime(2024, 3, 12), day)
        sheet.write_row(4, 1, ["le phi H20", None, 8000, "T1"])
        sheet.write_row(5, 0, ["12/03/2024", "chuyen di", 9000, None, "T2"])
    read = read_statement(path)
    assert [(row.amount, row.words, row.reference) for row in read.rows] == [(8000, "le phi H20", "T1")]
    assert local(read.rows[0].at).date() == datetime(2024, 3, 12).date()
    assert read.passed_over == 1


@pytest.mark.parametrize(("name", "content", "code"), [
    ("saoke.csv", b"", "file_empty"),
    ("saoke.csv", "Ngày;Số tiền\n1/1/2024;5\n".encode(), "no_header"),
    ("saoke.pdf", b"%PDF-1.7 %%EOF", "file_not_as_named"),
    ("saoke.xlsx", b"PK\x03\x04 broken", "file_broken"),
])  # fmt: skip
def test_what_is_no_statement_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_statement(tmp_path / name)
    assert refused.value.code == code
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(("cell", "amount"), [
    (None, 0), ("", 0), ("-", 0), (8000, 8000), (8000.0, 8000), ("8000", 8000), ("8.000", 8000), ("8,000", 8000),
    ("1.250.000", 1_250_000), ("1,250,000.00", 1_250_000), ("1.250.000,00", 1_250_000), ("1 250 000", 1_250_000),
    ("+ 8.000 VND", 8000), ("8.000 đ", 8000), ("-8.000", -8000), ("(8.000)", -8000), ("8000.00", 8000),
])  # fmt: skip
def test_amounts_are_read_however_they_are_grouped(cell: object, amount: int) -> None:
    assert read_amount(cell) == amount


@pytest.mark.parametrize(
    "cell", ["8.000,50", "8.0000", "1.25.000", "tám nghìn", "8,5 triệu", True, 8000.5, "1.250,000"]
)
def test_what_is_no_whole_sum_is_refused(cell: object) -> None:
    with pytest.raises(UnreadableAmount):
        read_amount(cell)
