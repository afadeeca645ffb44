"""Lanes of work (làn việc): which dossiers are due, late, stuck, waiting for others or lying with somebody."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.areas.dossiers.models import Dossier, DossierEvent, Opinion, SupplementRequest, SystemOfRecord
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import at_local, local, local_date
from motcua.kernel.fold import fold
from motcua.rules.lifecycle import PAUSED, Status
from motcua.rules.working_time import WorkingCalendar

WORKING = (Status.RECEIVED, Status.IN_PROGRESS)
UNDONE = (Status.SUBMITTED, *WORKING, *sorted(PAUSED), Status.FINISHED)
LANES = ("all", "mine", "unheld", "due_now", "overdue", "stuck", "waiting", "to_accept", "to_return")
STUCK_HOURS = 8
SOON_DAYS = 2
HALF_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class WorkFilters:
    """Work filters (bộ lọc việc): a lane, words, sector, officer and channel; `now` decides what is late.

    `account_id` is who asks, for the lane "mine", and `instead_of` the officers they stand in for, whose work it is
    those days; the `holder_id` 0 means nobody; `place_id` is the unit that holds
    and `step` the step it stands at, where 0 means no step, `step_name` what it is called in its process; `stuck_hours`
    how many working hours without any event count; `unit_id` is the unit that holds, or that decides where none
    holds. `calendars` are the units' of that day, asked only where hours are counted. `system` is OURS for what may be
    done here, ELSEWHERE for what only a register of another system tells of; `apologized` whether somebody apologised
    for its lateness, None for either.
    """

    now: datetime
    account_id: int | None = None
    instead_of: frozenset[int] = frozenset()
    lane: str = "all"
    text: str = ""
    sector_id: int | None = None
    holder_id: int | None = None
    channel: str = ""
    step: int | None = None
    step_name: str = ""
    place_id: int | None = None
    unit_id: int | None = None
    system: str = ""
    apologized: bool | None = None
    stuck_hours: int = STUCK_HOURS
    calendars: UnitCalendars = field(default=None, repr=False, compare=False)  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if self.calendars is None:  # those of the day, unless they come along with a filter they were read for
            object.__setattr__(self, "calendars", UnitCalendars(local_date(self.now)))


def lane(name: str, filters: WorkFilters) -> Q:
    """The condition of a lane."""
    if name in ("stuck", "soon"):
        return Q(status__in=WORKING) & _stuck(filters) if name == "stuck" else running() & _soon(filters)
    today, working, clock = local_date(filters.now), Q(status__in=WORKING), running()
    lanes = {
        "all": Q(status__in=UNDONE),
        "mine": Q(status__in=UNDONE) & _mine(filters),
        "unheld": working & Q(holder__isnull=True),
        "due_now": clock & Q(due_on=today, due_at__gte=filters.now),
        "overdue": clock & Q(due_at__lt=filters.now),
        "waiting": Q(status__in=PAUSED) | (working & _opinion_open()),
        "to_accept": Q(status=Status.SUBMITTED),
        "undone": Q(status__in=(*WORKING, *PAUSED)),
        "due_today": clock & Q(due_on=today),
        "due_this_week": clock & Q(due_at__gte=filters.now, due_on__lte=end_of_week(today)),
        "due_next_week": clock & Q(due_on__gt=end_of_week(today), due_on__lte=end_of_week(today) + timedelta(days=7)),
        "paused": paused(),
        "to_return": Q(status=Status.FINISHED),
    }
    return lanes[name if name in lanes else "all"]


def running() -> Q:
    """Running (thời hạn đang chạy): what is worked at, and what waits for papers asked for against the law."""
    return Q(status__in=WORKING) | asked_in_vain()


def paused() -> Q:
    """Paused (đang dừng tính giờ): what waits while its clock stands."""
    return Q(status__in=PAUSED) & ~asked_in_vain()


def asked_in_vain() -> Q:
    """Papers were asked for too late or once more (yêu cầu bổ sung sai quy định): the wait does not stop the clock."""
    wrong = SupplementRequest.objects.filter(dossier_id=OuterRef("pk"), answered_at__isnull=True).exclude(breach="")
    return Q(status=Status.SUPPLEMENT_REQUESTED) & Q(Exists(wrong))


def by_calendar(
    calendars: UnitCalendars, units: Callable[[list[int]], Q], condition: Callable[[WorkingCalendar], Q]
) -> Q:
    """A condition of time in the calendar of each dossier's unit; `units` says which dossiers are those of units."""
    apart = calendars.apart()
    found = condition(calendars.usual)
    if apart:
        found &= ~units([unit for those in apart.values() for unit in those])
    for calendar, those in apart.items():
        found |= units(those) & condition(calendar)
    return found


