"""Tables whose cells stand one below the other, and tables that tell once more, in per cent, the one before."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import Paragraph, Table, check, from_text


def upright(*cells: str) -> str:
    """A page copied from the web: each cell a line, blank lines between them."""
    return "\n\n".join(cell.strip() for row in cells for cell in row.split(";"))


GRADED = upright(
    "Bảng 2: Kết quả xếp loại viên chức của huyện Trà Kót",
    "TT; Mức xếp loại; Số lượng; Tỷ trọng; Số lượng; Tỷ trọng",
    "Tổng số; 1.840; 100,0; 2.310; 100,0",
    "1; Hoàn thành xuất sắc; 322; 17,5; 418; 18,1",
    "2; Hoàn thành tốt; 1.196; 65,0; 1.513; 65,5",
    "3; Hoàn thành; 322; 17,5; 379; 16,4",
)
YEARBOOK = upright(
    "Dân số trung bình; Tổng số; Nam; Nữ; Người",
    "2021; 84.300; 41.560; 42.740",
    "2022; 85.120; 41.980; 43.140",
    "2023; 86.050; 42.410; 43.640",
    "Chỉ số phát triển (năm trước = 100) - %",
    "2021; 101,10; 101,02; 101,18",
    "2022; 100,97; 101,01; 100,94",
    "2023; 101,09; 101,02; 101,16",
    "Cơ cấu (%)",
    "2021; 100,00; 49,30; 50,70",
    "2022; 100,00; 49,32; 50,68",
    "2023; 100,00; 49,29; 50,71",
)


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (GRADED, "1.840", "1.480"),
        (GRADED, "418", "481"),
        (GRADED, "65,5", "66,5"),
        (YEARBOOK, "84.300", "83.400"),
        (YEARBOOK, "43.140", "43.410"),
        (YEARBOOK, "101,09", "110,09"),
        (YEARBOOK, "50,68", "50,86"),
        (YEARBOOK, "49,29", "94,29"),
    ],
)
def test_a_slip_in_an_upright_table_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


def test_an_upright_table_has_its_heads_rows_and_no_ordinals() -> None:
    head, table = from_text(GRADED)[0], from_text(GRADED)[-1]
    assert isinstance(head, Paragraph)
    assert isinstance(table, Table)
    assert table.rows[0][1:] == ("Số lượng", "Tỷ trọng", "Số lượng", "Tỷ trọng")
    assert table.rows[3] == ("Hoàn thành tốt", "1.196", "65,0", "1.513", "65,5")


@pytest.mark.parametrize(
    "text",
    [
        "Danh bạ\n\nXã Bản Vược\n\n02143\n\nXã Cốc Mỳ\n\n02144\n\nXã Trịnh Tường\n\n02145\n\nHết.",
        "Số hồ sơ\n\n412\n\nGhi chú chung\n\nTỷ lệ\n\n95,2\n\n17\n\nKhác\n\n3\n\n8\n\n9",
    ],
)
def test_lines_without_a_rhythm_of_figures_stay_prose(text: str) -> None:
    assert all(isinstance(block, Paragraph) for block in from_text(text))


def test_rates_of_another_year_below_a_table_are_no_structure_of_it() -> None:
    others = YEARBOOK.replace("49,30", "47,11").replace("49,32", "46,90").replace("49,29", "46,02")
    others = others.replace("50,70", "52,89").replace("50,68", "53,10").replace("50,71", "53,98")
    assert not check(others).findings
