"""Tricks: each of the ways statistics are known to be dressed up, played in one unit and month, in three strengths."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from motcua.kernel.calendars import calendar_for
from tests.insight.radar.planting.lives import Life, Request, Year
from tests.insight.radar.planting.quieter import (
    correct_here_and_there,
    file_again_in_a_register,
    finish_by_a_slow_script,
)

STRENGTHS = ("weak", "medium", "strong")
Trick = Callable[[Year, int, tuple[int, int], int, random.Random], None]
MINUTE = timedelta(minutes=1)


def _done(year: Year, unit: int, month: tuple[int, int], *, long: bool = False) -> list[Life]:
    """Plain dossiers of a unit finished in a month, in random order."""
    return [
        life
        for life in year.lives
        if life.unit == unit
        and life.finished
        and (life.finished.year, life.finished.month) == month
        and not (life.requests or life.moves or life.late_entered)
        and (not long or (life.due.date() - life.received.date()).days >= 3)
    ]


def _some(found: list[Life], count: int, dice: random.Random) -> list[Life]:
    return dice.sample(found, min(count, len(found)))


def _finish(life: Life, at: datetime) -> None:
    life.finished, life.signed, life.returned = at, max(at - MINUTE, life.received), at + timedelta(hours=2)
    life.rated = None


def _share(found: list[Life], percent: int, dice: random.Random) -> list[Life]:
    return _some(found, max(len(found) * percent // 100, 1), dice)


def write_back(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Late dossiers are written as finished at their due time, days later."""
    for life in _some(_done(year, unit, month, long=True), (2, 5, 12)[strength], dice):
        due = datetime.combine(min(life.due.date(), _end(month)), time(16, dice.randint(0, 50)))
        due = min(due, life.due - MINUTE)
        _finish(life, max(due, life.received + MINUTE))
        life.written = life.due + timedelta(days=dice.randint(1, 9), hours=dice.randint(1, 5))
        life.returned = life.written + timedelta(hours=1)


def _end(month: tuple[int, int]) -> date:
    return date(month[0], month[1], 28)