def promised_by(units: list[int]) -> Q:
    """The dossiers whose due time was promised by these units."""
    return Q(received_by_id__in=units)


def _mine(filters: WorkFilters) -> Q:
    """Held by who asks, or by whom they stand in for."""
    own = Q(holder_id=filters.account_id)
    return own | Q(holder__officer__in=filters.instead_of) if filters.instead_of else own


def held_by(units: list[int]) -> Q:
    """The dossiers that lie with these units."""
    return Q(holder_unit_id__in=units) | Q(holder_unit_id__isnull=True, received_by_id__in=units)


def _soon(filters: WorkFilters) -> Q:
    """Due within two working days of the unit that promised."""

    def near(calendar: WorkingCalendar) -> Q:
        return Q(due_at__gte=filters.now, due_on__lte=calendar.add_working_days(local_date(filters.now), SOON_DAYS))

    return by_calendar(filters.calendars, promised_by, near)


def end_of_week(day: date) -> date:
    """The Sunday of the week a day lies in."""
    return day + timedelta(days=6 - day.weekday())


def _opinion_open() -> Q:
    return Q(Exists(Opinion.objects.filter(dossier_id=OuterRef("pk"), answered_at__isnull=True)))


def _stuck(filters: WorkFilters) -> Q:
    """Nothing happened for so many working hours of the unit that holds it, and the step, where it has a time, is
    over for as long."""

    def quiet(calendar: WorkingCalendar) -> Q:
        since = hours_before(filters.now, filters.stuck_hours, calendar)
        over = Q(step_due_at__lt=since) | Q(step_due_at__isnull=True)
        lately = DossierEvent.objects.filter(dossier_id=OuterRef("pk"), recorded_at__gte=since)
        return over & ~Q(Exists(lately))

    return by_calendar(filters.calendars, held_by, quiet)


def hours_before(now: datetime, hours: int, calendar: WorkingCalendar) -> datetime:
    """The latest half hour from which at least so many working hours have passed until now."""
    moment, end, wanted = local(now), local(now), timedelta(hours=hours)
    while calendar.working_time(moment, end) < wanted:
        moment -= HALF_HOUR
    return at_local(moment)


def within(unit_ids: Collection[int] | None) -> Q:
    """The dossiers of these units: received, decided or held by them; None means every unit."""
    if unit_ids is None:
        return Q()
    return Q(competent_id__in=unit_ids) | Q(received_by_id__in=unit_ids) | Q(holder_unit_id__in=unit_ids)


def kept_in(system: str) -> Q:
    """The dossiers of this system, of the others, or of any."""
    ours = Q(system_of_record=SystemOfRecord.OURS)
    return {"OURS": ours, "ELSEWHERE": ~ours}.get(system, Q())


def _at_step(name: str) -> Q:
    """At a step that is called so in the process the dossier follows."""
    places = (Q(step=order, workflow_id__in=flows) for order, flows in procedures.steps_named(name).items())
    return reduce(or_, places, Q(pk__in=()))


def chosen(unit_ids: Collection[int] | None, filters: WorkFilters) -> QuerySet[Dossier]:
    """The dossiers of the units that lie in the lane and bear what is asked for."""
    found = Dossier.objects.filter(within(unit_ids) & lane(filters.lane, filters) & kept_in(filters.system))
    if filters.sector_id is not None:
        found = found.filter(procedure__sector_id=filters.sector_id)
    if filters.holder_id is not None:
        found = found.filter(holder_id=filters.holder_id or None)
    if filters.unit_id is not None:
        nobody = Q(holder_unit__isnull=True, competent_id=filters.unit_id)
        found = found.filter(Q(holder_unit_id=filters.unit_id) | nobody)
    if filters.place_id is not None:
        found = found.filter(holder_unit_id=filters.place_id or None)
    if filters.step is not None:
        found = found.filter(step=filters.step or None)
    if filters.step_name:
        found = found.filter(_at_step(filters.step_name))
    if filters.apologized is not None:
        found = found.filter(promised_at__isnull=not filters.apologized)
    if filters.channel:
        found = found.filter(channel=filters.channel)
    for word in fold(filters.text).split():
        found = found.filter(
            Q(number__icontains=word)
            | Q(procedure__search_text__contains=word)
            | Q(applicant__search_text__contains=word)
        )
    return found
