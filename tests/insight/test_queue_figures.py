"""Waiting and service are figures like all others: counted from tickets, opened to them, medians of real tickets."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from motcua import insight
from motcua.areas.queue import operations
from motcua.kernel.clock import local_date
from motcua.rules.periods import custom
from motcua.rules.queueing import TicketAct
from tests.factories.queueing import MORNING, Queue, make_queue

pytestmark = pytest.mark.django_db
DAY = local_date(MORNING)
LATER = MORNING + timedelta(days=1)


def worked(queue: Queue) -> None:
    """Five people: called after 5, 15 and 40 minutes, one of them not there, one still waits, one tomorrow."""
    officer = queue.officers[0]
    for minute, done, act in ((5, 9, TicketAct.FINISH), (15, 31, TicketAct.FINISH), (40, 45, TicketAct.NO_SHOW)):
        queue.take()
        called = operations.call_next(account=officer, at=MORNING + timedelta(minutes=minute))
        operations.move(ticket_id=called or 0, act=act, account=officer, at=MORNING + timedelta(minutes=done))
    queue.take("B")
    queue.take("A", at=LATER)


def asked(queue: Queue, *codes: str, **said: Any) -> list[Any]:
    told = {"unit": queue.unit.slug, "scope": "own", "period": custom(DAY, DAY), "known_at": LATER} | said
    return insight.figures(**told, codes=list(codes))


def test_the_day_in_figures() -> None:
    queue = make_queue()
    worked(queue)
    given, in_15, in_30 = asked(queue, "queue.given", "queue.called_in_15", "queue.called_in_30")
    assert (given.part, given.whole) == (4, None)
    assert [(one.part, one.whole) for one in (in_15, in_30)] == [(2, 3), (2, 3)]
    half, most, service = asked(queue, "queue.wait_p50", "queue.wait_p90", "queue.service_p50")
    assert [(one.part, one.amount) for one in (half, most, service)] == [(3, 15), (3, 40), (2, 4)]


def test_a_figure_opens_to_its_tickets() -> None:
    queue = make_queue()
    worked(queue)
    told = {"unit": queue.unit.slug, "scope": "own", "period": custom(DAY, DAY), "known_at": LATER}
    page = insight.members("queue.called_in_15", **told, side="whole", limit=10)
    assert sorted(one.label for one in page.members) == ["A001", "A002", "A003"]


def test_nothing_given_has_no_median() -> None:
    queue = make_queue()
    (half,) = asked(queue, "queue.wait_p50")
    assert (half.part, half.amount) == (0, None)
