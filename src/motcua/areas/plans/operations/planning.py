"""Planning (lập kế hoạch): plans and their tasks are recorded, with partners, sources and days."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.events import PlanRecorded
from motcua.areas.plans.models import (
    DueKind,
    Occurrence,
    Plan,
    PlanKind,
    Task,
    TaskPartner,
    TaskSource,
    TaskState,
)
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


class DueDateMismatch(UserError):
    """A fixed due date needs its day, and only a fixed one has it."""

    def __init__(self) -> None:
        super().__init__(
            "Nhiệm vụ có ngày cụ thể phải ghi ngày; nhiệm vụ khác thì không ghi ngày.", code="due_date_mismatch"
        )


class PlanReplaced(UserError):
    """A plan is replaced once, by a later plan of the same unit."""

    def __init__(self) -> None:
        super().__init__(
            "Chỉ thay được một kế hoạch của cùng đơn vị, ban hành trước và chưa bị thay.", code="plan_replaced"
        )


class PlanKnown(UserError):
    """The same plan is recorded once."""

    def __init__(self) -> None:
        super().__init__("Đơn vị đã có kế hoạch cùng tên, cùng loại, cùng năm, cùng ngày ban hành.", code="plan_known")


class NumberTaken(UserError):
    """Tasks of a plan are numbered, each once."""

    def __init__(self, number: int) -> None:
        super().__init__(
            Sentence("Kế hoạch đã có nhiệm vụ số {number}; xin chọn số khác.", number=number), code="number_taken"
        )


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
    supersedes_id: int | None = None,
) -> int:
    """Record a plan (ghi nhận kế hoạch) of a unit, and answer its key. Raises PlanReplaced, PlanKnown."""
    if supersedes_id is not None:
        _refuse_replacing(supersedes_id, unit_id, issued_on)
    years = {"first_year": first_year, "last_year": last_year or first_year}
    same = Plan.objects.filter(unit_id=unit_id, kind=kind, title=title, issued_on=issued_on, **years)
    if kind != PlanKind.ASSIGNED and same.exists():  # the list of what is given out is begun under a lock
        raise PlanKnown
    made = Plan.objects.create(
        unit_id=unit_id,
        document_id=document_id,
        kind=PlanKind(kind),
        title=title,
        first_year=first_year,
        last_year=last_year or first_year,
        issued_on=issued_on,
        within_id=within_id,
        supersedes_id=supersedes_id,
        recorded_at=at,
    )
    publish(PlanRecorded(plan_id=made.pk, at=at))
    return made.pk


def _refuse_replacing(plan_id: int, unit_id: int, on: date) -> None:
    former = Plan.objects.filter(pk=plan_id, unit_id=unit_id, issued_on__lte=on, superseded_by__isnull=True)
    if not former.exists():
        raise PlanReplaced


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
    days_after: int | None = None,
    occurrences: Collection[date] = (),
    weight: int = 1,
    within_id: int | None = None,
    partners: Collection[int] = (),
    sources: Collection[int] = (),
    by: str = "",
) -> int:
    """Add a task (thêm nhiệm vụ) that carries out the paragraphs `sources`. Raises DueDateMismatch, NumberTaken."""
    _refuse_days(DueKind(due_kind), due_on, days_after, occurrences)
    _refuse_number(plan_id, number)
    made = Task.objects.create(
        plan_id=plan_id,
        number=number,
        area_code=area_code,
        title=title,
        product=product,
        lead_id=lead_id,
        due_kind=due_kind,
        due_text=due_text,
        days_after=days_after,
        weight=weight,
        within_id=within_id,
    )
    _begin(made.pk, due_on, occurrences, at)
    _add_partners(made.pk, {*partners} - {lead_id})
    _tie(made.pk, sources, by, at)
    return made.pk


def _begin(task_id: int, due_on: date | None, rounds: Collection[date], at: datetime) -> None:
    """What is known of a task at first: its day, or its rounds."""
    TaskState.objects.create(task_id=task_id, due_on=due_on, original_due_on=due_on, recorded_at=at)
    Occurrence.objects.bulk_create(Occurrence(task_id=task_id, due_on=day) for day in sorted(set(rounds)))


def _add_partners(task_id: int, units: Collection[int]) -> None:
    TaskPartner.objects.bulk_create(TaskPartner(task_id=task_id, unit_id=unit) for unit in sorted(units))


def _refuse_number(plan_id: int, number: int) -> None:
    if Task.objects.filter(plan_id=plan_id, number=number).exists():
        raise NumberTaken(number)


def _tie(task_id: int, sources: Collection[int], by: str, at: datetime) -> None:
    """The passages a task carries out."""
    TaskSource.objects.bulk_create(
        TaskSource(task_id=task_id, paragraph_id=paragraph, linked_by=by, linked_at=at)
        for paragraph in sorted(set(sources))
    )


def _refuse_days(kind: DueKind, due_on: date | None, days_after: int | None, occurrences: Collection[date]) -> None:
    """Only a fixed task has a day, only a relative one days after, only a recurring one its rounds."""
    wrong = (due_on is not None) != (kind is DueKind.FIXED)
    wrong |= days_after is not None and kind is not DueKind.RELATIVE
    wrong |= bool(occurrences) and kind is not DueKind.RECURRING
    if wrong:
        raise DueDateMismatch
