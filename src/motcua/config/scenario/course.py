"""Course (quá trình giải quyết): when each dossier is finished and handed over, inside working hours."""

from __future__ import annotations

from datetime import datetime, timedelta

from motcua.config.scenario.dice import Dice
from motcua.config.scenario.entry import Entry
from motcua.config.scenario.recipe import Recipe
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import WorkingCalendar

ON_THE_LAST_DAY = 200  # per mille of longer limits: finished on the day appointed
SAME_DAY_AFTER_15H = 350  # per mille of those due tomorrow: finished today all the same
SHORTEST = timedelta(minutes=8)


class Course:
    """Course (quá trình): gives entries their finish and hand-over; what would come after the export stays open."""

    def __init__(self, recipe: Recipe, calendar: WorkingCalendar) -> None:
        self._start, self._exported_at, self._calendar = recipe.start, recipe.exported_at, calendar

    def run(self, entry: Entry, dice: Dice) -> None:
        """Finish and hand over in time, or leave open at the export."""
        assert entry.received is not None
        assert entry.current_due is not None
        finish = self._in_time(entry.received, entry.current_due, dice)
        if entry.carried and finish.date() < self._start:
            finish = self._in_time(self._calendar.open_at(self._start), entry.current_due, dice)
        if finish >= self._exported_at:
            entry.status = self._open(entry, dice)
            return
        self.finish(entry, finish, dice)

    def finish(self, entry: Entry, finish: datetime, dice: Dice) -> None:
        """Finished then, handed over some time later if before the export."""
        entry.finished = finish
        wait = timedelta(minutes=dice.between(5, 45) if dice.chance(700) else dice.between(60, 1900))
        handed = self._calendar.after(finish, wait)
        done = handed < self._exported_at and not dice.chance(4)
        entry.returned = handed if done else None
        entry.status = Status.RETURNED if done else Status.FINISHED

    def finish_late(self, entry: Entry, dice: Dice) -> None:
        """Finished one to six working days after the day appointed."""
        assert entry.current_due is not None
        day = entry.current_due.date()
        for _ in range(1 + int(6 * dice.share() ** 2)):
            day = self._calendar.next_working_day(day)
        opening = self._calendar.open_at(day)
        self.finish(entry, self._calendar.after(opening, timedelta(minutes=dice.between(20, 460))), dice)
        entry.late = True

    def end_without_result(self, entry: Entry, status: Status, dice: Dice) -> None:
        """Withdrawn, or stopped with the papers given back, some way through."""
        assert entry.received is not None
        assert entry.due is not None
        length = self._calendar.working_time(entry.received, entry.due)
        when = self._calendar.after(entry.received, max(SHORTEST, length * (0.2 + 0.6 * dice.share())))
        entry.finished, entry.returned, entry.status = _minute(when), None, status

    def _in_time(self, received: datetime, due: datetime, dice: Dice) -> datetime:
        days = self._calendar.working_days_between(received.date(), due.date())
        if days == 0:
            return self._soon(received, due, dice)
        if days == 1:
            return self._tomorrow(received, due, dice)
        if dice.chance(ON_THE_LAST_DAY):
            return self._on_day(due, dice)
        length = self._calendar.working_time(received, due)
        return _minute(self._calendar.after(received, length * (0.15 + 0.72 * dice.share())))

    def _soon(self, received: datetime, due: datetime, dice: Dice) -> datetime:
        """The same day: within an hour or two, at the latest at closing time."""
        wait = timedelta(minutes=8 + int(170 * dice.share() ** 1.6))
        return min(_minute(self._calendar.after(received, wait)), due)

    def _tomorrow(self, received: datetime, due: datetime, dice: Dice) -> datetime:
        closing = self._calendar.close_of(received.date())
        left = self._calendar.working_minutes(received, closing)
        if left > 30 and dice.chance(SAME_DAY_AFTER_15H):
            return self._calendar.after(received, timedelta(minutes=dice.between(15, left)))
        return self._on_day(due, dice)

    def _on_day(self, due: datetime, dice: Dice) -> datetime:
        opening = self._calendar.open_at(due.date())
        return min(_minute(self._calendar.after(opening, timedelta(minutes=int(20 + 420 * dice.share() ** 1.4)))), due)

    def _open(self, entry: Entry, dice: Dice) -> Status:
        """What an unfinished dossier waits for at the export."""
        assert entry.received is not None
        waited = self._calendar.working_days_between(entry.received.date(), self._exported_at.date())
        if waited <= 1:
            return Status.RECEIVED
        if waited > 3 and dice.chance(160):
            return Status.SUPPLEMENT_REQUESTED
        if dice.chance(60):
            return Status.PAYMENT_REQUESTED
        return Status.STOPPED if waited > 6 and dice.chance(40) else Status.IN_PROGRESS


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
