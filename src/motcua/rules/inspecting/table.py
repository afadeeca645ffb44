"""Inspecting (kiểm tra): the one table of who may do what with an inspection, and of its findings, in which state.

Order of steps: the usual yearly inspection plans of provinces and districts; no national table was published, so the
table is ours. State inspection (thanh tra) follows another law and is not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class InspectionStage(StrEnum):
    """Inspection stage (giai đoạn của cuộc kiểm tra): where an inspection stands."""

    PREPARING = "PREPARING"
    ON_SITE = "ON_SITE"
    RECORDED = "RECORDED"
    EXPLAINED = "EXPLAINED"
    CONCLUDED = "CONCLUDED"
    CANCELLED = "CANCELLED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return LABELS[self]


class FindingState(StrEnum):
    """State of a finding (tình trạng tồn tại): waits for the unit, for somebody who checks, or is settled."""

    DRAFT = "DRAFT"
    OPEN = "OPEN"
    REMEDIED = "REMEDIED"
    VERIFIED = "VERIFIED"
    WAIVED = "WAIVED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return LABELS[self]


LABELS: dict[InspectionStage | FindingState, str] = {
    InspectionStage.PREPARING: "Chuẩn bị",
    InspectionStage.ON_SITE: "Đang kiểm tra",
    InspectionStage.RECORDED: "Đã lập biên bản, chờ giải trình",
    InspectionStage.EXPLAINED: "Đã giải trình, chờ kết luận",
    InspectionStage.CONCLUDED: "Đã kết luận",
    InspectionStage.CANCELLED: "Đã hủy",
    FindingState.DRAFT: "Dự thảo",
    FindingState.OPEN: "Chờ khắc phục",
    FindingState.REMEDIED: "Đã khắc phục, chờ kiểm tra lại",
    FindingState.VERIFIED: "Đã xác nhận khắc phục",
    FindingState.WAIVED: "Không yêu cầu khắc phục nữa",
}
WAITING = frozenset({FindingState.OPEN, FindingState.REMEDIED})


class InspectionPart(StrEnum):
    """Inspection part (tư cách trong cuộc kiểm tra): as whom somebody stands before one; several are usual."""

    INSPECTOR = "INSPECTOR"
    MEMBER = "MEMBER"
    HEAD = "HEAD"
    ORDERER = "ORDERER"
    UNIT = "UNIT"


PART_LABELS: dict[InspectionPart, str] = {
    InspectionPart.INSPECTOR: "kiểm tra viên của đơn vị kiểm tra",
    InspectionPart.MEMBER: "thành viên đoàn",
    InspectionPart.HEAD: "trưởng đoàn",
    InspectionPart.ORDERER: "lãnh đạo đơn vị kiểm tra",
    InspectionPart.UNIT: "lãnh đạo đơn vị được kiểm tra",
}


class InspectionAct(StrEnum):
    """Inspection act (việc trong cuộc kiểm tra): one thing done with an inspection or with a finding of it."""

    PUBLISH_SEED = "PUBLISH_SEED"
    NOTIFY = "NOTIFY"
    DRAW = "DRAW"
    BEGIN = "BEGIN"
    ANSWER = "ANSWER"
    RECORD = "RECORD"
    FIND = "FIND"
    EXPLAIN = "EXPLAIN"
    CONCLUDE = "CONCLUDE"
    CANCEL = "CANCEL"
    REMEDY = "REMEDY"
    SEND_BACK = "SEND_BACK"
    VERIFY = "VERIFY"
    WAIVE = "WAIVE"


@dataclass(frozen=True, slots=True)
class InspectionRule:
    """Inspection rule (dòng của bảng bước kiểm tra): from which states, by whom, to which; None: to none."""

    label: str
    since: frozenset[InspectionStage] | frozenset[FindingState]
    by: frozenset[InspectionPart]
    to: InspectionStage | FindingState | None = None


_TEAM = frozenset({InspectionPart.MEMBER, InspectionPart.HEAD})
_OFFICE = frozenset({InspectionPart.INSPECTOR, InspectionPart.HEAD})
TABLE: dict[InspectionAct, InspectionRule] = {
    InspectionAct.PUBLISH_SEED: InspectionRule("Công bố chuỗi gốc", frozenset({InspectionStage.PREPARING}), _OFFICE),
    InspectionAct.NOTIFY: InspectionRule("Thông báo cho đơn vị", frozenset({InspectionStage.PREPARING}), _OFFICE),
    InspectionAct.DRAW: InspectionRule(
        "Rút mẫu hồ sơ", frozenset({InspectionStage.PREPARING, InspectionStage.ON_SITE}), _OFFICE
    ),
    InspectionAct.BEGIN: InspectionRule(
        "Bắt đầu kiểm tra", frozenset({InspectionStage.PREPARING}), _OFFICE, InspectionStage.ON_SITE
    ),
    InspectionAct.ANSWER: InspectionRule("Ghi phiếu kiểm tra", frozenset({InspectionStage.ON_SITE}), _TEAM),
    InspectionAct.RECORD: InspectionRule(
        "Lập biên bản", frozenset({InspectionStage.ON_SITE}), frozenset({InspectionPart.HEAD}), InspectionStage.RECORDED
    ),
    InspectionAct.FIND: InspectionRule(
        "Ghi tồn tại", frozenset({InspectionStage.ON_SITE, InspectionStage.RECORDED, InspectionStage.EXPLAINED}), _TEAM
    ),
    InspectionAct.EXPLAIN: InspectionRule(
        "Giải trình", frozenset({InspectionStage.RECORDED}), frozenset({InspectionPart.UNIT}), InspectionStage.EXPLAINED
    ),
    InspectionAct.CONCLUDE: InspectionRule(
        "Ban hành kết luận",
        frozenset({InspectionStage.RECORDED, InspectionStage.EXPLAINED}),
        frozenset({InspectionPart.ORDERER}),
        InspectionStage.CONCLUDED,
    ),
    InspectionAct.CANCEL: InspectionRule(
        "Hủy cuộc kiểm tra",
        frozenset({InspectionStage.PREPARING, InspectionStage.ON_SITE}),
        frozenset({InspectionPart.ORDERER}),
        InspectionStage.CANCELLED,
    ),
    InspectionAct.REMEDY: InspectionRule(
        "Báo cáo khắc phục", frozenset({FindingState.OPEN}), frozenset({InspectionPart.UNIT}), FindingState.REMEDIED
    ),
    InspectionAct.SEND_BACK: InspectionRule(
        "Đề nghị khắc phục thêm",
        frozenset({FindingState.REMEDIED}),
        _TEAM | {InspectionPart.INSPECTOR},
        FindingState.OPEN,
    ),
    InspectionAct.VERIFY: InspectionRule(
        "Xác nhận đã khắc phục",
        frozenset({FindingState.REMEDIED}),
        _TEAM | {InspectionPart.INSPECTOR},
        FindingState.VERIFIED,
    ),
    InspectionAct.WAIVE: InspectionRule(
        "Không yêu cầu nữa", WAITING, frozenset({InspectionPart.ORDERER}), FindingState.WAIVED
    ),
}
ON_FINDINGS = frozenset({InspectionAct.REMEDY, InspectionAct.SEND_BACK, InspectionAct.VERIFY, InspectionAct.WAIVE})
