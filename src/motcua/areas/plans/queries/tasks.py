"""Tasks (các nhiệm vụ): where each stood on a day, as known at a time; the rules decide, the rows only tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.plans.models import (
    Completion,
    Occurrence,
    PlanKind,
    ProgressEntry,
    Replan,
    Task,
    TaskAmendment,
    TaskPartner,
    TaskState,
)
from motcua.areas.plans.queries.plans import task_terms
from motcua.rules.tasks import (
    DueRule,
    OccurrenceFacts,
    TaskFacts,
    TaskStatus,
    Weighed,
    is_accepted,
    status_of,
)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Task row (dòng nhiệm vụ): one task as it stood on a day, as known at a time."""

    id: int
    plan_id: int
    plan_title: str
    unit_id: int
    number: int
    area_code: str
    title: str
    product: str
    lead_id: int
    lead: str
    partners: tuple[tuple[int, str], ...]
    amended_on: date | None
    due_kind: str
    due_text: str
    due_on: date | None
    original_due_on: date | None
    done_on: date | None
    accepted_on: date | None
    accepted_product: str
    percent: int
    weight: int
    within_id: int | None
    assigned: bool
    status: str
    facts: TaskFacts

    @property
    def label(self) -> str:
        """How it stands, in words."""
        return TaskStatus(self.status).label

    @property
    def moved(self) -> bool:
        """Whether its day is not the first one any more."""
        return self.due_on != self.original_due_on

    @property
    def weighed(self) -> Weighed:
        """What it brings to a roll-up."""
        return Weighed(self.weight, self.percent, self.accepted_on is not None)


