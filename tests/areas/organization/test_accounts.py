"""The account of a unit: dated, written once and never changed, ended by one without a number."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from motcua.areas.organization import operations, queries
from motcua.areas.organization.models import BankAccount, Unit
from motcua.kernel.errors import UserError
from tests.factories.intake import MONDAY

pytestmark = pytest.mark.django_db
BY = "account:quantri.thu"


@pytest.fixture
def unit() -> Unit:
    return Unit.objects.create(
        slug="xa-thu", name="UBND xã Thử", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )


def put(unit: Unit, since: date = date(2024, 3, 1), **said: str) -> None:
    told = {"bank": "970499", "bank_name": "Ngân hàng minh họa", "number": "000 123", "holder": "ubnd xa thu"}
    told |= {"reason": "Thông báo thử 01"} | said
    operations.set_account(unit_id=unit.pk, since=since, recorded_by=BY, at=MONDAY, **told)


def number_on(unit: Unit, day: date) -> str | None:
    found = queries.account_on(unit.pk, day, slug=unit.slug)
    return found.number if found else None


def test_the_account_of_the_day_is_the_last_one_written_for_the_latest_day_begun(unit):
    put(unit)
    put(unit, date(2024, 5, 1), number="222")
    put(unit, date(2024, 5, 1), number="223")  # the first was a slip of the pen; both stay
    put(unit, date(2024, 7, 1), number="")
    days = (date(2024, 2, 29), date(2024, 3, 1), date(2024, 4, 30), date(2024, 5, 1), date(2024, 7, 1))
    assert [number_on(unit, day) for day in days] == [None, "000123", "000123", "223", None]
    first = queries.accounts_of(unit.pk)[-1]
    assert (first.holder, first.recorded_by, first.recorded_at) == ("UBND XA THU", BY, MONDAY)
    assert [one.number for one in queries.accounts_of(unit.pk)] == ["", "223", "222", "000123"]


def test_the_pack_speaks_until_somebody_decides():
    unit = Unit.objects.create(
        slug="an-phuoc", name="UBND xã An Phước", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
    assert number_on(unit, date(2024, 3, 1)) == "0000000001"
    put(unit)
    assert (number_on(unit, date(2024, 2, 1)), number_on(unit, date(2024, 3, 1))) == ("0000000001", "000123")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"bank": "97"}, "account_wrong"),
        ({"bank": ""}, "account_wrong"),
        ({"number": "12-34"}, "account_wrong"),
        ({"number": "1" * 20}, "account_wrong"),
        ({"holder": " "}, "account_wrong"),
        ({"reason": " "}, "reason_needed"),
        ({"since": date(1990, 1, 1)}, "unit_not_valid"),
    ],
)
def test_what_a_bank_would_refuse_is_not_written(unit, said, code):
    with pytest.raises(UserError) as refused:
        put(unit, **said)
    assert refused.value.code == code
    assert not BankAccount.objects.exists()


def test_what_was_written_stays(unit):
    put(unit)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        BankAccount.objects.update(number="9")
    assert connection.is_usable()
