"""A record per head of unit (theo dõi người đứng đầu): what their unit owed in a year and what came of it.

It counts what the registers hold; it gives no grade.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.conduct.models import ConductReminder
from motcua.areas.conduct.policy import ConductSight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import queries as feedback
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.areas.plans import queries as plans
from motcua.rules.conduct import ConductState
from motcua.rules.tasks import TaskStatus

LATE = frozenset({TaskStatus.OVERDUE, TaskStatus.DONE_LATE, TaskStatus.RECURRING_MISSED})


@dataclass(frozen=True, slots=True)
class OwedTask:
    """Owed task (nhiệm vụ trễ): its key, name, due day, and how it stands."""

    id: int
    title: str
    due_on: date | None
    label: str


@dataclass(frozen=True, slots=True)
class HeadReminder:
    """Reminder of a head (nhắc nhở người đứng đầu): when it was opened, how it stands."""

    id: int
    opened_on: date
    state: ConductState


@dataclass(frozen=True, slots=True)
class HeadRecord:
    """Head record (theo dõi người đứng đầu): who leads the unit today, and the year's tasks, dossiers, reminders,
    commitments."""

    unit_id: int
    unit: str
    heads: tuple[str, ...]
    tasks: int
    late_tasks: tuple[OwedTask, ...]
    finished: int
    late: int
    apologized: int
    reminders: tuple[HeadReminder, ...]
    commitments: int
    kept: int
    broken: int


@dataclass(frozen=True, slots=True)
class HeadedUnit:
    """Headed unit (đơn vị có người đứng đầu được theo dõi); one that is no more has a last day."""

    id: int
    name: str
    ended_on: date | None


def headed_units(seen: ConductSight, *, today: date) -> list[HeadedUnit]:
    """Headed units (các đơn vị có người đứng đầu được theo dõi) one leads or stands above: those at work first."""
    found = [
        HeadedUnit(one.id, one.name, one.valid_to if one.valid_to and one.valid_to < today else None)
        for one in organization.units()
        if one.id in seen.names and one.valid_from <= today
    ]
    return sorted(found, key=lambda one: one.ended_on is not None)


def head_record(seen: ConductSight, *, unit_id: int, year: int, today: date) -> HeadRecord | None:
    """Head record (theo dõi người đứng đầu) of a unit in a year; None for a unit one does not stand above or lead."""
    if unit_id not in seen.names:
        return None
    unit = organization.unit_by_id(unit_id)
    start, end = date(year, 1, 1), date(year, 12, 31)
    day = min(today, end, unit.valid_to or end)
    heads = tuple(dict.fromkeys(one.name for one in people.workers_of(unit_id, day) if one.role == Role.LEADER))
    led = plans.tasks_led([unit_id], as_of=min(today, end), since=start, until=end)
    tasks = [one for one in led if one.lead_id == unit_id]
    solved = dossiers.conduct_by_unit([unit_id], start=start, end=end, today=today)
    promised = feedback.commitments_where(unit_id=unit_id, due_on__range=(start, end))
    return HeadRecord(
        unit_id=unit_id,
        unit=unit.name,
        heads=heads,
        tasks=len(tasks),
        late_tasks=tuple(OwedTask(one.id, one.title, one.due_on, one.label) for one in tasks if one.status in LATE),
        finished=sum(one.finished for one in solved),
        late=sum(one.late for one in solved),
        apologized=sum(one.late_apologized for one in solved),
        reminders=_reminders(unit_id, start, end),
        commitments=len(promised),
        kept=sum(one.kept_on is not None for one in promised),
        broken=sum(one.kept_on is None and one.due_on < today for one in promised),
    )


def _reminders(unit_id: int, start: date, end: date) -> tuple[HeadReminder, ...]:
    found = ConductReminder.objects.filter(unit_id=unit_id, opened_on__range=(start, end)).order_by("-pk")
    return tuple(HeadReminder(one.pk, one.opened_on, ConductState(one.state)) for one in found)
