"""Tables that arrive as lines, their cells kept apart by gaps, semicolons or spaces; columns that make others."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import Paragraph, Table, check, from_text

GAPS = """Chỉ tiêu    Kế hoạch    Thực hiện    Đạt %    Còn phải phát triển
BHXH bắt buộc    6.850    6.412    93,6    438
BHXH tự nguyện    2.400    1.637    68,2    763
BHYT    98.700    95.218    96,5    3.482
"""
SEMICOLONS = """STT; Huyện; Đầu năm; Thoát nghèo; Tái nghèo; Cuối năm
1; Kỳ Lộc; 412; 131; 18; 299
2; Sơn Bàn; 2.518; 684; 97; 1.931
3; Trà Nú; 3.746; 812; 158; 3.092
4; Duy Thạnh; 1.063; 345; 26; 744
; Tổng cộng; 7.739; 1.972; 299; 6.066
"""
SPACES = """Đơn vị Tiếp nhận Đã trả Tỷ lệ %
1 Xã Bản Mù 1.245 1.200 96,4
2 Xã Làng Nhì 830 747 90,0
3 Thị trấn Trạm Tấu 2.016 1.980 98,2
Tổng cộng 4.091 3.927 96,0
"""
RATES = """| Khối | Số học sinh | Giỏi | Khá | Đạt |
|---|---|---|---|---|
| 6 | 214 | 61 | 94 | 59 |
| 7 | 198 | 49 | 86 | 63 |
| Toàn trường | 412 | 110 | 180 | 122 |
| Tỷ lệ (%) | 100 | 26,70 | 43,69 | 29,61 |
"""


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (RATES, "26,70", "27,60"),
        (RATES, "412", "421"),
        (RATES, "| 86 |", "| 68 |"),
        (GAPS, "6.412", "6.142"),
        (GAPS, "763", "736"),
        (GAPS, "96,5", "95,6"),
        (SEMICOLONS, "684", "648"),
        (SEMICOLONS, "3.092", "3.029"),
        (SEMICOLONS, "6.066", "6.606"),
        (SPACES, "1.200", "1.100"),
        (SPACES, "90,0", "99,0"),
        (SPACES, "4.091", "4.191"),
    ],
)
def test_a_slip_in_a_table_of_lines_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


def test_lines_of_figures_are_rows_with_their_ordinals_and_labels_apart() -> None:
    head, table = from_text(SPACES)
    assert isinstance(head, Paragraph)
    assert isinstance(table, Table)
    assert table.rows[0] == ("", "", "", "", "%")
    assert table.rows[1] == ("1", "Xã Bản Mù", "1.245", "1.200", "96,4")
    assert table.rows[-1] == ("", "Tổng cộng", "4.091", "3.927", "96,0")


@pytest.mark.parametrize(
    "text",
    [
        "Xã nhận 12 hồ sơ; trả 10 hồ sơ; còn 2 hồ sơ.\nXã có 3 lớp; 4 tổ; 5 nhóm.\nHuyện có 7 đội; 8 trạm; 9 chốt.",
        "Họp lúc 7 giờ 30\nDự kiến 40 người\nChi 12 triệu",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
    ],
)
def test_sentences_are_no_rows(text: str) -> None:
    assert all(isinstance(block, Paragraph) for block in from_text(text))
