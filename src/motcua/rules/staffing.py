"""Staffing (vị trí việc làm, đánh giá hằng năm): what a line of each table says, or why it cannot be taken.

Law: Nghị định 62/2020/NĐ-CP (vị trí việc làm); Nghị định 90/2020/NĐ-CP (đánh giá, xếp loại).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from motcua.rules.sentences import Sentence, joined, worded


class PositionGroup(StrEnum):
    """Group of job positions (nhóm vị trí việc làm): leading, professional, common, supporting."""

    LEADING = "LEADING"
    PROFESSIONAL = "PROFESSIONAL"
    COMMON = "COMMON"
    SUPPORT = "SUPPORT"


GROUP_LABELS: dict[PositionGroup, str] = {
    PositionGroup.LEADING: "Lãnh đạo, quản lý",
    PositionGroup.PROFESSIONAL: "Chuyên môn, nghiệp vụ chuyên ngành",
    PositionGroup.COMMON: "Chuyên môn dùng chung",
    PositionGroup.SUPPORT: "Hỗ trợ, phục vụ",
}


class AppraisalGrade(StrEnum):
    """Grade of the yearly appraisal (mức xếp loại hằng năm): from excellent to not done."""

    EXCELLENT = "EXCELLENT"
    GOOD = "GOOD"
    DONE = "DONE"
    NOT_DONE = "NOT_DONE"


GRADE_LABELS: dict[AppraisalGrade, str] = {
    AppraisalGrade.EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
    AppraisalGrade.GOOD: "Hoàn thành tốt nhiệm vụ",
    AppraisalGrade.DONE: "Hoàn thành nhiệm vụ",
    AppraisalGrade.NOT_DONE: "Không hoàn thành nhiệm vụ",
}
POSITION_HEADS = ("Mã vị trí", "Tên vị trí việc làm", "Nhóm", "Số người được duyệt", "Số người hiện có")
APPRAISAL_HEADS = ("Họ và tên", "Mã vị trí", "Xếp loại", "Ghi chú")


@dataclass(frozen=True, slots=True)
class PositionTold:
    """Position told (dòng vị trí việc làm): its code, name, group, how many are approved and how many there are."""

    code: str
    name: str
    group: PositionGroup
    approved: int
    present: int

    @property
    def key(self) -> tuple[str, ...]:
        """What a table tells once (khóa của dòng): the code."""
        return (self.code,)


@dataclass(frozen=True, slots=True)
class AppraisalTold:
    """Appraisal told (dòng đánh giá hằng năm): whom, in which position, with which grade."""

    person: str
    code: str
    grade: AppraisalGrade
    note: str

    @property
    def key(self) -> tuple[str, ...]:
        """What a table tells once (khóa của dòng): the person in the position."""
        return self.person, self.code


def told_twice(line: int) -> str:
    """Told twice (dòng trùng): the sentence for a line whose key an earlier line of the file has already."""
    return Sentence("Trùng với dòng {line} của tệp; xin giữ một dòng rồi nhập lại.", line=line)


def read_position(cells: Sequence[str]) -> PositionTold | str:
    """What a line of job positions says, or the sentence why it cannot be taken."""
    code, name, group, approved, present = cells
    found = {label.lower(): one for one, label in GROUP_LABELS.items()}.get(group.lower())
    if not code or not name:
        return Sentence("Thiếu mã hoặc tên vị trí việc làm.")
    if found is None:
        return Sentence(
            "Nhóm “{group}” không có; chọn một trong: {known}.",
            group=group,
            known=joined(map(worded, GROUP_LABELS.values()), by="; "),
        )
    if not approved.isdecimal() or not present.isdecimal():
        return Sentence("Số người phải là số nguyên, không để trống.")
    return PositionTold(code, name, found, int(approved), int(present))


def read_appraisal(cells: Sequence[str]) -> AppraisalTold | str:
    """What a line of the yearly appraisal says, or the sentence why it cannot be taken."""
    person, code, grade, note = cells
    found = {label.lower(): one for one, label in GRADE_LABELS.items()}.get(grade.lower())
    if not person:
        return Sentence("Thiếu họ và tên.")
    if found is None:
        return Sentence(
            "Xếp loại “{grade}” không có; chọn một trong: {known}.",
            grade=grade,
            known=joined(map(worded, GRADE_LABELS.values()), by="; "),
        )
    return AppraisalTold(person, code, found, note)
