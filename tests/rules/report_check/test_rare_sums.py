"""Sums of long counts that no word announces, and parts between which it is remarked how much each rose."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TRAVEL = (
    "Mười tháng qua tỉnh đón 1.287.049 lượt khách. Khách theo đường không là 1.018.903 lượt (tăng 6,2%); đường thủy "
    "18.960 lượt (giảm 1,4%); đường bộ 249.186 lượt (tăng 9,7%)."
)
FOREST = "Kết quả kiểm kê: toàn vùng còn 2.418.306ha rừng. Rừng tự nhiên là 1.903.427ha và rừng trồng là 514.879ha."
HOMES = (
    "Cả vùng rà soát được 486.215 hộ thuộc diện hỗ trợ.\n\nMiền núi phía tây còn nhiều nhất với 251.630 hộ.\n\n"
    "Đồng bằng ven sông là 148.207 hộ.\n\nVen biển có 86.378 hộ."
)
TRADE = (
    "Tháng 7 toàn tỉnh bán ra 9.412 tấn hàng, tăng 4,1% so với tháng trước. Trong đó, nông sản đạt 6.205 tấn, tăng "
    "3,8% và bằng 91% kế hoạch; thủy sản đạt 2.118 tấn, giảm 2,5%; hàng khác 1.089 tấn, tăng 7,2%."
)


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (TRAVEL, "1.287.049", "1.287.094"),
        (TRAVEL, "1.018.903", "1.078.903"),
        (TRAVEL, "249.186", "248.186"),
        (FOREST, "1.903.427", "193.427"),
        (FOREST, "514.879", "514.789"),
        (HOMES, "486.215", "468.215"),
        (HOMES, "148.207", "146.207"),
        (TRADE, "9.412", "9.142"),
        (TRADE, "2.118", "2.198"),
    ],
)
def test_a_slip_in_parts_that_nothing_announces_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    found = check(text.replace(true, slip, 1)).findings
    assert found
    assert all(claim.text in text.replace(true, slip, 1) for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đón 1.287.049 lượt khách. Tháng trước 1.018.903 lượt; tháng này 248.146 lượt; riêng Tết 20.000 lượt.",
        "Sắp xếp xong còn 41 tổ (38 tổ, 3 ban), giảm 22 tổ, gồm 17 tổ, 5 ban; tỷ lệ giảm 34,92%.",
        "Thụ lý 4.310 vụ, tăng 120 vụ so với năm trước; trong đó dân sự 3.002 vụ, tăng 95 vụ, hình sự 904 vụ.",
        "Đã trả 394.676 hồ sơ; đáng kể là 388.843 hồ sơ trước hạn. Trong tuần nộp 1.756 hồ sơ, rút 298 hồ sơ, bổ sung "
        "1.182 hồ sơ, trễ 154 hồ sơ, đang làm 1.443 hồ sơ.",
    ],
)
def test_counts_that_make_nothing_are_left_alone(text: str) -> None:
    assert not check(text).findings