@dataclass(slots=True)
class _Told:
    """What was told of some tasks, by their keys, as far as it was known and had happened."""

    products: dict[int, str] = field(default_factory=dict)
    rounds: dict[int, list[OccurrenceFacts]] = field(default_factory=lambda: defaultdict(list))
    progress: dict[int, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    replans: dict[int, list[Replan]] = field(default_factory=lambda: defaultdict(list))
    partners: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    amendments: dict[int, list[TaskAmendment]] = field(default_factory=lambda: defaultdict(list))
    known_at: datetime | None = None


def known_states(chosen: Q, known_at: datetime | None) -> QuerySet[TaskState]:
    """The states of tasks as they were known at a time; now when none is given."""
    states = TaskState.objects.filter(chosen).select_related("task__plan", "task__lead")
    if known_at is None:
        return states.filter(superseded_at__isnull=True)
    later = Q(superseded_at__isnull=True) | Q(superseded_at__gt=known_at)
    return states.filter(later, recorded_at__lte=known_at)


def tasks(plan_id: int, *, as_of: date, known_at: datetime | None = None) -> list[TaskRow]:
    """Tasks (các nhiệm vụ) of a plan as they stood on a day, as known at a time; by number."""
    return task_rows(Q(task__plan_id=plan_id), as_of=as_of, known_at=known_at)


def tasks_by_keys(task_ids: Collection[int], *, as_of: date) -> dict[int, TaskRow]:
    """Tasks (các nhiệm vụ) by their keys, as they stood on a day."""
    return {row.id: row for row in task_rows(Q(task_id__in=task_ids), as_of=as_of)}


def tasks_led(units: Collection[int] | None, *, as_of: date, since: date, until: date) -> list[TaskRow]:
    """Tasks due (nhiệm vụ đến hạn) between two days, in plans of some units or led by them; None is every."""
    chosen = Q(due_on__gte=since, due_on__lte=until) | Q(
        task__occurrences__due_on__gte=since, task__occurrences__due_on__lte=until
    )
    if units is not None:
        chosen &= Q(task__lead_id__in=units) | Q(task__plan__unit_id__in=units)
    keys = set(TaskState.objects.filter(chosen, superseded_at__isnull=True).values_list("task_id", flat=True))
    return task_rows(Q(task_id__in=keys), as_of=as_of)


def nearest_due(units: Collection[int] | None, day: date) -> date | None:
    """Nearest due (ngày đến hạn gần nhất) in plans of some units or led by them: the first from the month of a day on,
    else the last before it; None where nothing is due on a day."""
    chosen = TaskState.objects.filter(superseded_at__isnull=True, removed_on__isnull=True)
    if units is not None:
        chosen = chosen.filter(Q(task__lead_id__in=units) | Q(task__plan__unit_id__in=units))
    days = chosen.values_list("due_on", flat=True)
    coming = days.filter(due_on__gte=day.replace(day=1)).order_by("due_on").first()
    return coming or days.filter(due_on__lt=day).order_by("-due_on").first()


def task_rows(chosen: Q, *, as_of: date, known_at: datetime | None = None) -> list[TaskRow]:
    """Task rows (dòng nhiệm vụ) of a choice, as they stood on a day, as known at a time."""
    states = list(known_states(chosen, known_at).order_by("task__plan_id", "task__number"))
    told, soon = _told([state.task_id for state in states], as_of, known_at), task_terms().soon_days
    return [_row(state, told, as_of, soon) for state in states]


def _told(keys: list[int], as_of: date, known_at: datetime | None) -> _Told:
    told, known = _Told(known_at=known_at), {} if known_at is None else {"recorded_at__lte": known_at}
    accepted = Completion.objects.filter(task_id__in=keys, accepted_on__lte=as_of)
    if known_at is not None:
        accepted = accepted.filter(accepted_recorded_at__lte=known_at)
    outputs = {}
    for one in accepted.order_by("pk"):
        told.products[one.task_id] = one.product
        outputs[one.occurrence_id] = one.accepted_on
    for round_ in Occurrence.objects.filter(task_id__in=keys).order_by("due_on"):
        told.rounds[round_.task_id].append(OccurrenceFacts(round_.due_on, outputs.get(round_.pk)))
    entries = ProgressEntry.objects.filter(task_id__in=keys, on__lte=as_of, **known).order_by("on", "pk")
    _group(entries.values_list("task_id", "on", "percent"), told.progress)
    for replan in Replan.objects.filter(task_id__in=keys, **known).order_by("on", "pk"):
        told.replans[replan.task_id].append(replan)
    partners = TaskPartner.objects.filter(task_id__in=keys).order_by("unit__slug")
    _group(partners.values_list("task_id", "unit_id", "unit__name"), told.partners)
    for amendment in TaskAmendment.objects.filter(task_id__in=keys).select_related("was_lead").order_by("pk"):
        told.amendments[amendment.task_id].append(amendment)
    return told


def _group(rows: Iterable[tuple[Any, ...]], into: dict[int, list[Any]]) -> None:
    for key, *rest in rows:
        into[key].append(tuple(rest))


def due_as_of(replans: list[Replan], last: date | None, as_of: date) -> date | None:
    """Due as of (thời hạn vào một ngày): the last day decided by then, else the one before the first change."""
    decided = [one for one in replans if one.on <= as_of]
    if decided:
        return decided[-1].due_on
    return replans[0].was_due_on if replans else last


@dataclass(frozen=True, slots=True)
class _Wording:
    """A task's words, lead and partners as they held on a day, and since when they do."""

    title: str
    lead_id: int
    lead: str
    partners: tuple[tuple[int, str], ...]
    since: date | None


def _wording(task: Task, told: _Told, as_of: date) -> _Wording:
    """As it held before the first amendment that was later, or known later; else as it is now."""
    found = told.amendments.get(task.pk, [])
    held = [one for one in found if one.on <= as_of and (told.known_at is None or one.recorded_at <= told.known_at)]
    since = held[-1].on if held else None
    if len(held) == len(found):
        return _Wording(task.title, task.lead_id, task.lead.name, tuple(told.partners.get(task.pk, ())), since)
    later = found[len(held)]
    had = tuple((key, name) for key, name in later.was_partners)
    return _Wording(later.was_title, later.was_lead_id, later.was_lead.name, had, since)


def _row(state: TaskState, told: _Told, as_of: date, soon_days: int) -> TaskRow:
    task, progress, wording = state.task, told.progress.get(state.task_id, []), _wording(state.task, told, as_of)
    facts = TaskFacts(
        due=DueRule(task.due_kind),
        due_on=due_as_of(told.replans.get(task.pk, []), state.due_on, as_of),
        done_on=state.accepted_done_on,
        accepted_on=state.accepted_on,
        started_on=progress[0][0] if progress else None,
        out_on=state.removed_on,
        out_as=TaskStatus(state.removed_kind or TaskStatus.CANCELLED),
        occurrences=tuple(told.rounds.get(task.pk, ())),
    )
    accepted = is_accepted(facts, as_of)
    return TaskRow(
        id=task.pk,
        plan_id=task.plan_id,
        plan_title=task.plan.title,
        unit_id=task.plan.unit_id,
        number=task.number,
        area_code=task.area_code,
        title=wording.title,
        product=task.product,
        lead_id=wording.lead_id,
        lead=wording.lead,
        partners=wording.partners,
        amended_on=wording.since,
        due_kind=task.due_kind,
        due_text=task.due_text,
        due_on=facts.due_on,
        original_due_on=state.original_due_on,
        done_on=state.accepted_done_on if accepted else None,
        accepted_on=state.accepted_on if accepted else None,
        accepted_product=told.products.get(task.pk, "") if accepted else "",
        percent=100 if accepted else _percent(progress, facts, as_of),
        weight=task.weight,
        within_id=task.within_id,
        assigned=task.plan.kind == PlanKind.ASSIGNED,
        status=status_of(facts, as_of, soon_days=soon_days),
        facts=facts,
    )


def _percent(progress: list[tuple[date, int]], facts: TaskFacts, as_of: date) -> int:
    """How far a task has come: as was said last, or by the rounds whose outputs have been accepted."""
    if progress:
        return progress[-1][1]
    kept = sum(one.accepted_on is not None and one.accepted_on <= as_of for one in facts.occurrences)
    return 100 * kept // len(facts.occurrences) if facts.occurrences else 0
