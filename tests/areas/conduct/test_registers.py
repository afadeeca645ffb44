"""Registers of conduct: who writes, who sees a name, how a matter goes on, and reminders that open by themselves."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.models import (
    ConductCheck,
    ConductReminder,
    ConductStep,
    HotlineCall,
    Misdeed,
    ReminderDossier,
)
from motcua.areas.conduct.policy import ConductSight, conduct_sight
from motcua.areas.dossiers import queries as dossiers
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.conduct import LateDossier
from tests.factories.conduct import CALLER, PERSON, Order, make_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def order() -> Order:
    return make_order()


def sight(order: Order, who: str) -> ConductSight:
    return conduct_sight(order.people[who], local_date(now()))


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as error:
        return error.code
    return ""


def moved(order: Order, operation: Any, who: str, act: str, words: str = "Nội dung", **told: Any) -> str:
    return code_of(operation, act=act, words=words, account=order.people[who], at=now(), **told)


@pytest.mark.parametrize(
    ("who", "seen", "named"),
    [("inspector", 1, True), ("chief", 1, True), ("leader", 1, True), ("reformer", 1, False), ("stranger", 0, False),
     ("clerk", 0, False), ("admin", 0, False)],
)  # fmt: skip
def test_names_are_for_leaders_and_inspectors_only(order: Order, who: str, seen: int, named: bool) -> None:
    key = order.misdeed()
    rows = queries.misdeeds(sight(order, who))
    assert [bool(row.person) for row in rows] == [named] * seen
    view = queries.misdeed(sight(order, who), key)
    assert (view is not None) is bool(seen)
    assert ("facts" in view.told if view else False) is named


def test_nobody_sees_or_handles_what_is_about_themselves(order: Order) -> None:
    key = order.misdeed(account_id=order.people["leader"].pk, leading=True)
    assert queries.misdeeds(sight(order, "leader")) == []
    told = {"misdeed_id": key, "form": "REPRIMAND", "decision": "QĐ minh họa 03"}
    assert moved(order, operations.move_misdeed, "leader", "DECIDE", **told) == "unknown_matter"
    assert code_of(order.misdeed, who="leader", account_id=order.people["leader"].pk) == "about_oneself"
    assert moved(order, operations.move_misdeed, "chief", "DECIDE", **told) == ""
    assert (Misdeed.objects.get().state, Misdeed.objects.get().form) == ("DECIDED", "REPRIMAND")


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"who": "stranger"}, "not_yours"),
        ({"who": "reformer"}, "not_yours"),
        ({"who": "clerk"}, "not_yours"),
        ({"person": " "}, "person_missing"),
        ({"facts": ""}, "facts_missing"),
        ({"on": date(2999, 1, 1)}, "in_the_future"),
        ({"check_id": 999}, "not_yours"),
    ],
)
def test_what_is_no_misdeed_to_record(order: Order, told: dict[str, Any], refusal: str) -> None:
    assert code_of(order.misdeed, **told) == refusal
    assert Misdeed.objects.count() == 0


def test_a_misdeed_is_explained_then_decided_with_a_form(order: Order) -> None:
    key = order.misdeed(check_id=order.check())
    move = operations.move_misdeed
    assert moved(order, move, "reformer", "EXPLAIN", misdeed_id=key) == "not_yours"
    assert moved(order, move, "leader", "EXPLAIN", words=" ", misdeed_id=key) == "words_needed"
    assert moved(order, move, "leader", "EXPLAIN", misdeed_id=key) == ""
    assert moved(order, move, "chief", "DECIDE", misdeed_id=key) == "form_missing"
    told = {"misdeed_id": key, "form": "WARNING", "decision": "QĐ minh họa 03"}
    assert moved(order, move, "chief", "DECIDE", **told) == ""
    assert moved(order, move, "chief", "DROP", misdeed_id=key) == "not_now"
    assert [one.act for one in ConductStep.objects.order_by("pk")] == ["EXPLAIN", "DECIDE"]
    with pytest.raises(DatabaseError), transaction.atomic():
        ConductStep.objects.update(words="khác")
    with pytest.raises(IntegrityError), transaction.atomic():
        Misdeed.objects.update(form="")
    with connection.cursor() as cursor:  # a figure of discipline opens to codes, never to names
        cursor.execute("SELECT number, unit_id, form, decided_on IS NOT NULL FROM fact_discipline")
        (row,) = cursor.fetchall()
    assert (row[0], row[1], bool(row[3])) == (f"VPKL-{key}", order.commune.pk, True)


def test_a_check_counts_people(order: Order) -> None:
    key = order.check()
    order.misdeed(check_id=key)
    row = queries.check(sight(order, "leader"), key)
    assert row is not None
    assert (row.missing, row.misdeeds, row.announced, row.planned) == (1, 1, False, False)
    assert code_of(order.check, present=12) == "more_than_expected"
    assert code_of(order.check, planned=True) == "plan_missing"
    assert code_of(order.check, who="stranger") == "not_yours"
    assert queries.check(sight(order, "stranger"), key) is None
    with pytest.raises(IntegrityError), transaction.atomic():
        ConductCheck.objects.update(present=13)


def test_a_call_is_routed_answered_and_closed(order: Order) -> None:
    key = order.call()
    assert HotlineCall.objects.get().due_on == date(2024, 9, 17)  # five working days
    move, told = operations.move_call, {"call_id": key}
    assert moved(order, move, "stranger", "ROUTE", **told) == "unknown_matter"
    assert moved(order, move, "reformer", "ROUTE", **told) == "unit_missing"
    assert moved(order, move, "reformer", "ROUTE", unit_id=order.other.pk, **told) == "not_yours"
    assert moved(order, move, "reformer", "ROUTE", unit_id=order.commune.pk, **told) == ""
    assert moved(order, move, "reformer", "ANSWER", **told) == "not_yours"
    assert moved(order, move, "leader", "ANSWER", **told) == ""
    assert moved(order, move, "reformer", "SEND_BACK", **told) == ""
    assert moved(order, move, "leader", "ANSWER", **told) == ""
    assert moved(order, move, "reformer", "CLOSE", words="", **told) == ""
    assert HotlineCall.objects.get().state == "CLOSED"


def test_who_called_is_shown_to_few_and_what_denounces_is_not_kept(order: Order) -> None:
    key = order.call()
    shown = {
        who: view.told["caller"] for who in ("leader", "reformer") if (view := queries.call(sight(order, who), key))
    }
    assert shown == {"leader": CALLER, "reformer": ""}
    assert code_of(order.call, words="Tôi tố cáo ông Người minh họa nhận tiền") == "is_a_denunciation"
    assert HotlineCall.objects.count() == 1


def test_reminders_open_once_from_dossiers_and_are_closed_from_above(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    today, unit = local_date(now()), order.commune.pk
    asked: list[date] = []

    def told(*, since: date, today: date) -> list[LateDossier]:
        asked.append(since)
        return [LateDossier(unit, f"H20.99-{n}", today - timedelta(days=n), None) for n in (3, 2, 1)]

    monkeypatch.setattr(dossiers, "late_without_apology", told)
    assert operations.open_reminders(at=now()) == 1
    assert operations.open_reminders(at=now()) == 0
    assert asked[0] == today - timedelta(days=30)
    (row,) = queries.reminders(sight(order, "leader"))
    assert (row.dossiers, row.least, row.days) == (3, 3, 30)
    view = queries.reminder(sight(order, "leader"), row.id)
    assert view is not None
    assert [number for number, _due, _done in view.told["dossiers"]] == ["H20.99-3", "H20.99-2", "H20.99-1"]
    move, one = operations.move_reminder, {"reminder_id": row.id}
    assert moved(order, move, "chief", "ANSWER", **one) == "not_yours"
    assert moved(order, move, "leader", "ANSWER", **one) == ""
    assert moved(order, move, "leader", "CLOSE", **one) == "not_yours"
    assert moved(order, move, "chief", "CLOSE", words="", **one) == ""
    assert operations.open_reminders(at=now()) == 0  # a dossier counts once
    assert ReminderDossier.objects.count() == 3
    assert ConductReminder.objects.get().state == "CLOSED"


def test_public_counts_hide_small_ones_and_the_running_year(order: Order) -> None:
    rows = [("ABSENCE", 2021)] * 8 + [("DELAY", 2021)] * 2 + [("ABSENCE", 2022)] * 9 + [("DELAY", 2022)] * 6
    rows.append(("ABSENCE", local_date(now()).year))
    Misdeed.objects.bulk_create(
        Misdeed(
            unit=order.commune, person=PERSON, behaviour=behaviour, on=date(year, 3, 1), facts="-", state="DECIDED",
            form="WARNING", decided_on=date(year, 4, 1), recorded_by=order.people["chief"], recorded_at=now(),
        )
        for behaviour, year in rows
    )  # fmt: skip
    table = queries.discipline_table(today=local_date(now()), unit_ids=[order.commune.pk])
    assert [one.year for one in table.years] == [2022, 2021]
    assert not queries.discipline_table(today=local_date(now()), unit_ids=[]).years
    small = table.years[1].counts[table.behaviours.index("Chậm trễ, đùn đẩy")]
    hidden = [one.counts.count(None) + (one.total is None) for one in table.years]
    assert small is None
    assert hidden[1] >= 2


def test_late_without_an_apology_asks_only_for_our_own_dossiers(order: Order) -> None:
    assert dossiers.late_without_apology(since=date(2024, 1, 1), today=date(2024, 12, 31)) == []
