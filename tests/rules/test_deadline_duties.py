"""Duties with a limit: extension notices, transfers, acceptance, and the clocks of steps."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua.kernel.calendars import calendar_for
from motcua.rules.deadlines import (
    DeadlineError,
    StepLimit,
    acceptance_by,
    chain,
    extend,
    extension_notice,
    processing_start,
    starts_running,
    supplement_notice_by,
)

CALENDAR = calendar_for()
at = datetime.fromisoformat


@pytest.mark.parametrize(
    ("due_on", "calendar_day", "working_day"),
    [
        (date(2024, 9, 6), date(2024, 9, 5), date(2024, 9, 5)),
        (date(2024, 6, 17), date(2024, 6, 16), date(2024, 6, 14)),
        (date(2024, 2, 15), date(2024, 2, 14), date(2024, 2, 7)),
        (date(2024, 5, 6), date(2024, 5, 5), date(2024, 5, 4)),
    ],
)
def test_the_latest_day_for_an_extension_notice(due_on: date, calendar_day: date, working_day: date) -> None:
    found = extension_notice(due_on, CALENDAR)
    assert (found.latest_calendar, found.latest_working) == (calendar_day, working_day)


@pytest.mark.parametrize(
    ("code", "new_due", "noticed_on", "before"),
    [
        ("extended_before", "2024-09-12T17:00", date(2024, 9, 4), True),
        ("extension_not_later", "2024-09-06T17:00", date(2024, 9, 4), False),
        ("extension_on_day_off", "2024-09-07T17:00", date(2024, 9, 4), False),
        ("extension_notice_late", "2024-09-12T17:00", date(2024, 9, 6), False),
    ],
)
def test_an_extension_has_conditions(code: str, new_due: str, noticed_on: date, before: bool) -> None:
    with pytest.raises(DeadlineError) as refused:
        extend(at("2024-09-06T17:00"), at(new_due), noticed_on, CALENDAR, extended_before=before)
    assert refused.value.code == code


def test_an_extension_in_time_gives_the_new_date() -> None:
    new = at("2024-09-12T17:00")
    assert extend(at("2024-09-06T17:00"), new, date(2024, 9, 5), CALENDAR, extended_before=False) == new


def test_acceptance_and_supplement_have_clocks_of_their_own() -> None:
    assert acceptance_by(at("2024-06-15T21:40"), CALENDAR) == at("2024-06-17T17:00")
    assert supplement_notice_by(at("2024-06-03T08:30"), CALENDAR) == at("2024-06-06T17:00")  # E27
    late, in_time = at("2024-06-18T09:00"), at("2024-06-17T09:00")
    assert processing_start(at("2024-06-15T21:40"), late, CALENDAR) == at("2024-06-17T17:00")
    assert processing_start(at("2024-06-15T21:40"), in_time, CALENDAR) == in_time


STEPS = (StepLimit("Tiếp nhận", 2), StepLimit("Thẩm định", 16), StepLimit("Ký", 6))


def test_steps_run_one_after_the_other() -> None:
    clocks = chain(STEPS, at("2024-06-12T08:00"), CALENDAR)
    assert [(clock.name, clock.start, clock.due) for clock in clocks] == [
        ("Tiếp nhận", at("2024-06-12T08:00"), at("2024-06-12T10:00")),
        ("Thẩm định", at("2024-06-12T10:00"), at("2024-06-14T10:00")),
        ("Ký", at("2024-06-14T10:00"), at("2024-06-17T08:00")),
    ]


def test_a_step_starts_at_its_hand_over_and_after_15_00_next_morning() -> None:
    handed = (at("2024-06-12T15:30"),)
    clocks = chain(STEPS, at("2024-06-12T08:00"), CALENDAR, handed)
    assert clocks[1].start == at("2024-06-13T07:00")
    assert clocks[1].due == at("2024-06-14T17:00")
    assert clocks[2].start == at("2024-06-14T17:00")
    assert starts_running(at("2024-06-12T15:00"), CALENDAR) == at("2024-06-12T15:00")
    assert clocks[0].due - clocks[0].start == timedelta(hours=2)
