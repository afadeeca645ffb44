"""Lines of the home (dòng của trang CCHC): one thing that is due or missing, of whom, by when, and where it opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from motcua.web.ui.standing import Badge

SOON = timedelta(days=14)


class Kind(StrEnum):
    """Kind of a line (loại việc)."""

    TASK = "nhiem-vu"
    CONCLUSION = "ket-luan"
    COMMITMENT = "cam-ket"
    QUESTION = "cau-hoi"
    REMEDY = "khac-phuc"
    FINDING = "ton-tai"
    SHEET = "phieu"
    ASKED = "phieu-don-vi"
    REPORT = "bao-cao"
    PRODUCT = "nghiem-thu"
    CRITERION = "tu-cham"
    PROOF = "minh-chung"


NAMES: dict[Kind, Any] = {
    Kind.TASK: gettext_lazy("Nhiệm vụ"),
    Kind.CONCLUSION: gettext_lazy("Kết luận họp"),
    Kind.COMMITMENT: gettext_lazy("Cam kết đối thoại"),
    Kind.QUESTION: gettext_lazy("Câu hỏi đối thoại chờ trả lời"),
    Kind.REMEDY: gettext_lazy("Khắc phục điểm mất"),
    Kind.FINDING: gettext_lazy("Tồn tại sau kiểm tra"),
    Kind.SHEET: gettext_lazy("Phiếu số liệu của đơn vị"),
    Kind.ASKED: gettext_lazy("Phiếu đơn vị khác chưa gửi"),
    Kind.REPORT: gettext_lazy("Báo cáo chưa gửi"),
    Kind.PRODUCT: gettext_lazy("Sản phẩm chờ nghiệm thu"),
    Kind.CRITERION: gettext_lazy("Tiêu chí chưa tự chấm"),
    Kind.PROOF: gettext_lazy("Tiêu chí thiếu minh chứng"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """Line (một dòng): what kind of thing, in words, of which unit, by which day, where it opens."""

    kind: Kind
    words: str
    unit: str
    due_on: date | None
    to: str
    day: date

    @property
    def name(self) -> str:
        """What kind of thing it is, in words."""
        return str(NAMES[self.kind])

    @property
    def late(self) -> bool:
        """Whether its day is over."""
        return self.due_on is not None and self.due_on < self.day

    @property
    def soon(self) -> bool:
        """Whether its day comes within two weeks."""
        return self.due_on is not None and self.day <= self.due_on <= self.day + SOON

    @property
    def badge(self) -> Badge | None:
        """How its day stands, in words; None without one."""
        if self.due_on is None:
            return None
        days = abs((self.due_on - self.day).days)
        if self.late:
            return Badge("late", ngettext("Quá hạn %(n)s ngày", "Quá hạn %(n)s ngày", days) % {"n": days})
        if not days:
            return Badge("soon", _("Hôm nay"))
        tone = "soon" if self.soon else "in"
        return Badge(tone, ngettext("Còn %(n)s ngày", "Còn %(n)s ngày", days) % {"n": days})


@dataclass(frozen=True, slots=True)
class Counted:
    """Counted (một con số của trang): how many lines, of what, and the list it opens to."""

    count: int
    words: str
    to: str
    tone: str = ""


def by_day(lines: Iterable[Line]) -> list[Line]:
    """The lines by their day, those without one last."""
    return sorted(lines, key=lambda one: (one.due_on or date.max, one.kind, one.words))
