"""History (diễn biến hồ sơ): what is true of a dossier follows from what happened to it, and from nothing else.

`timeline` folds events into intervals: the state in [valid_from, valid_to). A correction does not change an
event; it says what to read instead of it, so the original stays in the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Happening:
    """Happening (việc đã xảy ra): one event as the rules see it. Instants are aware; payload values are JSON."""

    seq: int
    kind: EventKind
    effective_at: datetime
    payload: Mapping[str, Any]


State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Interval:
    """Interval (khoảng): the state of a dossier from an instant until before another (None: until now)."""

    valid_from: datetime
    valid_to: datetime | None
    state: State


def instant(text: str) -> datetime:
    """The instant a payload states in ISO 8601."""
    return datetime.fromisoformat(text)


def as_corrected(happenings: Iterable[Happening]) -> list[Happening]:
    """As corrected (theo bản đã đính chính): the events with every correction read in, in the order of time.

    A correction names its target by `target` (seq) and says `effective_at`, `due`, or `void`.
    """
    events = {happening.seq: happening for happening in happenings}
    for correction in [e for e in events.values() if e.kind is EventKind.CORRECTED]:
        del events[correction.seq]
        target = events.get(correction.payload["target"])
        if target is None:
            continue
        if correction.payload.get("void"):
            del events[target.seq]
            continue
        when = correction.payload.get("effective_at")
        due = correction.payload.get("due")
        events[target.seq] = Happening(
            target.seq,
            target.kind,
            instant(when) if when else target.effective_at,
            {**target.payload, "due": due} if due else target.payload,
        )
    return sorted(_placed(events.values()), key=lambda event: (event.effective_at, event.seq))


def struck(events: Iterable[Any]) -> frozenset[int]:
    """Struck (đã đính chính là ghi nhầm): the places in the order of what a correction says never happened.

    The events are happenings, or rows that read like them.
    """
    corrected = (event.payload for event in events if event.kind is EventKind.CORRECTED)
    return frozenset(said["target"] for said in corrected if said.get("void"))


def _placed(events: Iterable[Happening]) -> Iterator[Happening]:
    """Each event at its time. One whose time no source states is known from a register read on some day: it happened
    by then, and before whatever is told later of an earlier moment."""
    latest: datetime | None = None
    for event in sorted(events, key=lambda event: event.seq, reverse=True):
        if event.payload.get("time_stated", True):
            if event.kind in LEADS_TO:
                latest = event.effective_at if latest is None else min(latest, event.effective_at)
            yield event
        elif latest is not None and latest < event.effective_at:
            yield replace(event, effective_at=latest)
        else:
            yield event


def _take(state: State, event: Happening) -> None:
    """Let one event change the state."""
    kind, at, payload = event.kind, event.effective_at, event.payload
    was = state["status"]
    if (status := LEADS_TO.get(kind)) is not None and not (kind is EventKind.SUBMITTED and was is not None):
        state["status"] = int(status)
    for name in DESCRIPTION:
        if name in payload:
            state[name] = payload[name]
    if kind is EventKind.SUBMITTED:
        state["submitted_at"] = state["submitted_at"] or at
    elif kind is EventKind.RECEIVED:
        state["received_at"] = state["received_at"] or at
    elif kind is EventKind.DUE_SET:
        state["due_at"] = instant(payload["due"])
        state["due_first_at"] = state["due_first_at"] or state["due_at"]
    elif kind is EventKind.EXTENDED or (kind is EventKind.RESUMED and "due" in payload):
        state["due_at"] = instant(payload["due"])
    elif kind is EventKind.SUPPLEMENTED:
        accepted = state["received_at"] is not None
        state["status"] = int(Status.IN_PROGRESS if accepted else Status.SUBMITTED)
    elif kind is EventKind.PAYMENT_SETTLED and state["received_at"] is not None:
        state["status"] = int(Status.IN_PROGRESS)
    elif kind is EventKind.FINISHED:
        state["finished_at"] = state["finished_at"] or at
    elif kind is EventKind.WITHDRAWN or (kind is EventKind.STOPPED and payload.get("closed")):
        _leave(state, at)
    elif kind is EventKind.RETURNED:
        if was == Status.STOPPED and state["finished_at"] is None:
            _leave(state, at)  # papers given back after a stop are no result
        else:
            state["returned_at"] = state["returned_at"] or at


def _work(state: State, event: Happening) -> None:
    """Let one event change where the work stands."""
    kind, payload = event.kind, event.payload
    for name in BOUND:
        if name in payload:
            state[name] = payload[name]
    if "step" in payload or "holder_unit_id" in payload:
        state["step_since"] = instant(payload["step_since"]) if "step_since" in payload else event.effective_at
        state["step_due_at"] = instant(payload["step_due"]) if payload.get("step_due") else None
    if payload.get("late_entry"):
        state["late_entered"] = True
    if kind is EventKind.EXTENDED:
        state["extended"] = True
    elif kind is EventKind.APOLOGIZED and "promised" in payload:
        state["promised_at"] = instant(payload["promised"])
    elif kind is EventKind.SUPPLEMENT_REQUESTED and state["received_at"] is not None:
        state["supplements"] += 1


def _leave(state: State, at: datetime) -> None:
    """A dossier that was accepted leaves without a result; one that was refused or never accepted is outside."""
    if state["received_at"] is not None and state["finished_at"] is None:
        state["left_at"] = state["left_at"] or at


def timeline(happenings: Iterable[Happening]) -> list[Interval]:
    """Timeline (dòng thời gian): the state after each instant at which something happened, gapless to now."""
    state: State = {**dict.fromkeys(("status", *DESCRIPTION, *TIMES)), **WORK}
    moments: list[tuple[datetime, State]] = []
    for event in as_corrected(happenings):
        _take(state, event)
        _work(state, event)
        if moments and (event.kind in SILENT or moments[-1][0] == event.effective_at):
            moments[-1] = (moments[-1][0], dict(state))
        else:
            moments.append((event.effective_at, dict(state)))
    ends = [start for start, _ in moments[1:]] + [None]
    return [Interval(start, end, found) for (start, found), end in zip(moments, ends, strict=True)]
