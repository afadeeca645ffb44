"""Recipe (công thức sổ minh họa): the stated mix, rhythm and fates of a pack, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

OWN, CHILDREN, BRANCH = "own", "children", "branch"


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms (điều kiện): what the catalogue says of a procedure that the register must obey.

    `limits` are (first day, last day, channel, rule, n) of the versions; `channels` are those it is offered by.
    """

    code: str
    limits: tuple[tuple[date | None, date | None, str, str, int], ...]

    @property
    def channels(self) -> frozenset[str]:
        """The channels the procedure is offered through."""
        return frozenset(limit[2] for limit in self.limits)

    def limit_on(self, day: date, channel: str) -> tuple[str, int] | None:
        """Rule and number in force on a day for a channel; None where the procedure was not in force."""
        for first, last, offered, rule, n in self.limits:
            if offered == channel and (first is None or first <= day) and (last is None or day <= last):
                return rule, n
        return None


@dataclass(frozen=True, slots=True)
class Mix:
    """Mix line (dòng cơ cấu): how many dossiers of one procedure are received, online, and carried in."""

    code: str
    group: str
    competent: str
    from_communes: bool
    new: int
    online: int
    postal: int
    carried: int
    enterprise: int
    first_day: date | None


@dataclass(frozen=True, slots=True)
class Fates:
    """Fates (kết cục): how many of a group are withdrawn, stopped, overdue, extended, refused, only submitted."""

    in_time: Decimal
    withdrawn: int
    stopped: int
    overdue: int
    extended: int
    refused: int
    submitted: int


@dataclass(frozen=True, slots=True)
class Season:
    """Season (mùa): a span of days busier or quieter than others."""

    first: date
    last: date
    factor: float


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Rhythm (nhịp tiếp nhận): weekdays, hours of the day, seasons, and the day after days off."""

    weekdays: tuple[float, ...]
    after_days_off: float
    slots: tuple[tuple[time, float], ...]
    seasons: tuple[Season, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Recipe (công thức): all that the generator is told; the same recipe gives the same register."""

    seed: int
    start: date
    end: date
    exported_at: datetime
    receiver: str
    communes: dict[str, int]
    rhythm: Rhythm
    operated_by: dict[str, dict[str, int]]
    fates: dict[str, Fates]
    mix: tuple[Mix, ...]


def read_recipe(pack: Mapping[str, Any], *, receiver: str) -> Recipe:
    """The recipe of a pack; `receiver` is the slug of the unit whose own counter it is about."""
    return Recipe(
        seed=pack["seed"],
        start=pack["start"],
        end=pack["end"],
        exported_at=pack["exported_at"],
        receiver=receiver,
        communes=dict(pack["communes"]),
        rhythm=_rhythm(pack["rhythm"]),
        operated_by={group: dict(shares) for group, shares in pack["operated_by"].items()},
        fates={group: _fates(entry) for group, entry in pack["fates"].items()},
        mix=tuple(_mix(entry) for entry in pack["mix"]),
    )


def _rhythm(entry: Mapping[str, Any]) -> Rhythm:
    return Rhythm(
        weekdays=tuple(entry["weekdays"]),
        after_days_off=entry["after_days_off"],
        slots=tuple((time.fromisoformat(begin), weight) for begin, weight in entry["slots"]),
        seasons=tuple(Season(s["first"], s["last"], s["factor"]) for s in entry["season"]),
    )


def _fates(entry: Mapping[str, Any]) -> Fates:
    counts = {name: entry[name] for name in Fates.__slots__ if name != "in_time"}
    return Fates(in_time=Decimal(entry["in_time"]), **counts)


def _mix(entry: Mapping[str, Any]) -> Mix:
    group = entry["group"]
    return Mix(
        code=entry["code"],
        group=group,
        competent=entry.get("competent", ""),
        from_communes=group == CHILDREN or entry.get("receivers") == "communes",
        new=entry["new"],
        online=entry["online"],
        postal=entry.get("postal", 0),
        carried=entry.get("carried", 0),
        enterprise=entry.get("enterprise", 0),
        first_day=entry.get("first_day"),
    )
