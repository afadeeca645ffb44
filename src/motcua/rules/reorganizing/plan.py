"""Plan (phương án sắp xếp): which units end on a day, who takes over, by which document and by which rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from motcua.rules.reorganizing.recasting import RecastRule


class InvalidPlan(Exception):
    """A plan that cannot be carried out as it is written."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ChangeKind(StrEnum):
    """Kind of change (cách sắp xếp)."""

    MERGE = "MERGE"
    SPLIT = "SPLIT"
    RENAME = "RENAME"
    ABOLISH = "ABOLISH"

    @property
    def label(self) -> str:
        """What it is called to people."""
        return CHANGE_LABELS[self]


CHANGE_LABELS: dict[ChangeKind, str] = {
    ChangeKind.MERGE: "Nhập",
    ChangeKind.SPLIT: "Chia, tách",
    ChangeKind.RENAME: "Đổi tên",
    ChangeKind.ABOLISH: "Kết thúc hoạt động",
}


class CustodyKind(StrEnum):
    """Kind of what passes on (loại việc bàn giao)."""

    DOSSIER = "DOSSIER"
    TASK = "TASK"
    FINDING = "FINDING"
    EVIDENCE = "EVIDENCE"
    SHEET = "SHEET"
    ROUND = "ROUND"
    PROCEDURE = "PROCEDURE"
    OFFICER = "OFFICER"
    PETITION = "PETITION"
    MEETING = "MEETING"
    MISDEED = "MISDEED"
    CALL = "CALL"
    REMINDER = "REMINDER"

    @property
    def label(self) -> str:
        """What it is called to people."""
        return KIND_LABELS[self]


KIND_LABELS: dict[CustodyKind, str] = {
    CustodyKind.DOSSIER: "Hồ sơ chưa trả kết quả",
    CustodyKind.TASK: "Nhiệm vụ chưa hoàn thành",
    CustodyKind.FINDING: "Tồn tại chưa khắc phục xong",
    CustodyKind.EVIDENCE: "Tài liệu kiểm chứng còn hiệu lực",
    CustodyKind.SHEET: "Phiếu số liệu chưa chốt",
    CustodyKind.ROUND: "Đợt thu thập do đơn vị mở",
    CustodyKind.PROCEDURE: "Thủ tục đang công khai",
    CustodyKind.OFFICER: "Phân công cán bộ",
    CustodyKind.PETITION: "Phản ánh, kiến nghị chưa trả lời",
    CustodyKind.MEETING: "Cuộc họp chưa thông báo kết luận",
    CustodyKind.MISDEED: "Vi phạm kỷ luật chưa xử lý xong",
    CustodyKind.CALL: "Phản ánh đường dây nóng chưa kết thúc",
    CustodyKind.REMINDER: "Nhắc nhở trễ hạn chưa kết thúc",
}


@dataclass(frozen=True, slots=True)
class Change:
    """Change (một việc sắp xếp): former units end, their successors take over from the day of the plan.

    A level is abolished by its name: every committee of it below a unit ends; `formers` are then found there.
    """

    kind: ChangeKind
    formers: tuple[str, ...]
    successors: tuple[str, ...]
    document: str
    with_parts: bool = True
    level: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class CustodyRule:
    """Custody rule (quy tắc bàn giao): what of a former unit goes where, told by field, procedure or place.

    An empty condition leaves the matter open; all that are given must hold. `places` are words of the address.
    """

    former: str
    to: str
    kinds: frozenset[CustodyKind]
    sectors: frozenset[str] = frozenset()
    procedures: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class ReorganizationPlan:
    """Reorganization plan (phương án sắp xếp): one reviewed document of changes, carried out in one go.

    `founded` are the units of that day as packs of units tell them; `unconfirmed` says what is still to be compared
    with the gazette, in words. `recasts` are the rules by which a former unit's figures are divided.
    """

    code: str
    title: str
    on: date
    document: str
    source: str
    unconfirmed: tuple[str, ...]
    founded: tuple[Mapping[str, Any], ...]
    changes: tuple[Change, ...]
    rules: tuple[CustodyRule, ...]
    recasts: Mapping[str, RecastRule]

    def successors_of(self, former: str) -> tuple[str, ...]:
        """Who takes over from a former unit, each once, in the order of the plan."""
        found = (slug for one in self.changes if former in one.formers for slug in one.successors)
        return tuple(dict.fromkeys(found))
