"""Clocks (đồng hồ thời hạn): how each rule runs from a start to a due moment, with pauses.

Days (Bộ luật Dân sự 2015, Điều 147 khoản 2 and Điều 148): day 0 is excluded, the limit ends at the close
of its last day, and a last day that is a day off gives way to the next working day. Hours (Điều 147 khoản
1) run from the minute, inside working time. Pauses: what had run up to and including the day of the
notice stays used; the rest runs from the day after the resumption.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta

from motcua.rules.deadlines.limits import OffHours, Pause, Rule, TimeLimit
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar

AFTERNOON_LIMIT = time(15, 0)  # "nhận hồ sơ sau 15 giờ": exactly 15:00 is not after


@dataclass(frozen=True, slots=True)
class Run:
    """Run (lượt tính): day 0, the due moment, how many pauses were met and how many days count."""

    day_zero: date
    due: datetime
    pauses_met: int
    days: int = 0


@dataclass(frozen=True, slots=True)
class Switches:
    """Switches (lựa chọn của nơi cài đặt): readings of the law between which an installation chooses."""

    off_hours: OffHours = OffHours.RAW_DATE
    keep_hour: bool = False


def run(
    limit: TimeLimit,
    start: datetime,
    calendar: WorkingCalendar,
    pauses: Sequence[Pause] = (),
    switches: Switches = Switches(),
) -> Run:
    """Run a limit from its start to its due moment."""
    if limit.rule is Rule.WORKING_HOURS:
        return _hours(timedelta(hours=limit.n), start, calendar, pauses)
    if limit.rule is Rule.SAME_DAY_15H:
        return _same_day(start, calendar, pauses)
    if limit.rule is Rule.WORKING_DAYS and switches.keep_hour:
        return _kept_hour(limit.n, start, calendar, pauses)
    zero = day_zero(start, calendar, switches.off_hours)
    if limit.rule is Rule.WORKING_DAYS:
        return _days(limit.n, zero, calendar, pauses, calendar.add_working_days, calendar.working_days_between)
    length = limit.n if limit.rule is Rule.CALENDAR_DAYS else (add_months(zero, limit.n, calendar) - zero).days
    return _days(length, zero, calendar, pauses, lambda day, n: _plus(day, n, calendar), _days_between)


def day_zero(start: datetime, calendar: WorkingCalendar, off_hours: OffHours) -> date:
    """Day 0 (ngày đầu, không tính): the date of receipt, or the next working day by the switch."""
    day = start.date()
    works = calendar.is_working_day(day)  # asked first: it refuses a day the calendar does not know
    if off_hours is OffHours.RAW_DATE or (works and start <= calendar.close_of(day)):
        return day
    return calendar.next_working_day(day)


def add_months(day: date, n: int, calendar: WorkingCalendar) -> date:
    """The same day number n months on, or the last day of that month (Điều 148 khoản 3)."""
    months = day.year * 12 + day.month - 1 + n
    year, month = months // 12, months % 12 + 1
    if year > MAXYEAR:
        raise OutsideCalendar(calendar.first, calendar.last)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _plus(day: date, n: int, calendar: WorkingCalendar) -> date:
    """So many days on, moved off days off (Điều 148 khoản 5)."""
    if n > (calendar.last - day).days:
        raise OutsideCalendar(calendar.first, calendar.last)
    return calendar.roll_forward(day + timedelta(days=n))


def _days_between(start: date, end: date) -> int:
    return (end - start).days


def _days(
    length: int,
    zero: date,
    calendar: WorkingCalendar,
    pauses: Sequence[Pause],
    advance: Callable[[date, int], date],
    between: Callable[[date, date], int],
) -> Run:
    cursor, left, met = zero, length, 0
    for pause in pauses:
        if pause.start.date() > advance(cursor, left):
            break  # the limit had ended before the notice
        left -= min(left, max(0, between(cursor, pause.start.date())))
        cursor = max(cursor, pause.end.date())
        met += 1
    return Run(zero, calendar.close_of(advance(cursor, left)), met, length)


def _hours(length: timedelta, start: datetime, calendar: WorkingCalendar, pauses: Sequence[Pause]) -> Run:
    left, met = length, 0
    for pause in pauses:
        if calendar.working_time(start, pause.start) >= left:
            break
        left += calendar.working_time(pause.start, pause.end)
        met += 1
    return Run(start.date(), calendar.after(start, left), met)


def _kept_hour(n: int, start: datetime, calendar: WorkingCalendar, pauses: Sequence[Pause]) -> Run:
    """n working days as n times a day's working hours: due at the minute of receipt.

    A receipt at the opening minute keeps that minute too, so its date agrees with the rule in days.
    """
    ran = _hours(n * calendar.day_length, start, calendar, pauses)
    opening = any(start.time() == begin for begin, _ in calendar.sessions)
    if opening and calendar.is_working_day(start.date()):
        return Run(ran.day_zero, calendar.next_open(ran.due), ran.pauses_met)
    return ran


def _same_day(start: datetime, calendar: WorkingCalendar, pauses: Sequence[Pause]) -> Run:
    """Asked again at each resumption, which for this rule is like a new receipt of the papers."""
    received, met = start, 0
    for pause in pauses:
        if pause.start.date() > same_day_due(received, calendar).date():
            break
        if calendar.working_time(*pause):
            received = pause.end
        met += 1
    return Run(start.date(), same_day_due(received, calendar), met)


def same_day_due(received: datetime, calendar: WorkingCalendar) -> datetime:
    """Same day up to 15:00, else the next working day (Nghị định 23/2015/NĐ-CP, Điều 7)."""
    day = received.date()
    close = calendar.close_of(day)
    if calendar.is_working_day(day) and received.time() <= AFTERNOON_LIMIT and received <= close:
        return close
    return calendar.close_of(calendar.next_working_day(day))
