"""Steps (các bước của quy trình): clocks in working hours inside one statutory limit.

A step's clock starts at its hand-over; a late step does not move the due date of the dossier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from motcua.rules.deadlines.clocks import AFTERNOON_LIMIT
from motcua.rules.working_time import WorkingCalendar, to_minute


@dataclass(frozen=True, slots=True)
class StepLimit:
    """Step limit (thời hạn của bước): a step and its working hours in the internal process."""

    name: str
    hours: int


@dataclass(frozen=True, slots=True)
class StepClock:
    """Step clock (đồng hồ của bước): when the step's time starts and when it is up."""

    name: str
    start: datetime
    due: datetime


def starts_running(handed_over: datetime, calendar: WorkingCalendar) -> datetime:
    """When time runs after a hand-over: at once, but after 15:00 from the next working morning (Điều 18)."""
    moment = to_minute(handed_over)
    if calendar.is_working_day(moment.date()) and moment.time() > AFTERNOON_LIMIT:
        return calendar.open_at(calendar.next_working_day(moment.date()))
    return calendar.next_open(moment)


def chain(
    steps: Sequence[StepLimit],
    start: datetime,
    calendar: WorkingCalendar,
    handed_over: Sequence[datetime] = (),
) -> tuple[StepClock, ...]:
    """The clocks of steps in a row.

    `handed_over[i]` is when step i was really handed to step i + 1; steps not reached yet are planned to
    start when the step before is due. The first clock starts at receipt.
    """
    clocks: list[StepClock] = []
    begin = calendar.next_open(to_minute(start))
    for number, step in enumerate(steps):
        due = calendar.after(begin, timedelta(hours=step.hours))
        clocks.append(StepClock(step.name, begin, due))
        begin = starts_running(handed_over[number], calendar) if number < len(handed_over) else due
    return tuple(clocks)
