"""Amending (sửa kế hoạch, nhiệm vụ): the title and years of a plan; the words, lead and partners of a task from a day
on. What held before is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.plans.events import TaskAmended
from motcua.areas.plans.models import (
    Occurrence,
    Plan,
    PlanAmendment,
    PlanKind,
    Task,
    TaskAmendment,
    TaskPartner,
    TaskState,
)
from motcua.areas.plans.operations.revising import ReasonMissing, refuse_closed
from motcua.areas.plans.operations.superseding import current
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import apart, kept


class AmendmentEmpty(UserError):
    """An amendment changes something, and leaves a task with words."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa có gì khác: xin đổi nội dung, đơn vị chủ trì hoặc đơn vị phối hợp.", code="amendment_empty"
        )


class AmendmentOutOfOrder(UserError):
    """Amendments follow one another, and none is of a day to come."""

    def __init__(self) -> None:
        super().__init__(
            "Ngày hiệu lực không ở tương lai và không trước lần sửa gần nhất.", code="amendment_out_of_order"
        )


@transaction.atomic
def amend_plan(*, plan_id: int, title: str, first_year: int, last_year: int, reason: str, by: str, at: datetime) -> int:
    """Amend a plan (sửa kế hoạch), its title and years, and answer the key of the amendment. Raises ReasonMissing,
    UserError `plan_without_years` for tasks given out one by one, `title_missing`, `years_in_order`,
    `amendment_empty`, `rounds_outside`."""
    if not reason.strip():
        raise ReasonMissing
    found = Plan.objects.select_for_update().get(pk=plan_id)
    changed = apart({"title": title.strip(), "first_year": first_year, "last_year": last_year}, found)
    _refuse_plan(found, title, first_year, last_year, changed)
    made = PlanAmendment.objects.create(
        plan=found,
        was=kept({name: getattr(found, name) for name in changed}),
        now=kept(changed),
        reason=reason.strip(),
        amended_by=by,
        recorded_at=at,
    )
    Plan.objects.filter(pk=plan_id).update(**changed)
    return made.pk


def _refuse_plan(found: Plan, title: str, first: int, last: int, changed: Mapping[str, Any]) -> None:
    if found.kind == PlanKind.ASSIGNED:
        raise UserError("Việc được giao trong năm không có tên và năm riêng để sửa.", code="plan_without_years")
    if not title.strip():
        raise UserError("Xin ghi tên kế hoạch.", code="title_missing")
    if last < first:
        raise UserError("Năm cuối đứng trước năm đầu. Xin chọn lại.", code="years_in_order")
    if not changed:
        raise UserError("Chưa có gì khác: xin đổi tên hoặc năm của kế hoạch.", code="amendment_empty")
    out = TaskState.objects.filter(superseded_at__isnull=True, removed_on__isnull=False).values("task_id")
    rounds = Occurrence.objects.filter(task__plan=found).exclude(task_id__in=out)
    outside = rounds.filter(due_on__lt=date(first, 1, 1)) | rounds.filter(due_on__gt=date(last, 12, 31))
    if outside.exists():
        raise UserError(
            "Kế hoạch có nhiệm vụ thường xuyên với kỳ nằm ngoài các năm mới nên chưa sửa năm được.",
            code="rounds_outside",
        )


@transaction.atomic
def amend_task(
    *,
    task_id: int,
    title: str,
    lead_id: int,
    partners: Collection[int],
    on: date,
    reason: str,
    by: str,
    at: datetime,
    decision: str = "",
) -> int:
    """Amend a task (sửa nhiệm vụ) that is still open, from a day on, and answer the key of the amendment. Raises
    TaskAlreadyDone, TaskRemoved, ReasonMissing, AmendmentEmpty, AmendmentOutOfOrder."""
    refuse_closed(current(task_id))
    if not reason.strip():
        raise ReasonMissing
    task, words, with_ = Task.objects.get(pk=task_id), title.strip(), sorted({*partners} - {lead_id})
    had = sorted(TaskPartner.objects.filter(task_id=task_id).values_list("unit_id", flat=True))
    if not words or (words, lead_id, with_) == (task.title, task.lead_id, had):
        raise AmendmentEmpty
    _refuse_order(task_id, on, local_date(at))
    made = TaskAmendment.objects.create(
        task=task,
        was_title=task.title,
        title=words,
        was_lead_id=task.lead_id,
        lead_id=lead_id,
        was_partners=_named(had),
        partners=_named(with_),
        on=on,
        reason=reason.strip(),
        decision=decision.strip(),
        amended_by=by,
        recorded_at=at,
    )
    _set(task_id, words, lead_id, had, with_)
    publish(TaskAmended(task_id=task_id, amendment_id=made.pk, at=at))
    return made.pk


def _refuse_order(task_id: int, on: date, today: date) -> None:
    last = TaskAmendment.objects.filter(task_id=task_id).order_by("-pk").values_list("on", flat=True).first()
    if on > today or (last is not None and on < last):
        raise AmendmentOutOfOrder


def _named(keys: Collection[int]) -> list[list[object]]:
    """Units with the names they have now, as an amendment keeps them."""
    return [[one.id, one.name] for one in organization.units() if one.id in keys] if keys else []


def _set(task_id: int, title: str, lead_id: int, had: list[int], with_: list[int]) -> None:
    """What holds from now on."""
    Task.objects.filter(pk=task_id).update(title=title, lead_id=lead_id)
    if had == with_:
        return
    TaskPartner.objects.filter(task_id=task_id).exclude(unit_id__in=with_).delete()
    TaskPartner.objects.bulk_create(TaskPartner(task_id=task_id, unit_id=unit) for unit in with_ if unit not in had)
