"""Numbers in one row of which some are parts of others, and shares whose base another number only seems to be."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = [
    "Chi cục phải thi hành 3.418 việc, chia ra:\n+ chưa đủ điều kiện: 1.206 việc;\n+ đủ điều kiện: 2.212 việc, gồm:\n"
    "+ xong hẳn 1.507 việc;\n+ đang dở 598 việc;\n+ tạm hoãn 107 việc",
    "Phải thu 9.204.500.000 đồng, chia ra:\n+ chưa đủ điều kiện: 6.102.300.000 đồng\n"
    "+ đủ điều kiện: 3.102.200.000 đồng\n+ thu được 1.980.400.000 đồng\n+ ủy thác, đình chỉ 611.700.000 đồng",
    "Tổng số tiền phạt theo quyết định 5,208 tỷ đồng; số tiền thu trong kỳ 4,972 tỷ đồng, kể cả 318 triệu đồng của các "
    "quyết định năm trước.",
    "Các đội đến 920 hộ (đạt 38,3% số hộ của phường), hướng dẫn 2.104 lượt người, cài đặt 1.310 ứng dụng.",
    "Chỉ tiêu: 15 bác sỹ trên 1 vạn dân; trẻ dưới 5 tuổi suy dinh dưỡng cân nặng theo tuổi 7,2%, chiều cao theo tuổi "
    "9,4%, cân nặng theo chiều cao 4,6%.",
]
WRONG = [
    (
        "Chi cục phải thi hành 3.418 việc, chia ra:\n+ chưa đủ điều kiện: 1.206 việc;\n+ đủ điều kiện: 2.122 việc",
        "3.418",
    ),
    ("Các đội đến 920 hộ (đạt 38,3% số hộ của phường); phường có 2.042 hộ.", "38,3"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_draws_nothing(text):
    assert [(claim.stated, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_what_is_wrong_beside_it_is_found(text, stated):
    assert stated in [claim.stated for claim in check(text).findings]
