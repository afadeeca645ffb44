"""Counters that receive at the same time in one unit: every number once, none left out, on both databases."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from django.db import connection

from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Dossier, NumberedBook, PaymentEntry
from motcua.areas.people.queries import account
from tests import ready
from tests.factories.intake import FEE, MONDAY, Commune, make_commune

DESKS = 8

RECEIVE = """
import sys
import django
django.setup()
from django.db import connection
connection.settings_dict["OPTIONS"]["timeout"] = 300  # numbers are proven, not how long a busy machine waits its turn
from tests.areas.dossiers.test_parallel_receipts import receive_many
receive_many(int(sys.argv[1]), int(sys.argv[2]))
"""
SET_UP = """
import django
django.setup()
from tests.factories.intake import make_commune
make_commune()
"""
TELL = """
import django
django.setup()
from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Dossier, PaymentEntry
print(*sorted(Dossier.objects.values_list("number", flat=True)))
print(*sorted(PaymentEntry.objects.values_list("receipt", flat=True)))
print(len(list(queries.broken_records())))
"""


def receive_many(desk: int, times: int) -> None:
    """One desk receives and takes money so many times."""
    from motcua.areas.dossiers import operations
    from motcua.areas.dossiers.operations import Given, PaymentTold
    from motcua.areas.organization.models import Unit
    from motcua.areas.procedures.models import ProcedureVersion
    from motcua.rules.money import EntryKind

    counter = account("counter.thu", on=MONDAY.date())
    unit, version = Unit.objects.get(), ProcedureVersion.objects.get()
    given = Given(version_id=version.pk, unit_id=unit.pk, channel="COUNTER", owner_id=None)
    for n in range(times):
        found = operations.receive(given=given, account=counter, at=MONDAY, fee=FEE)
        told = PaymentTold(EntryKind.PAID, 8_000, "CASH", "cash:xa", f"{desk}-{n}")
        operations.record_payment(demand_id=found.demand_id or 0, told=told, account=counter, at=MONDAY)


def numbers(count: int) -> list[str]:
    return [f"H20.99.01-240304-{n:04}" for n in range(1, count + 1)]


def receipts(count: int) -> list[str]:
    return [f"{n:07}/2024" for n in range(1, count + 1)]


def on_one_sqlite_file(folder, each: int) -> None:
    """Programs of their own on one file, as on a machine with several workers."""
    place = {
        **os.environ,
        "MOTCUA_VAR": str(folder),
        "MOTCUA_DATABASE_URL": f"sqlite:///{folder / 'm.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
    }
    ready.copy_to(folder / "m.sqlite3")
    subprocess.run([sys.executable, "-c", SET_UP], env=place, check=True, capture_output=True)
    desks = [subprocess.Popen([sys.executable, "-c", RECEIVE, str(n), str(each)], env=place) for n in range(DESKS)]
    assert [desk.wait() for desk in desks] == [0] * DESKS
    told = subprocess.run([sys.executable, "-c", TELL], env=place, check=True, capture_output=True, text=True)
    found, paid, broken = told.stdout.splitlines()
    assert found.split() == numbers(DESKS * each)
    assert paid.split() == receipts(DESKS * each)
    assert broken == "0"


def test_forty_receipts_at_once_on_one_sqlite_file(tmp_path):
    on_one_sqlite_file(tmp_path, 5)


@pytest.mark.proof
def test_two_hundred_receipts_at_once_on_one_sqlite_file(tmp_path):
    on_one_sqlite_file(tmp_path, 25)


def on_one_server(each: int) -> None:
    """Threads with a connection each."""
    make_commune()
    failed: list[BaseException] = []

    def work(desk: int) -> None:
        try:
            receive_many(desk, each)
        except BaseException as fault:
            failed.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(n,)) for n in range(DESKS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert sorted(Dossier.objects.values_list("number", flat=True)) == numbers(DESKS * each)
    assert sorted(PaymentEntry.objects.values_list("receipt", flat=True)) == receipts(DESKS * each)
    assert NumberedBook.objects.get().last_number == DESKS * each
    assert list(queries.broken_records()) == []


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    def test_forty_receipts_at_once_on_one_server():
        on_one_server(5)

    @pytest.mark.proof
    @pytest.mark.server
    @pytest.mark.django_db(transaction=True)
    def test_two_hundred_receipts_at_once_on_one_server():
        on_one_server(25)


@pytest.mark.django_db
def test_a_receipt_that_fails_leaves_no_gap():
    commune: Commune = make_commune()
    commune.received()
    with pytest.raises(RuntimeError):
        broken_off(commune)
    assert commune.received().number == numbers(2)[-1]


def broken_off(commune: Commune) -> None:
    from django.db import transaction

    with transaction.atomic():
        commune.received()
        raise RuntimeError
