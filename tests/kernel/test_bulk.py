"""Rows written in bulk are the rows the ORM would have written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.db import connection

from motcua.areas.dossiers.models import NumberSeries, RegisterSource
from motcua.kernel.bulk import insert_new, insert_rows
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


@pytest.mark.django_db
def test_new_objects_get_the_keys_that_follow_and_read_back_whole():
    before = RegisterSource.objects.create(name="trước")
    fresh = [RegisterSource(name=f"sổ {n}", mapping={"cột": [n, "Ngày nhận"]}) for n in range(3)]
    insert_new(fresh)
    after = RegisterSource.objects.create(name="sau")
    keys = [before.pk, *(one.pk for one in fresh), after.pk]
    assert keys == sorted(set(keys))
    assert [RegisterSource.objects.get(pk=one.pk).mapping for one in fresh] == [one.mapping for one in fresh]
    fresh[0].name = "sổ đổi tên"
    fresh[0].save()  # a row that is there is changed, not written again
    assert RegisterSource.objects.count() == 5
    insert_new([])
