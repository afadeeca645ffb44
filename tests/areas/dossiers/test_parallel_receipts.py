"""Counters that receive at the same time in one unit: every number once, none left out, on both databases."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from motcua.areas.dossiers import queries
from motcua.areas.dossiers.models import Dossier, NumberedBook, PaymentEntry
from motcua.areas.people.queries import account
from tests.factories.intake import FEE, MONDAY, Commune, make_commune
from tests.programs import at_once

pytestmark = pytest.mark.long

DESKS = 8


def prepare() -> None:
    """The unit, its officers and what they receive."""
    make_commune()


def found() -> dict[str, list[str] | int]:
    """The numbers and receipts that were given out, and how many records are broken."""
    return {
        "numbers": sorted(Dossier.objects.values_list("number", flat=True)),
        "receipts": sorted(PaymentEntry.objects.values_list("receipt", flat=True)),
        "broken": len(list(queries.broken_records())),
    }


def receive_five(desk: int) -> None:
    receive_many(desk, 5)


def receive_twenty_five(desk: int) -> None:
    receive_many(desk, 25)


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


@pytest.mark.parametrize(
    ("desk", "each"), [(receive_five, 5), pytest.param(receive_twenty_five, 25, marks=pytest.mark.proof)]
)
def test_receipts_at_once_on_one_sqlite_file(tmp_path: Path, desk: Callable[[int], None], each: int) -> None:
    """Forty of them, two hundred in the proof."""
    _, there = at_once(tmp_path, desk, DESKS, before=prepare, after=found)
    assert there == {"numbers": numbers(DESKS * each), "receipts": receipts(DESKS * each), "broken": 0}


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
