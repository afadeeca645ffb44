"""Rows written in bulk are the rows the ORM would have written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.db import connection

from motcua.areas.dossiers.models import NumberSeries, RegisterSource
from motcua.kernel.bulk import insert_rows
from motcua.kernel.models import ReadLog

WORDS = ("actor", "subject", "reason", "prev_hash", "hash")

MOMENTS = [
    datetime(2024, 3, 4, 9, 0, tzinfo=timezone(timedelta(hours=7))),
    datetime(2024, 3, 4, 2, 0, 0, 123456, tzinfo=UTC),
    datetime(2024, 3, 4, 2, 0, 5, tzinfo=UTC),
]


@pytest.mark.django_db
@pytest.mark.parametrize("moment", MOMENTS)
def test_instants_are_kept_as_the_orm_keeps_them(moment):
    insert_rows(ReadLog, ("seq", "at", *WORDS), [(1, moment, *("",) * len(WORDS))])
    ReadLog.objects.create(seq=2, at=moment)
    assert ReadLog.objects.filter(at=moment).count() == 2
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT at FROM kernel_readlog")
        assert len(cursor.fetchall()) == 1


@pytest.mark.django_db
def test_days_and_json_read_back():
    insert_rows(NumberSeries, ("agency_code", "day", "last_serial"), [("H20", date(2024, 2, 29), 7)])
    insert_rows(
        RegisterSource, ("name", "system", "mapping"), [("a", "PROVINCE", {"cột": ["x", 1]}), ("b", "OURS", None)]
    )
    assert NumberSeries.objects.get(day=date(2024, 2, 29)).last_serial == 7
    assert RegisterSource.objects.get(name="a").mapping == {"cột": ["x", 1]}
    assert RegisterSource.objects.get(name="b").mapping is None
