"""Tables whose rows belong together: parts below their whole, named totals, averages, rates and rises told in rows;
cells that hold more than one number; and prose that is reckoned from a table beside it. All places are made up."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import Paragraph, Table, check, from_text

CALLS = """Hoạt động của tổng đài huyện Bến Cau:

| Chỉ tiêu | Tháng 5 | Tháng 6 |
|---|---|---|
| Tổng cuộc gọi | 3.418 | 2.907 |
| - gọi đến | 2.956 | 2.488 |
| - gọi đi | 462 | 419 |
| Phiếu yêu cầu đã lập | 1.204 | 1.187 |
| + qua điện thoại | 1.015 | 970 |
| + qua Zalo | 146 | 171 |
| + qua thư | 43 | 46 |

Tháng 6: lập 1.187 phiếu. So hai tháng, số phiếu giảm 17.
"""
STOCKS = """| Nội dung | Quý I | Quý II |
|---|---|---|
| Nhận mới | 5.127 | 6.032 |
| Tồn kỳ trước | 318 | 277 |
| Cộng đã và đang giải quyết | 5.445 | 6.309 |
| Đến hạn phải trả | 5.168 | 6.010 |
| Trả đúng hạn | 5.151 | 5.986 |
| - tỷ lệ (%) | 99,67 | 99,60 |
| Trễ hạn | 17 | 24 |
| - tỷ lệ (%) | 0,33 | 0,40 |
"""
RANKS = """| Xếp loại | Năm 2023 | Năm 2024 | Tăng/giảm |
|---|---|---|---|
| Tốt | 21 | 26 | tăng 05 |
| Khá | 14 | 12 | giảm 02 |
| Trung bình | 05 | 02 | giảm 03 |
| Tổng số đơn vị | 40 | 40 | |
"""
ANSWERS = """| Tiêu chí | Số phiếu | Hài lòng | Bình thường | Chưa hài lòng |
|---|---|---|---|---|
| Thái độ | 320 | 288 (90,0%) | 24 (7,5%) | 8 (2,5%) |
| Thời hạn | 320 | 272 (85,0%) | 32 (10,0%) | 16 (5,0%) |
| Cơ sở vật chất | 320 | 256 (80,0%) | 44 (13,8%) | 20 (6,3%) |
"""
SOLVED = """| Phòng | Đúng hạn/Đã trả | Tỷ lệ |
|---|---|---|
| Kinh tế | 412/418 | 98,6% |
| Văn hóa | 233/240 | 97,1% |
| Nội vụ | 187/187 | 100% |
| Tổng | 832/845 | 98,5% |
"""
MONTHS = "Tháng\tHồ sơ\nTháng 1\t318\nTháng 2\t274\nTháng 3\t402\nQuý I\t994\n"
SUMMED = """| Tháng | Tiếp nhận | Lũy kế |
|---|---|---|
| Tháng 1 | 512 | 512 |
| Tháng 2 | 438 | 950 |
| Tháng 3 | 607 | 1.557 |
| Tháng 4 | 590 | 2.147 |
"""
YEARS = """| Chỉ tiêu | 2021 | 2022 | 2023 | 2024 |
|---|---|---|---|---|
| Hồ sơ | 21.400 | 24.610 | 27.317 | 30.868 |
| Tăng so với năm trước (%) | - | 15,0 | 11,0 | 13,0 |
"""
POINTS = """Xã\tHạ tầng\tDữ liệu\tDịch vụ công\tTổng điểm
Xã Lạc Viên\t18,5\t24,0\t46,5\t89,0
Xã Mỹ Đò\t17,0\t25,5\t44,0\t86,5
Xã Phú Nhuế\t15,5\t20,0\t39,5\t75,0
Trung bình\t17,0\t23,2\t43,3\t83,5
"""
LEVELS = """Số thủ tục theo cấp:

| Cấp | Tháng 3/2024 | Tháng 9/2024 |
|---|---|---|
| Tỉnh | 1.312 | 1.347 |
| Xã | 268 | 281 |
| Tổng | 1.580 | 1.628 |

Tháng 3/2024: 1.580 thủ tục đã công khai. So hai mốc, tổng số tăng 48 thủ tục.
"""
LISTED = """Huyện Sông Lam cắt giảm thời gian của 187 thủ tục, chia theo cơ quan:

| Cơ quan | Số thủ tục |
|---|---|
| Phòng Kinh tế | 64 |
| Phòng Nội vụ | 41 |
| Phòng Tư pháp | 82 |
| Cộng | 187 |
"""
NAMED = """| Xã | Dân số | Đã cấp thẻ | Tỷ lệ | Đã kích hoạt | Tỷ lệ |
|---|---|---|---|---|---|
| Đồng Khê | 7.314 | 7.120 | 97,3% | 6.204 | 84,8% |
| Vĩnh Lộ | 5.830 | 5.602 | 96,1% | 4.911 | 84,2% |
| Cộng | 13.144 | 12.722 | 96,8% | 11.115 | 84,6% |

