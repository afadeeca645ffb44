"""Missing papers: asked once, in time, and what becomes of the clock (the worked examples E26 to E28)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, DossierEvent, SupplementRequest
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.lifecycle import Status
from tests.factories.casework import DUE, MONDAY, make_desk, received, started, submitted

pytestmark = pytest.mark.django_db
WEDNESDAY = at_local(datetime(2024, 6, 5, 9, 0))
COMPLETE = at_local(datetime(2024, 6, 20, 14, 0))


def ask(number, account, at, **more):
    return operations.ask_supplement(
        number=number, items=["Bản vẽ", " "], reason="Thiếu bản vẽ", account=account, at=at, **more
    )


def due_of(number):
    return Dossier.objects.get(number=number).due_at


def test_papers_that_came_begin_the_clock_anew():
    desk = make_desk()
    number = started(desk)
    ask(number, desk.case, WEDNESDAY)
    operations.take_supplement(number=number, account=desk.counter, at=COMPLETE)
    assert due_of(number) == at_local(datetime(2024, 7, 4, 17, 0))  # E28
    dossier = Dossier.objects.get(number=number)
    assert dossier.due_first_at == DUE
    assert dossier.status == Status.IN_PROGRESS
    proof = DossierEvent.objects.filter(dossier=dossier, kind="due_set").last().payload
    assert (proof["rule"], proof["n"], proof["why"]) == ("working_days", 10, "SUPPLEMENT")
    assert proof["calendar"]
    assert sum(counted for _, counted, _, _ in proof["proof"]) == 10


def test_a_special_law_only_pauses_the_clock():
    desk = make_desk()
    number = started(desk, terms={"supplement_rule": "PAUSE"})
    ask(number, desk.case, WEDNESDAY)
    operations.take_supplement(number=number, account=desk.counter, at=COMPLETE)
    assert due_of(number) == at_local(datetime(2024, 7, 2, 17, 0))  # 2 of 10 days had run, 8 are left


def test_what_is_asked_after_three_working_days_is_a_breach_and_moves_nothing():
    desk = make_desk()
    number = started(desk)
    late = at_local(datetime(2024, 6, 7, 8, 0))
    ask(number, desk.case, late)
    assert SupplementRequest.objects.get().breach == "LATE"
    assert SupplementRequest.objects.get().notice_by == at_local(datetime(2024, 6, 6, 17, 0))  # E27
    operations.take_supplement(number=number, account=desk.counter, at=late + timedelta(days=3))
    assert due_of(number) == DUE


def test_what_is_asked_again_is_a_breach_even_in_time():
    desk = make_desk()
    number = received(desk)
    ask(number, desk.counter, MONDAY + timedelta(hours=1))
    operations.take_supplement(number=number, account=desk.counter, at=MONDAY + timedelta(hours=2))
    ask(number, desk.case, MONDAY + timedelta(hours=3))
    assert [one.breach for one in SupplementRequest.objects.order_by("pk")] == ["", "AGAIN"]
    assert Dossier.objects.get().supplements == 2


def test_before_acceptance_papers_are_asked_once_and_no_clock_runs():
    desk = make_desk()
    number = submitted(desk)
    ask(number, desk.counter, MONDAY + timedelta(hours=1))
    operations.take_supplement(number=number, account=desk.applicant.account, at=MONDAY + timedelta(days=1))
    dossier = Dossier.objects.get()
    assert (dossier.status, dossier.due_at, dossier.supplements) == (Status.SUBMITTED, None, 0)
    with pytest.raises(UserError) as refused:
        ask(number, desk.counter, MONDAY + timedelta(days=2))
    assert refused.value.code == "asked_before"


@pytest.mark.parametrize(("said", "code"), [({"items": [" "]}, "items_needed"), ({"reason": "  "}, "reason_needed")])
def test_what_is_missing_and_why_must_be_said(said, code):
    desk = make_desk()
    number = started(desk)
    told = {"items": ["Bản vẽ"], "reason": "Thiếu", **said}
    with pytest.raises(UserError) as refused:
        operations.ask_supplement(number=number, account=desk.case, at=WEDNESDAY, **told)
    assert refused.value.code == code


def test_no_words_about_people_stand_in_the_events():
    desk = make_desk()
    number = started(desk)
    ask(number, desk.case, WEDNESDAY)
    operations.take_supplement(number=number, account=desk.counter, at=COMPLETE, note="Bà Minh Họa nộp đủ")
    told = str(list(DossierEvent.objects.values_list("payload", flat=True)))
    assert "Minh Họa" not in told
    assert "bản vẽ" not in told.lower()
    assert list(queries.broken_records()) == []


SENT = at_local(datetime(2024, 6, 20, 14, 0))
CONFIRMED = at_local(datetime(2024, 6, 27, 10, 0))


@pytest.mark.parametrize(
    ("rule", "due"),
    [("RESTART", datetime(2024, 7, 4, 17, 0)), ("PAUSE", datetime(2024, 7, 2, 17, 0))],
)
def test_papers_sent_from_home_count_from_when_they_came_however_late_they_are_confirmed(rule, due):
    desk = make_desk()
    number = started(desk, terms={"supplement_rule": rule})
    ask(number, desk.case, WEDNESDAY)
    operations.bring_papers(number=number, files={0: 7}, account=desk.people["applicant"], at=SENT)
    assert Dossier.objects.get().status == Status.SUPPLEMENT_REQUESTED
    operations.take_supplement(number=number, account=desk.counter, at=CONFIRMED)
    assert due_of(number) == at_local(due)
    told = DossierEvent.objects.get(kind="supplemented")
    assert told.effective_at == CONFIRMED
    assert list(queries.broken_records()) == []


def test_papers_of_which_one_came_to_the_desk_count_from_the_desk():
    desk = make_desk()
    number = started(desk)
    operations.ask_supplement(number=number, items=["A", "B"], reason="Thiếu", account=desk.case, at=WEDNESDAY)
    operations.bring_papers(number=number, files={0: 7}, account=desk.people["applicant"], at=WEDNESDAY)
    operations.take_supplement(number=number, account=desk.counter, at=COMPLETE)
    assert due_of(number) == at_local(datetime(2024, 7, 4, 17, 0))
