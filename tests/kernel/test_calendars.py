"""Calendars: the packs hold what the notices said, and an independent source agrees where it can."""

from __future__ import annotations

from datetime import date, time

import pytest

from motcua.kernel import calendars
from motcua.kernel.calendars import calendar_for, from_library, hours_pack, year_of
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml, packs_dir
from tools.seed_calendars import toml_of

OFF = {
    2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
    2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
}
MAKE_UP = {2023: set(), 2024: {"05-04"}, 2025: {"04-26"}, 2026: {"01-10", "08-22"}}


def weekdays_off(year: calendars.CalendarYear) -> set[date]:
    return {day for day in year.off if day.weekday() < 5}


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_a_pack_holds_the_days_of_its_year(year: int) -> None:
    pack = year_of(year)
    assert weekdays_off(pack) == {date.fromisoformat(f"{year}-{day}") for day in OFF[year].split()}
    assert pack.make_up == {date.fromisoformat(f"{year}-{day}") for day in MAKE_UP[year]}
    assert {day.year for day in (*pack.off, *pack.make_up)} == {year}
    assert pack.source
    assert pack.version == f"vn-{year}.1"
    assert all(day.weekday() >= 5 for day in pack.make_up)


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_holidays_library_agrees(year: int) -> None:
    pack, library = year_of(year), from_library(year)
    assert weekdays_off(pack) == weekdays_off(library)
    assert pack.make_up == library.make_up


def test_the_library_misses_the_swap_of_2_january_2026() -> None:
    pack, library = year_of(2026), from_library(2026)
    assert weekdays_off(pack) - weekdays_off(library) == {date(2026, 1, 2)}
    assert weekdays_off(library) <= weekdays_off(pack)
    assert pack.make_up - library.make_up == {date(2026, 1, 10)}


def test_only_confirmed_years_are_called_confirmed() -> None:
    assert calendar_for().confirmed_years == {2024, 2025}


def test_a_year_without_a_pack_computes_and_stays_unconfirmed() -> None:
    calendar = calendar_for()
    new_year = date(2027, 1, 1)
    assert not calendar.is_working_day(new_year)
    assert calendar.why(new_year) == "nghỉ Tết Dương lịch"
    assert calendar.label(new_year, new_year) == "vn-2027.0 (2027 chưa được xác nhận)"
    assert calendar.unconfirmed(new_year, new_year) == (2027,)


def test_default_hours_are_eight_a_day() -> None:
    calendar = calendar_for()
    assert calendar.sessions == ((time(7), time(11, 30)), (time(13, 30), time(17)))
    assert calendar.day_minutes == 480
    assert calendar.weekdays == {0, 1, 2, 3, 4}


def test_a_unit_without_hours_of_its_own_keeps_the_default() -> None:
    assert hours_pack("xa-tan-hong") == "calendars/hours.toml"
    assert calendar_for("xa-tan-hong").sessions == calendar_for().sessions


@pytest.mark.parametrize("slug", ["a/b", "..", "a b"])
def test_a_unit_is_named_by_its_slug(slug: str) -> None:
    with pytest.raises(UserError) as refused:
        calendar_for(slug)
    assert refused.value.code == "unknown_unit"


def test_packs_are_found_and_read_once() -> None:
    assert (packs_dir() / "calendars" / "hours.toml").is_file()
    assert load_toml("calendars/hours.toml") is load_toml("calendars/hours.toml")


def test_a_seeded_year_is_a_pack_that_waits_for_confirmation() -> None:
    import tomllib

    pack = tomllib.loads(toml_of(from_library(2027)))
    assert (pack["year"], pack["confirmed"]) == (2027, False)
    assert {line["date"] for line in pack["off"]} == set(from_library(2027).off)
