"""Signals: noted once, explained by the unit, closed by a second person; what was seen and said stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from motcua.areas.inspections import operations, policy, queries
from motcua.areas.inspections.models import SignalAnswer, SignalSighting
from motcua.areas.inspections.operations import SignalTold
from motcua.areas.inspections.queries import SignalFilters
from motcua.kernel.errors import UserError
from tests.factories.casework import MONDAY, Desk, make_desk

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def told(desk: Desk, *numbers: str, subject: str = "2024-06", unit_id: int | None = None) -> SignalTold:
    evidence = [{"number": one, "kind": "WRITTEN_LATER", "at": "2024-06-03T09:00:00"} for one in numbers]
    unit = unit_id or desk.commune.pk
    return SignalTold(unit, "BACKDATED_FINISH", subject, len(numbers), 90, evidence, "thử", {"least": 3})


def noted(desk: Desk, *numbers: str) -> int:
    operations.note_signals(found=[told(desk, *(numbers or ("HS-1", "HS-2", "HS-3")))], at=MONDAY)
    return queries.signals(None, filters=SignalFilters()).rows[0].id


def state(signal_id: int, desk: Desk) -> str:
    found = queries.signal(signal_id, None, account=desk.inspector)
    assert found is not None
    return found.row.state


def test_the_same_records_are_noted_once_and_others_anew(desk: Desk) -> None:
    first = [told(desk, "HS-1", "HS-2", "HS-3"), told(desk, "HS-9", subject="2024-05")]
    assert operations.note_signals(found=first, at=MONDAY) == operations.SignalsNoted(2, 0, 0)
    assert operations.note_signals(found=first, at=MONDAY + DAY) == operations.SignalsNoted(0, 0, 2)
    more = [told(desk, "HS-1", "HS-2", "HS-3", "HS-4")]
    assert operations.note_signals(found=more, at=MONDAY + DAY) == operations.SignalsNoted(0, 1, 0)
    row = next(one for one in queries.signals(None, filters=SignalFilters()).rows if one.subject == "2024-06")
    assert (row.part, row.whole, row.seen_at) == (4, 90, MONDAY + DAY)
    view = queries.signal(row.id, None, account=desk.inspector)
    assert view is not None
    assert [one.part for one in view.sightings] == [4, 3]


def test_the_unit_explains_and_an_inspector_closes(desk: Desk) -> None:
    key = noted(desk)
    operations.explain_signal(signal_id=key, words="Mất mạng hai ngày.", account=desk.leader, at=MONDAY)
    assert state(key, desk) == "ANSWERED"
    operations.close_signal(signal_id=key, words="Đã xem biên bản.", account=desk.inspector, at=MONDAY + DAY)
    assert state(key, desk) == "CLOSED"
    view = queries.signal(key, None, account=desk.inspector)
    assert view is not None
    assert [(one.kind, one.words) for one in view.answers] == [
        ("EXPLAINED", "Mất mạng hai ngày."),
        ("CLOSED", "Đã xem biên bản."),
    ]
    assert (view.explains, view.closes, view.reopens) == (False, False, True)
    operations.note_signals(found=[told(desk, "HS-1", "HS-2", "HS-3", "HS-5")], at=MONDAY + 2 * DAY)
    assert state(key, desk) == "OPEN"


def test_what_is_seen_anew_of_an_old_signal_stands_first_and_says_so(desk: Desk) -> None:
    old = noted(desk)
    operations.explain_signal(signal_id=old, words="Mất mạng hai ngày.", account=desk.leader, at=MONDAY)
    operations.close_signal(signal_id=old, words="Đã xem.", account=desk.inspector, at=MONDAY)
    operations.note_signals(found=[told(desk, "HS-9", subject="2024-07")], at=MONDAY + DAY)
    rows = queries.signals(None, filters=SignalFilters()).rows
    assert [(one.subject, one.reopened_at) for one in rows] == [("2024-07", None), ("2024-06", None)]
    operations.note_signals(found=[told(desk, "HS-1", "HS-4")], at=MONDAY + 2 * DAY)
    rows = queries.signals(None, filters=SignalFilters(state="OPEN")).rows
    assert [(one.subject, one.reopened_at) for one in rows] == [("2024-06", MONDAY + 2 * DAY), ("2024-07", None)]
    assert queries.signals(None, filters=SignalFilters(), after=rows[1].id).rows == ()
    operations.explain_signal(signal_id=old, words="Đã rà soát.", account=desk.leader, at=MONDAY + 3 * DAY)
    assert {one.reopened_at for one in queries.signals(None, filters=SignalFilters()).rows} == {None}


@pytest.mark.parametrize(
    ("who", "operation", "code"),
    [
        ("case", "explain_signal", "not_yours_to_explain"),
        ("boss", "explain_signal", "not_yours_to_explain"),
        ("inspector", "explain_signal", "not_yours_to_explain"),
        ("leader", "close_signal", "not_yours_to_close"),
        ("boss", "close_signal", "not_yours_to_close"),
        ("administrator", "close_signal", "not_yours_to_close"),
        ("leader", "reopen_signal", "signal_open"),
    ],
)
def test_nobody_else_does_and_nothing_changes(desk: Desk, who: str, operation: str, code: str) -> None:
    key = noted(desk)
    with pytest.raises(UserError) as refused:
        getattr(operations, operation)(signal_id=key, words="Thử", account=desk.people[who], at=MONDAY)
    assert refused.value.code == code
    assert state(key, desk) == "OPEN"
    assert not SignalAnswer.objects.exists()


def test_something_must_be_said(desk: Desk) -> None:
    with pytest.raises(UserError) as refused:
        operations.explain_signal(signal_id=noted(desk), words="  ", account=desk.leader, at=MONDAY)
    assert refused.value.code == "words_needed"


def test_what_was_seen_and_said_stays(desk: Desk) -> None:
    key = noted(desk)
    operations.explain_signal(signal_id=key, words="Có biên bản.", account=desk.leader, at=MONDAY)
    for found, change in (
        (SignalSighting.objects.filter(signal_id=key), {"part": 1}),
        (SignalAnswer.objects.filter(signal_id=key), {"words": "Khác."}),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(**change)
        with pytest.raises(DatabaseError), transaction.atomic():
            found.delete()


def test_who_watches_which_units(desk: Desk) -> None:
    today = date(2024, 6, 3)
    assert policy.watched_units(desk.inspector, today=today) == {desk.commune.pk, desk.department.pk}
    assert policy.watched_units(desk.boss, today=today) == {desk.other.pk}
    assert policy.watched_units(desk.case, today=today) == frozenset()
    assert [name for name, one in desk.people.items() if policy.may_see_signals(one)] == ["leader", "inspector", "boss"]
    key = noted(desk)
    assert queries.signal(key, {desk.other.pk}, account=desk.boss) is None


def test_many_signals_are_noted_in_a_few_statements(desk: Desk) -> None:
    found = [told(desk, f"HS-{n}", subject=f"2024-{n:02}") for n in range(1, 13)]
    for _ in range(2):
        with CaptureQueriesContext(connection) as captured:
            operations.note_signals(found=found, at=MONDAY)
        assert len([one for one in captured.captured_queries if "SAVEPOINT" not in one["sql"]]) <= 12
