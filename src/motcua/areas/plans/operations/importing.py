"""Importing (nhập kế hoạch từ tệp): each line of a file is a new task, one that stands, or one that is amended with the
reason the line gives; what cannot be goes back with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.plans.models import DueKind, Task, TaskPartner
from motcua.areas.plans.operations.amending import amend_task
from motcua.areas.plans.operations.planning import add_task
from motcua.areas.plans.operations.revising import revise_due_date
from motcua.areas.plans.operations.superseding import current
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, apart, take_lines
from motcua.rules.sentences import Sentence, joined

FIXED = {
    "area_code": Sentence("lĩnh vực"),
    "product": Sentence("sản phẩm"),
    "weight": Sentence("trọng số"),
    "due_kind": Sentence("loại thời hạn"),
    "days_after": Sentence("số ngày"),
    "due_text": Sentence("lời ghi thời hạn"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTask:
    """Planned task (dòng nhiệm vụ trong tệp): one line of a plan as a file tells it, units already known; `reason` is
    why a task that stands is amended."""

    line: int
    number: int
    area_code: str
    title: str
    product: str
    lead_id: int
    due_kind: str = DueKind.NONE
    due_on: date | None = None
    due_text: str = ""
    days_after: int | None = None
    occurrences: tuple[date, ...] = ()
    weight: int = 1
    partners: tuple[int, ...] = ()
    reason: str = ""


@transaction.atomic
def take_in_tasks(
    *, plan_id: int, rows: Sequence[PlannedTask], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take tasks in (nhập nhiệm vụ) to a plan; one of a number that stands is amended where a line says why."""

    def take(row: PlannedTask) -> Took:
        stands = Task.objects.filter(plan_id=plan_id, number=row.number).first()
        if stands is not None:
            return _amended(row, stands, actor_of(account), at)
        told = {name: getattr(row, name) for name in row.__slots__ if name not in ("line", "reason")}
        add_task(plan_id=plan_id, by=actor_of(account), at=at, **told)
        return Took.NEW

    return take_lines(rows, take, key=lambda row: row.number, rehearsed=rehearsed)


def _amended(row: PlannedTask, stands: Task, by: str, at: datetime) -> Took:
    """A task that stands as a line tells it: unchanged, amended, or refused."""
    if fixed := [FIXED[name] for name in apart({name: getattr(row, name) for name in FIXED}, stands)]:
        raise UserError(
            Sentence(
                "Kế hoạch đã có nhiệm vụ số {number} với {fixed} khác; tệp không sửa được chỗ này.",
                number=row.number,
                fixed=joined(fixed),
            ),
            code="told_otherwise",
        )
    had = set(TaskPartner.objects.filter(task=stands).values_list("unit_id", flat=True))
    partners = {*row.partners} - {row.lead_id}
    words = bool(apart({"title": row.title, "lead_id": row.lead_id}, stands)) or partners != had
    moved = row.due_on is not None and row.due_on != current(stands.pk).due_on
    if not words and not moved:
        return Took.UNCHANGED
    if not row.reason:
        raise UserError(
            Sentence(
                "Kế hoạch đã có nhiệm vụ số {number} ghi khác; muốn sửa, xin ghi lý do ở cột “Lý do sửa”.",
                number=row.number,
            ),
            code="told_otherwise",
        )
    today: dict[str, Any] = {"on": local_date(at), "reason": row.reason, "by": by, "at": at}
    if words:
        amend_task(task_id=stands.pk, title=row.title, lead_id=row.lead_id, partners=partners, **today)
    if moved and row.due_on is not None:
        revise_due_date(task_id=stands.pk, due_on=row.due_on, **today)
    return Took.CHANGED
