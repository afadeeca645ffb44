"""Votes of each degree that one person after the other got, against how many voted."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

VOTED = (
    "Tham gia bỏ phiếu có 47 đại biểu. Chánh Văn phòng được 41 phiếu tín nhiệm cao, 4 phiếu tín nhiệm, 2 phiếu tín "
    "nhiệm thấp. Giám đốc Sở Công Thương được 30 phiếu tín nhiệm cao, 12 phiếu tín nhiệm, 5 phiếu tín nhiệm thấp."
)
LISTED = "\n".join(
    (
        "1. Bà Hà Thị Lụa, Chủ tịch",
        "+ Số phiếu hợp lệ: 47",
        "+ Số phiếu tín nhiệm cao: 45 phiếu.",
        "+ Số phiếu tín nhiệm: 2 phiếu.",
        "+ Số phiếu tín nhiệm thấp: 0 phiếu.",
    )
)
UNTOLD = (
    "Phó Chủ tịch được 78 phiếu tín nhiệm cao, 9 phiếu tín nhiệm, 3 phiếu tín nhiệm thấp. Trưởng ban được 80 phiếu tín "
    "nhiệm cao, 7 phiếu tín nhiệm, 3 phiếu tín nhiệm thấp. Chánh Thanh tra được 61 phiếu tín nhiệm cao, 26 phiếu tín "
    "nhiệm, 3 phiếu tín nhiệm thấp."
)


@pytest.mark.parametrize(
    ("text", "true", "slip"),
    [
        (VOTED, "41 phiếu", "14 phiếu"),
        (VOTED, "12 phiếu", "21 phiếu"),
        (LISTED, "45 phiếu", "54 phiếu"),
        (LISTED, "45 phiếu", "5 phiếu"),
        (UNTOLD, "26 phiếu", "62 phiếu"),
    ],
)
def test_votes_that_are_more_or_far_fewer_than_those_who_voted_are_found(text: str, true: str, slip: str) -> None:
    assert [(claim.stated, claim.computed, claim.formula) for claim in check(text).findings] == []
    assert check(text.replace(true, slip, 1)).findings


@pytest.mark.parametrize(
    "text",
    [
        VOTED.replace("30 phiếu tín nhiệm cao, 12", "29 phiếu tín nhiệm cao, 12"),
        "Chủ tịch đạt 51 phiếu tín nhiệm cao, tín nhiệm hai phiếu. Phó Chủ tịch đạt 49 phiếu tín nhiệm cao, tín nhiệm "
        "bốn phiếu và không có phiếu tín nhiệm thấp.",
        "Dự họp có 47 đại biểu. Cao nhất là Chánh Văn phòng với 41 phiếu tín nhiệm cao; thấp nhất là Giám đốc Sở với "
        "11 phiếu tín nhiệm thấp.",
    ],
)
def test_void_votes_and_single_degrees_are_left_alone(text: str) -> None:
    assert not check(text).findings
