"""A round of collecting: who is asked, what is entered, who approves, and what the sums say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from motcua.areas.people.models import Role
from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.models import RoundReminder, RowEntry, SheetEvent, UnitSheet
from motcua.areas.reporting.operations import EntryGiven
from motcua.kernel.errors import UserError
from motcua.rules.collecting import FigureScope, Sending, SheetAct, SheetState
from tests.factories.collecting import CODES, IN_TIME, LATE, SOLVED, World, make_world, opened, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def refused(code: str, do: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        do()
    assert error.value.code == code
    return error.value.message


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("title_missing", {"title": " "}),
        ("days_out_of_order", {"end": date(2023, 1, 1)}),
        ("days_unlikely", {"start": date(1, 1, 1)}),
        ("days_unlikely", {"end": date(9999, 12, 31)}),
        ("days_unlikely", {"start": date(2021, 12, 15)}),
        ("due_in_the_past", {"due_on": date(2024, 9, 9)}),
        ("due_too_far", {"due_on": date(2025, 9, 30)}),
        ("unknown_unit", {"unit_id": 999_999}),
        ("no_units", {"unit_ids": []}),
        ("unknown_unit", {"unit_ids": [999_999]}),
        ("no_rows", {"codes": []}),
        ("unknown_row", {"codes": ["9.9.9"]}),
    ],
)
def test_a_round_that_makes_no_sense_is_not_opened(world: World, code: str, other: dict[str, Any]) -> None:
    refused(code, lambda: opened(world, **other))
    assert len(queries.rounds(None)) == 1


def test_nobody_asks_units_that_are_not_below_them(world: World) -> None:
    leader = world.people["duyet.0"]
    above = {"unit_id": world.communes[0].pk, "unit_ids": [world.communes[1].pk], "account": leader}
    refused("not_yours_to_ask", lambda: opened(world, **above))
    assert opened(world, **above | {"unit_ids": [world.communes[0].pk]})


def test_a_round_keeps_the_rows_it_was_opened_with(world: World) -> None:
    rows = [queries.AnnexRow("1.4", "Phiếu khảo sát, tên mới", "phiếu", True, "ENTERED")]
    operations.revise_annex(rows=rows, reason="Công văn minh họa", after=0, by="account:thu", at=LATE)
    assert [row.title for row in queries.annex().rows] == ["Phiếu khảo sát, tên mới"]
    assert [row.code for row in queries.rows_of(world.round_id)] == list(CODES)
    refused(
        "annex_moved_on", lambda: operations.revise_annex(rows=rows, reason="Khác", after=0, by="account:thu", at=LATE)
    )
    refused("row_twice", lambda: operations.revise_annex(rows=rows * 2, reason="Khác", after=1, by="thu", at=LATE))


def test_what_is_said_again_is_not_written_again_and_nothing_is_lost(world: World) -> None:
    assert world.say() == 5
    assert world.say() == 0
    assert world.say(**{"1_4": 41}) == 1
    told = queries.history_of(world.sheet(), "1.4")
    assert [(one.number, one.value) for one in told] == [(2, 41), (1, 40)]
    assert queries.entries_of(world.sheet())["3.3.1"].origin == "COMPUTED"


def test_empty_boxes_are_no_entries_and_refuse_nothing(world: World) -> None:
    empty = dict.fromkeys(("2_2_1", "2_2_2", "3_3_1", "6_1_1"))
    given = [EntryGiven(code.replace("_", "."), None) for code in empty]
    who = world.people["nhap.0"]
    both = [EntryGiven("1.4", Decimal(1)), *given]
    assert operations.enter(sheet_id=world.sheet(), scope="OWN", entries=both, account=who, at=IN_TIME) == 1
    assert set(queries.entries_of(world.sheet())) == {"1.4"}


def test_a_computed_value_is_overruled_only_with_a_reason_and_stays_visible(world: World) -> None:
    def over(reason: str) -> int:
        given = [EntryGiven("3.3.1", Decimal(13), "", reason, SOLVED)]
        who = world.people["nhap.0"]
        return operations.enter(sheet_id=world.sheet(), scope="OWN", entries=given, account=who, at=IN_TIME)

    assert "3.3.1" in refused("reason_needed", lambda: over(""))
    assert over("Một hồ sơ giấy chưa nhập sổ") == 1
    entry = queries.entries_of(world.sheet())["3.3.1"]
    assert (entry.origin, entry.value, entry.overridden) == ("ENTERED", 13, 12)


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("value_refused", EntryGiven("2.2.1", Decimal("12.5"))),
        ("unknown_row", EntryGiven("1.5", Decimal(1))),
        ("document_needed", EntryGiven("6.1.1", Decimal(1))),
        ("value_refused", EntryGiven("1.4", Decimal(-1))),
        ("value_refused", EntryGiven("1.4", Decimal("1.005"))),
    ],
)
def test_what_cannot_be_a_figure_is_refused_and_nothing_of_it_is_kept(
    world: World, code: str, given: EntryGiven
) -> None:
    both = [EntryGiven("2.2.1", Decimal(5)), given]
    who = world.people["nhap.0"]
    refused(code, lambda: operations.enter(sheet_id=world.sheet(), scope="OWN", entries=both, account=who, at=IN_TIME))
    assert not RowEntry.objects.exists()


def test_a_sheet_is_submitted_only_when_every_row_is_answered(world: World) -> None:
    given, who = [EntryGiven("1.4", Decimal(1))], world.people["nhap.0"]
    operations.enter(sheet_id=world.sheet(), scope="OWN", entries=given, account=who, at=IN_TIME)
    submit = {"sheet_id": world.sheet(), "account": who, "at": IN_TIME}
    assert "2.2.1" in refused("sheet_not_ready", lambda: operations.submit_sheet(**submit))
    world.say(**{"2_2_2": None})
    operations.submit_sheet(**submit)
    assert world.total("2.2.2").total.missing == ("UBND xã Thử 1", "UBND xã Thử 2")


# Who does what in which state; the same table as the rules', asked of the operations with real people.
ACTS: dict[SheetAct, Callable[..., Any]] = {
    SheetAct.SUBMIT: operations.submit_sheet,
    SheetAct.APPROVE: operations.approve_sheet,
    SheetAct.RETURN: lambda **told: operations.return_sheet(words="Xem lại dòng 1.4", **told),
    SheetAct.LOCK: operations.lock_sheet,
}
WAY = [
    (SheetState.OPEN, {("nhap.0", SheetAct.SUBMIT)}),
    (SheetState.SUBMITTED, {("duyet.0", SheetAct.APPROVE), ("duyet.0", SheetAct.RETURN)}),
    (SheetState.APPROVED, {("par", SheetAct.RETURN), ("par", SheetAct.LOCK)}),
    (SheetState.LOCKED, {("par", SheetAct.RETURN)}),
]


def test_every_act_of_every_person_in_every_state(world: World) -> None:
    who = {"par": world.par, **world.people, "la": person("la", Role.CASE, world.district)}
    world.say()
    for state, allowed in WAY:
        # a leader may enter too, and so submit; that is not tried here
        for name, act in ((name, act) for name in who for act in ACTS):
            if (name, act) in allowed or (name, act) == ("duyet.0", SheetAct.SUBMIT):
                continue
            refused("not_now", lambda act=act, name=name: ACTS[act](sheet_id=world.sheet(), account=who[name], at=LATE))
        assert UnitSheet.objects.get(pk=world.sheet()).state == state
        name, act = sorted(allowed, key=lambda one: one[1] is SheetAct.RETURN)[0]
        ACTS[act](sheet_id=world.sheet(), account=who[name], at=IN_TIME)
    assert UnitSheet.objects.get(pk=world.sheet()).state == SheetState.RETURNED
    assert queries.events_of(world.sheet())[0].label == "Trả lại"
    assert SheetEvent.objects.count() == 4


def test_whoever_submitted_does_not_approve(world: World) -> None:
    leader = world.people["duyet.0"]
    world.say()
    told = {"sheet_id": world.sheet(), "account": leader, "at": IN_TIME}
    operations.submit_sheet(**told)
    refused("second_person_needed", lambda: operations.approve_sheet(**told))


def test_a_returned_sheet_says_why_and_is_no_longer_sent(world: World) -> None:
    world.send()
    told = {"sheet_id": world.sheet(), "account": world.par, "at": LATE}
    refused("reason_needed", lambda: operations.return_sheet(words=" ", **told))
    operations.return_sheet(words="Dòng 1.4 thiếu một xã", **told)
    row, why = queries.sheet(world.sheet()), queries.last_return(queries.events_of(world.sheet()))
    assert row is not None
    assert why is not None
    assert (row.state, row.sent_at, why.words) == (SheetState.RETURNED, None, "Dòng 1.4 thiếu một xã")
    assert world.total("1.4").total.value is None


def test_only_approved_figures_count_and_the_missing_are_named(world: World) -> None:
    world.send(0)
    world.say(1)
    total = world.total("1.4").total
    assert (total.value, total.counted, total.missing) == (40, 1, ("UBND xã Thử 2",))
    operations.submit_sheet(sheet_id=world.sheet(1), account=world.people["nhap.1"], at=IN_TIME)
    assert world.total("1.4").total.value == 40
    operations.approve_sheet(sheet_id=world.sheet(1), account=world.people["duyet.1"], at=IN_TIME)
    total = world.total("1.4").total
    assert (total.value, total.counted, total.whole) == (80, 2, True)
    share = world.total("2.2.2").share
    assert share is not None
    assert (share.part, share.whole) == (6, 18)


def test_mixed_scopes_are_refused_with_the_names_and_mended_by_declaring_the_same(world: World) -> None:
    world.send(0)
    world.send(1, scope=FigureScope.WITH_CHILDREN)
    told = world.total("1.4").total
    assert told.value is None
    assert "UBND xã Thử 1 gửi số riêng" in told.refusal
    assert "UBND xã Thử 2 gửi số gồm cả cấp dưới" in told.refusal
    operations.return_sheet(sheet_id=world.sheet(1), words="Gửi số riêng", account=world.par, at=IN_TIME)
    world.send(1, scope=FigureScope.OWN)
    assert world.total("1.4").total.value == 80


def test_a_scope_declared_anew_says_every_row_again(world: World) -> None:
    world.say()
    given, who = [EntryGiven("1.4", Decimal(50))], world.people["nhap.0"]
    operations.enter(sheet_id=world.sheet(), scope="WITH_CHILDREN", entries=given, account=who, at=IN_TIME)
    assert {one.scope for one in queries.entries_of(world.sheet()).values()} == {FigureScope.WITH_CHILDREN}
    assert queries.entries_of(world.sheet())["2.2.1"].number == 2


def test_late_units_get_one_letter(world: World) -> None:
    world.send(0)
    told: dict[str, Any] = {"round_id": world.round_id, "account": world.par}
    refused("nobody_late", lambda: operations.remind_late(at=IN_TIME, **told))
    made = queries.reminder(operations.remind_late(at=LATE, **told))
    assert made is not None
    assert [(one["name"], one["days"]) for one in made.units] == [("UBND xã Thử 2", 3)]
    refused("unknown_round", lambda: operations.remind_late(at=LATE, **told | {"account": world.people["duyet.0"]}))
    assert "08:00" in refused("reminded_today", lambda: operations.remind_late(at=LATE + timedelta(hours=1), **told))
    assert operations.remind_late(at=LATE + timedelta(days=1), **told)
    world.send(1, LATE)
    sheets = {one.unit: one.sending(LATE.date()) for one in queries.sheets_of(world.round_id)}
    assert sheets == {"UBND xã Thử 1": Sending.SENT, "UBND xã Thử 2": Sending.LATE}
    refused("nobody_late", lambda: operations.remind_late(at=LATE, **told))


def test_what_was_sent_last_time_is_at_hand_next_time(world: World) -> None:
    world.send(0)
    world.say(1)
    codes = ("1.4", "2.2.1")
    before = queries.said_before(world.communes[0].pk, before=date(2024, 9, 15), codes=codes)
    assert {code: entry.value for code, entry in before.items()} == {"1.4": 40, "2.2.1": 9}
    assert not queries.said_before(world.communes[0].pk, before=date(2024, 9, 14), codes=codes)
    assert not queries.said_before(world.communes[1].pk, before=date(2024, 9, 15), codes=codes)


def test_hats_belong_to_units(world: World) -> None:
    told = {"unit_id": world.communes[0].pk, "asked_by": world.district.pk, "today": date(2024, 9, 20)}
    worn = {name: set(policy.hats(who, **told)) for name, who in {"par": world.par, **world.people}.items()}
    assert worn == {
        "par": {"ASKER"}, "nhap.0": {"ENTERER"}, "duyet.0": {"ENTERER", "LEADER"}, "nhap.1": set(), "duyet.1": set(),
    }  # fmt: skip


@pytest.mark.parametrize("model", [RowEntry, SheetEvent, RoundReminder])
def test_what_was_said_and_done_cannot_be_changed(world: World, model: type[Model]) -> None:
    world.send(0)
    operations.remind_late(round_id=world.round_id, account=world.par, at=LATE)
    with pytest.raises(Exception, match="append-only"), transaction.atomic():
        model._default_manager.all().delete()


def test_the_database_refuses_a_sheet_that_was_approved_at_no_time(world: World) -> None:
    with pytest.raises(IntegrityError, match="sheet_is_sent_when_approved"), transaction.atomic():
        UnitSheet.objects.filter(pk=world.sheet()).update(state="APPROVED")


@pytest.mark.usefixtures("own_connections")  # what wiring asks for in the same transaction is not theirs
def test_operations_take_few_statements(world: World, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(12):
        world.say()
    for do, who in ((operations.submit_sheet, "nhap.0"), (operations.approve_sheet, "duyet.0")):
        with django_assert_max_num_queries(12):
            do(sheet_id=world.sheet(), account=world.people[who], at=IN_TIME)
    with django_assert_max_num_queries(12):
        opened(world)
