"""What changes after a round was opened: another day, a day of its own for a sheet sent back, or called off."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from motcua.areas.reporting import operations, queries
from motcua.rules.collecting import Sending
from tests.areas.reporting.test_rounds import refused
from tests.factories.collecting import DUE, END, IN_TIME, LATE, START, World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def test_a_sheet_sent_back_may_be_given_a_day_of_its_own(world: World) -> None:
    world.send()
    told = {"sheet_id": world.sheet(), "account": world.par, "words": "Dòng 1.4 thiếu một xã", "at": LATE}
    refused("due_in_the_past", lambda: operations.return_sheet(due_on=date(2024, 9, 22), **told))
    operations.return_sheet(due_on=date(2024, 9, 25), **told)
    row = queries.sheet(world.sheet())
    assert row is not None
    assert [row.sending(date(2024, 9, day)) for day in (25, 26)] == [Sending.WAITING, Sending.MISSING]
    assert [one.unit_id for one in queries.late_units(world.round_id, today=LATE.date())] == [world.communes[1].pk]


def test_who_was_late_stays_late_whatever_day_is_given_afterwards(world: World) -> None:
    world.send(0, LATE)
    operations.move_due(due_on=date(2024, 12, 31), **change(world, at=LATE))
    told = {one.unit: one for one in queries.sheets_of(world.round_id)}
    late, still = told["UBND xã Thử 1"], told["UBND xã Thử 2"]
    assert (late.first_due_on, late.due_on) == (DUE, date(2024, 12, 31))
    assert late.sending(LATE.date()) is Sending.LATE
    assert [still.sending(date(2024, 12, day)) for day in (31,)] == [Sending.EXTENDED]
    assert still.sending(date(2025, 1, 1)) is Sending.MISSING
    again = {"sheet_id": world.sheet(), "account": world.par, "words": "Xem lại", "at": LATE}
    operations.return_sheet(due_on=date(2024, 12, 31), **again)
    assert queries.sheet(world.sheet()).sending(LATE.date()) is Sending.EXTENDED  # type: ignore[union-attr]
    world.send(0, LATE, **{"1_4": 41})
    assert queries.sheet(world.sheet()).sending(LATE.date()) is Sending.LATE  # type: ignore[union-attr]


def test_who_was_in_time_stays_in_time_when_it_is_sent_again(world: World) -> None:
    world.send()
    operations.return_sheet(sheet_id=world.sheet(), account=world.par, words="Xem lại", at=LATE)
    world.send(0, LATE, **{"1_4": 41})
    assert queries.sheet(world.sheet()).sending(LATE.date()) is Sending.SENT  # type: ignore[union-attr]


def change(world: World, **told: Any) -> dict[str, Any]:
    return {"round_id": world.round_id, "account": world.par, "reason": "Bão, đường ngập", "at": IN_TIME} | told


def test_another_day_to_send_by_counts_from_then_on_and_is_told(world: World) -> None:
    refused("reason_needed", lambda: operations.move_due(due_on=date(2024, 9, 30), **change(world, reason=" ")))
    refused("due_in_the_past", lambda: operations.move_due(due_on=date(2024, 9, 19), **change(world)))
    refused("same_day", lambda: operations.move_due(due_on=DUE, **change(world)))
    stranger = world.people["duyet.0"]
    refused("unknown_round", lambda: operations.move_due(due_on=date(2024, 9, 30), **change(world, account=stranger)))
    operations.move_due(due_on=date(2024, 9, 30), **change(world))
    assert queries.late_units(world.round_id, today=date(2024, 9, 30)) == []
    [told] = queries.changes_of(world.round_id)
    assert (told.was_due_on, told.due_on, told.reason) == (DUE, date(2024, 9, 30), "Bão, đường ngập")


def test_a_round_that_is_called_off_asks_nothing_more_and_counts_nowhere(world: World) -> None:
    world.send()
    days = {"unit_id": world.district.pk, "start": START, "end": END}
    assert queries.collected(**days) is not None
    operations.call_off_round(**change(world, at=LATE))
    assert queries.collected(**days) is None
    assert queries.collected(**days, known_at=IN_TIME) is not None
    assert queries.late_units(world.round_id, today=date(2024, 12, 1)) == []
    assert queries.waiting_sheets(due_by=date(2024, 12, 1)) == []
    refused("called_off", lambda: world.say(1, LATE))
    refused("called_off", lambda: operations.call_off_round(**change(world, at=LATE)))
    refused("nobody_late", lambda: operations.remind_late(round_id=world.round_id, account=world.par, at=LATE))
