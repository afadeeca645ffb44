"""Lists of indicators one below the other: rows without figures part them, marks say what divides what, and rows of
quarters and months are no rates. All places and figures are made up."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check, from_text

PEOPLE = """SỐ LIỆU CƠ BẢN CỦA THỊ XÃ BẾN NGỰ

TT | Nội dung | Số liệu
I | Diện tích (ha) | 4.812,30
II | DÂN SỐ |
1 | Số hộ | 21.407
2 | Dân số quy đổi (người) | 88.350
 | - Thường trú (người) | 79.264
 | + Nam | 38.915
 | + Nữ | 40.349
 | - Chia theo khu vực |
 | + Thành thị | 46.120
 | + Nông thôn | 33.144
3 | Mật độ (người/km2) | 1.647
III | LAO ĐỘNG |
1 | Trong độ tuổi (người) | 51.206
2 | Đang làm việc (người) | 42.873
 | + Nông nghiệp | 9.018
 | + Công nghiệp | 13.502
 | + Dịch vụ | 20.353
"""
QUARTERS = """| Chỉ tiêu | Quý I/2023 | Quý I/2024 |
| Nhận (hồ sơ) | 98.412 | 121.067 |
| Đã giải quyết | 95.208 | 117.390 |
| Đang giải quyết | 3.204 | 3.677 |
"""
SUMS = """| Kỳ | Nhận | Trước hạn | Đúng hạn | Chậm hạn | Cộng có kết quả |
|---|---|---|---|---|---|
| Trong kỳ | 212 | 150 | 41 | 7 | 198 |
| Lũy kế | 530 | 402 | 93 | 12 | 507 |
"""
FIRST = """TT | Chỉ tiêu | Đơn vị | Thực hiện
I | TIẾP NHẬN | |
1 | Tổng số hồ sơ | hồ sơ | 1.264
 | - Trực tuyến | hồ sơ | 812
 | - Trực tiếp | hồ sơ | 430
 | - Kỳ trước chuyển sang | hồ sơ | 22
II | GIẢI QUYẾT | |
1 | Đã giải quyết | hồ sơ | 1.233
 | - Đúng và trước hạn | hồ sơ | 1.224
 | - Quá hạn | hồ sơ | 9
"""
TRUE = (
    PEOPLE,
    FIRST,
    QUARTERS,
    SUMS,
    QUARTERS.replace("121.067", "123.500"),
    "| Chỉ tiêu | Năm 2022 | Năm 2023 |\n|---|---|---|\n| Tiếp nhận (hồ sơ) | 12.480 | 13.905 |\n"
    "| Đã giải quyết | 12.301 | 13.870 |\n| Đang giải quyết | 179 | 214 |\n",
    "| Chỉ tiêu | Tháng 4/2024 | Tháng 5/2024 |\n| Nhận mới | 812 | 640 |\n| Tồn kỳ trước | 40 | 52 |\n"
    "| Đã giải quyết | 800 | 655 |\n| Đang giải quyết | 52 | 37 |\n",
    "TT | Nội dung | Số liệu\nI | TRƯỜNG HỌC |\n1 | Số trường | 41\n | - Mầm non | 14\n | - Tiểu học | 15\n"
    " | - THCS | 12\n | - Trong đó theo chuẩn |\n | + Đạt mức 1 | 18\n | + Đạt mức 2 | 7\n"
    "II | Y TẾ |\n1 | Số trạm | 17\n",
)
WRONG = (
    (PEOPLE, "38.915", "38.195"),
    (PEOPLE, "33.144", "31.344"),
    (PEOPLE, "13.502", "15.302"),
    (PEOPLE, "42.873", "42.373"),
    (QUARTERS, "121.067", "112.067"),
    (QUARTERS, "3.677", "3.977"),
    (FIRST, "812", "182"),
    (FIRST, "1.224", "1.242"),
    (SUMS, "| 198 |", "| 189 |"),
)


@pytest.mark.parametrize("text", TRUE)
def test_correct_lists_draw_no_finding(text: str) -> None:
    """What is divided once more, left out, or carried over from before is no mistake."""
    assert not check(from_text(text)).findings


@pytest.mark.parametrize(("text", "before", "after"), WRONG)
def test_a_slip_is_found(text: str, before: str, after: str) -> None:
    """One number mistyped breaks what the others make."""
    assert before in text
    assert check(from_text(text.replace(before, after, 1))).findings
