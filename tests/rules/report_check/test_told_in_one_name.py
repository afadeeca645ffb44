"""Figures that a text tells again under one name: a rate, the whole of ratios side by side, the base of a ratio."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

AGAIN = (
    (
        "Trả đúng và trước hạn 75,81%; trả quá hạn 1,67%; còn trong thời gian giải quyết 22,52%. Đã xin lỗi đối với "
        "hồ sơ trễ: 1,67%.",
        "trễ: 1,67%",
        "trễ: 1,76%",
    ),
    (
        "Hồ sơ tới hạn mà chưa có kết quả 702, chiếm 3,51%. So với trước, tỷ lệ chậm chỉ còn 3,51%, giảm 2,14 điểm.",
        "còn 3,51%",
        "còn 33,51%",
    ),
    ("Khối sở: 13/21 tốt, 8/21 khá.", "8/21", "8/27"),
    ("Khối sự nghiệp: 4/9 tốt, 3/9 khá, 2/9 trung bình.", "3/9", "3/8"),
    ("Xét 8 lĩnh vực thì 6/8 lĩnh vực được trên 80%. Dưới 80% có 2/8 lĩnh vực.", "Xét 8", "Xét 88"),
    (
        "Phân loại xong, đơn thuộc thẩm quyền có 231 đơn. Đến nay giải quyết được 184 đơn (167 khiếu nại, 17 tố "
        "cáo)/231 đơn.",
        "/231",
        "/241",
    ),
    ("Có 4 nhóm với 51 thủ tục được ưu tiên. Cả 51 thủ tục đều được bớt ngày.", "Cả 51", "Cả 5"),
    (
        "Dịch vụ trực tuyến có 2.314 thủ tục của ba cấp; mức độ 1, 2 là cả 2.314, mức độ 3 là 1.102.",
        "cả 2.314",
        "cả 2.341",
    ),
    (
        "Đến nay 61/68 vụ việc đã xong (89,7%). Trong 61 vụ ấy có 5 vụ xong nhờ hòa giải, 9 vụ dân khiếu lại.",
        "Trong 61",
        "Trong 72",
    ),
    (
        "Lúc tổ đến, vắng 84 người, trong số này 26 người không nêu được lý do.\n\n26 trường hợp vắng không lý do nói "
        "trên đã bị nhắc nhở.",
        "\n26",
        "\n62",
    ),
    (
        "190.500 tỷ đồng để dành được trong 5 năm\n\nTiền lương và chi thường xuyên bớt được khoảng 190.500 tỷ đồng.",
        "khoảng 190.500",
        "khoảng 109.500",
    ),
)
CORRECT = (
    "Xong 3/4 nhiệm vụ đột phá, 3/6 nhiệm vụ cụ thể, còn lại chưa tới hạn.",
    "Huyện Lô Mã từ 10,85% còn 1,31%, huyện Đảo Mã chậm từ 10,55% còn 2,27%.",
    "Tháng 8 chậm 3,51%. Tháng 9 chậm 3,15%.",
    "Khối sở: 13/21 tốt, 8/21 khá. Khối huyện: 3/8 tốt, 5/8 khá. Khối sự nghiệp: 4/9 tốt, 3/9 khá, 2/9 trung bình.",
    "Đến nay 61/68 vụ việc đã xong (89,7%). Trong 61 vụ ấy có 5 vụ xong nhờ hòa giải, 9 vụ dân khiếu lại.",
)


@pytest.mark.parametrize(("text", "told", "slip"), AGAIN)
def test_a_figure_told_again_with_a_slip_is_found(text: str, told: str, slip: str) -> None:
    assert not check(text).findings
    assert check(text.replace(told, slip, 1)).findings


@pytest.mark.parametrize("text", CORRECT)
def test_figures_of_two_things_draw_nothing(text: str) -> None:
    assert not check(text).findings
