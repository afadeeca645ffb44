"""Revising (điều chỉnh nhiệm vụ): days moved with a reason, tasks taken out by a decision; nothing is overwritten."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.models import DueKind, RemovalKind, Replan, Task, TaskState
from motcua.areas.plans.operations.planning import DueDateMismatch
from motcua.areas.plans.operations.superseding import current, supersede
from motcua.kernel.errors import UserError
from motcua.rules.tasks import relative_due


class TaskAlreadyDone(UserError):
    """A finished task is neither revised nor taken out."""

    def __init__(self) -> None:
        super().__init__("Nhiệm vụ đã được nghiệm thu nên không sửa được nữa.", code="task_already_done")


class TaskRemoved(UserError):
    """A task that was taken out stays out."""

    def __init__(self) -> None:
        super().__init__("Nhiệm vụ đã được đưa ra khỏi kế hoạch.", code="task_removed")


class ReasonMissing(UserError):
    """What changes a plan has a reason, and what takes a task out a decision too."""

    def __init__(self) -> None:
        super().__init__("Xin ghi lý do, và quyết định nếu đưa nhiệm vụ ra khỏi kế hoạch.", code="reason_missing")


class RemovalIncomplete(UserError):
    """A merged task goes into another of the same plan; a transferred one goes to a unit."""

    def __init__(self) -> None:
        super().__init__(
            "Gộp thì xin chọn nhiệm vụ khác cùng kế hoạch; chuyển thì xin chọn đơn vị nhận.", code="removal_incomplete"
        )


def refuse_closed(state: TaskState) -> None:
    """Refuse what is closed (từ chối việc đã khép): accepted, or taken out of the plan."""
    if state.accepted_on is not None:
        raise TaskAlreadyDone
    if state.removed_on is not None:
        raise TaskRemoved


def _open(task_id: int) -> TaskState:
    state = current(task_id)
    refuse_closed(state)
    return state


@transaction.atomic
def revise_due_date(
    *, task_id: int, due_on: date, on: date, reason: str, by: str, at: datetime, decision: str = ""
) -> None:
    """Revise a due date (điều chỉnh thời hạn) from a day on; the original and every step between are kept.

    Raises TaskAlreadyDone, TaskRemoved, DueDateMismatch, ReasonMissing.
    """
    state = _open(task_id)
    if state.original_due_on is None:
        raise DueDateMismatch
    if not reason.strip():
        raise ReasonMissing
    if state.due_on == due_on:
        return
    _replan(state, due_on, on, reason.strip(), decision.strip(), by, at)
    supersede(state, at=at, due_on=due_on)


@transaction.atomic
def tell_event(*, task_id: int, event_on: date, reason: str, by: str, at: datetime) -> date:
    """Tell that the event has come (ghi sự kiện đã xảy ra) which a relative task waits for; answers its due date.

    Raises TaskAlreadyDone, TaskRemoved, DueDateMismatch, ReasonMissing.
    """
    state, task = _open(task_id), Task.objects.get(pk=task_id)
    if task.due_kind != DueKind.RELATIVE or task.days_after is None or state.original_due_on is not None:
        raise DueDateMismatch
    if not reason.strip():
        raise ReasonMissing
    due_on = relative_due(event_on, task.days_after)
    _replan(state, due_on, event_on, reason.strip(), "", by, at)
    supersede(state, at=at, due_on=due_on, original_due_on=due_on)
    return due_on


def _replan(state: TaskState, due_on: date, on: date, reason: str, decision: str, by: str, at: datetime) -> None:
    Replan.objects.create(
        task_id=state.task_id,
        was_due_on=state.due_on,
        due_on=due_on,
        on=on,
        reason=reason,
        decision=decision,
        decided_by=by,
        recorded_at=at,
    )


@transaction.atomic
def remove_task(
    *,
    task_id: int,
    on: date,
    reason: str,
    decision: str,
    at: datetime,
    kind: str = RemovalKind.CANCELLED,
    into_id: int | None = None,
    to_unit_id: int | None = None,
) -> None:
    """Remove a task (đưa nhiệm vụ ra khỏi kế hoạch) from a day on: cancelled, merged into another, transferred.

    Raises TaskAlreadyDone, TaskRemoved, ReasonMissing, RemovalIncomplete.
    """
    state, how = _open(task_id), RemovalKind(kind)
    if not reason.strip() or not decision.strip():
        raise ReasonMissing
    if (into_id is not None) != (how is RemovalKind.MERGED) or (to_unit_id is None) == (how is RemovalKind.TRANSFERRED):
        raise RemovalIncomplete
    if into_id is not None and not _same_plan(task_id, into_id):
        raise RemovalIncomplete
    supersede(
        state,
        at=at,
        removed_on=on,
        removed_reason=reason.strip(),
        removed_kind=how,
        removed_decision=decision.strip(),
        removed_into_id=into_id,
        removed_to_id=to_unit_id,
    )


def _same_plan(task_id: int, other_id: int) -> bool:
    plans = dict(Task.objects.filter(pk__in=(task_id, other_id)).values_list("pk", "plan_id"))
    return task_id != other_id and plans.get(task_id) == plans.get(other_id)
