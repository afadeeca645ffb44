"""A clock that goes on gives a new appointment, and whoever waits for the result is told of it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Correction, Dossier
from motcua.areas.notices.models import Notice
from motcua.config.telling import tell_missed
from motcua.kernel import jobs
from motcua.kernel.clock import at_local, local, now
from tests.factories.casework import MONDAY, Desk, make_desk, signed, started, submitted

pytestmark = pytest.mark.django_db
NUMBER = "XQ-240603-0001"
AT = at_local(datetime(2024, 6, 4, 9, 0))
LATER = AT + timedelta(days=3)


@pytest.fixture
def desk() -> Desk:
    made = make_desk()
    made.applicant.phone, made.applicant.email = "0900000001", "nguoinop01@vidu.test"
    made.applicant.save()
    return made


def told() -> list[str]:
    """What the telephone of the applicant was told of the clock that goes on, after the worker did its work."""
    jobs.run_due(at=now())
    return list(Notice.objects.filter(kind="DUE_ANEW", way="sms").values_list("text", flat=True))


def due() -> str:
    return f"{local(Dossier.objects.get().due_at or now()):%d/%m/%Y}"


def test_after_papers_came_the_new_day_is_told(desk, django_capture_on_commit_callbacks) -> None:
    started(desk, NUMBER)
    first = due()
    with django_capture_on_commit_callbacks(execute=True):
        op.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.case, at=AT)
        op.take_supplement(number=NUMBER, account=desk.counter, at=LATER)
    assert first != due()
    assert [due() in one for one in told()] == [True]


def test_after_a_stop_the_new_day_is_told(desk, django_capture_on_commit_callbacks) -> None:
    started(desk, NUMBER)
    with django_capture_on_commit_callbacks(execute=True):
        op.stop(number=NUMBER, reason="Tranh chấp", document="01", account=desk.leader, at=AT)
        op.resume(number=NUMBER, reason="Đã xong", account=desk.leader, at=LATER)
    assert [due() in one for one in told()] == [True]


def test_where_nothing_moved_the_day_that_stands_is_told(desk, django_capture_on_commit_callbacks) -> None:
    started(desk, NUMBER)
    first, too_late = due(), AT + timedelta(days=6)
    with django_capture_on_commit_callbacks(execute=True):
        op.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.case, at=too_late)
        op.take_supplement(number=NUMBER, account=desk.counter, at=too_late + timedelta(days=1))
    assert [first in one for one in told()] == [True]


def test_papers_that_came_before_a_receipt_give_no_appointment(desk, django_capture_on_commit_callbacks) -> None:
    submitted(desk, NUMBER, at=MONDAY)
    with django_capture_on_commit_callbacks(execute=True):
        op.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.counter, at=AT)
        op.take_supplement(number=NUMBER, account=desk.counter, at=LATER)
    assert told() == []
    assert tell_missed(at=LATER + timedelta(hours=1)) == 0


def test_who_was_told_of_a_return_by_mistake_is_told_it_was_one(desk, django_capture_on_commit_callbacks) -> None:
    started(desk, NUMBER)
    op.finish(number=NUMBER, result=signed(AT), account=desk.leader, at=AT)
    with django_capture_on_commit_callbacks(execute=True):
        told = {"receiver": "Người khác", "proof": "Giấy ủy quyền (minh họa)"}
        op.return_result(number=NUMBER, **told, account=desk.counter, at=AT)
        op.disavow(number=NUMBER, reason="Bấm nhầm", document="01", account=desk.counter, at=AT)
    jobs.run_due(at=now())
    kinds = Notice.objects.filter(way="sms").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["RETURNED"]
    with django_capture_on_commit_callbacks(execute=True):
        op.approve_correction(correction_id=Correction.objects.get().pk, account=desk.leader, at=LATER)
    jobs.run_due(at=now())
    assert list(kinds.all()) == ["RETURNED", "CORRECTED"]
    assert NUMBER in Notice.objects.latest("pk").text
    assert tell_missed(at=LATER + timedelta(hours=1)) == 0
