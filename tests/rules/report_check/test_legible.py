"""What was reckoned is told as it would be written into the text."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

WRITTEN = (
    (
        "Cả nước có 126,7 nghìn hộ kinh doanh với tổng vốn 1,5 triệu tỷ đồng, bình quân mỗi hộ 14,4 tỷ đồng.",
        "11,84",
        "1.500.000 tỷ ÷ 126.700",
    ),
    (
        "Trong tổng số 174,7 tỷ đồng phải thi hành, đã thi hành xong 80,7 tỷ đồng, chiếm 47,5%.",
        "46,19",
        "80,7 tỷ ÷ 174,7 tỷ",
    ),
    (
        "Huyện thu 1.250 tỷ đồng, trong đó thu nội địa 800 tỷ đồng, thu xuất nhập khẩu 350 tỷ đồng.",
        "1.150",
        "800 + 350",
    ),
    (
        "Trong tổng số 174.700.000.000 đồng phải thi hành, đã thi hành xong 80.700.000.000 đồng, chiếm 47,5%.",
        "46,19",
        "80.700.000.000 ÷ 174.700.000.000",
    ),
    ("Cả xã có 1.250 hồ sơ, gồm 800 hồ sơ đất đai và 350 hồ sơ hộ tịch.", "1.150", "800 + 350"),
)


@pytest.mark.parametrize(("text", "computed", "formula"), WRITTEN)
def test_values_and_formulas_are_told_in_the_scale_of_the_text(text, computed, formula):
    (found,) = check(text).findings
    assert (found.computed, found.formula) == (computed, formula)
