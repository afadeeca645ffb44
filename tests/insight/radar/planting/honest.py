"""An honest year: people come in waves, officers sign in sessions, some dossiers are late and some papers missing."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from motcua.kernel.calendars import calendar_for
from tests.insight.radar.planting.lives import Life, Request, Year

KINDS = (("chung-thuc", 0, 50), ("ho-tich", 3, 25), ("xa-hoi", 7, 15), ("dat-dai", 15, 10))
SESSIONS = ((10, 20), (11, 5), (14, 30), (15, 45), (16, 20))
CLOSE = time(17, 0)


class Office:
    """One unit's habits, and the dice of the year."""

    def __init__(self, unit: int, dice: random.Random) -> None:
        self.unit, self.dice, self.calendar = unit, dice, calendar_for()
        self.network = f"tru-so-{unit}"

    def at(self, day: date, first: int = 450, last: int = 990) -> datetime:
        """Some minute of a day's opening hours."""
        minute = self.dice.randint(first, last)
        if 690 < minute < 800:
            minute -= 120
        return datetime.combine(day, time(minute // 60, minute % 60, self.dice.randint(0, 59)))

    def signing(self, day: date) -> datetime:
        """A moment in one of the sessions in which the leader signs."""
        hour, minute = self.dice.choice(SESSIONS)
        return datetime.combine(day, time(hour, minute)) + timedelta(seconds=self.dice.randint(0, 1500))

    def later(self, day: date, n: int) -> date:
        """The n-th working day after a day."""
        for _ in range(n):
            day = self.calendar.next_working_day(day)
        return day


def honest_year(volumes: dict[int, int], *, seed: int, year: int = 2024) -> Year:
    """A year in which nobody plays tricks; `volumes` is about how many dossiers each unit takes in."""
    dice = random.Random(seed)
    calendar = calendar_for()
    days = [day for n in range(366) if calendar.is_working_day(day := date(year, 1, 1) + timedelta(days=n))]
    lives: list[Life] = []
    tickets: dict[tuple[int, date], int] = {}
    for unit, volume in volumes.items():
        office = Office(unit, dice)
        for day in days:
            wave = (1.3 if day.weekday() == 0 else 0.9) * dice.uniform(0.6, 1.4) * (1.2 if day.day > 25 else 1)
            came = [_life(office, day) for _ in range(round(volume / len(days) * wave))]
            lives += came
            at_counter = sum(life.channel == "COUNTER" or life.operated_by == "ASSISTED" for life in came)
            tickets[unit, day] = at_counter + dice.randint(0, 2 + at_counter // 4)
    _people(lives, dice)
    return Year(lives, tickets, days, phones={one: f"09{one:08}" for one in range(len(lives)) if dice.random() < 0.6})


FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Trương", "Bùi", "Đặng"]
MIDDLES = ["Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Kim", "Hoàng"]
GIVEN = [
    *("An", "Bình", "Châu", "Dũng", "Em", "Giang", "Hạnh", "Hòa", "Hương", "Khoa", "Lan"),
    *("Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Sơn", "Tâm", "Thảo", "Tuấn", "Út"),
]


def keep_registers(year: Year, units: set[int], *, seed: int) -> None:
    """These units keep another system, whose register tells names: many people bear the same."""
    dice = random.Random(seed)
    names: dict[int, str] = {}
    for life in year.lives:
        if life.unit in units:
            name = " ".join(dice.choice(part) for part in (FAMILIES[: 1 + dice.randint(0, 9)], MIDDLES, GIVEN))
            life.imported, life.name = True, names.setdefault(life.applicant, name)


def _people(lives: list[Life], dice: random.Random) -> None:
    """Who asks: most once, some often; families share a phone's browser, some use the office's network."""
    devices: dict[int, str] = {}
    for place, life in enumerate(lives):
        life.applicant = place if dice.random() < 0.7 else dice.randint(0, place)
        if life.channel != "ONLINE" or life.operated_by != "SELF":
            life.staff_network = f"tru-so-{life.unit}"
            continue
        shared = dice.random() < 0.1
        device = f"may-chung-{life.unit}-{dice.randint(0, 400)}" if shared else f"may-{life.applicant}"
        life.device = devices.setdefault(life.applicant, device)
        life.network = f"tru-so-{life.unit}" if dice.random() < 0.02 else f"mang-{dice.randint(0, 3000)}"


def _life(office: Office, day: date) -> Life:
    dice = office.dice
    kind, limit, _ = dice.choices(KINDS, weights=[weight for *_, weight in KINDS])[0]
    online = dice.random() < (0.25 if kind == "chung-thuc" else 0.55)
    channel = "ONLINE" if online else "POSTAL" if dice.random() < 0.05 else "COUNTER"
    operated = ("SELF" if dice.random() < 0.6 else "ASSISTED") if online else ""
    received = office.at(day)
    due_day = office.later(day, limit) if limit else (day if received.hour < 15 else office.later(day, 1))
    life = Life(office.unit, kind, channel, operated, 0, received, datetime.combine(due_day, CLOSE))
    if online:
        wait = (
            timedelta(minutes=dice.randint(1, 6)) if operated == "ASSISTED" else timedelta(hours=dice.uniform(0.05, 7))
        )
        life.submitted = received - wait
        if dice.random() < 0.01:
            life.submitted = received - timedelta(seconds=dice.randint(20, 60))
    if dice.random() < 0.5:
        life.file = (f"quet-{dice.getrandbits(60):x}", dice.randint(40_000, 4_000_000))
    _course(office, life, limit)
    return life


def _course(office: Office, life: Life, limit: int) -> None:
    """What becomes of it: asked for papers, extended, withdrawn, finished early, on the last day or late."""
    dice, day = office.dice, life.received.date()
    if limit >= 3 and dice.random() < 0.05:
        _ask(office, life, limit)
    if limit >= 7 and dice.random() < 0.03 and not life.requests:
        told = office.at(office.later(day, limit - 3))
        life.moves.append((told, datetime.combine(office.later(life.due.date(), dice.randint(2, 6)), CLOSE)))
    if dice.random() < 0.004:
        life.left = office.at(office.later(day, dice.randint(0, max(limit - 1, 0))), 600)
        if life.left <= life.received:
            life.left = life.received + timedelta(minutes=20)
        if any((one.answered or one.asked) >= life.left for one in life.requests) or life.moves:
            life.left = None
        else:
            return
    _finish(office, life, limit)


def _ask(office: Office, life: Life, limit: int) -> None:
    asked = office.at(office.later(life.received.date(), 1 if office.dice.random() < 0.85 else max(limit - 1, 1)))
    for _ in range(2 if office.dice.random() < 0.05 else 1):
        answered = office.at(office.later(asked.date(), office.dice.randint(1, 6)))
        due = datetime.combine(office.later(answered.date(), limit), CLOSE)
        life.requests.append(Request(asked, answered, due))
        asked = office.at(office.later(answered.date(), 1))


def _finish(office: Office, life: Life, limit: int) -> None:
    dice, due = office.dice, life.last_due
    begun = max([life.received, *(one.answered or one.asked for one in life.requests), *(at for at, _ in life.moves)])
    roll = dice.random()
    if roll < 0.03:
        day = office.later(due.date(), dice.randint(1, 4))
    elif roll < 0.2 or due.date() <= begun.date():
        day = due.date()
    else:
        day = min(office.later(begun.date(), dice.randint(0 if limit < 3 else 1, max(limit - 1, 0))), due.date())
    done = office.signing(day)
    if done <= begun:
        done = begun + timedelta(minutes=dice.randint(8, 90))
    life.finished, life.signed = done, done - timedelta(seconds=dice.randint(5, 600))
    life.signed = max(life.signed, begun)
    life.returned = done + timedelta(minutes=dice.randint(5, 3000))
    if dice.random() < 0.002 and limit:
        life.late_entered, life.written = True, done + timedelta(hours=dice.randint(3, 30))
    if dice.random() < 0.1:
        where = office.network if dice.random() < 0.05 else f"mang-{dice.randint(0, 3000)}"
        life.rated = (life.returned + timedelta(minutes=dice.randint(10, 4000)), f"may-{dice.getrandbits(40)}", where)