def finish_in_a_batch(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Everything that waits is finished with one press of a button."""
    chosen = _some(_done(year, unit, month, long=True), (10, 17, 40)[strength], dice)
    at = max(life.received for life in chosen) + timedelta(hours=1)
    minute = at.replace(second=0)
    for life in chosen:
        _finish(life, minute + timedelta(seconds=dice.randint(0, 50)))


def finish_empty_handed(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Dossiers are called finished; the result comes later or not at all."""
    for life in _share(_done(year, unit, month), (3, 10, 30)[strength], dice):
        life.result = dice.random() < 0.5
        assert life.finished is not None
        life.signed = life.finished + timedelta(days=dice.randint(1, 8))


def finish_at_the_last_minute(
    year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random
) -> None:
    """Finished one minute before the appointment, whatever the day was like."""
    for life in _share(_done(year, unit, month), (8, 20, 45)[strength], dice):
        if life.due.month == month[1] and life.due > life.received + timedelta(minutes=10):
            _finish(life, life.due - timedelta(seconds=dice.randint(1, 480)))


def stop_the_clock_late(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """A paper is asked for on the last day, so that the clock stops and starts anew."""
    calendar = calendar_for()
    for life in _some(_done(year, unit, month, long=True), (3, 9, 22)[strength], dice):
        asked = life.due - timedelta(minutes=dice.randint(15, 240))
        answered = datetime.combine(calendar.next_working_day(asked.date()), time(9, 30))
        due = datetime.combine(calendar.add_working_days(answered.date(), 5), time(17))
        life.requests.append(Request(asked, answered, due))
        _finish(life, due - timedelta(days=1, hours=3))


def ask_again(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Papers are asked for one at a time."""
    calendar = calendar_for()
    for life in _some(_done(year, unit, month, long=True), (2, 7, 18)[strength], dice):
        start = datetime.combine(calendar.next_working_day(life.received.date()), time(8, 30))
        if start.month != month[1]:
            start = life.received + timedelta(minutes=30)
        for n in range(2 + (dice.random() < 0.3)):
            asked = start + timedelta(hours=3 * n)
            due = datetime.combine(calendar.add_working_days(asked.date(), 6), time(17))
            life.requests.append(Request(asked, asked + timedelta(hours=1), due))
        _finish(life, life.last_due - timedelta(days=1))


def withdraw_and_file_again(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """What will be late is withdrawn "by the citizen", and filed anew the next day."""
    for life in _some(_done(year, unit, month, long=True), (2, 5, 12)[strength], dice):
        life.left = min(life.due, datetime.combine(_end(month), time(16))) + timedelta(minutes=dice.randint(0, 40))
        if life.left <= life.received or life.due - life.left > (life.due - life.received) * 0.15:
            life.left = life.due - timedelta(minutes=dice.randint(1, 40))
        life.finished = life.returned = life.signed = life.rated = None
        received = life.left + timedelta(hours=dice.randint(2, 60))
        again = replace(
            life,
            received=received,
            submitted=received - timedelta(hours=1) if life.submitted else None,
            due=received + (life.due - life.received),
            left=None,
            requests=[],
            moves=[],
            file=None,
        )
        _finish(again, received + timedelta(hours=5))
        year.lives.append(again)


def move_the_due_date(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """The appointment moves after it was missed, and again."""
    found = [life for life in _done(year, unit, month, long=True) if life.due.month == month[1]]
    for life in _some(found, (2, 6, 15)[strength], dice):
        told = life.due + timedelta(hours=dice.randint(16, 60))
        life.moves.append((told, told + timedelta(days=7)))
        _finish(life, told + timedelta(days=6))


def file_for_everybody(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """One officer's telephone files "online" for the people who stand at the counter."""
    for place, life in enumerate(_some(_received(year, unit, month), (5, 12, 30)[strength], dice)):
        life.channel, life.operated_by = "ONLINE", "SELF"
        life.applicant = 10_000_000 + unit * 1_000 + place
        life.submitted = life.received - timedelta(minutes=dice.randint(3, 30))
        life.device, life.network, life.staff_network = f"dien-thoai-can-bo-{unit}", f"tru-so-{unit}", ""


def _received(year: Year, unit: int, month: tuple[int, int]) -> list[Life]:
    return [life for life in year.lives if life.unit == unit and life.month == month and life.received.day > 1]


def accept_at_once(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Who submits and who accepts sit on one chair."""
    online = [life for life in _received(year, unit, month) if life.channel == "ONLINE"]
    for life in _share(online, (7, 25, 65)[strength], dice):
        life.operated_by = "SELF"
        life.submitted = life.received - timedelta(seconds=dice.randint(2, 40))


def enter_nothing(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """The queue gives tickets, but the dossiers stay in the drawer."""
    days = [day for day in year.days if (day.year, day.month) == month]
    for day in dice.sample(days, (2, 5, 12)[strength]):
        usual = year.tickets[unit, day] or 3
        year.tickets[unit, day] = round(usual * (1.4, 2.2, 3)[strength]) + (4, 12, 20)[strength]


def scan_one_page(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """One scan serves as everybody's paper."""
    for life in _some(_received(year, unit, month), (2, 7, 30)[strength], dice):
        life.file = (f"trang-mau-{unit}-{month[1]}", 52_000)


def rate_ourselves(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """The counter rates itself, from its own computer."""
    for life in _share(_done(year, unit, month), (2, 6, 25)[strength], dice):
        assert life.finished is not None
        life.returned = life.finished + MINUTE * 20
        at = min(life.returned + MINUTE * dice.randint(5, 60), datetime(month[0], month[1], 28, 17))
        life.rated = (max(at, life.returned + MINUTE), f"may-quay-{unit}", f"tru-so-{unit}")


def hurry_before_the_cut_off(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Before the figures are closed, what is open is called done."""
    cut = max(day for day in year.days if (day.year, day.month) == month and day.day <= 14)
    daily = max(sum(life.unit == unit for life in year.lives) // len(year.days), 1)
    wanted = max(daily * (2, 6, 12)[strength], (8, 20, 40)[strength])
    around = [
        life
        for life in year.lives
        if life.unit == unit
        and life.finished
        and life.received.date() < cut < life.finished.date()
        and not (life.requests or life.moves or life.late_entered)
    ]
    ahead = [
        life
        for life in year.lives
        if life.unit == unit
        and life.finished
        and timedelta() < life.received - datetime.combine(cut, time(17)) < timedelta(days=20)
    ]
    for life in _some(around, wanted, dice):
        _finish(life, datetime.combine(cut, time(14)) + timedelta(seconds=dice.randint(0, 9000)))
    for life in _some(ahead, wanted - min(len(around), wanted), dice):  # entered early, so that it can be done
        shift = life.received - datetime.combine(cut, time(9, dice.randint(0, 59)))
        life.received, life.due = life.received - shift, life.due - shift
        life.submitted = life.submitted - shift if life.submitted else None
        life.requests, life.moves = [], []
        _finish(life, datetime.combine(cut, time(14)) + timedelta(seconds=dice.randint(0, 9000)))


TRICKS: dict[str, Trick] = {
    "BACKDATED_FINISH": write_back,
    "BATCH_FINISH": finish_in_a_batch,
    "NO_RESULT": finish_empty_handed,
    "DUE_MINUTE": finish_at_the_last_minute,
    "LATE_REQUEST": stop_the_clock_late,
    "REPEATED_SUPPLEMENT": ask_again,
    "REFILED": withdraw_and_file_again,
    "MOVED_DUE": move_the_due_date,
    "SHARED_SOURCE": file_for_everybody,
    "INSTANT_ACCEPTANCE": accept_at_once,
    "MISSING_ENTRIES": enter_nothing,
    "DUPLICATE_SCANS": scan_one_page,
    "OFFICE_RATINGS": rate_ourselves,
    "CUT_OFF_JUMP": hurry_before_the_cut_off,
    "BATCH_FINISH by a slow script": finish_by_a_slow_script,
    "REFILED in a register": file_again_in_a_register,
}
SPREAD = "BACKDATED_FINISH spread"


def play_all(year: Year, units: list[int], *, strength: int, seed: int) -> dict[str, tuple[int, tuple[int, int]]]:
    """Play every trick, each in a month of a unit that no other trick touches or borders; answer where.

    What is spread over units and months is played beside them, and is nowhere in particular.
    """
    dice = random.Random(seed * 31 + strength)
    cells = [(unit, month) for unit in units for month in range(2, 12, 2)]
    dice.shuffle(cells)
    places = {}
    for (name, trick), (unit, month) in zip(TRICKS.items(), cells, strict=False):
        places[name] = (unit, (2024, month))
        trick(year, unit, places[name][1], strength, dice)
    correct_here_and_there(year, units, strength, dice)
    return places
