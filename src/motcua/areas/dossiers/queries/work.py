"""Work (việc phải làm): the lists of officers and the loads leaders look at, each a fixed number of questions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, F, Q, Value, When
from django.db.models.functions import Coalesce

from motcua.areas.dossiers.models import Dossier, Opinion, SystemOfRecord
from motcua.areas.dossiers.queries.lanes import (
    LANES,
    UNDONE,
    WORKING,
    WorkFilters,
    chosen,
    kept_in,
    lane,
    running,
    within,
)
from motcua.areas.organization.queries import UnitCalendars
from motcua.kernel.clock import local, local_date
from motcua.kernel.paging import moment_key, read_moment_key
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import Remaining, WorkingCalendar, remaining


@dataclass(frozen=True, slots=True)
class WorkRow:
    """Work row (việc): one dossier somebody has to do something about, with the working time that is left.

    `left` is of the dossier, `step_left` of the step; `seq` is its last event, to be sent back with an action;
    `elsewhere` names the system it is worked on in where that is not this one.
    """

    id: int
    number: str
    procedure_code: str
    procedure: str
    sector: str
    applicant: str
    status: Status
    channel: str
    unit: str
    holder: str
    step: int | None
    workflow_id: int | None
    received_at: datetime | None
    since: datetime | None
    due_at: datetime | None
    step_due_at: datetime | None
    left: Remaining | None
    step_left: Remaining | None
    extended: bool
    promised_at: datetime | None
    seq: int
    elsewhere: str = ""
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkPage:
    """Work page (trang việc): rows by due time and the key of the next page, None at the end."""

    rows: tuple[WorkRow, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Load:
    """Load (khối lượng việc) of an officer, a step or a sector: dossiers not done, and how many are due or late."""

    key: int | None
    name: str
    undone: int
    due_today: int
    overdue: int
    waiting: int
    unit_id: int | None = None
    workflow_id: int | None = None
    step: str = ""

    def and_of(self, other: Load) -> Load:
        """With the dossiers of another (cộng thêm), under the name of this one."""
        counts = ("undone", "due_today", "overdue", "waiting")
        return replace(self, **{name: getattr(self, name) + getattr(other, name) for name in counts})


@dataclass(frozen=True, slots=True)
class OpinionAsked:
    """Opinion asked (ý kiến được hỏi): one question that waits for a unit's answer."""

    id: int
    number: str
    procedure: str
    question: str
    unit: str
    asked_at: datetime
    due_at: datetime
    left: Remaining


ORDERS = {
    "due": Coalesce("due_at", "submitted_at"),
    "step": Coalesce("step_due_at", "due_at", "submitted_at"),
    "received": Coalesce("received_at", "submitted_at"),
    "finished": Coalesce("finished_at", "due_at", "submitted_at"),
}


CLOCK_RUNS = Case(When(running(), then=Value(True)), default=Value(False))


def work_page(
    unit_ids: Collection[int] | None, *, filters: WorkFilters, after: str = "", limit: int = 50, order: str = "due"
) -> WorkPage:
    """Work page (trang việc) of the units' dossiers, what is due first above; two questions, one of them
    for the units' hours.

    What has no due time yet comes by when it was submitted. `after` is the `next` of the page before; `order` one of
    ORDERS.
    """
    found = (
        chosen(unit_ids, filters)
        .annotate(by=ORDERS.get(order, ORDERS["due"]), clock_runs=CLOCK_RUNS)
        .filter(by__isnull=False)
        .order_by("by", "pk")
    )
    found = found.select_related("procedure__sector", "applicant", "holder_unit", "received_by", "holder")
    if (key := read_moment_key(after)) is not None:
        when, pk = key
        found = found.filter(Q(by__gt=when) | Q(by=when, pk__gt=pk))
    rows = list(found[: limit + 1])
    shown = tuple(_row(dossier, filters) for dossier in rows[:limit])
    last: Any = rows[limit - 1] if len(rows) > limit else None
    return WorkPage(shown, moment_key(last.by, last.pk) if last else None)


def _row(dossier: Dossier, filters: WorkFilters) -> WorkRow:
    left, step_left = _left(dossier, filters)
    return WorkRow(
        id=dossier.pk,
        number=dossier.number,
        procedure_code=dossier.procedure.code,
        procedure=dossier.procedure.name,
        sector=dossier.procedure.sector.name,
        applicant=dossier.applicant.name if dossier.applicant else "",
        status=Status(dossier.status),
        channel=dossier.get_channel_display(),
        unit=dossier.holder_unit.name if dossier.holder_unit else dossier.received_by.name,
        holder=str(dossier.holder) if dossier.holder else "",
        step=dossier.step,
        workflow_id=dossier.workflow_id,
        received_at=dossier.received_at,
        since=dossier.step_since,
        due_at=dossier.due_at,
        step_due_at=dossier.step_due_at,
        left=left,
        step_left=step_left,
        extended=dossier.extended,
        promised_at=dossier.promised_at,
        seq=dossier.last_seq,
        elsewhere="" if dossier.system_of_record == SystemOfRecord.OURS else dossier.get_system_of_record_display(),
        finished_at=dossier.finished_at,
    )


