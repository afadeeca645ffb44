"""The template is a register that can be filled in and imported as it is."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.register import template_bytes, write_template
from tests.links.register.books import TITLES, readings, row, rows_of


def test_a_filled_template_is_read(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_bytes()))
    assert book.sheetnames == ["Sổ hồ sơ", "Hướng dẫn"]
    page = book["Sổ hồ sơ"]
    assert [cell.value for cell in page[1]] == TITLES
    ranges = {str(rule.sqref).split(":")[0] for rule in page.data_validations.dataValidation}
    assert ranges == {"E2", "F2", "H2", "O2"}
    for place, value in enumerate(row(status="Đã trả kết quả"), start=1):
        page.cell(2, place, value)
    book.save(tmp_path / "so.xlsx")
    found = rows_of(tmp_path / "so.xlsx")
    assert [(one.number, one.status, one.channel) for one in found] == [("H20.19-240304-0001", 10, "ONLINE")]


def test_an_empty_template_is_told_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    write_template(path)
    with pytest.raises(UserError) as caught:
        readings(path)
    assert caught.value.code == "file_only_header"


def test_a_template_never_overwrites(tmp_path: Path) -> None:
    for name, code in (("mau.xlsx", "file_exists"), ("mau.csv", "file_not_as_named")):
        (tmp_path / name).write_text("x", encoding="utf-8")
        with pytest.raises(UserError) as caught:
            write_template(tmp_path / name)
        assert caught.value.code == code
