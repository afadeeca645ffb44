"""Prose in the cells of tables is checked as prose, and tables of figures stay tables, whatever the kind of file."""

from __future__ import annotations

import pytest

from motcua.links.files.text import read_bytes
from motcua.links.files.text.prose import apart
from motcua.rules.report_check import Block, Paragraph, Table, Verdict, check

TOLD = "Kế hoạch đề ra 24 nhiệm vụ, đã hoàn thành 22/24 nhiệm vụ, đạt 97,16%."
FIGURES = Table((("Đơn vị", "Giao", "Xong"), ("Phòng A", "12", "11"), ("Phòng B", "8", "8")))


def read(*rows: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(apart([Table(rows)]))


@pytest.mark.parametrize(
    ("rows", "paragraphs"),
    [
        (((TOLD,),), [TOLD]),
        ((("Kết quả:\n\n" + TOLD,),), ["Kết quả:", TOLD]),
        ((("Xã A",), ("Xã B",)), ["Xã A", "Xã B"]),
        ((("Nhận xét", TOLD),), ["Nhận xét", TOLD]),
        ((("Trang", "Trang"), (TOLD, "Liên hệ")), ["Trang", TOLD, "Liên hệ"]),
        ((("Ban hành 48 văn bản, gồm:\n- 12 kế hoạch;\n- 36 công văn", "Kết quả"),),
         ["Ban hành 48 văn bản, gồm:", "- 12 kế hoạch;", "- 36 công văn", "Kết quả"]),
    ],
)  # fmt: skip
def test_boxes_and_layouts_are_paragraphs(rows: tuple[tuple[str, ...], ...], paragraphs: list[str]) -> None:
    assert read(*rows) == tuple(map(Paragraph, paragraphs))


@pytest.mark.parametrize(
    "rows",
    [
        FIGURES.rows,
        (("UBND XÃ A Số: 45/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Xã A, ngày 12 tháng 6 năm 2024"),),
        (("Chỉ tiêu", "Tỷ lệ (%) (5=4/3*100)"), ("Số hồ sơ tiếp nhận từ 01/01/2024 đến 30/6/2024", "120")),
        (("STT", "Tên"), ("1", "1. Số hồ sơ giải quyết đúng hạn của TP. Hà Nội"), ("2", "Kế hoạch số 12/KH-UBND")),
    ],
)  # fmt: skip
def test_tables_stay_tables(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read(*rows) == (Table(rows),)


def test_what_a_cell_tells_is_read_behind_its_table_under_the_name_of_its_row() -> None:
    assert read(("STT", "Đơn vị", "Kết quả"), ("1", "Phòng 2 (cũ)", TOLD), ("2", "Phòng B", "Đã xong")) == (
        Table((("STT", "Đơn vị", "Kết quả"), ("1", "Phòng 2 (cũ)", "Kế hoạch đề ra …"), ("2", "Phòng B", "Đã xong"))),
        Paragraph("1. Phòng"),
        Paragraph(TOLD),
    )


def test_a_cell_over_several_columns_or_rows_is_told_once() -> None:
    blocks = read(("1", "A", TOLD, TOLD), ("2", "B", TOLD, TOLD))
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["1. A", TOLD]


def test_what_is_told_of_one_row_is_not_held_against_another() -> None:
    told = "Hoàn thành {} nhiệm vụ được giao trong năm, đạt {}% kế hoạch."
    done = ((193, "66,3"), (190, "92,1"), (150, "88,8"), (69, "81,2"))
    rows = [(str(row), f"Xã {'ABCD'[row]}", told.format(*each)) for row, each in enumerate(done)]
    assert not [claim for claim in check(read(("STT", "Xã", "Kết quả"), *rows)).claims if not claim.verdict.agrees]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (f"<html><body><table><tr><td><p>{TOLD}</p></td></tr></table></body></html>", "a.html"),
        (f"<html><body><table><tr><td>Trang</td></tr><tr><td>{TOLD}</td></tr></table></body></html>", "a.html"),
        (f"<html><body><table><caption>{TOLD}</caption><tr><td>1</td></tr></table></body></html>", "a.html"),
        (
            f"<html><body><table><tr><td>Xã<br>A</td><td>Gồm:<br>{TOLD}</td><td>1</td></tr></table></body></html>",
            "a.html",
        ),
        (f"| STT | Nhiệm vụ | Kết quả |\n|---|---|---|\n| 1 | Kế hoạch | {TOLD} |\n| 2 | Khác | Xong |", "a.md"),
        (f"STT\tNhiệm vụ\tKết quả\n1\tKế hoạch\t{TOLD}\n2\tKhác\tXong", "a.txt"),
    ],
)
def test_cells_of_other_files_are_checked_too(content: str, name: str) -> None:
    claims = check(read_bytes(content.encode(), name=name)).claims
    assert [claim.stated for claim in claims if claim.verdict is Verdict.WRONG] == ["97,16"]
