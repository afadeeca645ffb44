"""Register (sổ hồ sơ minh họa): the whole list of entries, with those never received, each with its number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from motcua.config.scenario.dice import Dice, Weights
from motcua.config.scenario.entry import Entry
from motcua.config.scenario.fates import REASONS, Deal
from motcua.config.scenario.intake import Intake
from motcua.config.scenario.recipe import Mix, Recipe, Terms
from motcua.config.scenario.rhythm import Receipts
from motcua.rules.lifecycle import Status
from motcua.rules.numbering import DossierNumber
from motcua.rules.working_time import WorkingCalendar


def make_register(
    recipe: Recipe, terms: Mapping[str, Terms], calendar: WorkingCalendar, agencies: Mapping[str, str]
) -> list[Entry]:
    """The illustrative register, in the order in which numbers were allotted; the same for the same recipe.

    `agencies` gives each receiving unit's agency code, which begins its numbers. Raises ScenarioFault.
    """
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in Intake(recipe, terms, calendar).entries():
        groups[entry.group].append(entry)
    for group, entries in groups.items():
        Deal(recipe, group, calendar).settle(entries)
    received = [entry for entries in groups.values() for entry in entries]
    everything = received + [entry for group in groups for entry in _never_received(recipe, group, calendar)]
    everything.sort(key=lambda entry: entry.filed_at)
    _number(everything, agencies)
    return everything


def _never_received(recipe: Recipe, group: str, calendar: WorkingCalendar) -> Iterable[Entry]:
    """Online submissions that were refused, or that wait for Monday morning at the export."""
    fates, dice = recipe.fates[group], Dice(recipe.seed, "never received", group)
    receipts = Receipts(recipe, calendar)
    lines = [line for line in recipe.mix if line.group == group and line.online and line.first_day is None]
    by_volume = Weights(lines, [float(line.online) for line in lines]) if lines else None
    communes = Weights(list(recipe.communes), list(recipe.communes.values()))
    for place in range(fates.refused + fates.submitted):
        assert by_volume is not None, f"{group} has no procedure offered online"
        line = by_volume.throw(dice)
        refused = place < fates.refused
        moment = receipts.new(dice, None) if refused else _weekend(recipe.exported_at, dice)
        entry = _submitted(line, communes.throw(dice) if line.from_communes else recipe.receiver, moment, dice)
        if refused:
            entry.status, entry.reason = Status.REFUSED, dice.one(REASONS[Status.REFUSED])
        yield entry


def _weekend(exported_at: datetime, dice: Dice) -> datetime:
    """Some time in the two days before the export."""
    day: date = exported_at.date() - timedelta(days=dice.between(1, 2))
    return datetime.combine(day, time(8)) + timedelta(minutes=dice.between(0, 13 * 60))


def _submitted(line: Mix, receiver: str, moment: datetime, dice: Dice) -> Entry:
    return Entry(
        mix=line,
        receiver=receiver,
        channel="ONLINE",
        received=None,
        operated_by="SELF",
        applicant=f"Người nộp minh họa {dice.between(1, 9999):05}",
        submitted=moment,
        status=Status.SUBMITTED,
    )


def _number(entries: Iterable[Entry], agencies: Mapping[str, str]) -> None:
    """Numbers per agency and day in the order of filing, without gaps."""
    last: dict[tuple[str, date], int] = defaultdict(int)
    for entry in entries:
        key = (agencies[entry.receiver], entry.filed_at.date())
        last[key] += 1
        entry.number = str(DossierNumber(*key, last[key]))
