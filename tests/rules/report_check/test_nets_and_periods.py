# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Nets and periods (số thực tăng, bình quân theo kỳ): readers of one plain way of telling each, and prose of which one
number stands only in a table.

Each text is made up: a true one, and slips of one number, each told as "true > slip".
"""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TABLE = """Kết quả theo cấp học:

| Cấp học | Trường | Học sinh |
|---|---|---|
| Mầm non | 14 | 4.218 |
| Tiểu học | 16 | 9.346 |
| Trung học cơ sở | 11 | 6.127 |
| Tổng cộng | 41 | 19.691 |

"""
ENTERED = """Kết quả nhập dữ liệu:

| Huyện | Đã nhập | Đã duyệt |
|---|---|---|
| Gò Lau | 41.206 | 38.117 |
| Bãi Mây | 35.480 | 30.962 |
| Cộng | 76.686 | 69.079 |

"""

MONTHS = """Kết quả tiếp nhận hồ sơ:

| Tháng | Hồ sơ tiếp nhận | Trực tuyến |
|---|---|---|
| Tháng 1 | 812 | 611 |
| Tháng 2 | 506 | 388 |
| Tháng 3 | 1.013 | 829 |
| Cộng | 2.331 | 1.828 |

"""
SCORES = """Kết quả khối huyện:

| Huyện | Năm 2022 | Năm 2021 |
|---|---|---|
| Gò Lau | 88,14 | 86,02 |
| Bãi Mây | 86,12 | 85,60 |
| Trung bình | 87,13 | 85,81 |

"""
EARNED = """Kết quả thu:

| Chỉ tiêu | Dự toán | Thực hiện |
|---|---|---|
| Thuế ngoài quốc doanh | 61.200 | 63.540 |
| Tiền sử dụng đất | 35.000 | 48.715 |
| Thu khác | 11.400 | 10.982 |
| Cộng | 107.600 | 123.237 |

"""
LEFT = """II. Sắp xếp
Số dôi dư phải giải quyết là 112 người, bằng 38,7% tổng số.

