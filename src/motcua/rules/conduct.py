"""Conduct (kỷ luật, kỷ cương): how a misdeed, a hotline call and a reminder move, and when a reminder is due.

Law: Luật Cán bộ, công chức 22/2008/QH12, Điều 78, 79. The threshold of reminders is data of a pack.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Matter(StrEnum):
    """Matter of conduct (việc kỷ luật, kỷ cương): a misdeed, a call to the hotline, a reminder."""

    MISDEED = "MISDEED"
    CALL = "CALL"
    REMINDER = "REMINDER"


class Behaviour(StrEnum):
    """Behaviour (hành vi vi phạm): what somebody did."""

    ABSENCE = "ABSENCE"
    ATTITUDE = "ATTITUDE"
    DELAY = "DELAY"
    HARASSMENT = "HARASSMENT"
    ALCOHOL = "ALCOHOL"
    BADGE = "BADGE"
    OTHER = "OTHER"


BEHAVIOUR_LABELS: dict[Behaviour, str] = {
    Behaviour.ABSENCE: "Đi muộn, vắng mặt không lý do",
    Behaviour.ATTITUDE: "Thái độ, giao tiếp",
    Behaviour.DELAY: "Chậm trễ, đùn đẩy",
    Behaviour.HARASSMENT: "Nhũng nhiễu, phiền hà",
    Behaviour.ALCOHOL: "Uống rượu bia trong giờ làm việc",
    Behaviour.BADGE: "Trang phục, thẻ công chức",
    Behaviour.OTHER: "Vi phạm khác",
}


class DisciplineForm(StrEnum):
    """Form of discipline (hình thức xử lý): from criticism to dismissal."""

    CRITICISM = "CRITICISM"
    REPRIMAND = "REPRIMAND"
    WARNING = "WARNING"
    PAY_CUT = "PAY_CUT"
    DEMOTION = "DEMOTION"
    REMOVAL = "REMOVAL"
    DISMISSAL = "DISMISSAL"


FORM_LABELS: dict[DisciplineForm, str] = {
    DisciplineForm.CRITICISM: "Phê bình, nhắc nhở",
    DisciplineForm.REPRIMAND: "Khiển trách",
    DisciplineForm.WARNING: "Cảnh cáo",
    DisciplineForm.PAY_CUT: "Hạ bậc lương",
    DisciplineForm.DEMOTION: "Giáng chức",
    DisciplineForm.REMOVAL: "Cách chức",
    DisciplineForm.DISMISSAL: "Buộc thôi việc",
}


class ConductState(StrEnum):
    """State of a matter of conduct (tình trạng việc kỷ luật, kỷ cương): written down, passed on, answered, ended."""

    OPEN = "OPEN"
    ROUTED = "ROUTED"
    ANSWERED = "ANSWERED"
    DECIDED = "DECIDED"
    DROPPED = "DROPPED"
    CLOSED = "CLOSED"


CONDUCT_LABELS: dict[ConductState, str] = {
    ConductState.OPEN: "Mới ghi",
    ConductState.ROUTED: "Đã chuyển đơn vị",
    ConductState.ANSWERED: "Đã giải trình, trả lời",
    ConductState.DECIDED: "Đã xử lý",
    ConductState.DROPPED: "Không vi phạm",
    ConductState.CLOSED: "Đã kết thúc",
}


class ConductPart(StrEnum):
    """Part in conduct (tư cách đối với đơn vị): who keeps the register, who leads the unit, who stands above it."""

    KEEPER = "KEEPER"
    LEADER = "LEADER"
    ABOVE = "ABOVE"


class ConductAct(StrEnum):
    """Act of conduct (bước xử lý việc kỷ luật, kỷ cương): what moves a matter on."""

    EXPLAIN = "EXPLAIN"
    DECIDE = "DECIDE"
    DROP = "DROP"
    ROUTE = "ROUTE"
    ANSWER = "ANSWER"
    CLOSE = "CLOSE"
    SEND_BACK = "SEND_BACK"


ACT_LABELS: dict[ConductAct, str] = {
    ConductAct.EXPLAIN: "Ghi giải trình",
    ConductAct.DECIDE: "Ghi quyết định xử lý",
    ConductAct.DROP: "Kết luận không vi phạm",
    ConductAct.ROUTE: "Chuyển đơn vị giải quyết",
    ConductAct.ANSWER: "Trả lời",
    ConductAct.CLOSE: "Kết thúc",
    ConductAct.SEND_BACK: "Đề nghị trả lời lại",
}


@dataclass(frozen=True, slots=True)
class ConductMove:
    """Move of conduct (bước chuyển việc kỷ luật, kỷ cương): from which states to which, by whom."""

    frm: frozenset[ConductState]
    to: ConductState
    by: frozenset[ConductPart]


_OPEN, _ROUTED, _ANSWERED = ConductState.OPEN, ConductState.ROUTED, ConductState.ANSWERED
_KEEPERS = frozenset({ConductPart.KEEPER, ConductPart.ABOVE, ConductPart.LEADER})
_LEADER, _ABOVE = frozenset({ConductPart.LEADER}), frozenset({ConductPart.ABOVE})
CONDUCT_TABLE: dict[Matter, dict[ConductAct, ConductMove]] = {
    Matter.MISDEED: {
        ConductAct.EXPLAIN: ConductMove(frozenset({_OPEN}), _ANSWERED, _LEADER),
        ConductAct.DECIDE: ConductMove(frozenset({_OPEN, _ANSWERED}), ConductState.DECIDED, _LEADER | _ABOVE),
        ConductAct.DROP: ConductMove(frozenset({_OPEN, _ANSWERED}), ConductState.DROPPED, _LEADER | _ABOVE),
    },
    Matter.CALL: {
        ConductAct.ROUTE: ConductMove(frozenset({_OPEN}), _ROUTED, _KEEPERS),
        ConductAct.ANSWER: ConductMove(frozenset({_OPEN, _ROUTED}), _ANSWERED, _LEADER | _ABOVE),
        ConductAct.SEND_BACK: ConductMove(frozenset({_ANSWERED}), _ROUTED, _KEEPERS),
        ConductAct.CLOSE: ConductMove(frozenset({_ANSWERED}), ConductState.CLOSED, _KEEPERS),
    },
    Matter.REMINDER: {
        ConductAct.ANSWER: ConductMove(frozenset({_OPEN}), _ANSWERED, _LEADER),
        ConductAct.SEND_BACK: ConductMove(frozenset({_ANSWERED}), _OPEN, _ABOVE),
        ConductAct.CLOSE: ConductMove(frozenset({_ANSWERED}), ConductState.CLOSED, _ABOVE),
    },
}


def acts_of_conduct(matter: Matter, state: ConductState, parts: Collection[ConductPart]) -> tuple[ConductAct, ...]:
    """What may be done with a matter that stands there by somebody with these parts."""
    return tuple(act for act, move in CONDUCT_TABLE[matter].items() if state in move.frm and move.by & frozenset(parts))


@dataclass(frozen=True, slots=True)
class LateDossier:
    """Late dossier (hồ sơ trễ hạn không xin lỗi): of which unit, when it was due and finished; None while open."""

    unit_id: int
    number: str
    due_on: date
    finished_on: date | None


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """Reminder rule (ngưỡng nhắc nhở): so many late dossiers without an apology within so many days."""

    least: int
    days: int

    def since(self, today: date) -> date:
        """The first day that counts."""
        return today - timedelta(days=self.days)


def reminders_due(found: Iterable[LateDossier], rule: ReminderRule) -> dict[int, tuple[LateDossier, ...]]:
    """Reminders due (những đơn vị phải nhắc): the units that reach the threshold, each with its dossiers by due day."""
    by_unit: dict[int, list[LateDossier]] = defaultdict(list)
    for one in found:
        by_unit[one.unit_id].append(one)
    return {
        unit: tuple(sorted(rows, key=lambda one: (one.due_on, one.number)))
        for unit, rows in sorted(by_unit.items())
        if len(rows) >= rule.least
    }
