"""Calendars (lịch làm việc) of units: the days of the packs and of what was confirmed, with the hours a unit keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Exists, FilteredRelation, Q, QuerySet

from motcua.areas.organization.models import CalendarConfirmation, Unit
from motcua.kernel.calendars import calendar_for, year_of
from motcua.kernel.errors import UserError
from motcua.rules.working_time import Session, WorkingCalendar

REMEMBERED = 256
Days = tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Confirmed year (lịch năm đã xác nhận): what stands over the pack of a year."""

    year: int
    version: str
    days_off: Days
    make_up_days: frozenset[date]


@dataclass(frozen=True, slots=True)
class YearRow:
    """Year row (lịch của một năm): its days, which edition, who confirmed which notice; `pack_moved` since then."""

    year: int
    version: str
    confirmed: bool
    source: str
    days_off: Days
    make_up_days: tuple[date, ...]
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    pack_moved: bool = False


def calendar_of(unit_id: int | None, on: date, *, slug: str | None = None) -> WorkingCalendar:
    """The working calendar (lịch làm việc) a unit reckons with on a day; the usual one without a unit.

    Which days count comes from the packs and from confirmed years: a counter open on Saturday does not make Saturday
    a working day. The hours are the unit's own of that weekday, or of the next working weekday it opens on.
    """
    if unit_id is None:
        return _calendar(slug, [], on, _confirmed())
    rows = _openings(Unit.objects.filter(pk=unit_id), on)
    if not rows:
        raise UserError("Không có đơn vị này.", code="unknown_unit")
    return _calendar(slug or rows[0].slug, _own(rows), on, _confirmed() if rows[0].any_confirmed else ())


class UnitCalendars:
    """Unit calendars (lịch của các đơn vị): what each unit reckons with on a day, read once at the first question.

    A list that speaks of dossiers of many units asks here, so that it costs the same however long it is.
    """

    def __init__(self, on: date) -> None:
        self.on = on

    @cached_property
    def _known(self) -> tuple[WorkingCalendar, dict[int, WorkingCalendar]]:
        rows = _openings(Unit.objects.all(), self.on)
        years = _confirmed() if rows and rows[0].any_confirmed else ()
        units = [list(found) for _, found in groupby(rows, key=attrgetter("unit_id"))]
        every = {found[0].unit_id: _calendar(found[0].slug, _own(found), self.on, years) for found in units}
        return _calendar(None, [], self.on, years), every

    def of(self, unit_id: int) -> WorkingCalendar:
        """The calendar of a unit."""
        return self._known[1][unit_id]

    @property
    def usual(self) -> WorkingCalendar:
        """The calendar of units without hours of their own."""
        return self._known[0]

    def apart(self) -> dict[WorkingCalendar, list[int]]:
        """The units that keep other hours than the usual, by their calendar."""
        found: dict[WorkingCalendar, list[int]] = {}
        for unit_id, calendar in self._known[1].items():
            if calendar is not self.usual:
                found.setdefault(calendar, []).append(unit_id)
        return found


class _Opening(NamedTuple):
    """One session a unit keeps of its own, or none; and whether any year was confirmed."""

    unit_id: int
    slug: str
    weekday: int | None
    opens: time | None
    closes: time | None
    any_confirmed: bool


def _openings(units: QuerySet[Unit], on: date) -> list[_Opening]:
    """Units with the hours of their own valid on a day, in one statement."""
    valid = Q(hours__valid_from__lte=on) & (Q(hours__valid_to__isnull=True) | Q(hours__valid_to__gte=on))
    found = units.annotate(
        own=FilteredRelation("hours", condition=valid), confirmed=Exists(CalendarConfirmation.objects.all())
    )
    columns = ("pk", "slug", "own__weekday", "own__opens", "own__closes", "confirmed")
    return [_Opening(*row) for row in found.order_by("pk", "own__opens").values_list(*columns)]


def _own(rows: Iterable[_Opening]) -> list[tuple[int, Session]]:
    return [(row.weekday, (row.opens, row.closes)) for row in rows if row.weekday and row.opens and row.closes]


def _calendar(
    slug: str | None, own: list[tuple[int, Session]], on: date, years: tuple[Confirmed, ...]
) -> WorkingCalendar:
    """The calendar of a unit with this short name, hours of its own, and the years confirmed."""
    usual = calendar_for(slug)
    opened = [(weekday, session) for weekday, session in own if weekday - 1 in usual.weekdays]
    sessions = usual.sessions
    if opened:
        ahead = ((on + timedelta(days=days)).isoweekday() for days in range(7))
        weekday = next(day for day in ahead if any(one == day for one, _ in opened))
        sessions = tuple(session for one, session in opened if one == weekday)
    return _built(usual, sessions, years)


@lru_cache(maxsize=REMEMBERED)
def _built(usual: WorkingCalendar, sessions: tuple[Session, ...], years: tuple[Confirmed, ...]) -> WorkingCalendar:
    """The usual calendar with other hours and confirmed years, made once: a calendar is a long list of days."""
    if sessions == usual.sessions and not years:
        return usual
    known = {one.year for one in years}
    off = {day: name for day, name in usual.days_off.items() if day.year not in known}
    made_up = {day for day in usual.make_up_days if day.year not in known}
    return replace(
        usual,
        sessions=sessions,
        days_off=off | {day: name for one in years for day, name in one.days_off},
        make_up_days=frozenset(made_up.union(*(one.make_up_days for one in years))),
        versions=dict(usual.versions) | {one.year: one.version for one in years},
        confirmed_years=usual.confirmed_years | known,
    )


def _confirmed() -> tuple[Confirmed, ...]:
    """The last confirmation of every year that has one."""
    last = {one.year: one for one in CalendarConfirmation.objects.order_by("year", "edition")}
    return tuple(
        Confirmed(one.year, f"{one.pack_version}+{one.edition}", _days_off(one), frozenset(_made_up(one)))
        for one in last.values()
    )


def _days_off(one: CalendarConfirmation) -> Days:
    return tuple((date.fromisoformat(day), name) for day, name in sorted(one.days_off.items()))


def _made_up(one: CalendarConfirmation) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in sorted(one.make_up_days))


def calendar_year(year: int) -> YearRow:
    """One year's calendar (lịch của một năm) as it stands now."""
    return calendar_years([year])[0]


def calendar_years(years: list[int]) -> list[YearRow]:
    """Calendars of years (lịch các năm) as they stand now, in the order asked."""
    found = CalendarConfirmation.objects.filter(year__in=years).order_by("year", "edition")
    last = {one.year: one for one in found}
    return [_row(year, last.get(year)) for year in years]


def _row(year: int, one: CalendarConfirmation | None) -> YearRow:
    pack = year_of(year)
    if one is None:
        days, made_up = tuple(sorted(pack.off.items())), tuple(sorted(pack.make_up))
        return YearRow(year, pack.version, pack.confirmed, pack.source, days, made_up)
    return YearRow(
        year,
        f"{one.pack_version}+{one.edition}",
        True,
        one.notice,
        _days_off(one),
        _made_up(one),
        one.confirmed_by,
        one.confirmed_at,
        one.pack_version != pack.version,
    )


def confirmations_of(year: int) -> list[YearRow]:
    """Every confirmation (lịch sử xác nhận) of a year, the latest first."""
    return [_row(year, one) for one in CalendarConfirmation.objects.filter(year=year).order_by("-edition")]
