"""Shares by name (tỷ lệ theo tên): shares of two measures, rates called by the deed and averages of what was told;
each with slips that must be found, and true texts that only look like one. All places are made up."""

from __future__ import annotations

import re

import pytest

from motcua.rules.report_check import check

_MARK = re.compile(r"«([^→]+)→([^»]+)»")

# «true→slip;slip».
TOLD = (
    "Trong kỳ, các Tòa thụ lý 412 vụ với «738→783;638» bị cáo; đã xét xử 391 vụ với 702 bị cáo, đạt 94,9% về số vụ và "
    "95,1% về số bị cáo, vượt chỉ tiêu.",
    "Trong kỳ, các Tòa thụ lý 412 vụ với 738 bị cáo; đã xét xử 391 vụ với 702 bị cáo, đạt «94,9→49,9;91,9»% về số vụ "
    "và 95,1% về số bị cáo, vượt chỉ tiêu.",
    "Toàn huyện xảy ra 410 vụ; khám phá «340→140;430» vụ; bắt, xử lý 631 đối tượng; tỷ lệ khám phá đạt 82,93%.",
    "Tháng 3, số hộ kinh doanh lập mới là 590 hộ với số vốn đăng ký là 9.627 triệu đồng, giảm 25%. Vốn đăng ký bình "
    "quân trên một hộ trong tháng 3 đạt «16,3→13,6;18,3» triệu đồng, tăng 29,5%.",
    "Tính chung 5 tháng, tỉnh có 590 hộ kinh doanh lập mới với tổng số vốn đăng ký là «9.627→9.267;6.627» triệu đồng.\n"
    "Vốn đăng ký bình quân một hộ trong 5 tháng đạt 16,3 triệu đồng, tăng 29,5%.",
)

# True, and only like them.
OTHERS = (
    "Xã vận động 412 hộ với 738 lao động; đã dạy nghề ở 391 ấp với 702 lao động mới, đạt 104% về số hộ và 81% về số "
    "lao động của kế hoạch.",
    "Toàn huyện xảy ra 410 vụ; khám phá 340 vụ; bắt, xử lý 631 đối tượng; tỷ lệ khám phá trọng án đạt 92,9%.",
    "Tháng 3, số hộ kinh doanh lập mới là 590 hộ với số vốn đăng ký là 9.627 triệu đồng. Doanh thu bình quân trên một "
    "hộ trong tháng 3 đạt 31,6 triệu đồng, tăng 29,5%.",
    "Kiểm tra 62 quầy với 118 người; so với năm trước tăng 12 quầy với 30 người, đạt 77% về số lớp và 80% về số thầy.",
)


@pytest.mark.parametrize("text", TOLD, ids=lambda text: text[-60:])
def test_what_is_named_beside_a_share_gives_it(text: str) -> None:
    match = _MARK.search(text)
    assert match is not None
    assert [(claim.stated, claim.formula) for claim in check(text.replace(match[0], match[1])).findings] == []
    for slip in match[2].split(";"):
        assert check(text.replace(match[0], slip)).findings, slip


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: text[-60:])
def test_shares_of_other_things_are_left_alone(text: str) -> None:
    assert [(claim.stated, claim.formula) for claim in check(text).findings] == []
