# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Ends (đầu và cuối bảng): how far the first and the last lie apart, in prose and behind a table that ranks."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

PROSE = (
    "Sở Tư pháp đứng đầu với 88,64 điểm, cao hơn đơn vị xếp thứ hai là Sở Tài chính 1,22 điểm (Sở Tài chính đạt 87,42 "
    "điểm); xếp cuối bảng là Ban Dân tộc, 71,20 điểm. Khoảng cách giữa đơn vị cao nhất và thấp nhất là 17,44 điểm, đã thu "
    "hẹp so với mức 21,5 điểm của năm 2019."
)
TABLE = (
    "STT | Đơn vị | Thẩm định | Điều tra | Tổng\n1 | Xã Gò Mây | 62,10 | 28,14 | 90,24\n2 | Xã Đồi Lau | 63,05 | 25,90 | 88,95\n"
    "3 | Xã Bãi Sậy | 58,40 | 27,02 | 85,42\n4 | Xã Cồn Dứa | 55,15 | 23,88 | 79,03\n\n"
    "Chênh lệch giữa đơn vị xếp thứ nhất và đơn vị xếp cuối là 11,21 điểm."
)

SLIPS = (
    (PROSE, "17,44", "14,44"),
    (PROSE, "17,44", "7,44"),
    (TABLE, "11,21", "12,11"),
    (
        "Đã rà soát 164 văn bản do huyện ban hành từ năm 2004 đến nay. Kết quả còn hiệu lực 102 văn bản, hết hiệu lực 47 văn bản, cần sửa đổi, thay thế 15 văn bản.",
        "15",
        "51",
    ),
)

QUIET = (
    "Xã Gò Mây đứng đầu với 90,24 điểm, năm trước xếp cuối với 70,11 điểm. Chênh lệch giữa đơn vị đứng đầu và đơn vị cuối là 12,4 điểm.",
    TABLE.replace("là 11,21 điểm", "của khối xã là 11,21 điểm").replace("79,03", "89,03"),
    "Đã rà soát 164 văn bản. Đến nay bãi bỏ 47 văn bản, sửa đổi 51 văn bản.",
)


@pytest.mark.parametrize(("text", "told", "slip"), SLIPS)
def test_a_slip_is_found_and_the_true_text_left_alone(text: str, told: str, slip: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings] == []
    assert check(text.replace(told, slip, 1)).findings


@pytest.mark.parametrize("text", QUIET)
def test_a_distance_of_something_else_is_no_mistake(text: str) -> None:
    assert [(found.stated, found.formula) for found in check(text).findings if found.kind == "V7"] == []
