"""What no single slip of the hand explains is told to nobody; what one does is found beside it."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = {
    "fall of a former year": "Xong 3.558 việc, kém 1.170 việc (24,75%) so với năm 2020.",
    "rise over the same time": "Thụ lý 29.865 việc, hơn cùng kỳ 3.305 việc (12,44%).",
    "nearest whole": (
        "Trả 8,98 nghìn hồ sơ (88,2% của 10,18 nghìn hồ sơ nhận), trong đó 8,96 nghìn đúng hạn (99,8%), 17 trễ (0,2%)."
    ),
    "bare rises": "Tạm ngừng có 119 doanh nghiệp, thêm 37 (45%); giải thể 32 doanh nghiệp, bớt 23 (42%).",
    "rises in brackets": ("Hôn nhân gia đình: 4.797 vụ (hơn 823 vụ), giải quyết 4.732 vụ (hơn 786 vụ), tỷ lệ 98,64%."),
    "steps to a total": "Lộ trình: năm 2019 thêm 20 trường, năm 2020 thêm 9 trường, khi ấy cả tỉnh có 913 trường.",
    "bases of their own": (
        "Toàn tỉnh có 485 trường chuẩn, gồm mầm non 141 trường (51,8%), tiểu học 206 trường (75,2%), THCS 123 "
        "trường (56,0%), THPT 15 trường (26,8%)."
    ),
    "two sides of a slash": (
        "Hai cấp thụ lý 7.761 vụ/13.147 bị cáo, giảm 1.308 vụ; giải quyết 7.671 vụ/12.827 bị cáo."
    ),
    "stars": "Tỉnh có 173 sản phẩm OCOP, gồm 91 sản phẩm 3 sao; 80 sản phẩm 4 sao; 2 sản phẩm 5 sao.",
    "since a named year": "Hôn nhân: 429 vụ, hơn năm 2022 là 49 vụ, trong đó đã xử 415 vụ.",
    "growth of two plans": (
        "Thu nội địa 2.433 tỷ đồng, so với dự toán trung ương bằng 28,4%, so với dự toán tỉnh bằng 19,2%, tăng 75,6%."
    ),
    "base told behind": (
        "Trả đúng hẹn được 19.255 hồ sơ, tức 96,55%; số đến hạn là 19.944 hồ sơ; đang giải quyết 375 hồ sơ."
    ),
    "whole per cent": "Vốn đăng ký mới 1.962 tỷ đồng, tăng 113% so với cùng kỳ (921 tỷ đồng).",
    "past a target": "Đã thu 174,7 tỷ đồng, xong 80,7 tỷ đồng, đạt 46,19%, vượt chỉ tiêu hơn 6%.",
    "parts of both sides": "Đã xong 497/497 việc: đất đai 265 việc, hộ tịch 220 việc, xây dựng 6, việc khác 6.",
    "what is left over": "Giới thiệu 191 đồng chí để bầu 163 đồng chí, số dư 17,18%.",
    "rates that fell": "Xã An từ 31,5% xuống còn 5,9%, xã Bình 32,5% xuống 8,2%, xã Cam 27,5% xuống 6,3%.",
    "examples behind a colon": "Đã mở 12 lớp ở cơ sở: đoàn viên 30, phụ nữ 45, nông dân 38.",
    "a share of ages": "Tuổi đời ngày càng trẻ: 213/333 người ở độ 18 - 30, chiếm 64%.",
    "a rate of the title alone": (
        "Giải ngân vốn đầu tư công của xã mới được 53,3%\n\n"
        "Kế hoạch vốn của xã là 257.400 triệu đồng, giải ngân vốn được 137.083 triệu đồng. Cùng kỳ năm "
        "trước giải ngân vốn đầu tư công đạt 56,3%."
    ),
}

SLIPS = {
    "growth": (
        "Vốn đăng ký mới 1.962 tỷ đồng, tăng 113% so với cùng kỳ (921 tỷ đồng).",
        "113%",
        "131%",
        "113",
    ),
    "rise of a former value": (
        "Thụ lý 29.865 việc, hơn cùng kỳ 3.305 việc (12,44%).",
        "12,44",
        "14,24",
        "12,44",
    ),
    "fall of a former value": (
        "Xong 3.558 việc, kém 1.170 việc (24,75%) so với năm 2020.",
        "24,75",
        "27,45",
        "24,75",
    ),
    "rise beside": (
        "Tạm ngừng có 119 doanh nghiệp, thêm 37 doanh nghiệp (45,1%).",
        "45,1",
        "54,1",
        "45,12",
    ),
    "parts with stars": (
        "Tỉnh có 173 sản phẩm OCOP, gồm 91 sản phẩm 3 sao; 80 sản phẩm 4 sao; 2 sản phẩm 5 sao.",
        "91",
        "81",
        "163",
    ),
    "a part of its own base": (
        "Toàn tỉnh có 485 trường chuẩn, gồm mầm non 141 trường (51,8%), tiểu học 206 trường (75,2%), THCS 123 "
        "trường (56,0%), THPT 15 trường (26,8%).",
        "206",
        "226",
        "505",
    ),
    "a title": (
        "Quý I/2023 xã An Bình thu ngân sách 22.056 triệu đồng\n\n"
        "Theo báo cáo, quý I thu ngân sách trên địa bàn xã được 22.056 triệu đồng, bằng 24,9% dự toán.",
        "thu ngân sách 22.056",
        "thu ngân sách 22.065",
        "22.056",
    ),
    "spelled out": (
        "Trường đạt chuẩn trong tỉnh hiện là 190: mầm non 43, tiểu học 100, THCS 38, THPT 9.",
        "100",
        "900",
        "990",
    ),
    "a model is no form": ("Nâng cao 101/320 xã, 31,56%; kiểu mẫu 16/320 xã, 5,0%.", "16/320", "17/320", "5"),
    "counts in the bracket behind": ("Thôn đạt chuẩn 58,9% (66/112 thôn, thêm 20 thôn).", "66", "62", "55"),
    "more than its whole": (
        "Khiếu nại thụ lý 23 đơn, trong đó kỳ trước chuyển qua 20; xong 1 đơn.",
        "20",
        "80",
        "≤ 23",
    ),
    "more than all of them": ("Kỳ thi vừa qua 18/22 trường có học sinh đỗ hết.", "18", "81", "22"),
}


@pytest.mark.parametrize("name", TRUE)
def test_what_is_told_of_a_former_value_or_another_base_is_left_alone(name: str) -> None:
    assert [(claim.kind, claim.stated, claim.computed, claim.formula) for claim in check(TRUE[name]).findings] == []


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_such_a_text_is_found(name: str) -> None:
    text, told, slip, computed = SLIPS[name]
    assert text.count(told) >= 1
    assert check(text).findings == ()
    found = check(text.replace(told, slip, 1)).findings
    assert [claim.computed.partition(",")[0] for claim in found] == [computed.partition(",")[0]]


def test_a_share_of_a_base_far_from_its_own_is_no_finding_but_a_digit_off_is_one() -> None:
    """The same words: 900 for 90 is a digit doubled, and 5.137 no slip of anything."""
    text = "Nhận {} hồ sơ.\nTrả đúng hẹn 45 hồ sơ, đạt 50,0%."
    assert check(text.format("90")).findings == ()
    assert check(text.format("5.137")).findings == ()


def test_a_figure_far_off_is_found_where_a_sentence_tells_nothing_else() -> None:
    """Another indicator was quoted: no slip, and yet plainly wrong."""
    text = "Kế hoạch có 24 nhiệm vụ, đã xong 22 nhiệm vụ (đạt {}%)."
    assert check(text.format("91,67")).findings == ()
    assert [claim.computed for claim in check(text.format("45,30")).findings] == ["91,67"]


def test_a_title_is_held_to_its_text_beside_another_mistake_but_not_twice_for_one() -> None:
    text = "Xã An Bình thu ngân sách {} triệu đồng\n\nThu ngân sách xã {} triệu đồng. Đã xong 22/24 việc (đạt {}%)."
    assert check(text.format("22.056", "22.056", "91,67")).findings == ()
    both = check(text.format("22.065", "22.056", "91,16")).findings
    assert [claim.stated for claim in both] == ["22.065", "91,16"]
    once = (
        "Xã An Bình xử lý 1.250 hồ sơ\n\nXử lý hồ sơ xã An Bình: nhận 1.300 hồ sơ, xử lý 1.205 hồ sơ, còn lại 50 hồ sơ."
    )
    assert len(check(once).findings) == 1
