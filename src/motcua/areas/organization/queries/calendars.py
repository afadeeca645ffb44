"""Calendars (lịch làm việc) of units: the days of the packs and of what was confirmed, with the hours a unit keeps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.db.models import Exists, FilteredRelation, Q

from motcua.areas.organization.models import CalendarConfirmation, Unit
from motcua.kernel.calendars import calendar_for, year_of
from motcua.kernel.errors import UserError
from motcua.rules.working_time import Session, WorkingCalendar

REMEMBERED = 64
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
    known, own, any_confirmed = _slug_and_hours(unit_id, on) if unit_id is not None else (None, [], True)
    usual = calendar_for(slug or known)
    opened = [row for row in own if row[0] - 1 in usual.weekdays]
    sessions = usual.sessions
    if opened:
        days = (on + timedelta(days=ahead) for ahead in range(7))
        weekday = next(day.isoweekday() for day in days if any(row[0] == day.isoweekday() for row in opened))
        sessions = tuple((opens, closes) for day, opens, closes in opened if day == weekday)
    return _built(usual, sessions, _confirmed() if any_confirmed else ())


def _slug_and_hours(unit_id: int, on: date) -> tuple[str, list[tuple[int, time, time]], bool]:
    """A unit's short name, its own hours valid on a day, and whether any year was confirmed, in one statement."""
    valid = Q(hours__valid_from__lte=on) & (Q(hours__valid_to__isnull=True) | Q(hours__valid_to__gte=on))
    found = Unit.objects.filter(pk=unit_id).annotate(
        own=FilteredRelation("hours", condition=valid), confirmed=Exists(CalendarConfirmation.objects.all())
    )
    rows = list(
        found.order_by("own__opens").values_list("slug", "own__weekday", "own__opens", "own__closes", "confirmed")
    )
    if not rows:
        raise UserError("Không có đơn vị này.", code="unknown_unit")
    own = [(day, opens, closes) for _, day, opens, closes, _ in rows if day is not None]
    return rows[0][0], own, rows[0][4]


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
