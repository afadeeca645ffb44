"""Two officers act on one dossier at the same second: one does it, the other is told that somebody was quicker."""

from __future__ import annotations

import os
import threading
from datetime import timedelta

import pytest
from django.db import connection

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier
from motcua.areas.people.queries import account
from motcua.kernel.errors import UserError
from tests.factories.casework import MONDAY, make_desk, received
from tests.programs import at_once

AT = MONDAY + timedelta(hours=1)

OFFICERS = ("case.thu", "second.thu")


def prepare() -> None:
    """The desk and a dossier that nobody has taken up."""
    received(make_desk())


def take_up(officer: int) -> str:
    """What an officer is told who takes up the dossier as it stood when it was received."""
    who = account(OFFICERS[officer], on=MONDAY.date())
    try:
        operations.start(number="XQ-240603-0001", account=who, at=MONDAY, seen=2)
    except UserError as refused:
        return refused.code
    return "done"


def broken() -> int:
    """How many records are broken."""
    return len(list(queries.broken_records()))


def test_two_programs_on_one_sqlite_file(tmp_path):
    told, faults = at_once(tmp_path, take_up, len(OFFICERS), before=prepare, after=broken)
    assert (sorted(told), faults) == (["changed_meanwhile", "done"], 0)


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize("together", range(5))
    def test_two_officers_at_the_same_second(together):
        desk = make_desk()
        number = received(desk)
        seen = Dossier.objects.get().last_seq
        said: list[str] = []
        gun = threading.Barrier(2)

        def act(officer):
            try:
                gun.wait()
                operations.start(number=number, account=officer, at=AT, seen=seen)
                said.append("done")
            except UserError as refused:
                said.append(refused.code)
            finally:
                connection.close()

        threads = [threading.Thread(target=act, args=[one]) for one in (desk.case, desk.second)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(said) == ["changed_meanwhile", "done"]
        assert list(queries.broken_records()) == []