III. Kết quả
Đến 15/6/2021 đã giải quyết 67 người, đạt 59,8% số dôi dư, cụ thể:
- Nghỉ hưu trước tuổi: 34 người;
- Nghỉ hưu đúng tuổi: 9 người;
- Điều động sang xã khác: 24 người.
Số còn lại 45 người, dự kiến năm sau giải quyết 18 người."""

TRUE = (
    (MONTHS + "Bình quân quý I mỗi tháng nhận 777 hồ sơ.", "777", "777 > 727"),
    (SCORES + "Như vậy, giá trị trung bình khối huyện đạt 87,13 điểm, tăng 1,32 điểm so với năm 2021.", "1,32", "1,32 > 1,23"),
    (EARNED + "Nếu loại trừ tiền sử dụng đất, số thu còn 74.522 triệu đồng.", "74.522", "74.522 > 74.252"),
    (LEFT, "45", "45 người > 54 người"),
    ("Gò Lau: 98,7% hồ sơ được trả trước và đúng hạn\n\nĐến hết quý, toàn tỉnh có 52.660 hồ sơ phải giải quyết. Số đã giải quyết là 40.128 hồ sơ, trong đó 39.606 hồ sơ trước và đúng hạn, 522 hồ sơ quá hạn.", "98,7", "98,7 > 97,8"),
    ("Đến nay còn 711 đơn vị, giảm 84 đơn vị. Trong số giảm có 61 đơn vị giáo dục, 14 đơn vị y tế, 9 đơn vị thuộc các lĩnh vực khác.", "84", "14 > 41"),
    ("Năm 2019 huyện có 418 hộ thoát nghèo nhưng có 25 hộ tái nghèo và 41 hộ nghèo mới, nên số hộ giảm thực chỉ là 352 hộ.", "352", "352 > 362", "418 > 481"),
    ("Trong năm có 96 doanh nghiệp thành lập mới, 31 doanh nghiệp giải thể. Như vậy thực tăng 65 doanh nghiệp.", "65", "65 > 75"),
    ("Toàn tỉnh sắp xếp 37 đơn vị để hình thành 16 đơn vị mới. Sau sắp xếp còn 131 đơn vị, giảm 21 đơn vị.", "21", "21 > 22", "16 > 18"),
    ("Huyện sáp nhập 14 thôn thành 6 thôn mới; cả huyện giảm 8 thôn.", "8", "8 > 9"),
    ("Huyện còn 372 hồ sơ tồn, nhiều nhất ở xã Hợp Lý (88 hồ sơ) và xã An Lạc (71 hồ sơ). Riêng hai xã này đã chiếm 42,7% số hồ sơ tồn của huyện.", "42,7", "42,7 > 47,2", "372 > 3.772"),
    ("Quý III năm 2024, Trung tâm tiếp nhận 3.069 hồ sơ, bình quân mỗi tháng 1.023 hồ sơ.", "1.023", "1.023 > 1.203", "3.069 > 3.609"),
    ("Theo tháng: tháng 7 là 914, tháng 8 là 1.027, tháng 9 là 1.128 hồ sơ, cộng 3.069 hồ sơ. 6 tháng cuối năm trước, xã nhận 5.124 hồ sơ, bình quân 854 hồ sơ/tháng.", "854", "854 > 845"),
    ("Giai đoạn 2016 - 2020, tỉnh trồng mới 12.450 ha rừng, bình quân mỗi năm 2.490 ha.", "2.490", "2.490 > 2.940"),
    ("Sở Y tế xếp thứ nhất với 81,37 điểm. Sở Tư pháp xếp thứ hai, kém 0,95 điểm, đạt 80,42 điểm.", "0,95", "0,95 > 0,85", "80,42 > 80,24"),
    (TABLE + "Ở bậc tiểu học, học hai buổi có 9.018 em, đạt 96,5%.", "96,5", "96,5 > 95,6", "9.018 > 9.818"),
    (TABLE + "Số học sinh tiểu học chiếm 47,5% tổng số học sinh.", "47,5", "47,5 > 45,7"),
    (TABLE + "So với năm học trước (18.214 học sinh), tổng số học sinh tăng 8,1%.", "8,1", "8,1 > 1,8", "18.214 > 18.241"),
    (ENTERED + "Số đã nhập nhưng chưa duyệt còn 7.607 trường hợp.", "7.607", "7.607 > 7.067"),
)  # fmt: skip

# correct texts told like one of these
CORRECT = (
    "Từ đầu năm 2025 đến nay, xã tiếp nhận 3.069 hồ sơ, bình quân mỗi tháng 341 hồ sơ.",
    "6 tháng đầu năm 2025, xã tiếp nhận 3.069 hồ sơ, bình quân mỗi công chức giải quyết 102 hồ sơ/tháng.",
    "Năm 2025, Trung tâm hoạt động từ tháng 7; tiếp nhận 3.069 hồ sơ, bình quân mỗi tháng 1.023 hồ sơ trong quý III.",
    "Huyện sáp nhập 14 thôn thành 6 thôn mới và giải thể 1 thôn; cả huyện từ 120 thôn còn 111 thôn, giảm 9 thôn.",
    "Trong năm có 418 hộ thoát nghèo. Tính cả số hộ chuyển đi, thực giảm 436 hộ.",
    "Sở Y tế xếp thứ nhất với 81,37 điểm. Sở Tư pháp xếp thứ hai, tăng 0,85 điểm, đạt 80,42 điểm.",
    "Huyện còn 372 hồ sơ tồn, nhiều nhất ở xã Hợp Lý (88 hồ sơ) và xã An Lạc (71 hồ sơ). Riêng hai xã này đã chiếm 36,8% số hồ sơ nhận mới.",
    TABLE + "Ở bậc tiểu học, phổ cập đạt 96,8%; trong 1.412 trẻ sáu tuổi có 1.391 trẻ vào lớp 1, đạt 98,5%.",
    TABLE + "So với năm học trước (1.214 giáo viên), số giáo viên tăng 8,1%.",
)


@pytest.mark.parametrize("case", TRUE, ids=lambda case: case[1])
def test_a_true_figure_agrees_and_every_slip_is_found(case: tuple[str, ...]) -> None:
    text, stated, *slips = case
    report = check(text)
    assert report.findings == ()
    assert any(claim.stated.startswith(stated) for claim in report.claims)
    for slip in slips:
        true, wrong = slip.split(" > ")
        before, _, behind = text.rpartition(true)
        assert check(before + wrong + behind).findings, slip


@pytest.mark.parametrize("text", CORRECT)
def test_what_is_told_like_it_is_left_alone(text: str) -> None:
    assert check(text).findings == ()
