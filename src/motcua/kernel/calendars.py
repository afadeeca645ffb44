"""Calendars (lịch làm việc): the working calendar of a unit, built from dated packs.

Each confirmed or known year is a pack (`packs/calendars/vn_<year>.toml`); any other year is computed from the
`holidays` library and stays unconfirmed, which every due date that touches it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from functools import cache
from typing import Any, NamedTuple

from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml, packs_dir
from motcua.rules.sentences import Sentence
from motcua.rules.working_time import Session, WorkingCalendar

FIRST_YEAR, LAST_YEAR = 1995, 2100  # the first Labour Code came into force in 1995
CODE = "vn"
SLUG = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*", re.IGNORECASE)
DEFAULT_HOURS = "calendars/hours.toml"


class CalendarYear(NamedTuple):
    """Calendar year (lịch của một năm): days off with their names, make-up days, edition and trust."""

    year: int
    version: str
    confirmed: bool
    source: str
    off: dict[date, str]
    make_up: frozenset[date]


def calendar_for(unit_slug: str | None = None) -> WorkingCalendar:
    """The working calendar of a unit; without a unit, or for a unit without hours of its own, the default."""
    if unit_slug is not None and not SLUG.fullmatch(unit_slug):
        raise UserError(Sentence("“{unit_slug}” không phải là mã đơn vị.", unit_slug=unit_slug), code="unknown_unit")
    return _with_hours_of(hours_pack(unit_slug))


@cache
def _with_hours_of(pack: str) -> WorkingCalendar:
    """The calendar with the hours of a pack, made once for all units that keep them."""
    hours = load_toml(pack)
    years = tuple(year_of(year) for year in range(FIRST_YEAR, LAST_YEAR + 1))
    return WorkingCalendar(
        code=CODE,
        first=date(FIRST_YEAR, 1, 1),
        last=date(LAST_YEAR, 12, 31),
        sessions=sessions_of(hours["sessions"]),
        weekdays=frozenset(day - 1 for day in hours["weekdays"]),
        days_off={day: name for year in years for day, name in year.off.items()},
        make_up_days=frozenset(day for year in years for day in year.make_up),
        versions={year.year: year.version for year in years},
        confirmed_years=frozenset(year.year for year in years if year.confirmed),
    )


def hours_pack(unit_slug: str | None) -> str:
    """The pack of a unit's office hours: its own if there is one, else the default."""
    own = f"calendars/hours_{unit_slug}.toml"
    return own if unit_slug is not None and (packs_dir() / own).is_file() else DEFAULT_HOURS


def sessions_of(pairs: Iterable[Iterable[str]]) -> tuple[Session, ...]:
    """Sessions from a pack: [["07:00", "11:30"], ["13:30", "17:00"]]."""
    return tuple((time.fromisoformat(begin), time.fromisoformat(end)) for begin, end in pairs)


@cache
def year_of(year: int) -> CalendarYear:
    """One year's calendar: from its pack, or computed and unconfirmed."""
    name = f"calendars/vn_{year}.toml"
    return _from_pack(load_toml(name)) if (packs_dir() / name).is_file() else from_library(year)


def _from_pack(pack: dict[str, Any]) -> CalendarYear:
    year = pack["year"]
    return CalendarYear(
        year=year,
        version=f"{CODE}-{year}.{pack['version']}",
        confirmed=pack["confirmed"],
        source=pack["source"],
        off={line["date"]: line["name"] for line in pack.get("off", ())},
        make_up=frozenset(line["date"] for line in pack.get("make_up", ())),
    )


def from_library(year: int) -> CalendarYear:
    """A year as the `holidays` library computes it: a starting point until the yearly notice is known."""
    from holidays.countries import Vietnam  # slow to import, and only needed for years without a pack

    found = Vietnam(years=year, language="vi")
    return CalendarYear(
        year=year,
        version=f"{CODE}-{year}.0",
        confirmed=False,
        source=Sentence("Tính theo Bộ luật Lao động, chưa đối chiếu thông báo nghỉ lễ năm {year}.", year=year),
        off={day: name.replace("Ngày nghỉ (", "nghỉ hoán đổi (") for day, name in sorted(found.items())},
        make_up=frozenset(day for day in found.weekend_workdays if day.year == year),
    )
