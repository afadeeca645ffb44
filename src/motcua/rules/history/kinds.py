"""Kinds of events (loại sự kiện) of a dossier, what each leads to, and which facts it tells."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from motcua.rules.lifecycle import Status


class EventKind(StrEnum):
    """Kind of event (loại sự kiện): what may happen to a dossier."""

    SUBMITTED = "submitted"
    RECEIVED = "received"
    REFUSED = "refused"
    DUE_SET = "due_set"
    STARTED = "started"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    PAYMENT_REQUESTED = "payment_requested"
    STOPPED = "stopped"
    RESUMED = "resumed"
    EXTENDED = "extended"
    APOLOGIZED = "apologized"
    WITHDRAWN = "withdrawn"
    FINISHED = "finished"
    RETURNED = "returned"
    REOPENED = "reopened"
    DESCRIBED = "described"
    CORRECTED = "corrected"
    HANDED_OVER = "handed_over"
    SENT_BACK = "sent_back"
    ASSIGNED = "assigned"
    OPINION_ASKED = "opinion_asked"
    OPINION_GIVEN = "opinion_given"
    SUPPLEMENTED = "supplemented"
    PAID = "paid"
    PAYMENT_SETTLED = "payment_settled"
    CONTACTED = "contacted"
    PASSED_ON = "passed_on"

    @property
    def label(self) -> str:
        """What the event is called to people."""
        return KIND_LABELS[self]


KIND_LABELS: dict[EventKind, str] = {
    EventKind.SUBMITTED: "Nộp hồ sơ",
    EventKind.RECEIVED: "Tiếp nhận",
    EventKind.REFUSED: "Từ chối tiếp nhận",
    EventKind.DUE_SET: "Hẹn trả kết quả",
    EventKind.STARTED: "Bắt đầu xử lý",
    EventKind.SUPPLEMENT_REQUESTED: "Yêu cầu bổ sung",
    EventKind.PAYMENT_REQUESTED: "Yêu cầu nộp phí, lệ phí",
    EventKind.STOPPED: "Dừng xử lý",
    EventKind.RESUMED: "Tiếp tục xử lý",
    EventKind.EXTENDED: "Gia hạn, hẹn lại",
    EventKind.APOLOGIZED: "Xin lỗi trễ hạn",
    EventKind.WITHDRAWN: "Rút hồ sơ",
    EventKind.FINISHED: "Xử lý xong",
    EventKind.RETURNED: "Trả kết quả",
    EventKind.REOPENED: "Mở lại do sai sót của cơ quan",
    EventKind.DESCRIBED: "Cập nhật thông tin",
    EventKind.CORRECTED: "Đính chính",
    EventKind.HANDED_OVER: "Chuyển hồ sơ",
    EventKind.SENT_BACK: "Trả lại bước trước",
    EventKind.ASSIGNED: "Phân công lại",
    EventKind.OPINION_ASKED: "Lấy ý kiến",
    EventKind.OPINION_GIVEN: "Có ý kiến",
    EventKind.SUPPLEMENTED: "Nhận giấy tờ bổ sung",
    EventKind.PAID: "Ghi nhận tiền nộp",
    EventKind.PAYMENT_SETTLED: "Đã nộp đủ phí, lệ phí",
    EventKind.CONTACTED: "Liên hệ với người nộp",
    EventKind.PASSED_ON: "Bàn giao do sắp xếp đơn vị",
}

LEADS_TO: dict[EventKind, Status] = {
    EventKind.SUBMITTED: Status.SUBMITTED,
    EventKind.RECEIVED: Status.RECEIVED,
    EventKind.REFUSED: Status.REFUSED,
    EventKind.STARTED: Status.IN_PROGRESS,
    EventKind.SUPPLEMENT_REQUESTED: Status.SUPPLEMENT_REQUESTED,
    EventKind.PAYMENT_REQUESTED: Status.PAYMENT_REQUESTED,
    EventKind.STOPPED: Status.STOPPED,
    EventKind.RESUMED: Status.IN_PROGRESS,
    EventKind.WITHDRAWN: Status.WITHDRAWN,
    EventKind.FINISHED: Status.FINISHED,
    EventKind.RETURNED: Status.RETURNED,
    EventKind.REOPENED: Status.IN_PROGRESS,
}

DESCRIPTION = ("procedure_id", "received_by_id", "competent_id", "channel", "operated_by")
TIMES = ("submitted_at", "received_at", "due_first_at", "due_at", "finished_at", "returned_at", "left_at")
# Where the work stands: kept in the dossier's row only, because no figure is counted from it.
BOUND = ("version_id", "workflow_id", "case_order", "step", "holder_unit_id", "holder_id")
WORK: dict[str, Any] = {
    **dict.fromkeys(BOUND),
    "step_since": None,
    "step_due_at": None,
    "promised_at": None,
    "extended": False,
    "supplements": 0,
    "late_entered": False,
}
# These change nothing that a figure is counted from, so they begin no interval.
SILENT = frozenset(
    {
        EventKind.HANDED_OVER,
        EventKind.SENT_BACK,
        EventKind.ASSIGNED,
        EventKind.OPINION_ASKED,
        EventKind.OPINION_GIVEN,
        EventKind.PAID,
        EventKind.CONTACTED,
    }
)

FACT_KINDS: dict[str, tuple[EventKind, ...]] = {
    "received": (EventKind.RECEIVED,),
    "due": (EventKind.DUE_SET,),
    "due_new": (EventKind.EXTENDED,),
    "finished": (EventKind.FINISHED,),
    "returned": (EventKind.RETURNED,),
    "left": (EventKind.WITHDRAWN, EventKind.STOPPED),
}
FACT_LABELS: dict[str, str] = {
    "received": "Ngày tiếp nhận",
    "due": "Ngày hẹn trả",
    "due_new": "Ngày hẹn trả mới",
    "finished": "Ngày kết thúc xử lý",
    "returned": "Ngày trả",
    "left": "Ngày rút hoặc dừng",
}
