"""Given out (việc được giao): tasks with a day that are not done, and what a leader gave out with its records."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from motcua.areas.plans.models import Completion, GivenTask, Occurrence, PlanKind, TaskState


@dataclass(frozen=True, slots=True)
class OpenTask:
    """Open task (nhiệm vụ chưa xong): who set it, who leads it, its day, and whether that day is over."""

    id: int
    title: str
    from_unit: str
    lead: str
    lead_id: int
    due_on: date
    late: bool
    assigned: bool


@dataclass(frozen=True, slots=True)
class GivenTaskRow:
    """Given task row (việc được giao), with the records attached."""

    task_id: int
    title: str
    from_unit_id: int
    from_unit: str
    lead_id: int
    lead: str
    due_on: date | None
    given_by: str
    about: str
    address: str
    records: tuple[str, ...]
    given_at: datetime


def open_tasks(
    *, on: date, led_by: Collection[int] = (), set_by: Collection[int] = (), limit: int | None = 50
) -> list[OpenTask]:
    """Open tasks (nhiệm vụ chưa xong) with a day, led by some units or set by others, the nearest first.

    All of them where `limit` is None.
    """
    chosen = TaskState.objects.filter(superseded_at__isnull=True, accepted_on__isnull=True, due_on__isnull=False)
    chosen = chosen.filter(Q(task__lead_id__in=led_by) | Q(task__plan__unit_id__in=set_by))
    chosen = chosen.filter(Q(removed_on__isnull=True) | Q(removed_on__gt=on))
    found = chosen.select_related("task__plan__unit", "task__lead").order_by("due_on", "pk")[:limit]
    return [
        OpenTask(
            one.task_id,
            one.task.title,
            one.task.plan.unit.name,
            one.task.lead.name,
            one.task.lead_id,
            one.due_on,
            one.due_on < on,
            one.task.plan.kind == PlanKind.ASSIGNED,
        )
        for one in found
        if one.due_on is not None
    ]


def given_task(task_id: int) -> GivenTaskRow | None:
    """Given task (việc được giao) by the key of its task, or None."""
    found = GivenTask.objects.filter(task_id=task_id).select_related("task__plan__unit", "task__lead").first()
    if found is None:
        return None
    task, state = found.task, found.task.states.get(superseded_at__isnull=True)
    return GivenTaskRow(
        task.pk,
        task.title,
        task.plan.unit_id,
        task.plan.unit.name,
        task.lead_id,
        task.lead.name,
        state.due_on,
        found.given_by,
        found.about,
        found.address,
        tuple(found.records),
        found.given_at,
    )


@dataclass(frozen=True, slots=True)
class DueTask:
    """Due task (nhiệm vụ cần nhắc): one day of a task that is not done: who leads it, who set it."""

    id: int
    title: str
    due_on: date
    lead_id: int
    unit_id: int


def due_tasks(*, on: date, since: date, until: date, task_id: int | None = None) -> list[DueTask]:
    """Due tasks (nhiệm vụ cần nhắc) with a day in a span, rounds of recurring ones too, whose product is not there."""
    open_states = TaskState.objects.filter(
        Q(removed_on__isnull=True) | Q(removed_on__gt=on), superseded_at__isnull=True, accepted_on__isnull=True
    )
    if task_id is not None:
        open_states = open_states.filter(task_id=task_id)
    dated = open_states.filter(due_on__gte=since, due_on__lte=until).select_related("task__plan")
    rounds = (
        Occurrence.objects.filter(task__states__in=open_states, due_on__gte=since, due_on__lte=until)
        .exclude(completions__accepted_on__isnull=False)
        .select_related("task__plan")
    )
    found = [(one.task, one.due_on) for one in dated] + [(one.task, one.due_on) for one in rounds]
    return [
        DueTask(task.pk, task.title, due_on, task.lead_id, task.plan.unit_id)
        for task, due_on in sorted(found, key=lambda one: (one[1] or date.max, one[0].pk))
        if due_on is not None
    ]


def reporters_of(task_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Reporters (những người đã báo hoàn thành) of some tasks, whose products were not returned."""
    found: dict[int, tuple[str, ...]] = {}
    told = Completion.objects.filter(task_id__in=task_ids, returned_at__isnull=True).order_by("pk")
    for task_id, name in told.values_list("task_id", "reported_by"):
        found[task_id] = (*found.get(task_id, ()), name)
    return found


@dataclass(frozen=True, slots=True)
class WaitingProduct:
    """Waiting product (sản phẩm chờ nghiệm thu): what was handed in for which task, by which unit, on which day."""

    task_id: int
    title: str
    lead: str
    product: str
    done_on: date


def waiting_products(*, set_by: Collection[int], limit: int = 500) -> list[WaitingProduct]:
    """Waiting products (sản phẩm chờ nghiệm thu) of the tasks some units set, the longest waiting first; not of those
    that have another accepted."""
    undecided = Completion.objects.filter(accepted_on__isnull=True, returned_at__isnull=True)
    accepted = Completion.objects.filter(accepted_on__isnull=False)
    same_round = Q(occurrence=OuterRef("occurrence")) | Q(occurrence=None, task=OuterRef("task"))
    chosen = undecided.exclude(Exists(accepted.filter(same_round)))
    chosen = chosen.filter(task__plan__unit_id__in=set_by).select_related("task__lead")
    found = chosen.order_by("done_on", "pk")[:limit]
    return [WaitingProduct(one.task_id, one.task.title, one.task.lead.name, one.product, one.done_on) for one in found]


def waiting_completion(task_id: int) -> int | None:
    """Waiting completion (kết quả chờ nghiệm thu) of a task: the key of what was handed in last; None without one."""
    found = Completion.objects.filter(task_id=task_id, accepted_on__isnull=True, returned_at__isnull=True)
    return found.order_by("-pk").values_list("pk", flat=True).first()
