"""Assigning (giao việc): a leader gives a unit a task with a day and the records it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from motcua.areas.plans.models import DueKind, GivenTask, Plan, PlanKind, Task
from motcua.areas.plans.operations.planning import add_task, record_plan
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

MOST = 500


@transaction.atomic
def assign(
    *,
    from_unit_id: int,
    to_unit_id: int,
    title: str,
    due_on: date,
    by: str,
    at: datetime,
    about: str = "",
    address: str = "",
    records: Sequence[str] = (),
) -> int:
    """Assign (giao việc) to a unit by a day, with the records attached, and answer the key of the task.

    It stands in the yearly list of what the unit gave out, which no plan indicator counts. Raises UserError
    `title_missing`, `due_in_the_past`, `too_many_records`.
    """
    today = local_date(at)
    _refuse(title, due_on, today, records)
    plan_id = _list_of(from_unit_id, today, at)
    last = Task.objects.filter(plan_id=plan_id).aggregate(last=Max("number"))["last"] or 0
    task_id = add_task(
        plan_id=plan_id,
        number=last + 1,
        area_code="PROCEDURES",
        title=title.strip()[:500],
        product="",
        lead_id=to_unit_id,
        due_kind=DueKind.FIXED,
        due_on=due_on,
        at=at,
    )
    GivenTask.objects.create(
        task_id=task_id, given_by=by, about=about[:500], address=address[:500], records=list(records), given_at=at
    )
    return task_id


def _refuse(title: str, due_on: date, today: date, records: Sequence[str]) -> None:
    if not title.strip():
        raise UserError("Xin ghi việc cần làm.", code="title_missing")
    if due_on < today:
        raise UserError("Ngày phải xong đứng trước hôm nay.", code="due_in_the_past")
    if len(records) > MOST:
        raise UserError(f"Mỗi việc kèm nhiều nhất {MOST} hồ sơ; xin lọc bớt.", code="too_many_records")


def _list_of(unit_id: int, today: date, at: datetime) -> int:
    """The yearly list of what a unit gives out, held until the task has its number."""
    kept = Plan.objects.select_for_update().filter(unit_id=unit_id, kind=PlanKind.ASSIGNED, first_year=today.year)
    if (found := kept.first()) is not None:
        return found.pk
    return record_plan(
        unit_id=unit_id,
        kind=PlanKind.ASSIGNED,
        title=f"Việc giao trong năm {today.year}",
        first_year=today.year,
        issued_on=today,
        at=at,
    )
