"""Questions about plans and tasks, answered with frozen rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from motcua.areas.plans.models import Completion, DueKind, GivenTask, Plan, PlanKind, TaskState
from motcua.kernel.packs import load_toml

__all__ = [
    "DueKind",
    "GivenTaskRow",
    "OpenTask",
    "PlanKind",
    "PlanRow",
    "ReformArea",
    "TaskRow",
    "given_task",
    "open_tasks",
    "plan",
    "plans",
    "reform_areas",
    "tasks",
]

AREAS_PACK = "reform/areas.toml"


@dataclass(frozen=True, slots=True)
class ReformArea:
    """Reform area (lĩnh vực cải cách): a heading of plans and indexes, valid for some years; it is policy."""

    code: str
    name: str
    order: int


@dataclass(frozen=True, slots=True)
class PlanRow:
    """Plan row (dòng kế hoạch): one plan as it was recorded."""

    id: int
    unit_id: int
    document_id: int | None
    kind: str
    title: str
    first_year: int
    last_year: int
    issued_on: date
    within_id: int | None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Task row (dòng nhiệm vụ): one task as it stood on a day, as known at a time."""

    id: int
    number: int
    area_code: str
    title: str
    product: str
    lead_id: int
    due_kind: str
    due_text: str
    due_on: date | None
    original_due_on: date | None
    done_on: date | None
    accepted_on: date | None
    accepted_product: str
    status: str


def reform_areas(on: date) -> list[ReformArea]:
    """Reform areas (các lĩnh vực cải cách) valid on a day, in their order."""
    valid = [
        entry
        for entry in load_toml(AREAS_PACK)["area"]
        if entry["valid_from"] <= on and on <= entry.get("valid_to", date.max)
    ]
    return sorted(
        (ReformArea(entry["code"], entry["name"], entry["order"]) for entry in valid),
        key=lambda area: area.order,
    )


def _row(found: Plan) -> PlanRow:
    return PlanRow(
        found.pk,
        found.unit_id,
        found.document_id,
        found.kind,
        found.title,
        found.first_year,
        found.last_year,
        found.issued_on,
        found.within_id,
    )


def plan(plan_id: int) -> PlanRow | None:
    """Plan (kế hoạch) by its key, or None."""
    found = Plan.objects.filter(pk=plan_id).first()
    return _row(found) if found else None


def plans(*, unit_id: int, year: int | None = None, kind: str = "") -> list[PlanRow]:
    """Plans (các kế hoạch) of a unit, those that cover a year when one is given, the earliest first."""
    chosen = Plan.objects.filter(unit_id=unit_id)
    if year is not None:
        chosen = chosen.filter(first_year__lte=year, last_year__gte=year)
    if kind:
        chosen = chosen.filter(kind=kind)
    return [_row(found) for found in chosen.order_by("issued_on", "pk")]


def _known(plan_id: int, known_at: datetime | None) -> QuerySet[TaskState]:
    states = TaskState.objects.filter(task__plan_id=plan_id).select_related("task")
    if known_at is None:
        return states.filter(superseded_at__isnull=True)
    later = Q(superseded_at__isnull=True) | Q(superseded_at__gt=known_at)
    return states.filter(later, recorded_at__lte=known_at)


def tasks(plan_id: int, *, as_of: date, known_at: datetime | None = None) -> list[TaskRow]:
    """Tasks (các nhiệm vụ) of a plan as they stood on a day, as known at a time; by number."""
    products = dict(
        Completion.objects.filter(task__plan_id=plan_id, accepted_on__lte=as_of).values_list("task_id", "product")
    )
    return [_task_row(state, as_of, products) for state in _known(plan_id, known_at).order_by("task__number")]


def _task_row(state: TaskState, as_of: date, products: dict[int, str]) -> TaskRow:
    task = state.task
    accepted = state.accepted_on is not None and state.accepted_on <= as_of
    return TaskRow(
        id=task.pk,
        number=task.number,
        area_code=task.area_code,
        title=task.title,
        product=task.product,
        lead_id=task.lead_id,
        due_kind=task.due_kind,
        due_text=task.due_text,
        due_on=state.due_on,
        original_due_on=state.original_due_on,
        done_on=state.accepted_done_on if accepted else None,
        accepted_on=state.accepted_on if accepted else None,
        accepted_product=products.get(task.pk, "") if accepted else "",
        status=_status(state, accepted, as_of),
    )


def _status(state: TaskState, accepted: bool, as_of: date) -> str:
    """REMOVED, DONE_ON_TIME, DONE_LATE, OVERDUE or IN_PROGRESS on that day."""
    if state.removed_on is not None and state.removed_on <= as_of:
        return "REMOVED"
    if accepted and state.accepted_done_on is not None:
        late = state.due_on is not None and state.accepted_done_on > state.due_on
        return "DONE_LATE" if late else "DONE_ON_TIME"
    return "OVERDUE" if state.due_on is not None and state.due_on < as_of else "IN_PROGRESS"


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
    *, on: date, led_by: Collection[int] = (), set_by: Collection[int] = (), limit: int = 50
) -> list[OpenTask]:
    """Open tasks (nhiệm vụ chưa xong) with a day, led by some units or set by others, the nearest first."""
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
