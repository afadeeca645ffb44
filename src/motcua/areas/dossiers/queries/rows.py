"""Dossiers as lists and as one: paged by key, each list one query."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from motcua.areas.dossiers.models import Dossier, DossierEvent, ForeignNumber, Opinion
from motcua.areas.dossiers.queries.lanes import within
from motcua.kernel.rows import only
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import PAUSED, Status

OPEN = (Status.RECEIVED, Status.IN_PROGRESS, Status.SUPPLEMENT_REQUESTED, Status.PAYMENT_REQUESTED, Status.STOPPED)
WORKING = (Status.RECEIVED, Status.IN_PROGRESS)
LANES = ("all", "open", "due_today", "overdue", "paused", "waiting", "done")


@dataclass(frozen=True, slots=True)
class DossierRow:
    """Dossier row (dòng hồ sơ): one dossier in a list. `applicant` is for those who may see it."""

    id: int
    number: str
    procedure_code: str
    procedure: str
    applicant: str
    received_by_id: int
    received_by: str
    competent: str
    status: Status
    channel: str
    operated_by: str
    received_at: datetime | None
    due_at: datetime | None
    due_first_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    left_at: datetime | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """Event row (dòng sự kiện): one thing that happened, as the timeline shows it."""

    seq: int
    kind: EventKind
    label: str
    effective_at: datetime
    recorded_at: datetime
    actor: str
    payload: dict[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """Dossier view (một hồ sơ): the row, where it is kept, and everything that happened."""

    row: DossierRow
    system_of_record: str
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterFilters:
    """Register filters (bộ lọc sổ): a lane, words of a number or procedure, a channel; `today` decides lateness."""

    today: date
    lane: str = "all"
    text: str = ""
    channel: str = ""
    status: int | None = None


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Register page (trang sổ): rows and the key of the next page, None at the end."""

    rows: tuple[DossierRow, ...]
    next: str | None


def _lane(name: str, today: date) -> Q:
    lanes = {
        "all": Q(),
        "open": Q(status__in=OPEN),
        "due_today": Q(status__in=WORKING, due_on=today),
        "overdue": Q(status__in=WORKING, due_on__lt=today),
        "paused": Q(status__in=PAUSED),
        "waiting": Q(status=Status.FINISHED),
        "done": Q(status__in=(Status.RETURNED, Status.WITHDRAWN, Status.REFUSED)),
    }
    return lanes[name if name in lanes else "all"]


def _chosen(unit_ids: Collection[int] | None, filters: RegisterFilters) -> QuerySet[Dossier]:
    found = Dossier.objects.filter(_lane(filters.lane, filters.today))
    if unit_ids is not None:
        found = found.filter(within(unit_ids))
    if filters.channel:
        found = found.filter(channel=filters.channel)
    if filters.status is not None:
        found = found.filter(status=filters.status)
    if text := filters.text.strip():
        elsewhere = ForeignNumber.objects.filter(dossier=OuterRef("pk"), number=text.upper())
        found = found.filter(Q(number__icontains=text) | Q(procedure__code__startswith=text) | Exists(elsewhere))
    return found


def register_page(
    unit_ids: Collection[int] | None, *, filters: RegisterFilters, after: str = "", limit: int = 50
) -> RegisterPage:
    """Register page (trang sổ hồ sơ) of the units that received or decide; None means every unit.

    Lanes of open work come by due time, the others newest first. `after` is the `next` of the page before.
    """
    by_due = filters.lane in ("open", "due_today", "overdue", "paused")
    found = _chosen(unit_ids, filters)
    if by_due:
        found = _after_due(found.filter(due_at__isnull=False).order_by("due_at", "pk"), after)
    else:
        found = found.order_by("-pk")
        if after:
            found = found.filter(pk__lt=int(after))
    rows = [row_of(dossier) for dossier in with_names(found)[: limit + 1]]
    more = len(rows) > limit
    rows = rows[:limit]
    return RegisterPage(tuple(rows), _key(rows[-1], by_due) if more else None)


def _after_due(found: QuerySet[Dossier], after: str) -> QuerySet[Dossier]:
    if not after:
        return found
    due, _, key = after.partition("_")
    moment = datetime.fromisoformat(due)
    return found.filter(Q(due_at__gt=moment) | Q(due_at=moment, pk__gt=int(key)))


def _key(row: DossierRow, by_due: bool) -> str:
    return f"{row.due_at.isoformat()}_{row.id}" if by_due and row.due_at else str(row.id)


def with_names(found: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """Dossiers with the names that rows show."""
    return found.select_related("procedure", "applicant", "received_by", "competent")


def row_of(dossier: Dossier) -> DossierRow:
    """A stored dossier as a row."""
    return DossierRow(
        id=dossier.pk,
        number=dossier.number,
        procedure_code=dossier.procedure.code,
        procedure=dossier.procedure.name,
        applicant=dossier.applicant.name if dossier.applicant else "",
        received_by_id=dossier.received_by_id,
        received_by=dossier.received_by.name,
        competent=dossier.competent.name,
        status=Status(dossier.status),
        channel=dossier.get_channel_display(),
        operated_by=dossier.get_operated_by_display(),
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        due_first_at=dossier.due_first_at,
        finished_at=dossier.finished_at,
        returned_at=dossier.returned_at,
        left_at=dossier.left_at,
    )


def dossier(number: str, *, unit_ids: Collection[int] | None = None) -> DossierView | None:
    """Dossier (hồ sơ) by its number with all its events; None when there is none within the units.

    A unit that was asked for its opinion sees it too.
    """
    theirs = within(unit_ids)
    if unit_ids is not None:
        theirs |= Q(Exists(Opinion.objects.filter(dossier_id=OuterRef("pk"), unit_id__in=unit_ids)))
    found = only(with_names(Dossier.objects.filter(theirs)).filter(number=number))
    if found is None:
        return None
    return view_of(found)


def view_of(found: Dossier) -> DossierView:
    """A stored dossier, its names loaded, as a row with all its events."""
    events = DossierEvent.objects.filter(dossier=found).order_by("seq")
    return DossierView(
        row=row_of(found),
        system_of_record=found.get_system_of_record_display(),
        events=tuple(
            EventRow(
                event.seq,
                EventKind(event.kind),
                EventKind(event.kind).label,
                event.effective_at,
                event.recorded_at,
                event.actor,
                event.payload,
                event.hash,
            )
            for event in events
        ),
    )


def counts_of_work(unit_ids: Collection[int] | None, *, today: date) -> dict[str, int]:
    """Counts of work (đếm việc): how many dossiers lie in each lane, in one query."""
    lanes = {name: Count("pk", filter=_lane(name, today)) for name in LANES if name != "all"}
    found = _chosen(unit_ids, RegisterFilters(today=today)).aggregate(all=Count("pk"), **lanes)
    return dict(found)
