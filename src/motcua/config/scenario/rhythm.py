"""Rhythm (nhịp): on which working days and minutes dossiers are received."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cached_property

from motcua.config.scenario.dice import Dice, Weights
from motcua.config.scenario.recipe import Recipe
from motcua.rules.working_time import WorkingCalendar

SLOT = 30  # minutes


class Receipts:
    """Receipts (lượt tiếp nhận): draws moments of receipt inside working hours, by the recipe's rhythm."""

    def __init__(self, recipe: Recipe, calendar: WorkingCalendar) -> None:
        self._recipe, self._calendar = recipe, calendar
        self._by_first_day: dict[date, Weights[date]] = {}

    def new(self, dice: Dice, first_day: date | None) -> datetime:
        """A receipt in the period, not before the first day of the procedure."""
        first = max(first_day or self._recipe.start, self._recipe.start)
        if first not in self._by_first_day:
            self._by_first_day[first] = self._days(first, self._recipe.end)
        return self._moment(self._by_first_day[first].throw(dice), dice)

    def before(self, dice: Dice, working_days: int) -> datetime:
        """A receipt in the last working days before the period."""
        day = self._recipe.start
        for _ in range(dice.between(1, max(1, working_days))):
            day = self._calendar.previous_working_day(day)
        return self._moment(day, dice)

    def _moment(self, day: date, dice: Dice) -> datetime:
        slot = self._slots.throw(dice)
        return datetime.combine(day, slot) + timedelta(minutes=dice.between(0, SLOT - 1))

    @cached_property
    def _slots(self) -> Weights[time]:
        slots = self._recipe.rhythm.slots
        return Weights([begin for begin, _ in slots], [weight for _, weight in slots])

    def _days(self, first: date, last: date) -> Weights[date]:
        span = (first + timedelta(days=n) for n in range((last - first).days + 1))
        days = [day for day in span if self._calendar.is_working_day(day)]
        return Weights(days, [self._weight(day) for day in days])

    def _weight(self, day: date) -> float:
        rhythm = self._recipe.rhythm
        weight = rhythm.weekdays[day.weekday()]
        for season in rhythm.seasons:
            if season.first <= day <= season.last:
                weight *= season.factor
        if (day - self._calendar.previous_working_day(day)).days > 3:
            weight *= rhythm.after_days_off
        return weight
