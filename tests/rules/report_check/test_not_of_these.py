"""Numbers that only look as if they were told of others: what stands in brackets behind places, averages in round
hundreds, and what is far less than its part."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRUE = [
    "Có 9 ca mới tại An Nhơn (4), Hòa Đông (2), Bình Tây (2) và Phú Nam (1).",
    "Cộng 7 tháng có 89.600 doanh nghiệp mới. Thêm 42.300 doanh nghiệp hoạt động trở lại, vậy số gia nhập và tái gia "
    "nhập là 131.900, mỗi tháng bình quân 18.800.",
    "Và mới có 4 chủ dự án giao giấy chứng nhận cho 557 chủ căn hộ, chiếm 18,4% số căn hộ đã bán.",
]
WRONG = [
    ("Có 47 ca mới tại An Nhơn (14), Hòa Đông (12), Bình Tây (10) và Phú Nam (16).", "47"),
    ("Huyện mở 36 lớp. Trong đó gồm 12 lớp ở các xã và 42 lớp ở thị trấn.", "36"),
]


@pytest.mark.parametrize("text", TRUE)
def test_it_is_left_alone(text: str) -> None:
    assert [(claim.stated, claim.computed) for claim in check(text).findings] == []


@pytest.mark.parametrize(("text", "stated"), WRONG)
def test_a_slip_beside_it_is_found(text: str, stated: str) -> None:
    assert stated in [claim.stated for claim in check(text).findings]
