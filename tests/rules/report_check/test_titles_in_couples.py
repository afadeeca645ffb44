"""Figures of a title that stand side by side in the text as well, or are the only ones of their kind in it."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

MERGED = (
    "Sau hai đợt sắp xếp giảm 9 thị trấn, 214 thôn\n\nNăm 2023, huyện trình 31 phương án về 26 thị trấn, 640 thôn. Nhờ "
    "vậy toàn huyện giảm được 9 thị trấn và 214 thôn."
)
PAID = (
    "Chi 427 tỷ đồng cho 368 người nghỉ việc\n\nTỉnh Kỳ Sơn chi hơn 427 tỷ đồng giải quyết chế độ cho 368 cán bộ, công "
    "chức theo đề án đã duyệt."
)
POSTS = (
    "Năm 2024 cắt giảm 84 biên chế sự nghiệp\n\nNghị quyết giao tổng số biên chế sự nghiệp năm 2024 là 3.519, cắt giảm "
    "84 biên chế so với năm trước."
)
VOTED = (
    "Công bố kết quả lấy phiếu 27 chức danh do hội đồng bầu\n\nSáng nay, hội đồng công bố kết quả lấy phiếu đối với 27 "
    "chức danh do hội đồng bầu."
)


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [(MERGED, "9 thị", "6 thị"), (PAID, "427", "472"), (POSTS, "84", "69"), (VOTED, "27", "33")],
)
def test_a_figure_of_the_title_that_differs_is_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize(
    "text",
    [
        "Giảm 8 phòng, 312 tổ\n\nNăm 2022 đã giảm 5 phòng và 190 tổ, năm 2023 giảm 3 phòng và 122 tổ.",
        "86 tỷ đồng cho 5 trưởng phòng, 92 cán bộ nghỉ hưu\n\nĐợt này có 97 cán bộ nghỉ hưu, kinh phí 86 tỷ đồng.",
        "Trên 98% hộ dân đạt chuẩn văn hóa\n\nCó 100% hộ dân đăng ký chuẩn văn hóa, 61/62 ấp đạt chuẩn.",
        "61,4% công chức có trình độ từ đại học\n\nTrình độ sau đại học là 3%; 58,4% công chức có trình độ đại học.",
    ],
)
def test_a_title_that_adds_up_figures_of_the_text_is_left_alone(text: str) -> None:
    assert not check(text).findings