def _left(dossier: Dossier, filters: WorkFilters) -> tuple[Remaining | None, Remaining | None]:
    """What is left of the dossier, in the hours of who promised, and of the step, in those of who holds it."""
    if not dossier.clock_runs:  # type: ignore[attr-defined]
        return None, None
    promised = filters.calendars.of(dossier.received_by_id)
    held = filters.calendars.of(dossier.holder_unit_id or dossier.received_by_id)
    return _until(dossier.due_at, filters.now, promised), _until(dossier.step_due_at, filters.now, held)


def _until(due: datetime | None, now: datetime, calendar: WorkingCalendar) -> Remaining | None:
    return remaining(calendar, local(now), local(due)) if due is not None else None


def work_counts(unit_ids: Collection[int] | None, *, filters: WorkFilters) -> dict[str, int]:
    """Work counts (đếm việc): how many dossiers lie in each lane, in one question."""
    lanes = {name: Count("pk", filter=lane(name, filters)) for name in LANES}
    found = Dossier.objects.filter(within(unit_ids), kept_in(filters.system), status__in=UNDONE)
    return dict(found.aggregate(**lanes))


def load_by_officer(unit_ids: Collection[int] | None, *, now: datetime) -> list[Load]:
    """Load by officer (khối lượng theo cán bộ): who holds how much; what nobody holds stands under no key."""
    return loads(unit_ids, now, "holder_id", "holder__display_name")


def load_by_sector(unit_ids: Collection[int] | None, *, now: datetime) -> list[Load]:
    """Load by sector (khối lượng theo lĩnh vực)."""
    return loads(unit_ids, now, "procedure__sector_id", "procedure__sector__name")


def load_by_unit(unit_ids: Collection[int] | None, *, now: datetime) -> list[Load]:
    """Load by unit (khối lượng theo đơn vị đang giữ, chưa ai giữ thì đơn vị giải quyết)."""
    where = Coalesce("holder_unit_id", "competent_id"), Coalesce("holder_unit__name", "competent__name")
    return loads(unit_ids, now, *where)


def count_in_lane(unit_ids: Collection[int] | None, *, filters: WorkFilters) -> int:
    """How many dossiers lie in the lane and bear what is asked for (số hồ sơ của một làn việc)."""
    return chosen(unit_ids, filters).count()


def _column(named: Any) -> Any:
    return F(named) if isinstance(named, str) else named


def loads(unit_ids: Collection[int] | None, now: datetime, key: Any, name: Any, **more: str) -> list[Load]:
    """Loads (khối lượng) of dossiers not done, told apart by a key, its name and `more` columns; the latest first."""
    filters = WorkFilters(now=now)
    found = Dossier.objects.filter(within(unit_ids), status__in=(*WORKING, 5, 6, 8))
    places: Any = {name: F(column) for name, column in more.items()}
    rows = found.values(load_key=_column(key), load_name=_column(name), **places).annotate(
        undone=Count("pk"),
        due_today=Count("pk", filter=lane("due_today", filters)),
        late=Count("pk", filter=lane("overdue", filters)),
        waits=Count("pk", filter=lane("paused", filters)),
    )
    ordered = rows.order_by("-late", "-undone", "load_name", "load_key")
    return [
        Load(
            row["load_key"],
            row["load_name"] or "",
            row["undone"],
            row["due_today"],
            row["late"],
            row["waits"],
            row.get("load_unit"),  # type: ignore[arg-type]
            row.get("load_workflow"),  # type: ignore[arg-type]
        )
        for row in ordered
    ]


def opinions_to_give(
    unit_ids: Collection[int] | None,
    *,
    now: datetime,
    after: int = 0,
    limit: int = 50,
    calendars: UnitCalendars | None = None,
) -> list[OpinionAsked]:
    """Opinions to give (ý kiến phải trả lời) by these units, the oldest first, paged by key; what is left is told in
    the hours of the unit that is asked, read here unless `calendars` come along."""
    found = Opinion.objects.filter(answered_at__isnull=True, pk__gt=after)
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    known = calendars or UnitCalendars(local_date(now))
    named = found.select_related("dossier__procedure", "unit").order_by("pk")
    return [_opinion(one, now, known.of(one.unit_id)) for one in named[:limit]]


def _opinion(one: Opinion, now: datetime, calendar: WorkingCalendar) -> OpinionAsked:
    return OpinionAsked(
        one.pk,
        one.dossier.number,
        one.dossier.procedure.name,
        one.question,
        one.unit.name,
        one.asked_at,
        one.due_at,
        remaining(calendar, local(now), local(one.due_at)),
    )
