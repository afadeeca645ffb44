"""Parts whose shares follow from their sum, called alike or in round figures, and shares of rounded counts."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

MET = (
    "Lãnh đạo xã trực tiếp tiếp 1.264 lượt (chiếm 74,7% tổng số lượt tiếp), cán bộ tiếp 428 lượt (chiếm 25,3% tổng số "
    "lượt tiếp)."
)
PAID = (
    "Các đơn vị đã nộp gần 61.873 triệu đồng, đạt 68,6% số phải nộp; số chưa nộp là hơn 28.321 triệu đồng, chiếm 31,4% "
    "số phải nộp."
)
STAFF = "Khối sở có 2.136 người, chiếm 14,27% (nữ là 871 người, chiếm 40,78%; nam là 1.265 người, chiếm 59,22%)."
DUE = (
    "Số phải thi hành là gần 47 nghìn việc, tương ứng với gần 9.300 tỷ đồng. Trong đó, số có điều kiện là hơn 35 nghìn "
    "việc, tương ứng với hơn 4.100 tỷ đồng (chiếm 75% trong tổng số việc và 44% trong tổng số tiền phải thi hành)."
)
CALLS = "Tổng đài nhận gần 2.600 phản ánh trong quý, đã xử lý trên 2.100 vụ, đạt 82%."


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (MET, "74,7", "47,7"),
        (MET, "25,3", "35,3"),
        (MET, "428", "482"),
        (PAID, "68,6", "86,6"),
        (PAID, "31,4", "34,1"),
        (STAFF, "40,78", "47,08"),
        (STAFF, "59,22", "95,22"),
        (DUE, "75%", "57%"),
        (DUE, "44%", "84%"),
        (CALLS, "82%", "28%"),
    ],
)
def test_a_slip_in_a_share_of_parts_or_of_round_counts_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize(
    "text",
    [
        "Xã có 215 hộ trồng dừa, chiếm 42,3% số hộ; 180 hộ nuôi tôm, chiếm 35,4% số hộ.",
        "Đã nộp gần 61.873 triệu đồng, đạt 72,1% số phải nộp; nợ mới là hơn 28.321 triệu đồng, chiếm 40,6% tổng nợ.",
        "Số phải thi hành là gần 47 nghìn việc, gần 9.300 tỷ đồng; năm trước xong 35 nghìn việc, 4.100 tỷ đồng, đạt "
        "hơn 81% về việc và trên 52% về tiền trên số có điều kiện.",
        "Tổng đài nhận gần 2.600 phản ánh. Tuần này xử lý trên 2.100 vụ, đạt 96% kế hoạch tuần.",
    ],
)
def test_shares_of_other_bases_are_left_alone(text: str) -> None:
    assert not check(text).findings
