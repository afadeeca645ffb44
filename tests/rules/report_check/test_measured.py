"""Shares "of the whole trade of the province", whose whole is told by that very name in another paragraph."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

SHARE = (
    "Nhóm hàng nông sản đạt {} triệu USD, tăng 5,9% so với cùng kỳ và chiếm tới {}% tổng kim ngạch xuất khẩu của tỉnh."
)
WHOLE = "Hết tháng 10, tổng kim ngạch xuất khẩu của tỉnh đạt {} triệu USD, tăng nhẹ 0,3%."
BETWEEN = "Các doanh nghiệp đang tìm nguồn hàng mới."
SLIPS = [("65,62", "13,2", "210,3"), ("65,62", "3,2", "210,3"), ("56,62", "31,2", "210,3"), ("65,62", "31,2", "120,3")]


def told(part: str, rate: str, whole: str, *, first: bool) -> str:
    share = SHARE.format(part, rate)
    return "\n\n".join((WHOLE.format(whole), BETWEEN, share) if first else (share, BETWEEN, WHOLE.format(whole)))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("word", ["", "gần ", "khoảng "])
def test_a_true_share_is_confirmed(word: str, *, first: bool) -> None:
    report = check(told("65,62", "31,2", f"{word}210,3", first=first))
    assert report.findings == ()
    assert "31,2" in {claim.stated for claim in report.claims}


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(("part", "rate", "whole"), SLIPS)
def test_a_slip_in_any_of_the_three_is_found(part: str, rate: str, whole: str, *, first: bool) -> None:
    assert [claim.stated for claim in check(told(part, rate, whole, first=first)).findings] == [rate]


@pytest.mark.parametrize(
    "whole",
    [
        "Hết tháng 10, tổng kim ngạch xuất khẩu hàng dệt may của tỉnh đạt 120,3 triệu USD.",
        "Hết tháng 10, tổng kim ngạch nhập khẩu của tỉnh đạt 120,3 triệu USD.",
        "Tổng kim ngạch xuất khẩu của tỉnh năm 2022 đạt 120,3 triệu USD; nay tổng kim ngạch xuất khẩu của tỉnh đạt "
        "190,8 triệu USD.",
        "Hết tháng 10, tổng kim ngạch xuất khẩu của tỉnh đạt 120.300 tỷ đồng.",
    ],
)
def test_another_whole_or_one_of_several_says_nothing(whole: str) -> None:
    assert check("\n\n".join((SHARE.format("65,62", "31,2"), BETWEEN, whole))).findings == ()
