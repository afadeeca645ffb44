"""Two counters call in the same second, and two kiosks give numbers: nobody gets what another has."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from motcua.areas.people.queries import account
from motcua.areas.queue import operations
from motcua.areas.queue.models import Kiosk, QueueLine, Ticket
from tests.factories.queueing import MORNING, make_queue
from tests.programs import at_once

pytestmark = pytest.mark.long

AT = MORNING + timedelta(minutes=10)


def prepare() -> None:
    """Two people wait."""
    queue = make_queue()
    queue.take(), queue.take()


def act(officer: int) -> str:
    """One officer calls the next, while a kiosk gives another number."""
    found = operations.call_next(account=account(f"quay{officer + 1}.thu", on=MORNING.date()), at=AT)
    kiosk, line = Kiosk.objects.get().token, QueueLine.objects.order_by("pk")[0].pk
    operations.take_number(kiosk=kiosk, line_id=line, priority=False, at=AT)
    return Ticket.objects.get(pk=found).label


def numbers() -> list[int]:
    """Every number that was given."""
    return list(Ticket.objects.order_by("number").values_list("number", flat=True))


def test_two_programs_on_one_sqlite_file(tmp_path):
    told, given = at_once(tmp_path, act, 2, before=prepare, after=numbers)
    assert (sorted(told), given) == (["A001", "A002"], [1, 2, 3, 4])


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize("together", range(3))
    def test_two_officers_at_the_same_second(together):
        prepare()
        told: list[str] = []
        gun = threading.Barrier(2)

        def run(do: Callable[[int], str], officer: int) -> None:
            gun.wait()
            try:
                told.append(do(officer))
            finally:
                connection.close()

        threads = [threading.Thread(target=run, args=(act, officer)) for officer in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (sorted(told), numbers()) == (["A001", "A002"], [1, 2, 3, 4])
