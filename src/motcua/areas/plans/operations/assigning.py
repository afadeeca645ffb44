"""Assigning (giao việc): a leader gives a unit a task with a day and the records it is about; a meeting gives many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from motcua.areas.organization import operations as organization
from motcua.areas.plans.models import DueKind, GivenTask, Plan, PlanKind, Task, TaskState
from motcua.areas.plans.operations.planning import record_plan
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST = 500
PROCEDURES = "PROCEDURES"


@dataclass(frozen=True, slots=True)
class GivenWork:
    """Given work (một việc giao ra): what, by which unit, until when, with which product and records."""

    title: str
    lead_id: int
    due_on: date
    product: str = ""
    records: tuple[str, ...] = ()
    area_code: str = PROCEDURES
    token: str = ""


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
    token: str = "",
) -> int:
    """Assign (giao việc) to a unit by a day, with the records attached, and answer the key of the task.

    It stands in the yearly list of what the unit gave out, which no plan indicator counts. `token` is the form's own:
    the same work given again under it answers the task it made. Raises UserError `title_missing`, `due_in_the_past`,
    `too_many_records`.
    """
    _refuse(title, due_on, local_date(at), records)
    organization.hold_unit(unit_id=from_unit_id)
    work = GivenWork(title.strip(), to_unit_id, due_on, records=tuple(records), token=token)
    if (given := _given(work, by)) is not None:
        return given
    (task_id,) = give_out(from_unit_id=from_unit_id, works=[work], by=by, at=at, about=about, address=address)
    return task_id


@transaction.atomic
def give_out(
    *,
    from_unit_id: int,
    works: Sequence[GivenWork],
    by: str,
    at: datetime,
    about: str = "",
    address: str = "",
    plan_id: int | None = None,
) -> list[int]:
    """Give out (giao nhiều việc) what was decided at once, and answer the keys of the tasks in the same order.

    They stand in a plan of the unit, or in the yearly list of what it gave out. Raises UserError `unknown_plan`.
    """
    kept = _list_of(from_unit_id, local_date(at), at) if plan_id is None else _plan_of(from_unit_id, plan_id)
    last = Task.objects.filter(plan_id=kept).aggregate(last=Max("number"))["last"] or 0
    made = Task.objects.bulk_create(
        Task(
            plan_id=kept,
            number=number,
            area_code=work.area_code,
            title=work.title[:500],
            product=work.product,
            lead_id=work.lead_id,
            due_kind=DueKind.FIXED,
        )
        for number, work in enumerate(works, start=last + 1)
    )
    pairs = list(zip(made, works, strict=True))
    TaskState.objects.bulk_create(
        TaskState(task=task, due_on=work.due_on, original_due_on=work.due_on, recorded_at=at) for task, work in pairs
    )
    told = {"given_by": by, "about": about[:500], "address": address[:500], "given_at": at}
    GivenTask.objects.bulk_create(
        GivenTask(task=task, records=list(work.records), token=work.token, **told) for task, work in pairs
    )
    return [task.pk for task in made]


def _given(work: GivenWork, by: str) -> int | None:
    """The task that the form of this work made already; a form that was changed and sent again asks for another."""
    if not work.token:
        return None
    same = {
        "task__title": work.title[:500],
        "task__lead_id": work.lead_id,
        "task__states__original_due_on": work.due_on,
    }
    return GivenTask.objects.filter(token=work.token, given_by=by, **same).values_list("task_id", flat=True).first()


def _plan_of(unit_id: int, plan_id: int) -> int:
    """A plan of the unit, held until its tasks have their numbers."""
    chosen = Plan.objects.filter(pk=plan_id, unit_id=unit_id, superseded_by__isnull=True)
    held = chosen.select_for_update(of=("self",)).first()
    if held is None:
        raise UserError("Không có kế hoạch này, hoặc nó đã bị thay.", code="unknown_plan")
    return held.pk


def _refuse(title: str, due_on: date, today: date, records: Sequence[str]) -> None:
    if not title.strip():
        raise UserError("Xin ghi việc cần làm.", code="title_missing")
    if due_on < today:
        raise UserError("Ngày phải xong đứng trước hôm nay.", code="due_in_the_past")
    if len(records) > MOST:
        raise UserError(
            Sentence("Mỗi việc kèm nhiều nhất {most} hồ sơ; xin lọc bớt.", most=MOST), code="too_many_records"
        )


def _list_of(unit_id: int, today: date, at: datetime) -> int:
    """The yearly list of what a unit gives out, held until the task has its number; of two who begin it, one does."""
    organization.hold_unit(unit_id=unit_id)
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
