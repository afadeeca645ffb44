"""Intake (tiếp nhận): the dossiers of a recipe with unit, channel, keyboard, applicant and times of filing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from motcua.config.scenario.dice import Dice, Weights
from motcua.config.scenario.entry import Entry
from motcua.config.scenario.recipe import CHILDREN, OWN, Mix, Recipe, Terms
from motcua.config.scenario.rhythm import Receipts
from motcua.rules.deadlines import Rule, TimeLimit, due_at
from motcua.rules.working_time import WorkingCalendar

PERSONS_PER_DOSSIER = 0.55  # people come more than once a year
FIRMS = 240
OFTEN_BEFORE = {Rule.SAME_DAY_15H: 1}


class ScenarioFault(Exception):
    """The recipe asks for what the catalogue of procedures does not offer."""


class Intake:
    """Intake (tiếp nhận): makes the entries of every mix line, each with what the counter would have written."""

    def __init__(self, recipe: Recipe, terms: Mapping[str, Terms], calendar: WorkingCalendar) -> None:
        self._recipe, self._terms, self._calendar = recipe, terms, calendar
        self._receipts = Receipts(recipe, calendar)
        self._communes = Weights(list(recipe.communes), list(recipe.communes.values()))
        self._operators = {
            group: Weights(list(shares), list(shares.values())) for group, shares in recipe.operated_by.items()
        }
        received = sum(line.new + line.carried for line in recipe.mix)
        self._persons = int(received * PERSONS_PER_DOSSIER)

    def entries(self) -> Iterator[Entry]:
        """Every received dossier of the recipe, line by line."""
        for line in self._recipe.mix:
            dice = Dice(self._recipe.seed, "intake", line.group, line.code)
            for place in range(line.new):
                yield self._entry(line, self._channel(line, place), False, dice)
            for _ in range(line.carried):
                channel = "ONLINE" if dice.chance(1000 * line.online // max(1, line.new)) else "COUNTER"
                yield self._entry(line, channel, True, dice)

    @staticmethod
    def _channel(line: Mix, place: int) -> str:
        if place < line.online:
            return "ONLINE"
        return "POSTAL" if place < line.online + line.postal else "COUNTER"

    def _entry(self, line: Mix, channel: str, carried: bool, dice: Dice) -> Entry:
        received, due = self._carried(line, channel, dice) if carried else self._received(line, channel, dice)
        entry = Entry(
            mix=line,
            receiver=self._communes.throw(dice) if line.from_communes else self._recipe.receiver,
            channel=channel,
            received=received,
            carried=carried,
            due=due,
        )
        if channel == "ONLINE":
            entry.operated_by = self._operators[CHILDREN if line.from_communes else OWN].throw(dice)
            entry.submitted = self._submitted(received, entry.operated_by, dice)
        self._name(entry, dice)
        return entry

    def _received(self, line: Mix, channel: str, dice: Dice) -> tuple[datetime, datetime]:
        received = self._receipts.new(dice, line.first_day)
        return received, self._due(line, channel, received)

    def _carried(self, line: Mix, channel: str, dice: Dice) -> tuple[datetime, datetime]:
        """Received before the period and not yet due when it begins."""
        rule, n = self._limit(line, channel, self._recipe.start)
        window = OFTEN_BEFORE.get(Rule(rule), n)
        for _ in range(1000):
            received = self._receipts.before(dice, window)
            due = self._due(line, channel, received)
            if due.date() >= self._recipe.start:
                return received, due
        raise ScenarioFault(f"{line.code}: nothing can be carried into the period")

    def _limit(self, line: Mix, channel: str, day: date) -> tuple[str, int]:
        terms = self._terms.get(line.code)
        found = terms.limit_on(day, channel) if terms is not None else None
        if found is None:
            raise ScenarioFault(f"{line.code} was not offered by {channel} on {day}")
        return found

    def _due(self, line: Mix, channel: str, received: datetime) -> datetime:
        rule, n = self._limit(line, channel, received.date())
        return due_at(TimeLimit(Rule(rule), n), received, self._calendar)

    def _submitted(self, received: datetime, operated_by: str, dice: Dice) -> datetime:
        """Minutes before acceptance where somebody helped; else earlier that day or the evening before."""
        if operated_by == "ASSISTED":
            return received - timedelta(minutes=dice.between(2, 14))
        if operated_by != "SELF" or dice.chance(550):
            return received - timedelta(minutes=dice.between(12, 170))
        evening = received.date() - timedelta(days=1)
        return datetime.combine(evening, time.min) + timedelta(minutes=dice.between(18 * 60, 22 * 60 + 45))

    def _name(self, entry: Entry, dice: Dice) -> None:
        if dice.chance(entry.mix.enterprise):
            entry.applicant = f"Doanh nghiệp minh họa {dice.between(1, FIRMS):04}"
            entry.applicant_kind = "ENTERPRISE"
        else:
            entry.applicant = f"Người nộp minh họa {dice.between(1, self._persons):05}"
