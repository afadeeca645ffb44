"""Dossiers as lists and as one: paged by key, each list one query."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from motcua.areas.dossiers.models import Dossier, DossierEvent, ForeignNumber, Opinion
from motcua.areas.dossiers.queries.lanes import paused, running, within
from motcua.kernel.clock import end_of, start_of
from motcua.kernel.fold import fold
from motcua.kernel.paging import moment_key, read_moment_key, whole
from motcua.kernel.rows import only
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status

OPEN = (Status.RECEIVED, Status.IN_PROGRESS, Status.SUPPLEMENT_REQUESTED, Status.PAYMENT_REQUESTED, Status.STOPPED)
LANES = ("all", "open", "due_today", "overdue", "paused", "waiting", "done")
BY_DUE = ("open", "due_today", "overdue", "paused")  # lanes of open work: by due time where no order is asked for
ORDERS = ("newest", "oldest", "due")
NEVER = start_of(date(2999, 12, 31))  # where nothing is due and nobody said when it came


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
    """Register filters (bộ lọc sổ): a lane, words without diacritics, sector, channel, status, the days of receipt,
    an order of ORDERS; `today` decides lateness."""

    today: date
    lane: str = "all"
    text: str = ""
    channel: str = ""
    status: int | None = None
    sector: int | None = None
    since: date | None = None
    until: date | None = None
    order: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Register page (trang sổ): rows and the key of the next page, None at the end."""

    rows: tuple[DossierRow, ...]
    next: str | None


def _lane(name: str, today: date) -> Q:
    lanes = {
        "all": Q(),
        "open": Q(status__in=OPEN),
        "due_today": running() & Q(due_on=today),
        "overdue": running() & Q(due_on__lt=today),
        "paused": paused(),
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
    if filters.sector is not None:
        found = found.filter(procedure__sector_id=filters.sector)
    if filters.since is not None:
        found = found.filter(received_at__gte=start_of(filters.since))
    if filters.until is not None:
        found = found.filter(received_at__lt=end_of(filters.until))
    return found.filter(_named(filters.text)) if filters.text.strip() else found


def _named(text: str) -> Q:
    """Every word stands in the number, in the procedure or in the owner's name; or it is a number elsewhere."""
    named = Q()
    for word in fold(text).split():
        named &= (
            Q(number__icontains=word)
            | Q(procedure__search_text__contains=word)
            | Q(applicant__search_text__contains=word)
        )
    elsewhere = ForeignNumber.objects.filter(dossier=OuterRef("pk"), number=text.strip().upper())
    return named | Q(Exists(elsewhere))


def register_page(
    unit_ids: Collection[int] | None, *, filters: RegisterFilters, after: str = "", limit: int = 50
) -> RegisterPage:
    """Register page (trang sổ hồ sơ) of the units that received or decide; None means every unit.

    Without an order, lanes of open work come by due time, the others newest first. `after` is the `next` of the page
    before, asked with the same order.
    """
    found, by_due = _chosen(unit_ids, filters), _is_by_due(filters)
    if by_due:
        found = _by_due(found, filters, after)
    else:
        newest = filters.order != "oldest"
        if key := whole(after):
            found = found.filter(pk__lt=key) if newest else found.filter(pk__gt=key)
        found = found.order_by("-pk" if newest else "pk")
    dossiers: list[Any] = list(with_names(found)[: limit + 1])
    rows = tuple(row_of(dossier) for dossier in dossiers[:limit])
    if len(dossiers) <= limit:
        return RegisterPage(rows, None)
    last = dossiers[limit - 1]
    return RegisterPage(rows, moment_key(last.by, last.pk) if by_due else str(last.pk))


def _is_by_due(filters: RegisterFilters) -> bool:
    return filters.order == "due" or (filters.order not in ORDERS and filters.lane in BY_DUE)


def _by_due(found: QuerySet[Dossier], filters: RegisterFilters, after: str) -> QuerySet[Dossier]:
    """What is due first above; what was never due comes by when it came, so that no order leaves anything out."""
    if filters.lane in BY_DUE:
        found = found.filter(due_at__isnull=False).annotate(by=F("due_at"))
    else:
        found = found.annotate(by=Coalesce("due_at", "received_at", "submitted_at", Value(NEVER)))
    if (past := read_moment_key(after)) is not None:
        moment, key = past
        found = found.filter(Q(by__gt=moment) | Q(by=moment, pk__gt=key))
    return found.order_by("by", "pk")


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
