"""Quieter tricks: the same ways in forms that a look at one minute, one month or one known person does not show."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from tests.insight.radar.planting.lives import Life, Year

MINUTE = timedelta(minutes=1)


def plain(year: Year, unit: int, month: tuple[int, int]) -> list[Life]:
    """Plain dossiers of a unit with some days to work, finished in a month."""
    return [
        life
        for life in year.lives
        if life.unit == unit
        and life.finished
        and (life.finished.year, life.finished.month) == month
        and (life.due.date() - life.received.date()).days >= 3
        and not (life.requests or life.moves or life.late_entered or life.written or life.corrected)
    ]


def finish_by_a_slow_script(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """A script finishes what waits, one every six seconds, so that no minute holds many."""
    found = plain(year, unit, month)
    chosen = dice.sample(found, min((10, 22, 40)[strength], len(found)))
    at = max(life.received for life in chosen) + timedelta(hours=1)
    for place, life in enumerate(chosen):
        life.finished = at + timedelta(seconds=6 * place)
        life.signed, life.returned = max(life.finished - MINUTE, life.received), life.finished + timedelta(hours=2)
        life.rated = None


def file_again_in_a_register(year: Year, unit: int, month: tuple[int, int], strength: int, dice: random.Random) -> None:
    """Withdrawn hours before the time is over and filed anew; the province's register tells the name and no more."""
    found = [life for life in plain(year, unit, month) if life.due.month == month[1]]
    for place, life in enumerate(dice.sample(found, min((2, 5, 12)[strength], len(found)))):
        life.imported, life.name = True, f"Người Nộp Lại {unit}-{place}"
        life.left = life.due - timedelta(minutes=dice.randint(30, 200))
        life.finished = life.returned = life.signed = life.rated = None
        received = life.left + timedelta(hours=dice.randint(1, 40))
        again = replace(life, received=received, submitted=None, due=received + (life.due - life.received), left=None)
        again.name = f"NGƯỜI NỘP LẠI  {unit}-{place}"
        again.finished = received + timedelta(hours=5)
        again.signed, again.returned = again.finished - MINUTE, again.finished + timedelta(hours=2)
        year.lives.append(again)


def correct_here_and_there(year: Year, units: list[int], strength: int, dice: random.Random) -> list[Life]:
    """Late finishes become finishes in time, in each unit and month at most one."""
    cells = [(unit, (2024, month)) for unit in units for month in range(1, 13)]
    chosen = []
    for unit, month in dice.sample(cells, (2, 10, 30)[strength]):
        life = dice.choice(plain(year, unit, month))
        late = life.due + timedelta(days=dice.randint(1, 5), hours=-2)
        life.finished, life.corrected = late, max(life.due - timedelta(hours=1), life.received + MINUTE)
        life.signed, life.returned, life.rated = late - MINUTE, late + timedelta(hours=2), None
        chosen.append(life)
    return chosen
