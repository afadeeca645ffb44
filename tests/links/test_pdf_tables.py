"""PDF files: tables come as tables, lines broken by the margin are one, marks of footnotes glue to no number."""

from __future__ import annotations

import pytest
import typst

from motcua.links.files.text import read_bytes
from motcua.rules.report_check import Block, Paragraph, Table, Verdict, check


def read(source: str) -> tuple[Block, ...]:
    return read_bytes(bytes(typst.compile(source.encode(), format="pdf")), name="a.pdf")  # type: ignore[arg-type]


def tables(source: str) -> list[Table]:
    return [block for block in read(source) if isinstance(block, Table)]


def test_a_table_comes_with_its_cells_and_the_text_around_it_stays() -> None:
    blocks = read(
        "Kết quả như sau:\n#table(columns: 3, [Đơn vị], [Giao], [Xong], [Phòng Một], [12], [11], [Phòng Hai], [8], [8],"
        " [Cộng], [20], [19])\nĐã hoàn thành 19/20 nhiệm vụ."
    )
    assert blocks == (
        Paragraph("Kết quả như sau:"),
        Table((("Đơn vị", "Giao", "Xong"), ("Phòng Một", "12", "11"), ("Phòng Hai", "8", "8"), ("Cộng", "20", "19"))),
        Paragraph("Đã hoàn thành 19/20 nhiệm vụ."),
    )


def test_words_of_a_wide_or_high_cell_stand_in_each_place_and_a_figure_only_once() -> None:
    (table,) = tables(
        "#table(columns: 4, table.cell(rowspan: 2)[Xã], table.cell(colspan: 2)[Hồ sơ], table.cell(rowspan: 2)[Người],"
        " [Nhận], [Xong], [Xã A], [12], [11], table.cell(rowspan: 2)[5], [Xã B], [9], [9])"
    )
    assert table.rows == (
        ("Xã", "Hồ sơ", "Hồ sơ", "Người"),
        ("Xã", "Nhận", "Xong", "Người"),
        ("Xã A", "12", "11", "5"),
        ("Xã B", "9", "9", ""),
    )


def test_a_table_over_two_pages_is_one_and_tells_its_heads_once() -> None:
    rows = "".join(f"[Xã {place}], [{place * 10}]," for place in range(1, 13))
    (table,) = tables(
        '#set page(height: 200pt, numbering: "1")\n#table(columns: 2, table.header([Xã], [Hồ sơ]),' + rows + ")"
    )
    assert table.rows == (("Xã", "Hồ sơ"), *((f"Xã {place}", str(place * 10)) for place in range(1, 13)))


@pytest.mark.parametrize("wrong", ["3.221", "3.212"])
def test_a_wrong_cell_of_a_table_is_found(wrong: str) -> None:
    source = (
        "#table(columns: 4, [Lĩnh vực], [Tiếp nhận], [Đã giải quyết], [Đang giải quyết], [Đất đai], [842], [701],"
        " [141], [Hộ tịch], [1.204], [1.188], [16], [Kinh doanh], [356], [349], [7], [Bảo trợ], [820], [800], [20],"
        " [Tổng cộng], [3.222], [3.038], [184])"
    )
    assert check(read(source)).findings == ()
    assert [claim.stated for claim in check(read(source.replace("3.222", wrong))).findings] == [wrong]


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("1.20 \\\n4", "1.204"),
        ("98,9 \\\n6", "98,96"),
        ("Trướ \\\nc hạn", "Trước hạn"),
        ("150 \\\n(62,5%)", "150 (62,5%)"),
    ],
)
def test_what_a_narrow_column_tore_is_put_together(torn: str, whole: str) -> None:
    (table,) = tables(f"#table(columns: 2, [Tên], [{torn}], [Xã A], [7])")
    assert table.rows[0][1] == whole


def test_two_figures_one_above_the_other_stay_two() -> None:
    (table,) = tables("#table(columns: 2, [Tên], [12 \\\n15], [Xã A], [7])")
    assert table.rows[0][1] == "12 15"


def test_lines_that_the_margin_broke_are_one_and_headings_stay_apart() -> None:
    sentence = (
        "Trong quý, Bộ phận Tiếp nhận và Trả kết quả của xã tiếp nhận 1.846 hồ sơ, tăng 120 hồ sơ so với cùng kỳ năm "
        "2023 (1.726 hồ sơ), trong đó có 1.512 hồ sơ nộp trực tuyến và 334 hồ sơ nộp trực tiếp hoặc gửi qua bưu điện."
    )
    for width in range(200, 420, 20):
        blocks = read(f"#set page(width: {width}pt)\n1. Về tiếp nhận hồ sơ\n\n{sentence}\n\n{sentence}")
        assert blocks == (Paragraph("1. Về tiếp nhận hồ sơ"), Paragraph(sentence), Paragraph(sentence)), width


def test_a_line_that_ends_a_little_before_the_margin_goes_on_with_a_small_letter() -> None:
    """Where lines are ragged none may reach as far as the margin lets them."""
    wide = "Trong kỳ, toàn xã đã tiếp nhận và giải quyết nhiều hồ sơ của tổ chức, doanh nghiệp và người dân. " * 4
    blocks = read(
        "#set par(justify: false)\n"
        f"{wide}\n\n"
        "- Lúa mùa: 246 ha, năng suất bình quân giảm do chịu tác động nhiều của hoàn lưu cơn bão \\\nsố 1 vừa qua;\n\n"
        "Nơi nhận \\\nnhư trên"
    )
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert any(text.endswith("hoàn lưu cơn bão số 1 vừa qua;") for text in texts)
    assert "Nơi nhận" in texts


def test_marks_of_footnotes_glue_to_no_number_and_squares_stay() -> None:
    blocks = read(
        "#set super(typographic: false)\nBan hành 48#super[1] văn bản, gồm 12#super[2] kế hoạch và 36 công văn; "
        "xây 250 m#super[2] sân trong năm.#super[3]"
    )
    assert blocks == (Paragraph("Ban hành 48 văn bản, gồm 12 kế hoạch và 36 công văn; xây 250 m2 sân trong năm."),)
    assert {claim.verdict for claim in check(blocks).claims} == {Verdict.OK}


def test_a_drawing_is_no_table() -> None:
    source = "Trước hình. #grid(columns: 3, rows: 3, stroke: 1pt, ..range(9).map(n => box(width: 20pt, height: 20pt)))"
    assert [block for block in read(source) if isinstance(block, Table)] == []
