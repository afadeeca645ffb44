"""Inspections: begun, concluded once, and counted as they were known."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.areas.inspections import operations
from motcua.kernel.clock import TZ
from tests.factories.office import make_tan_hong

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ids() -> dict[str, int]:
    return make_tan_hong()


def begin(ids: dict[str, int], inspected: str = "an-phuoc", **other: Any) -> int:
    given = {"kind": "REFORM", "started_on": date(2024, 8, 13), "at": AT}
    return operations.begin_inspection(
        unit_id=ids["tan-hong"],
        inspected_id=ids[inspected],
        **{**given, **other},  # type: ignore[arg-type]
    )


def test_a_conclusion_supersedes_what_was_known(ids: dict[str, int]) -> None:
    inspection = begin(ids)
    operations.conclude_inspection(
        inspection_id=inspection, on=date(2024, 8, 27), conclusion_number="17", at=AT + timedelta(hours=1)
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT inspected_kind, inspected_level, concluded_on IS NOT NULL, superseded_at IS NULL"
            " FROM fact_inspection ORDER BY recorded_at"
        )
        rows = [(kind, level, bool(done), bool(now)) for kind, level, done, now in cursor.fetchall()]
    assert rows == [
        ("PEOPLES_COMMITTEE", "COMMUNE", False, False),
        ("PEOPLES_COMMITTEE", "COMMUNE", True, True),
    ]


def test_a_conclusion_comes_once_and_after_the_start(ids: dict[str, int]) -> None:
    inspection = begin(ids)
    with pytest.raises(operations.ConcludedBeforeStart):
        operations.conclude_inspection(inspection_id=inspection, on=date(2024, 8, 12), at=AT)
    operations.conclude_inspection(inspection_id=inspection, on=date(2024, 8, 13), at=AT)
    with pytest.raises(operations.AlreadyConcluded):
        operations.conclude_inspection(inspection_id=inspection, on=date(2024, 8, 14), at=AT)


@pytest.mark.parametrize(("inspected", "day"), [("an-phuoc", date(2025, 7, 1)), ("xa-an-phuoc", date(2025, 6, 30))])
def test_a_unit_is_inspected_while_it_exists(ids: dict[str, int], inspected: str, day: date) -> None:
    with pytest.raises(operations.InspectedUnitGone):
        begin(ids, inspected, started_on=day)


def test_nobody_inspects_itself_except_in_a_self_inspection(ids: dict[str, int]) -> None:
    begin(ids, "tan-hong", kind="SELF")
    with pytest.raises(IntegrityError), transaction.atomic():
        begin(ids, "tan-hong")
