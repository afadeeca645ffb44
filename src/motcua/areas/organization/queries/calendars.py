"""Calendars (lịch làm việc) of units: the days of the pack, with the hours a unit keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from motcua.areas.organization.models import Unit, UnitHours
from motcua.areas.organization.queries.working import valid_on
from motcua.kernel.calendars import calendar_for
from motcua.rules.working_time import Session, WorkingCalendar

REMEMBERED = 64


def calendar_of(unit_id: int | None, on: date, *, slug: str | None = None) -> WorkingCalendar:
    """The working calendar (lịch làm việc) a unit reckons with on a day; the usual one without a unit.

    Which days count comes from the pack: a counter open on Saturday does not make Saturday a working day. The hours
    are the unit's own of that weekday, or of the next working weekday it opens on when that day is none. Whoever
    knows the unit's `slug` spares a question.
    """
    if unit_id is None:
        return calendar_for()
    own = list(valid_on(UnitHours.objects.filter(unit_id=unit_id), on).order_by("opens"))
    usual = calendar_for(slug or Unit.objects.values_list("slug", flat=True).get(pk=unit_id))
    opened = [row for row in own if row.weekday - 1 in usual.weekdays]
    if not opened:
        return usual
    days = (on + timedelta(days=ahead) for ahead in range(7))
    weekday = next(day.isoweekday() for day in days if any(row.weekday == day.isoweekday() for row in opened))
    return _with_hours(usual, tuple((row.opens, row.closes) for row in opened if row.weekday == weekday))


@lru_cache(maxsize=REMEMBERED)
def _with_hours(calendar: WorkingCalendar, sessions: tuple[Session, ...]) -> WorkingCalendar:
    """The same days with other hours, made once: a calendar is a long list of days."""
    return calendar if calendar.sessions == sessions else replace(calendar, sessions=sessions)
