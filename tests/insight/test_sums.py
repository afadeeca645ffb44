"""Which months are told looks at what was first recorded and at late answers too, and says what the engine counts."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua import insight
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Correction
from motcua.areas.feedback.models import Rating
from motcua.insight import SumsTold
from motcua.rules.periods import Period, custom, reporting_month
from tests.factories.office import IMPORTED_AT, Office, import_register, make_office, row
from tests.factories.rated import rated

pytestmark = pytest.mark.django_db
MARCH = reporting_month(2024, 3)
JANUARY, FEBRUARY = reporting_month(2024, 1), reporting_month(2024, 2)
ONE = "H20.99-240304-0001"
LATE = {"due": "2024-03-06T17:00", "finished": "2024-03-07T10:00", "returned": "2024-03-07T11:00"}
AT = IMPORTED_AT + timedelta(days=3)


@pytest.fixture
def office() -> Office:
    return make_office()


def sums(block: str, period: Period, unit: str = "xa-thu-1") -> SumsTold:
    return insight.sums_told(block, unit, period, known_at=AT)


def corrected_to_late(office: Office, others: int) -> None:
    """So many late dossiers, and one that turned out to have been late by an approved correction."""
    import_register(
        row(ONE, 2, due=LATE["due"], finished="2024-03-06T10:00"),
        *(row(f"H20.99-240304-1{n:03}", 3 + n, **LATE) for n in range(others)),
    )
    import_register(row(ONE, 2, **LATE), at=IMPORTED_AT + timedelta(days=1), digest="e" * 64)
    for waiting in Correction.objects.filter(state="PROPOSED"):
        operations.approve_correction(
            correction_id=waiting.pk, account=office.leader, at=IMPORTED_AT + timedelta(days=2)
        )


@pytest.mark.parametrize(("others", "is_told"), [(5, True), (4, False)])
def test_what_was_first_recorded_is_looked_at_too(office: Office, others: int, is_told: bool) -> None:
    corrected_to_late(office, others)
    for unit in ("xa-thu-1", "huyen-thu"):
        found = sums("APOLOGIES", MARCH, unit)
        assert (found.within(MARCH) is not None) is is_told
        counted = [one for figures in found.counted.values() for one in figures]
        assert any(one.recorded and (one.whole, one.recorded.whole) == (others + 1, others) for one in counted)
        for period, figures in found.counted.items():
            asked = insight.figures(unit, found.scope, period, known_at=AT, codes=list(found.codes))
            assert [(o.part, o.whole, o.recorded) for o in figures] == [(o.part, o.whole, o.recorded) for o in asked]


def test_what_is_few_only_in_months_added_up_is_not_told(office: Office) -> None:
    """Each month by itself has no answers to what was returned in it; together they have two, given later."""
    months = (("2024-01-04", "2024-01-05", "2024-01-08"), ("2024-02-01", "2024-02-02", "2024-02-05"))
    rows = [
        row(f"H20.99-{received[2:].replace('-', '')}-2{n:03}", 2 + n, received=f"{received}T09:00",
            due=f"{returned}T17:00", finished=f"{finished}T10:00", returned=f"{returned}T15:00")
        for received, finished, returned in months for n in range(6)
    ]  # fmt: skip
    import_register(*rows)
    rated(office.communes[0], office.civil, date(2024, 2, 8), satisfied=6, other=0)
    some = list(Rating.objects.order_by("pk")[:2])
    for one, told in zip(some, rows, strict=False):
        one.dossier_number = told.number
        one.save()
    both = custom(JANUARY.start, FEBRUARY.end)
    found = sums("RATINGS", both)
    assert [one.label for one in found.years[0].told] == [JANUARY.label, FEBRUARY.label]
    assert found.within(JANUARY) is not None
    (late,) = insight.figures("xa-thu-1", "own", both, known_at=AT, codes=["ratings.rated_of_returned"])
    assert (late.part, late.whole) == (2, 12)
    assert found.within(both) is None


def test_a_month_that_has_not_ended_is_not_counted(office: Office) -> None:
    at = datetime.combine(date(2024, 3, 14), datetime.max.time(), tzinfo=AT.tzinfo)
    found = insight.sums_told("RATINGS", "xa-thu-1", MARCH, known_at=at)
    assert found.ended == custom(JANUARY.start, FEBRUARY.end)
    assert found.within(MARCH) is None
