"""The time of a step stands while its dossier waits: who works there is not late for what others were waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.kernel.clock import at_local
from tests.factories.casework import Desk, received
from tests.factories.officework import make_work

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NUMBER = "XQ-240603-0001"
AT = at_local(datetime(2024, 6, 3, 9, 0))  # a Monday; the step has 24 hours, three working days
TUESDAY, FRIDAY = AT + timedelta(days=1), AT + timedelta(days=11)


@pytest.fixture
def desk() -> Desk:
    made = make_work().desk
    received(made, NUMBER)
    operations.start(number=NUMBER, account=made.case, at=AT)
    return made


def step_due() -> datetime:
    found = Dossier.objects.get().step_due_at
    assert found is not None
    return found


def test_after_papers_came_the_step_has_what_was_left(desk: Desk) -> None:
    first = step_due()
    operations.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.case, at=TUESDAY)
    operations.take_supplement(number=NUMBER, account=desk.counter, at=FRIDAY)
    assert step_due() - FRIDAY >= first - TUESDAY
    assert Dossier.objects.get().step_since == AT
    slip = queries.slip_rows(NUMBER, now=FRIDAY + timedelta(hours=1))
    assert (slip[-1].due_at, slip[-1].outcome) == (step_due(), "")
    assert list(queries.broken_records()) == []


def test_after_a_stop_too(desk: Desk) -> None:
    operations.stop(number=NUMBER, reason="Tranh chấp", document="01", account=desk.leader, at=TUESDAY)
    operations.resume(number=NUMBER, reason="Đã xong", account=desk.leader, at=FRIDAY)
    assert step_due() > FRIDAY


def test_a_step_that_was_over_before_stays_over(desk: Desk) -> None:
    first, late = step_due(), AT + timedelta(days=7)
    operations.stop(number=NUMBER, reason="Tranh chấp", document="01", account=desk.leader, at=late)
    operations.resume(number=NUMBER, reason="Đã xong", account=desk.leader, at=FRIDAY)
    assert step_due() == first


def test_papers_asked_for_too_late_give_the_step_no_time(desk: Desk) -> None:
    first = step_due()
    operations.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=desk.case, at=AT + timedelta(days=4))
    operations.take_supplement(number=NUMBER, account=desk.counter, at=FRIDAY)
    assert step_due() == first
