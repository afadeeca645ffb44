"""How much the database is asked when something comes in, without the marks of the transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations
from motcua.rules.money import EntryKind
from tests.factories.intake import FEE, MONDAY, make_commune

pytestmark = pytest.mark.django_db
SAVEPOINTS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


def statements(captured: CaptureQueriesContext) -> list[str]:
    return [one["sql"] for one in captured.captured_queries if not one["sql"].startswith(SAVEPOINTS)]


def test_a_receipt_takes_at_most_twelve_statements():
    commune = make_commune()
    form = commune.form()
    for at in (MONDAY, MONDAY + timedelta(minutes=1)):  # the first of a day makes the series
        with CaptureQueriesContext(connection) as captured:
            commune.received(at, fee=FEE, form=form)
        told = statements(captured)
        assert len(told) <= 12, "\n".join(told)


@pytest.mark.parametrize("what", ["submit", "ask_payment", "refuse", "record_payment"])
def test_what_else_comes_in_takes_at_most_twelve_statements(what):
    commune = make_commune()
    demand = commune.received(fee=FEE).demand_id
    told = operations.PaymentTold(EntryKind.PAID, 4_000, "GATEWAY", "cong-thu", "1")
    operations.record_payment(demand_id=demand or 0, told=told, at=MONDAY)  # the first of a year makes the book
    given = commune.online(form=commune.form())
    number = operations.submit(given=given, account=commune.citizen, at=MONDAY).number
    who = {"number": number, "account": commune.counter, "at": MONDAY}
    doing = {
        "submit": lambda: operations.submit(given=given, account=commune.citizen, at=MONDAY),
        "ask_payment": lambda: operations.ask_payment(lines=FEE.lines, legal_basis="Nghị quyết thử", **who),
        "refuse": lambda: operations.refuse(reason="Sai nơi nộp", legal_basis="Điều thử", **who),
        "record_payment": lambda: operations.record_payment(
            demand_id=demand or 0, told=replace(told, reference="2"), account=commune.counter, at=MONDAY
        ),
    }
    with CaptureQueriesContext(connection) as captured:
        doing[what]()
    found = statements(captured)
    assert len(found) <= 12, "\n".join(found)


def test_an_acceptance_takes_at_most_twelve_statements():
    commune = make_commune()
    number = operations.submit(given=commune.online(form=commune.form()), account=commune.citizen, at=MONDAY).number
    with CaptureQueriesContext(connection) as captured:
        operations.accept(
            number=number, papers=commune.given().papers, account=commune.counter, at=MONDAY, seen=1, fee=FEE
        )
    told = statements(captured)
    assert len(told) <= 12, "\n".join(told)
