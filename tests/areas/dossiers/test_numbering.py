"""Numbers are allotted one after another, whoever asks at the same time, and no gap is silent."""

from __future__ import annotations

import os
import threading
from datetime import date

import pytest
from django.db import connection, transaction

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import NumberedBook, NumberSeries
from motcua.areas.dossiers.operations.numbered import BookAsked, next_in_books
from motcua.kernel.errors import UserError
from tests.factories.office import make_units
from tests.programs import at_once

DAY = date(2024, 3, 4)


@pytest.mark.django_db
def test_serials_run_per_agency_and_day():
    allot = operations.allot_number
    assert allot(agency_code="H20.99", day=DAY) == "H20.99-240304-0001"
    assert allot(agency_code="H20.99", day=DAY) == "H20.99-240304-0002"
    assert allot(agency_code="H20.98", day=DAY) == "H20.98-240304-0001"
    assert allot(agency_code="H20.99", day=date(2024, 3, 5)) == "H20.99-240305-0001"


@pytest.mark.django_db
def test_a_book_that_somebody_else_opens_meanwhile_is_counted_on(monkeypatch):
    """Its first number may be asked for by two at once; each gets one of its own, in every book asked for."""
    unit = make_units()[0]
    books = [BookAsked("RECEIPT", series) for series in ("A", "B", "C")]
    next_in_books(unit_id=unit.pk, year=2024, books=books[:1])
    usual = NumberedBook.objects.bulk_create

    def beaten(rows, **told):
        NumberedBook.objects.create(unit=unit, year=2024, kind="RECEIPT", series="B", last_number=1)
        return usual(rows, **told)

    monkeypatch.setattr(NumberedBook.objects, "bulk_create", beaten)
    assert [one.last_number for one in next_in_books(unit_id=unit.pk, year=2024, books=books)] == [2, 2, 1]
    assert sorted(NumberedBook.objects.values_list("series", "last_number")) == [("A", 2), ("B", 2), ("C", 1)]


@pytest.mark.django_db
def test_a_rollback_takes_the_serial_back():
    def allot_and_fail():
        with transaction.atomic():
            operations.allot_number(agency_code="H20.99", day=DAY)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        allot_and_fail()
    assert operations.allot_number(agency_code="H20.99", day=DAY) == "H20.99-240304-0001"


@pytest.mark.django_db
def test_the_end_of_the_series_is_said():
    NumberSeries.objects.create(agency_code="H20.99", day=DAY, last_serial=9999)
    with pytest.raises(UserError, match="9999"):
        operations.allot_number(agency_code="H20.99", day=DAY)


def allot_ten(program: int) -> list[str]:
    """Ten numbers of one agency and day, whichever program asks."""
    return [operations.allot_number(agency_code="H20.99", day=DAY) for _ in range(10)]


def last_serials() -> list[int]:
    """The last serial of every series there is."""
    return list(NumberSeries.objects.values_list("last_serial", flat=True))


@pytest.mark.long
def test_four_programs_at_once_on_one_sqlite_file_get_forty_different_numbers(tmp_path):
    each, afterwards = at_once(tmp_path, allot_ten, 4, before=last_serials, after=last_serials)
    assert sorted(number for told in each for number in told) == [f"H20.99-240304-{n:04}" for n in range(1, 41)]
    assert afterwards == [40]


if os.environ.get("MOTCUA_TEST_DB") == "postgresql":  # in memory, SQLite has one connection and nothing to contend

    @pytest.mark.django_db(transaction=True)
    def test_eight_counters_at_once_get_eighty_different_numbers_without_a_gap():
        found: list[str] = []

        def ask():
            try:
                found.extend(operations.allot_number(agency_code="H20.99", day=DAY) for _ in range(10))
            finally:
                connection.close()

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(found) == [f"H20.99-240304-{n:04}" for n in range(1, 81)]
