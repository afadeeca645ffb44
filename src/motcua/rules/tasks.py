"""Tasks (nhiệm vụ): where a task stands on a day, and how far weighted tasks have come, from what was known of it.

Nothing here looks at today: the same facts and the same day give the same answer for ever. A task is done only
once its product has been accepted; only a day makes it overdue. How many are done of how many is no rule of its own:
the indicators of `packs/indicators/plan.toml` say it, and one engine counts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from motcua.rules.figures import Share

SOON_DAYS = 7
WHOLE = 100


class DueRule(StrEnum):
    """Due rule (cách định hạn): a day, again and again, so long after something, or none."""

    FIXED = "FIXED"
    RECURRING = "RECURRING"
    RELATIVE = "RELATIVE"
    NONE = "NONE"


class TaskStatus(StrEnum):
    """Task status (trạng thái nhiệm vụ) on a day."""

    DONE_ON_TIME = "DONE_ON_TIME"
    DONE_LATE = "DONE_LATE"
    OVERDUE = "OVERDUE"
    DUE_SOON = "DUE_SOON"
    IN_PROGRESS = "IN_PROGRESS"
    NOT_STARTED = "NOT_STARTED"
    RECURRING_KEPT = "RECURRING_KEPT"
    RECURRING_MISSED = "RECURRING_MISSED"
    CANCELLED = "CANCELLED"
    MERGED = "MERGED"
    TRANSFERRED = "TRANSFERRED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return LABELS[self]


LABELS: dict[TaskStatus, str] = {
    TaskStatus.DONE_ON_TIME: "Hoàn thành đúng hạn",
    TaskStatus.DONE_LATE: "Hoàn thành trễ hạn",
    TaskStatus.OVERDUE: "Quá hạn",
    TaskStatus.DUE_SOON: "Sắp đến hạn",
    TaskStatus.IN_PROGRESS: "Đang thực hiện",
    TaskStatus.NOT_STARTED: "Chưa bắt đầu",
    TaskStatus.RECURRING_KEPT: "Thường xuyên, đủ sản phẩm",
    TaskStatus.RECURRING_MISSED: "Thường xuyên, thiếu sản phẩm",
    TaskStatus.CANCELLED: "Đã hủy",
    TaskStatus.MERGED: "Đã gộp",
    TaskStatus.TRANSFERRED: "Đã chuyển",
}
OUT = frozenset({TaskStatus.CANCELLED, TaskStatus.MERGED, TaskStatus.TRANSFERRED})
DONE = frozenset({TaskStatus.DONE_ON_TIME, TaskStatus.DONE_LATE})


@dataclass(frozen=True, slots=True)
class OccurrenceFacts:
    """Facts of an occurrence (dữ kiện một kỳ thường xuyên): its day, and when its output was accepted."""

    due_on: date
    accepted_on: date | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """Facts of a task (dữ kiện nhiệm vụ): all that a status is reckoned from, each with its own day."""

    due: DueRule
    due_on: date | None = None
    done_on: date | None = None
    accepted_on: date | None = None
    started_on: date | None = None
    out_on: date | None = None
    out_as: TaskStatus = TaskStatus.CANCELLED
    occurrences: tuple[OccurrenceFacts, ...] = ()


def is_accepted(task: TaskFacts, as_of: date) -> bool:
    """Whether the product has been accepted (đã nghiệm thu) by a day."""
    return task.done_on is not None and task.accepted_on is not None and task.accepted_on <= as_of


def status_of(task: TaskFacts, as_of: date, *, soon_days: int = SOON_DAYS) -> TaskStatus:
    """Status (trạng thái) of a task on a day."""
    if task.out_on is not None and task.out_on <= as_of:
        return task.out_as
    if is_accepted(task, as_of):
        late = task.due_on is not None and task.done_on is not None and task.done_on > task.due_on
        return TaskStatus.DONE_LATE if late else TaskStatus.DONE_ON_TIME
    if task.due is DueRule.RECURRING:
        return _recurring(task, as_of)
    if task.due_on is not None and task.due_on < as_of:
        return TaskStatus.OVERDUE
    if task.due_on is not None and task.due_on - as_of <= timedelta(days=soon_days):
        return TaskStatus.DUE_SOON
    return _begun(task, as_of)


def _recurring(task: TaskFacts, as_of: date) -> TaskStatus:
    expected = [one for one in task.occurrences if one.due_on < as_of]
    if not expected:
        return _begun(task, as_of)
    kept = all(one.accepted_on is not None and one.accepted_on <= as_of for one in expected)
    return TaskStatus.RECURRING_KEPT if kept else TaskStatus.RECURRING_MISSED


def _begun(task: TaskFacts, as_of: date) -> TaskStatus:
    started = task.started_on is not None and task.started_on <= as_of
    return TaskStatus.IN_PROGRESS if started else TaskStatus.NOT_STARTED


@dataclass(frozen=True, slots=True)
class Weighed:
    """Weighed (phần việc có trọng số): how heavy a task is, how far it has come, whether it is done."""

    weight: int
    percent: int
    done: bool = False


def roll_up(parts: Sequence[Weighed]) -> Share:
    """Roll up (tổng hợp theo trọng số): points reached of points to reach; it cannot exceed the whole.

    What is not accepted counts for 99 at most, however it was reported; a weight below nothing is nothing.
    """
    reached = sum(max(0, one.weight) * _reached(one) for one in parts)
    return Share(reached, sum(max(0, one.weight) * WHOLE for one in parts))


def _reached(one: Weighed) -> int:
    return WHOLE if one.done else min(max(one.percent, 0), WHOLE - 1)


class Every(StrEnum):
    """Every (chu kỳ): how often a recurring task asks for an output."""

    MONTH = "MONTH"
    QUARTER = "QUARTER"
    HALF_YEAR = "HALF_YEAR"
    YEAR = "YEAR"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return {"MONTH": "Hằng tháng", "QUARTER": "Hằng quý", "HALF_YEAR": "Sáu tháng", "YEAR": "Hằng năm"}[self]

    @property
    def months(self) -> int:
        """How many months lie between two of them."""
        return {"MONTH": 1, "QUARTER": 3, "HALF_YEAR": 6, "YEAR": 12}[self]


def occurrence_days(every: Every, day: int, start: date, end: date) -> tuple[date, ...]:
    """Occurrence days (các ngày đến kỳ): that day of the last month of each period, inside start and end.

    A day that the month lacks is its last one.
    """
    found = []
    for year in range(start.year, end.year + 1):
        for month in range(every.months, 13, every.months):
            when = _day_of(year, month, day)
            if start <= when <= end:
                found.append(when)
    return tuple(found)


def _day_of(year: int, month: int, day: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=max(day, 1) - 1), following - timedelta(days=1))


def relative_due(event_on: date, days: int) -> date:
    """Relative due date (hạn theo sự kiện): so many days after what it waits for."""
    return event_on + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class ReminderStage:
    """Reminder stage (lượt nhắc): so many days after the due date, below zero before it; whether it goes up."""

    days: int
    escalated: bool = False


def reminder_stage(
    due_on: date, as_of: date, *, before: Sequence[int], escalate_after: int, escalate_every: int, until: int
) -> ReminderStage | None:
    """Reminder stage (lượt nhắc) that a task not done has come to by a day, or None; the last one reached counts.

    Some days before, the day after, then again and again with the leader who set it, and no more after `until`.
    """
    passed = (as_of - due_on).days
    if passed > until:
        return None
    if passed >= escalate_after:
        rounds = (passed - escalate_after) // max(escalate_every, 1)
        return ReminderStage(escalate_after + rounds * max(escalate_every, 1), escalated=True)
    if passed >= 1:
        return ReminderStage(1)
    reached = [-days for days in before if passed >= -days]
    return ReminderStage(max(reached)) if reached else None
