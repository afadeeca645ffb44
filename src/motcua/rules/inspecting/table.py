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
ACT_LABELS: dict[InspectionAct, str] = {
    InspectionAct.PUBLISH_SEED: "Công bố chuỗi gốc",
    InspectionAct.NOTIFY: "Thông báo cho đơn vị",
    InspectionAct.DRAW: "Rút mẫu hồ sơ",
    InspectionAct.BEGIN: "Bắt đầu kiểm tra",
    InspectionAct.ANSWER: "Ghi phiếu kiểm tra",
    InspectionAct.RECORD: "Lập biên bản",
    InspectionAct.FIND: "Ghi tồn tại",
    InspectionAct.EXPLAIN: "Giải trình",
    InspectionAct.CONCLUDE: "Ban hành kết luận",
    InspectionAct.CANCEL: "Hủy cuộc kiểm tra",
    InspectionAct.REMEDY: "Báo cáo khắc phục",
    InspectionAct.SEND_BACK: "Đề nghị khắc phục thêm",
    InspectionAct.VERIFY: "Xác nhận đã khắc phục",
    InspectionAct.WAIVE: "Không yêu cầu nữa",
}
TABLE: dict[InspectionAct, InspectionRule] = {
    InspectionAct.PUBLISH_SEED: InspectionRule(
        ACT_LABELS[InspectionAct.PUBLISH_SEED], frozenset({InspectionStage.PREPARING}), _OFFICE
    ),
    InspectionAct.NOTIFY: InspectionRule(
        ACT_LABELS[InspectionAct.NOTIFY], frozenset({InspectionStage.PREPARING}), _OFFICE
    ),
    InspectionAct.DRAW: InspectionRule(
        ACT_LABELS[InspectionAct.DRAW], frozenset({InspectionStage.PREPARING, InspectionStage.ON_SITE}), _OFFICE
    ),
    InspectionAct.BEGIN: InspectionRule(
        ACT_LABELS[InspectionAct.BEGIN], frozenset({InspectionStage.PREPARING}), _OFFICE, InspectionStage.ON_SITE
    ),
    InspectionAct.ANSWER: InspectionRule(ACT_LABELS[InspectionAct.ANSWER], frozenset({InspectionStage.ON_SITE}), _TEAM),
    InspectionAct.RECORD: InspectionRule(
        ACT_LABELS[InspectionAct.RECORD],
        frozenset({InspectionStage.ON_SITE}),
        frozenset({InspectionPart.HEAD}),
        InspectionStage.RECORDED,
    ),
    InspectionAct.FIND: InspectionRule(
        ACT_LABELS[InspectionAct.FIND],
        frozenset({InspectionStage.ON_SITE, InspectionStage.RECORDED, InspectionStage.EXPLAINED}),
        _TEAM,
    ),
    InspectionAct.EXPLAIN: InspectionRule(
        ACT_LABELS[InspectionAct.EXPLAIN],
        frozenset({InspectionStage.RECORDED}),
        frozenset({InspectionPart.UNIT}),
        InspectionStage.EXPLAINED,
    ),
    InspectionAct.CONCLUDE: InspectionRule(
        ACT_LABELS[InspectionAct.CONCLUDE],
        frozenset({InspectionStage.RECORDED, InspectionStage.EXPLAINED}),
        frozenset({InspectionPart.ORDERER}),
        InspectionStage.CONCLUDED,
    ),
    InspectionAct.CANCEL: InspectionRule(
        ACT_LABELS[InspectionAct.CANCEL],
        frozenset({InspectionStage.PREPARING, InspectionStage.ON_SITE}),
        frozenset({InspectionPart.ORDERER}),
        InspectionStage.CANCELLED,
    ),
    InspectionAct.REMEDY: InspectionRule(
        ACT_LABELS[InspectionAct.REMEDY],
        frozenset({FindingState.OPEN}),
        frozenset({InspectionPart.UNIT}),
        FindingState.REMEDIED,
    ),
    InspectionAct.SEND_BACK: InspectionRule(
        ACT_LABELS[InspectionAct.SEND_BACK],
        frozenset({FindingState.REMEDIED}),
        _TEAM | {InspectionPart.INSPECTOR},
        FindingState.OPEN,
    ),
    InspectionAct.VERIFY: InspectionRule(
        ACT_LABELS[InspectionAct.VERIFY],
        frozenset({FindingState.REMEDIED}),
        _TEAM | {InspectionPart.INSPECTOR},
        FindingState.VERIFIED,
    ),
    InspectionAct.WAIVE: InspectionRule(
        ACT_LABELS[InspectionAct.WAIVE], WAITING, frozenset({InspectionPart.ORDERER}), FindingState.WAIVED
    ),
}
ON_FINDINGS = frozenset({InspectionAct.REMEDY, InspectionAct.SEND_BACK, InspectionAct.VERIFY, InspectionAct.WAIVE})
