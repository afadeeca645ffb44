"""Planning (lập kế hoạch): plans and tasks are recorded, due dates revised, tasks taken out."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.events import PlanRecorded
from motcua.areas.plans.models import DueKind, Plan, PlanKind, Task, TaskState
from motcua.areas.plans.operations.superseding import current, supersede
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError


class DueDateMismatch(UserError):
    """A fixed due date needs its day, and only a fixed one has it."""

    def __init__(self) -> None:
        super().__init__(
            "Nhiệm vụ có ngày cụ thể phải ghi ngày; nhiệm vụ khác thì không ghi ngày.", code="due_date_mismatch"
        )


class TaskAlreadyDone(UserError):
    """A finished task is neither revised nor taken out."""

    def __init__(self) -> None:
        super().__init__("Nhiệm vụ đã được nghiệm thu nên không sửa được nữa.", code="task_already_done")


@transaction.atomic
def record_plan(
    *,
    unit_id: int,
    kind: str,
    title: str,
    first_year: int,
    issued_on: date,
    at: datetime,
    last_year: int | None = None,
    document_id: int | None = None,
    within_id: int | None = None,
) -> int:
    """Record a plan (ghi nhận kế hoạch) of a unit, and answer its key."""
    made = Plan.objects.create(
        unit_id=unit_id,
        document_id=document_id,
        kind=PlanKind(kind),
        title=title,
        first_year=first_year,
        last_year=last_year or first_year,
        issued_on=issued_on,
        within_id=within_id,
        recorded_at=at,
    )
    publish(PlanRecorded(plan_id=made.pk, at=at))
    return made.pk


@transaction.atomic
def add_task(
    *,
    plan_id: int,
    number: int,
    area_code: str,
    title: str,
    product: str,
    lead_id: int,
    due_kind: str,
    at: datetime,
    due_on: date | None = None,
    due_text: str = "",
) -> int:
    """Add a task (thêm nhiệm vụ) to a plan, and answer its key. Raises DueDateMismatch."""
    if (due_on is not None) != (DueKind(due_kind) is DueKind.FIXED):
        raise DueDateMismatch
    made = Task.objects.create(
        plan_id=plan_id,
        number=number,
        area_code=area_code,
        title=title,
        product=product,
        lead_id=lead_id,
        due_kind=due_kind,
        due_text=due_text,
    )
    TaskState.objects.create(task=made, due_on=due_on, original_due_on=due_on, recorded_at=at)
    return made.pk


@transaction.atomic
def revise_due_date(*, task_id: int, due_on: date, at: datetime) -> None:
    """Revise a due date (sửa thời hạn); the original one is kept beside it.

    Raises TaskAlreadyDone, DueDateMismatch.
    """
    state = current(task_id)
    if state.accepted_on is not None:
        raise TaskAlreadyDone
    if state.original_due_on is None:
        raise DueDateMismatch
    if state.due_on != due_on:
        supersede(state, at=at, due_on=due_on)


@transaction.atomic
def remove_task(*, task_id: int, on: date, reason: str, at: datetime) -> None:
    """Remove a task (đưa nhiệm vụ ra khỏi kế hoạch) from a day on, with the reason. Raises TaskAlreadyDone."""
    state = current(task_id)
    if state.accepted_on is not None:
        raise TaskAlreadyDone
    supersede(state, at=at, removed_on=on, removed_reason=reason)
