"""A line of job positions or of the appraisal is read, or sent back with one sentence."""

from __future__ import annotations

import pytest

from motcua.rules.staffing import (
    APPRAISAL_HEADS,
    GRADE_LABELS,
    GROUP_LABELS,
    POSITION_HEADS,
    AppraisalGrade,
    PositionGroup,
    read_appraisal,
    read_position,
)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("VT01", "Văn thư", "Chuyên môn dùng chung", "2", "1"), ("VT01", PositionGroup.COMMON, 2, 1)),
        (("VT01", "Văn thư", "chuyên môn DÙNG chung", "0", "0"), ("VT01", PositionGroup.COMMON, 0, 0)),
        (("", "Văn thư", "Hỗ trợ, phục vụ", "2", "1"), "Thiếu mã"),
        (("VT01", "", "Hỗ trợ, phục vụ", "2", "1"), "Thiếu mã"),
        (("VT01", "Văn thư", "Khác", "2", "1"), "Nhóm “Khác” không có"),
        (("VT01", "Văn thư", "Hỗ trợ, phục vụ", "hai", "1"), "số nguyên"),
        (("VT01", "Văn thư", "Hỗ trợ, phục vụ", "2", ""), "số nguyên"),
    ],
)
def test_a_position(cells: tuple[str, ...], told: object) -> None:
    found = read_position(cells)
    if isinstance(found, str):
        assert isinstance(told, str)
        assert told in found
    else:
        assert (found.code, found.group, found.approved, found.present) == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("Người minh họa 01", "VT01", "Hoàn thành tốt nhiệm vụ", ""), AppraisalGrade.GOOD),
        (("Người minh họa 01", "", "hoàn thành nhiệm vụ", "mới về"), AppraisalGrade.DONE),
        (("", "VT01", "Hoàn thành nhiệm vụ", ""), "Thiếu họ và tên."),
        (("Người minh họa 01", "VT01", "Tốt", ""), "Xếp loại “Tốt” không có"),
    ],
)
def test_an_appraisal(cells: tuple[str, ...], told: object) -> None:
    found = read_appraisal(cells)
    assert found.startswith(str(told)) if isinstance(found, str) else found.grade is told


def test_every_code_has_a_name_and_heads_fit() -> None:
    assert set(GROUP_LABELS) == set(PositionGroup)
    assert set(GRADE_LABELS) == set(AppraisalGrade)
    assert (len(POSITION_HEADS), len(APPRAISAL_HEADS)) == (5, 4)
