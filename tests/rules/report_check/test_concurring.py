# ruff: noqa: E501 (a sentence of a report is read better in one line)
"""Concurring relations (cùng chỉ một số): a whole told badly, which several relations would give alike."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

TEXT = (
    "Cả kỳ phải giải quyết 218.763 hồ sơ.\n\nĐến cuối kỳ đã trả kết quả 206.885 hồ sơ. Trong đó 99.558 hồ sơ trả sớm, đạt "
    "48,1%; 106.018 hồ sơ trả vừa hạn, đạt 51,2%; 1.309 hồ sơ bị trễ, chiếm 0,6%; số còn đang làm là 11.878 hồ sơ."
)
TRUE = (
    TEXT,
    # nothing of the rest follows from another value of what was paid
    "Xã nhận 1.204 hồ sơ, thu 3.410 lượt lệ phí. Đúng hạn 1.180 hồ sơ (98,0%), trễ 24 hồ sơ (2,0%).",
    # what others make is told in another place
    "Nội trú 21.540 lượt.\n\nTheo khoa: Nội 9.842 lượt, Nhi 5.317 lượt, Ngoại 6.381 lượt. Năm trước 20.865 lượt nội trú.",
)


@pytest.mark.parametrize("text", TRUE)
def test_what_nothing_contradicts_is_left_alone(text: str) -> None:
    assert [(claim.kind, claim.stated, claim.formula) for claim in check(text).findings] == []


@pytest.mark.parametrize("slip", ["286.885", "206.685", "2.068.885", "163.677"])
def test_a_whole_from_which_nothing_follows_is_told_with_what_all_relations_give(slip: str) -> None:
    (finding,) = check(TEXT.replace("206.885", slip)).findings
    assert (finding.stated, finding.computed) == (slip, "206.885")
