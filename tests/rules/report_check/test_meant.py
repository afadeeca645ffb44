"""Meant relations (điều muốn nói): what the learned weights find, and what they must leave alone."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check
from motcua.rules.report_check.meant.ties import Shape
from motcua.rules.report_check.meant.weights import learned

BROKEN = (
    "Nợ thuế: 12.874 triệu đồng, gồm nợ có khả năng thu 9.216, nợ khó thu 3.470, nợ đang xử lý 158.",
    "Trong số hồ sơ mới, người dân tự nộp 0 hồ sơ (9,00%).",
    "Thu gom rác 5.406 tấn, gồm chôn lấp 3.982 tấn, đốt 1.214 tấn và tái chế 300 tấn.",
)
SILENT = (
    "Chi trả qua tài khoản cho 3.218 người trên 4.096 đối tượng, đạt 78,56%. Có 12 trường trên 500 học sinh.",
    "Bộ phận Một cửa của huyện nhận mới 22 hồ sơ.\nỞ các xã, số hồ sơ nhận mới là 73, trực tuyến chiếm 46,58%.",
    "Nợ thuế: 12.874 triệu đồng, gồm nợ có khả năng thu 9.216, nợ khó thu 3.470, nợ đang xử lý 188.",
    "Đã ban hành 14 văn bản đôn đốc (Công văn 1192, 1340, 1557).",
    "Tổng số 5.210 hồ sơ, trong đó nhiều nhất là chứng thực 3.100, hộ tịch 1.200, đất đai 600, bảo trợ 250 hồ sơ.",
    "Thu hồi nợ 46 đồng chí, tổng thu 118.640.000 đồng.",
    "Cấp huyện tiếp nhận 1.300 hồ sơ, cấp xã tiếp nhận 4.600 hồ sơ; tổng số hồ sơ đã trả kết quả là 5.300 hồ sơ.",
)


APART = """
Có 4/9 xã, thị trấn lập kế hoạch cho mô hình mới trong năm, 5/9 xã, thị trấn giữ mô hình của năm trước. \
Mô hình lãnh đạo Ủy ban nhân dân đối thoại với người dân, doanh nghiệp về giải quyết thủ tục có ở 9/9 xã, thị trấn.

Tiếp nhận và trả kết quả

Bộ phận Tiếp nhận và Trả kết quả của huyện Tân Hồng nhận mới gần 2.100 hồ sơ, trong đó gần 97% nộp trực tuyến. \
Trong số hồ sơ đã giải quyết, 99,52% xong trước hạn hoặc đúng hạn.

Ở các xã, thị trấn, số hồ sơ nhận mới là hơn 17.100, trực tuyến chiếm 85,40%. \
Tỷ lệ trước hạn và đúng hạn trên hồ sơ các nơi này đã giải quyết là 99,00%.
"""


def test_a_share_is_not_reckoned_from_counts_of_another_passage() -> None:
    assert [(claim.stated, claim.formula) for claim in check(APART).findings] == []


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_plainly_told_together_is_reckoned(text: str) -> None:
    assert check(text).findings


@pytest.mark.parametrize("text", SILENT)
def test_numbers_that_only_stand_together_raise_no_alarm(text: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []


def test_every_shape_has_its_weights() -> None:
    assert {shape.value for shape in Shape} | {"none"} == set(learned())
