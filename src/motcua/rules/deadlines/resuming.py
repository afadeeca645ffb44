"""Resuming (tiếp tục): a due time that nobody reckons anew keeps what was left of it when it was paused."""

from __future__ import annotations

from datetime import datetime

from motcua.rules.deadlines.limits import Pause, Rule
from motcua.rules.working_time import WorkingCalendar, to_minute


def shifted(due: datetime, pause: Pause, rule: Rule | None, calendar: WorkingCalendar) -> datetime:
    """Shifted (dời hạn): the due time after a pause, with the working time that remained at its start.

    Hours keep hours; every other limit keeps whole working days and the hour of the due time. A pause that began
    when the time was already over changes nothing.
    """
    start, end = to_minute(pause.start), to_minute(pause.end)
    if rule is Rule.WORKING_HOURS:
        return max(due, calendar.after(end, calendar.working_time(start, due))) if start < due else due
    if start.date() > due.date():
        return due
    left = calendar.working_days_between(start.date(), due.date())
    return max(due, datetime.combine(calendar.add_working_days(end.date(), left), due.time()))
