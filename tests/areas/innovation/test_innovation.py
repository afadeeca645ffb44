"""Models count communes, and a commune may stand in several groups; initiatives are another register."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection

from motcua.areas.innovation import operations
from motcua.areas.innovation.models import Initiative, ReformModel
from motcua.kernel.clock import TZ
from tests.factories.office import make_tan_hong

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ids() -> dict[str, int]:
    return make_tan_hong()


def add(ids: dict[str, int], kind: str, **other: Any) -> int:
    given: dict[str, Any] = {"name": f"Mô hình {kind}", "year": 2024, "started_on": date(2024, 3, 18), "at": AT}
    return operations.register_reform_model(
        unit_id=ids["an-phuoc"], lead_id=ids["tan-hong"], kind=kind, **{**given, **other}
    )


def test_the_fact_tells_the_three_kinds_apart(ids: dict[str, int]) -> None:
    add(ids, "NEW")
    add(ids, "CONTINUED", first_year=2023)
    add(ids, "DIALOGUE")
    with connection.cursor() as cursor:
        cursor.execute("SELECT is_new, is_continued, is_dialogue FROM fact_reform_model ORDER BY model_id")
        assert cursor.fetchall() == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]


@pytest.mark.parametrize(("kind", "first_year"), [("CONTINUED", 2024), ("NEW", 2023)])
def test_continued_began_before_and_new_did_not(ids: dict[str, int], kind: str, first_year: int) -> None:
    with pytest.raises(operations.NothingToContinue):
        add(ids, kind, first_year=first_year)


def test_a_dialogue_may_be_old_or_new(ids: dict[str, int]) -> None:
    add(ids, "DIALOGUE", first_year=2022)
    assert [row.first_year for row in ReformModel.objects.filter(lead_id=ids["tan-hong"], year=2024)] == [2022]


def test_an_initiative_is_sent_to_somebody(ids: dict[str, int]) -> None:
    operations.record_initiative(
        title="Sáng kiến",
        authors="Nhóm tác giả",
        unit_id=ids["tan-hong"],
        year=2024,
        sent_to="Sở Khoa học và Công nghệ",
        sent_on=date(2024, 8, 20),
        at=AT,
    )
    row = Initiative.objects.get(unit_id=ids["tan-hong"], year=2024)
    assert (row.sent_to, row.sent_on) == ("Sở Khoa học và Công nghệ", date(2024, 8, 20))
