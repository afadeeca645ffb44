"""Shares of a number told with "khoảng" or "gần": found where far off, left alone where the word may explain."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

BEHIND = "Số thu của huyện năm 2023 đạt khoảng 415.000 triệu đồng, bằng {} dự toán (446.000 triệu đồng)."
NAMED = (
    "Hết tháng 10, tổng doanh thu du lịch của tỉnh đạt gần 1.203 tỷ đồng, tăng nhẹ.\n\n"
    "Khách ở lại qua đêm mang về {} tỷ đồng, chiếm tới {} tổng doanh thu du lịch của tỉnh."
)
PLANNED = "Hết tháng 7, Chi cục thu được 30.692 triệu đồng, đạt {} so với chỉ tiêu Cục giao (67.000 triệu đồng)."


@pytest.mark.parametrize(
    "text", [BEHIND.format("93,0%"), BEHIND.format("93%"), NAMED.format("375,4", "31,2%"), PLANNED.format("45,8%")]
)
def test_a_true_share_is_confirmed(text: str) -> None:
    report = check(text)
    assert report.findings == ()
    assert report.claims


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (BEHIND.format("39,0%"), "39,0"),
        (BEHIND.format("3%"), "3"),
        (NAMED.format("375,4", "13,2%"), "13,2"),
        (NAMED.format("75,4", "31,2%"), "31,2"),
        (PLANNED.format("4,8%"), "4,8"),
        (PLANNED.format("48,5%"), "48,5"),
    ],
)
def test_a_slip_is_found(text: str, stated: str) -> None:
    assert [claim.stated for claim in check(text).findings] == [stated]


@pytest.mark.parametrize(
    "text",
    [
        BEHIND.format("94%"),
        "Chi cục nhận gần 1.650 đơn, đã giải quyết trên 1.300 đơn, đạt 97% chỉ tiêu.",
        "Huyện thu lũy kế gần 327 tỷ đồng (107% dự toán năm), chi gần 143 tỷ đồng, bằng 46,56%.",
        "Chi cục thu được khoảng 412 tỷ đồng, bằng 38,5% kế hoạch năm; số dư cuối kỳ hơn 1.210 tỷ đồng.",
        "Hết tháng 7, Chi cục thu 30.692 triệu đồng, đạt 45,8% so với chỉ tiêu Cục giao, tăng 4,8% so với cùng kỳ.",
    ],
)
def test_what_the_word_or_another_base_may_explain_is_left_alone(text: str) -> None:
    assert check(text).findings == ()
