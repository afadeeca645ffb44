"""Reminders: one letter for each late unit and person, and again by the job only once for each stage."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from motcua.areas.people.models import Account
from motcua.areas.reporting import operations
from motcua.areas.reporting.models import CollectionRound
from motcua.config.reminding import remind_due, remind_units, tell_asked
from motcua.kernel.clock import at_local
from motcua.kernel.models import OutboxMessage
from tests.factories.collecting import IN_TIME, LATE, World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(settings: Any) -> World:
    settings.MESSENGERS = {"email": "console"}
    made = make_world()
    for name in ("duyet.0", "duyet.1"):
        Account.objects.filter(pk=made.people[name].pk).update(email=f"{name}@vidu.test")
    return made


def letters() -> list[tuple[str, str]]:
    return list(OutboxMessage.objects.order_by("key").values_list("to", "subject"))


def test_those_who_lead_late_units_are_written_to_once(world: World) -> None:
    world.send(0)
    told = operations.remind_late(round_id=world.round_id, account=world.par, at=LATE)
    for _ in range(2):
        remind_units(reminder_id=told, at=LATE)
    assert letters() == [("duyet.1@vidu.test", "Số liệu báo cáo đã quá hạn: Chín tháng 2024 (thử)")]


def test_who_is_asked_hears_of_it(world: World) -> None:
    tell_asked(round_id=world.round_id, at=IN_TIME)
    assert {to for to, _ in letters()} == {"duyet.0@vidu.test", "duyet.1@vidu.test"}


@pytest.mark.parametrize(
    ("_case", "day", "expected"), [("six days before", 14, 0), ("five days", 15, 2), ("a day", 19, 2)]
)
def test_sheets_are_reminded_of_some_days_before(world: World, _case: str, day: int, expected: int) -> None:
    at = at_local(datetime(2024, 9, day, 8, 0))
    for hour in range(2):
        remind_due(at=at + timedelta(hours=hour))
    assert sum("Chín tháng" in subject for _, subject in letters()) == expected


def test_a_day_on_which_nothing_ran_is_made_up_for_once(world: World) -> None:
    for day in (14, 17, 18):
        remind_due(at=at_local(datetime(2024, 9, day, 8, 0)))
    told = [subject for to, subject in letters() if to == "duyet.0@vidu.test"]
    assert [one for one in told if "(thử)" in one] == ["Số liệu báo cáo còn 3 ngày: Chín tháng 2024 (thử)"]
    assert [one for one in told if "hành chính chín tháng" in one] == [
        "Báo cáo cải cách hành chính chín tháng: còn 3 ngày"
    ]
    remind_due(at=at_local(datetime(2024, 9, 20, 8, 0)))  # its last day: what was to be told the day before
    assert ("duyet.0@vidu.test", "Số liệu báo cáo hạn là hôm nay: Chín tháng 2024 (thử)") in letters()


def test_who_was_asked_after_a_reminder_was_due_is_not_told_twice_at_once(world: World) -> None:
    CollectionRound.objects.update(opened_at=at_local(datetime(2024, 9, 17, 7, 0)))
    remind_due(at=at_local(datetime(2024, 9, 17, 8, 0)))
    assert not [subject for _, subject in letters() if "(thử)" in subject]
    remind_due(at=at_local(datetime(2024, 9, 19, 8, 0)))
    assert sum("(thử)" in subject for _, subject in letters()) == 2


def test_reports_are_reminded_of_before_they_are_due_and_once_when_missing(world: World) -> None:
    for day in (15, 18, 19, 21, 22):
        remind_due(at=at_local(datetime(2024, 9, day, 8, 0)))
    told = [subject for to, subject in letters() if to == "duyet.0@vidu.test" and "chín tháng:" in subject]
    assert sorted(one.split(": ")[1] for one in told if "hành chính" in one) == [
        "còn 1 ngày",
        "còn 5 ngày",
        "đã quá hạn",
    ]


def test_nobody_is_written_to_where_no_letter_can_be_sent(world: World, settings: Any) -> None:
    settings.MESSENGERS = {}
    assert remind_due(at=at_local(datetime(2024, 9, 19, 8, 0))) == 0
    assert not letters()