Toàn huyện đã cấp 12.722 thẻ. Xã Đồng Khê cao nhất (97,3%).
"""
PENDING = """| Nội dung | Tháng 7 | Tháng 8 | Tháng 9 |
|---|---|---|---|
| Số hồ sơ phải giải quyết | 212 | 240 | 198 |
| Đã giải quyết | 190 | 221 | 187 |
| Đang giải quyết | 22 | 19 | 11 |
"""
KINDS = """| Mức | Số người | Tỷ lệ % |
|---|---|---|
| Hoàn thành xuất sắc | 32 | 20,0 |
| Hoàn thành tốt | 104 | 65,0 |
| Hoàn thành | 21 | 13,1 |
| Không hoàn thành | 3 | 1,9 |
"""


@pytest.mark.parametrize(
    ("text", "stated", "formula"),
    [
        (CALLS, "3.418", "2.956 + 462"),
        (CALLS, "1.187", "970 + 171 + 46"),
        (CALLS, "17", "1.204 − 1.187"),
        (STOCKS, "6.309", "277 + 6.032"),
        (STOCKS, "0,40", "24 ÷ 6.010"),
        (RANKS, "40", "5 + 14 + 21"),
        (ANSWERS, "13,8", "44 ÷ 320"),
        (SOLVED, "832", "412 + 233 + 187"),
        (MONTHS, "994", "402 + 274 + 318"),
        (SUMMED, "1.557", "512 + 438 + 607"),
        (YEARS, "11,0", "(27.317 − 24.610) ÷ 24.610"),
        (POINTS, "43,3", "(46,5 + 44 + 39,5) ÷ 3"),
        (LEVELS, "48", "1.628 − 1.580"),
        (LISTED, "187", "187 trong bảng"),
        (NAMED, "97,3", "97,3 trong bảng"),
        (PENDING, "240", "221 + 19"),
        (KINDS, "13,1", "21 ÷ 160"),
    ],
)
def test_a_table_that_agrees_is_told_so_and_raises_nothing(text: str, stated: str, formula: str) -> None:
    report = check(text)
    assert [(claim.stated, claim.computed, claim.formula) for claim in report.findings] == []
    assert (stated, formula) in [(claim.stated.strip("% "), claim.formula) for claim in report.claims]


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (CALLS, "2.956", "2.596"),
        (CALLS, "| 419", "| 491"),
        (CALLS, "146", "164"),
        (CALLS, "lập 1.187", "lập 1.178"),
        (CALLS, "giảm 17", "giảm 71"),
        (STOCKS, "5.445", "5.454"),
        (STOCKS, "277", "227"),
        (STOCKS, "0,40", "0,04"),
        (STOCKS, "99,67", "99,76"),
        (RANKS, "| 14", "| 41"),
        (RANKS, "giảm 03", "giảm 05"),
        (RANKS, "| 26", "| 62"),
        (ANSWERS, "272", "227"),
        (ANSWERS, "13,8", "18,3"),
        (SOLVED, "233/", "323/"),
        (SOLVED, "98,6", "96,8"),
        (SOLVED, "832", "823"),
        (MONTHS, "402", "420"),
        (MONTHS, "994", "949"),
        (SUMMED, "950", "590"),
        (SUMMED, "607", "670"),
        (YEARS, "11,0", "1,0"),
        (YEARS, "30.868", "38.068"),
        (POINTS, "23,2", "32,2"),
        (LEVELS, "tăng 48", "tăng 84"),
        (LEVELS, "2024: 1.580", "2024: 1.850"),
        (LISTED, "của 187", "của 178"),
        (LISTED, "| 64", "| 46"),
        (NAMED, "cấp 12.722", "cấp 12.272"),
        (NAMED, "(97,3", "(93,7"),
        (PENDING, "| 19 ", "| 91 "),
        (KINDS, "104", "140"),
    ],
)
def test_a_slip_in_such_a_table_or_beside_it_is_found(text: str, true: str, slip: str) -> None:
    assert true in text
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize(
    "text",
    [
        # parts that are not all, and parts that overlap
        "| Nội dung | 2023 | 2024 |\n|---|---|---|\n| Cán bộ y tế | 812 | 840 |\n| - Bác sĩ | 204 | 211 |\n"
        "| - Dược sĩ | 61 | 66 |\n| Giường bệnh | 1.310 | 1.402 |\n",
        "| Nội dung | Số người |\n|---|---|\n| Tổng số công chức | 96 |\n| Trong đó: | |\n| - Nữ | 41 |\n"
        "| - Đảng viên | 77 |\n",
        # what is left at the end of each month is not added, nor are rates and averages
        "| Nội dung | Tháng 1 | Tháng 2 | Tháng 3 | Quý I |\n|---|---|---|---|---|\n"
        "| Tiếp nhận | 512 | 438 | 607 | 1.557 |\n"
        "| Đã giải quyết | 490 | 451 | 580 | 1.521 |\n| Đang giải quyết | 40 | 27 | 54 | 54 |\n"
        "| Tỷ lệ đúng hạn (%) | 98,2 | 99,0 | 98,7 | 98,6 |\n| Bình quân/ngày | 23,3 | 21,9 | 26,4 | 24,0 |\n",
        # a total row with averages and a column that is none
        "| Sở | Thủ tục | Giữ nguyên | Bãi bỏ | Thời gian cắt giảm (%) |\n|---|---|---|---|---|\n"
        "| Sở A | 64 | 59 | 5 | 22,5 |\n"
        "| Sở B | 48 | 46 | 2 | 30,0 |\n| Sở C | 57 | 53 | 4 | 18,4 |\n| Tổng | 169 | 158 | 11 | 23,3 |\n",
        # ranks rise when they grow smaller
        "| Chỉ số | 2022 | 2023 | Tăng/giảm |\n|---|---|---|---|\n| PAR INDEX | 85,12 | 86,03 | +0,91 |\n"
        "| Thứ hạng PAR INDEX | 31 | 28 | +3 |\n| PAPI | 42,18 | 42,90 | +0,72 |\n| PCI | 64,10 | 65,20 | +1,10 |\n",
        # dates are no parts of wholes
        "| Việc | Ngày giao | Hạn | Kết quả |\n|---|---|---|---|\n| Kế hoạch | 2/3 | 15/3 | 12 |\n"
        "| Báo cáo | 5/4 | 20/4 | 9 |\n"
        "| Kiểm tra | 8/5 | 25/5 | 4 |\n",
        # prose of other things than the table beside it
        LEVELS + "Tháng 3/2024, tỉnh họp báo 2 lần, có 1.508 lượt người theo dõi. Năm 2025 sẽ cắt giảm 84 thủ tục.\n",
        NAMED + "Xã Đồng Khê có 1.702 hộ, trong đó 7.210 người trong độ tuổi; 37,9% làm công nghiệp.\n",
        # a share of a total that only the table tells
        "| Hình thức | Số hồ sơ |\n|---|---|\n| Toàn trình | 1.204 |\n| Một phần | 512 |\n| Trực tiếp | 332 |\n"
        "| Tổng | 2.048 |\n\n"
        "So với tháng 9 (1.967 hồ sơ), tổng số hồ sơ tăng 81. Hồ sơ trực tuyến cả hai loại là 1.716, chiếm 83,8%.\n",
        # averages per place, and grades that are called trung bình
        "| Huyện | Số xã | Hồ sơ | Hồ sơ/xã |\n|---|---|---|---|\n| Tân Lộc | 12 xã | 8.412 hồ sơ | 701 |\n"
        "| Phước Hải | 9 xã | 7.200 hồ sơ | 800 |\n| Cộng | 21 xã | 15.612 hồ sơ | |\n",
    ],
)
def test_a_correct_table_raises_nothing(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


SHARES = (
    "Mức độ\tRất hài lòng\tHài lòng\tBình thường\tKhông hài lòng\tChỉ số chung\n"
    "Tiếp cận dịch vụ\t31,4\t62,1\t5,2\t1,3\t93,5\nThủ tục giấy tờ\t35,2\t58,9\t4,8\t1,1\t94,1\n"
    "Người làm việc tại quầy\t40,3\t54,7\t4,1\t0,9\t95,0\nGóp ý, phản ánh\t27,6\t61,8\t8,2\t2,4\t89,4\n\n"
    "Được chấm cao nhất là người làm việc tại quầy của các xã với 95,0%; thấp nhất là góp ý, phản ánh, đạt 89,4%.\n"
)
"""Shares without a sign: four of each row make a hundred, and the last is the first two together."""


@pytest.mark.parametrize(
    ("number", "slip"),
    [
        ("62,1", "66,1"),
        ("1,3", "13"),
        ("4,8", "4,3"),
        ("93,5", "95,3"),
        ("với 95,0", "với 96,0"),
        ("đạt 89,4", "đạt 88,4"),
    ],
)
def test_columns_that_make_a_hundred_are_shares(number: str, slip: str) -> None:
    assert not check(SHARES).findings
    assert SHARES.count(number) == 1
    assert check(SHARES.replace(number, slip)).findings


def test_names_and_figures_with_one_tab_are_a_table() -> None:
    (table,) = from_text(MONTHS)
    assert isinstance(table, Table)
    assert table.rows[-1] == ("Quý I", "994")


def test_a_line_between_rows_names_those_below_it() -> None:
    (table,) = from_text("Nội dung\tTỉnh\tXã\nBiên chế\t120\t310\nCó mặt\t118\t305\nTrình độ\n- Đại học\t90\t270\n")
    assert isinstance(table, Table)
    assert table.rows[3] == ("Trình độ",)


def test_sentences_with_one_tab_are_no_table() -> None:
    blocks = from_text(
        "Điều 1.\tPhê duyệt kế hoạch.\nĐiều 2.\tGiao các sở thực hiện.\nĐiều 3.\tQuyết định có hiệu lực."
    )
    assert all(isinstance(block, Paragraph) for block in blocks)
