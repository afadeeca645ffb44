"""How a unit works on a day: settings and hours from a day on, positions with dates."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.areas.organization import operations, queries
from motcua.areas.organization.models import UnitSetting
from motcua.kernel.errors import UserError
from motcua.rules.deadlines import OffHours, Switches
from tests.factories.office import make_units

pytestmark = pytest.mark.django_db
FIRST = date(2024, 1, 1)
MORNING = (time(7), time(11, 30))


@pytest.fixture
def commune():
    return make_units()[2][0]


def test_a_unit_nobody_decided_about_works_as_usual(commune):
    found = queries.settings_on(commune.pk, FIRST)
    assert (found.since, found.intake_mode, found.start_off_hours) == (None, "ALONGSIDE", "RAW_DATE")
    assert (found.keep_hour, found.apology_before_late_signing) == (False, False)


def test_a_setting_counts_from_its_day_and_keeps_what_was_not_told(commune):
    operations.change_settings(unit_id=commune.pk, since=FIRST, keep_hour=True, reason="QĐ 1")
    operations.change_settings(unit_id=commune.pk, since=date(2024, 7, 1), intake_mode="PRIMARY")
    assert queries.settings_on(commune.pk, FIRST - timedelta(days=1)).keep_hour is False
    before, after = (queries.settings_on(commune.pk, day) for day in (date(2024, 6, 30), date(2024, 7, 1)))
    assert (before.intake_mode, before.keep_hour) == ("ALONGSIDE", True)
    assert (after.intake_mode, after.keep_hour) == ("PRIMARY", True)
    assert [row.since for row in queries.settings_of(commune.pk)] == [date(2024, 7, 1), FIRST]


def test_a_unit_that_does_not_stand_takes_no_settings(commune):
    with pytest.raises(UserError, match="không hoạt động"):
        operations.change_settings(unit_id=commune.pk, since=date(1999, 12, 31), keep_hour=True)
    with pytest.raises(UserError, match="Không có đơn vị"):
        operations.change_settings(unit_id=0, since=FIRST)
    assert not UnitSetting.objects.exists()


def test_hours_are_the_usual_until_a_unit_has_its_own(commune):
    monday, sunday = date(2024, 3, 4), date(2024, 3, 3)
    usual = queries.hours_on(commune.pk, monday)
    assert usual
    assert queries.hours_on(commune.pk, sunday) == ()
    operations.set_hours(unit_id=commune.pk, hours=[(1, *MORNING), (6, *MORNING)], valid_from=monday)
    assert queries.hours_on(commune.pk, monday) == (MORNING,)
    assert queries.hours_on(commune.pk, date(2024, 3, 5)) == ()  # a Tuesday, closed by decision
    assert queries.hours_on(commune.pk, date(2024, 3, 9)) == (MORNING,)
    assert queries.hours_on(commune.pk, monday - timedelta(days=7)) == usual
    operations.set_hours(unit_id=commune.pk, hours=[(2, time(8), time(12))], valid_from=date(2024, 4, 1))
    assert [row.valid_to for row in queries.hours_of(commune.pk)] == [None, *[date(2024, 3, 31)] * 2]


@pytest.mark.parametrize(
    "hours", [[], [(8, *MORNING)], [(1, time(9), time(9))], [(1, *MORNING), (1, time(11), time(12))]]
)
def test_hours_that_make_no_sense_are_refused(commune, hours):
    with pytest.raises(UserError) as refusal:
        operations.set_hours(unit_id=commune.pk, hours=hours, valid_from=FIRST)
    assert refusal.value.code == "hours_wrong"
    assert queries.hours_of(commune.pk) == []


def test_hours_are_not_set_before_those_already_decided(commune):
    operations.set_hours(unit_id=commune.pk, hours=[(1, *MORNING)], valid_from=FIRST)
    with pytest.raises(UserError) as refusal:
        operations.set_hours(unit_id=commune.pk, hours=[(1, *MORNING)], valid_from=FIRST)
    assert refusal.value.code == "hours_set_later"


def test_a_position_stands_between_its_days(commune):
    told = {"unit_id": commune.pk, "name": "Công chức tiếp nhận", "role": "COUNTER", "valid_from": FIRST}
    made = operations.create_position(**told, valid_to=date(2024, 12, 31))
    assert operations.create_position(**told) == made
    assert [row.id for row in queries.positions_on(date(2024, 12, 31), unit_id=commune.pk)] == [made]
    assert queries.positions_on(date(2025, 1, 1)) == []
    with pytest.raises(UserError, match="đứng trước"):
        operations.create_position(**told | {"name": "Khác"}, valid_to=date(2023, 12, 31))


class TestSettings(TestCase):
    @settings(max_examples=25)
    @given(days=st.lists(st.integers(0, 40), min_size=1, max_size=6, unique=True), asked=st.integers(-3, 45))
    def test_the_latest_that_has_begun_is_in_force(self, days, asked):
        unit = make_units()[2][0]
        for number in days:
            operations.change_settings(unit_id=unit.pk, since=FIRST + timedelta(days=number), reason=str(number))
        begun = [number for number in days if number <= asked]
        found = queries.settings_on(unit.pk, FIRST + timedelta(days=asked))
        assert found.reason == (str(max(begun)) if begun else "")


def test_online_filing_moves_to_the_national_portal_with_the_law(commune):
    days = (date(2025, 6, 30), date(2025, 7, 1))
    assert [queries.online_intake(commune.pk, day) for day in days] == ["OWN_PORTAL", "NATIONAL_PORTAL"]
    operations.change_settings(unit_id=commune.pk, since=FIRST, keep_hour=True)
    assert [queries.online_intake(commune.pk, day) for day in days] == ["OWN_PORTAL", "NATIONAL_PORTAL"]
    operations.change_settings(unit_id=commune.pk, since=date(2025, 9, 1), online_intake="OWN_PORTAL")
    operations.change_settings(unit_id=commune.pk, since=date(2026, 1, 1), collection_place="Quầy 3")
    told = [queries.online_intake(commune.pk, day) for day in (date(2025, 8, 31), date(2026, 1, 1))]
    assert told == ["NATIONAL_PORTAL", "OWN_PORTAL"]
    assert queries.settings_on(commune.pk, date(2026, 1, 1)).collection_place == "Quầy 3"


@pytest.mark.parametrize("number", [-1, 1001])
def test_a_limit_of_late_entries_that_makes_no_sense_is_refused(commune, number):
    with pytest.raises(UserError) as refusal:
        operations.change_settings(unit_id=commune.pk, since=FIRST, late_entries_per_day=number)
    assert refusal.value.code == "setting_wrong"
    assert not UnitSetting.objects.exists()


def test_switches_are_the_settings_as_the_rules_read_them(commune):
    assert queries.switches_of(commune.pk, FIRST) == Switches()
    operations.change_settings(unit_id=commune.pk, since=FIRST, start_off_hours="NEXT_WORKING_DAY", keep_hour=True)
    assert queries.switches_of(commune.pk, FIRST) == Switches(OffHours.NEXT_WORKING_DAY, keep_hour=True)


def test_the_calendar_of_a_unit_has_the_units_hours_and_the_packs_days(commune):
    monday, tuesday, saturday = date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 9)
    usual = queries.calendar_of(commune.pk, monday)
    assert usual is queries.calendar_of(None, monday)
    short = [(day, time(8), time(11)) for day in (1, 6)]
    operations.set_hours(unit_id=commune.pk, hours=[*short, (2, time(8), time(12))], valid_from=monday)
    assert queries.calendar_of(commune.pk, monday).sessions == ((time(8), time(11)),)
    assert queries.calendar_of(commune.pk, tuesday).sessions == ((time(8), time(12)),)
    assert queries.calendar_of(commune.pk, saturday).sessions == ((time(8), time(11)),)  # the Monday's
    assert not queries.calendar_of(commune.pk, monday).is_working_day(saturday)
    assert queries.calendar_of(commune.pk, monday - timedelta(days=1)) is usual
    assert queries.calendar_of(commune.pk, monday) is queries.calendar_of(commune.pk, monday)
