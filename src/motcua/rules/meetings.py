"""Meetings (hội nghị, cuộc họp): from the invitation to conclusions followed up; who may do what, as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from motcua.rules.sentences import Sentence, worded
from motcua.rules.tasks import DONE, OUT, TaskStatus


class MeetingState(StrEnum):
    """State of a meeting (tình trạng cuộc họp)."""

    PREPARING = "PREPARING"
    INVITED = "INVITED"
    HELD = "HELD"
    CONCLUDED = "CONCLUDED"
    CANCELLED = "CANCELLED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return STATE_LABELS[self]


STATE_LABELS: dict[MeetingState, str] = {
    MeetingState.PREPARING: "Đang chuẩn bị",
    MeetingState.INVITED: "Đã gửi giấy mời",
    MeetingState.HELD: "Đã họp, chờ thông báo kết luận",
    MeetingState.CONCLUDED: "Đã thông báo kết luận",
    MeetingState.CANCELLED: "Không họp",
}


class MeetingPart(StrEnum):
    """Part in a meeting (tư cách đối với cuộc họp): who prepares it, who leads the unit that holds it."""

    ORGANISER = "ORGANISER"
    LEADER = "LEADER"


class MeetingAct(StrEnum):
    """Act on a meeting (việc với cuộc họp), in the order in which they come."""

    DESCRIBE = "DESCRIBE"
    AGENDA = "AGENDA"
    INVITEES = "INVITEES"
    MATERIALS = "MATERIALS"
    FIGURES = "FIGURES"
    INVITE = "INVITE"
    MOVE = "MOVE"
    RECORD = "RECORD"
    CONCLUDE = "CONCLUDE"
    ANNOUNCE = "ANNOUNCE"
    CANCEL = "CANCEL"

    @property
    def label(self) -> str:
        """What the button says."""
        return ACT_LABELS[self]


ACT_LABELS: dict[MeetingAct, str] = {
    MeetingAct.DESCRIBE: "Sửa thông tin cuộc họp",
    MeetingAct.AGENDA: "Soạn chương trình",
    MeetingAct.INVITEES: "Lập danh sách mời",
    MeetingAct.MATERIALS: "Đưa tài liệu",
    MeetingAct.FIGURES: "Đưa số liệu đã chốt",
    MeetingAct.INVITE: "Gửi giấy mời",
    MeetingAct.MOVE: "Đổi ngày, giờ, nơi họp",
    MeetingAct.RECORD: "Ghi biên bản",
    MeetingAct.CONCLUDE: "Soạn kết luận",
    MeetingAct.ANNOUNCE: "Ký thông báo kết luận",
    MeetingAct.CANCEL: "Không họp nữa",
}


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """Rule of a meeting (dòng của bảng cuộc họp): from which states, by whom, and where it leads, if anywhere."""

    since: frozenset[MeetingState]
    by: frozenset[MeetingPart]
    to: MeetingState | None = None


_OPEN = frozenset({MeetingState.PREPARING, MeetingState.INVITED})
_BEFORE = frozenset({MeetingState.PREPARING})
_HELD = frozenset({MeetingState.HELD})
_PREPARES = frozenset({MeetingPart.ORGANISER})
_LEADS = frozenset({MeetingPart.LEADER})
MEETING_TABLE: dict[MeetingAct, MeetingRule] = {
    MeetingAct.DESCRIBE: MeetingRule(_BEFORE, _PREPARES),
    MeetingAct.AGENDA: MeetingRule(_OPEN, _PREPARES),
    MeetingAct.INVITEES: MeetingRule(_OPEN, _PREPARES),
    MeetingAct.MATERIALS: MeetingRule(_OPEN | _HELD, _PREPARES),
    MeetingAct.FIGURES: MeetingRule(_OPEN, _PREPARES),
    MeetingAct.INVITE: MeetingRule(_BEFORE, _PREPARES | _LEADS, MeetingState.INVITED),
    MeetingAct.MOVE: MeetingRule(frozenset({MeetingState.INVITED}), _PREPARES | _LEADS),
    MeetingAct.RECORD: MeetingRule(frozenset({MeetingState.INVITED}), _PREPARES, MeetingState.HELD),
    MeetingAct.CONCLUDE: MeetingRule(_HELD, _PREPARES | _LEADS),
    MeetingAct.ANNOUNCE: MeetingRule(_HELD, _LEADS, MeetingState.CONCLUDED),
    MeetingAct.CANCEL: MeetingRule(_OPEN, _PREPARES | _LEADS, MeetingState.CANCELLED),
}


@dataclass(frozen=True, slots=True)
class KnownOfMeeting:
    """What the table asks about a meeting (điều đã biết của cuộc họp): its day, today, and what it has so far; with
    `starts` and `hour` also the hour it begins at and the hour it is, where somebody looks at the clock."""

    day: date
    on: date
    items: int = 0
    invitees: int = 0
    conclusions: int = 0
    starts: time | None = None
    hour: time | None = None


@dataclass(frozen=True, slots=True)
class MeetingRefusal:
    """Refusal (lý do chưa làm được với cuộc họp): a stable code and the sentence for the officer."""

    code: str
    why: str


def meeting_refusal(
    act: MeetingAct, state: MeetingState, parts: Collection[MeetingPart], known: KnownOfMeeting
) -> MeetingRefusal | None:
    """Why an act may not be done (vì sao chưa làm được); None where it may."""
    rule = MEETING_TABLE[act]
    if not rule.by & frozenset(parts):
        return MeetingRefusal("not_yours", Sentence("Ông/bà không có quyền “{act}”.", act=worded(act.label)))
    if state not in rule.since:
        return MeetingRefusal(
            "wrong_state",
            Sentence(
                "Cuộc họp đang ở “{state}” nên không “{act}” được.", state=worded(state.label), act=worded(act.label)
            ),
        )
    return _lacking(act, known)


def _lacking(act: MeetingAct, known: KnownOfMeeting) -> MeetingRefusal | None:
    if act is MeetingAct.INVITE and not known.items:
        return MeetingRefusal(
            "agenda_missing", Sentence("Chưa có chương trình. Xin ghi ít nhất một nội dung rồi gửi giấy mời.")
        )
    if act is MeetingAct.INVITE and not known.invitees:
        return MeetingRefusal("nobody_invited", Sentence("Chưa mời ai. Xin lập danh sách mời rồi gửi giấy mời."))
    if act is MeetingAct.RECORD and known.on < known.day:
        return MeetingRefusal(
            "not_yet_held", Sentence("Đến ngày họp {day:%d/%m/%Y} mới ghi biên bản được.", day=known.day)
        )
    if act is MeetingAct.RECORD and known.on == known.day and known.starts and known.hour and known.hour < known.starts:
        return MeetingRefusal(
            "not_yet_held",
            Sentence("Cuộc họp bắt đầu lúc {starts:%H:%M}; đến giờ mới ghi biên bản được.", starts=known.starts),
        )
    if act is MeetingAct.ANNOUNCE and not known.conclusions:
        return MeetingRefusal("no_conclusion", Sentence("Chưa có kết luận nào. Xin soạn kết luận rồi ký thông báo."))
    return None


def acts_on_meeting(
    state: MeetingState, parts: Collection[MeetingPart], known: KnownOfMeeting
) -> tuple[MeetingAct, ...]:
    """What may be done now (các việc làm được với cuộc họp)."""
    return tuple(act for act in MeetingAct if meeting_refusal(act, state, parts, known) is None)


class FollowUp(StrEnum):
    """Follow-up of a conclusion (kết luận thực hiện đến đâu), read off its task and never typed."""

    DONE = "DONE"
    LATE = "LATE"
    OPEN = "OPEN"
    OUT = "OUT"
    NOTED = "NOTED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return FOLLOW_LABELS[self]


FOLLOW_LABELS: dict[FollowUp, str] = {
    FollowUp.DONE: "Đã xong",
    FollowUp.LATE: "Quá hạn",
    FollowUp.OPEN: "Đang làm, còn hạn",
    FollowUp.OUT: "Đã đưa ra khỏi kế hoạch",
    FollowUp.NOTED: "Ghi nhận, không giao việc",
}
_LATE = frozenset({TaskStatus.OVERDUE, TaskStatus.RECURRING_MISSED})


def followed_up(status: TaskStatus | None) -> FollowUp:
    """Followed up (thực hiện đến đâu): a conclusion with the status of its task; without one it is only noted."""
    if status is None:
        return FollowUp.NOTED
    if status in OUT:
        return FollowUp.OUT
    if status in _LATE:
        return FollowUp.LATE
    return FollowUp.DONE if status in DONE else FollowUp.OPEN


@dataclass(frozen=True, slots=True)
class FollowUpCounts:
    """Counts of a follow-up (số kết luận theo tình trạng): `given` are those with a task that still counts."""

    given: int
    done: int
    late: int
    open: int


def count_follow_up(found: Iterable[FollowUp]) -> FollowUpCounts:
    """Count a follow-up (đếm kết luận): what was only noted or taken out of its plan is in no count."""
    told = list(found)
    done, late, going = (told.count(one) for one in (FollowUp.DONE, FollowUp.LATE, FollowUp.OPEN))
    return FollowUpCounts(done + late + going, done, late, going)


def conclusion_fault(text: str, *, owned: bool, due_on: date | None, held_on: date) -> MeetingRefusal | None:
    """What is wrong with a conclusion (kết luận ghi thiếu gì): work has an owner and a day, a remark has neither."""
    if not text.strip():
        return MeetingRefusal("conclusion_empty", Sentence("Xin ghi nội dung kết luận."))
    if owned != (due_on is not None):
        return MeetingRefusal(
            "owner_and_day",
            Sentence("Kết luận giao việc cần cả đơn vị chủ trì và ngày phải xong; ghi nhận thì bỏ cả hai."),
        )
    if due_on is not None and due_on < held_on:
        return MeetingRefusal("due_before_meeting", Sentence("Ngày phải xong đứng trước ngày họp."))
    return None
