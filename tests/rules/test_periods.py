from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules import periods

years = st.integers(2000, 2100)
DIVIDERS = [(periods.reporting_months, 34), (periods.reporting_years, 369)]


@pytest.mark.parametrize(
    ("_case", "period", "start", "end"),
    [
        ("year", periods.reporting_year(2024), date(2023, 12, 15), date(2024, 12, 14)),
        ("first quarter", periods.quarter(2024, 1), date(2023, 12, 15), date(2024, 3, 14)),
        ("third quarter", periods.quarter(2024, 3), date(2024, 6, 15), date(2024, 9, 14)),
        ("six months", periods.half_year(2024, 1), date(2023, 12, 15), date(2024, 6, 14)),
        ("second half", periods.half_year(2024, 2), date(2024, 6, 15), date(2024, 12, 14)),
        ("nine months", periods.nine_months(2024), date(2023, 12, 15), date(2024, 9, 14)),
        ("January", periods.reporting_month(2024, 1), date(2023, 12, 15), date(2024, 1, 14)),
        ("calendar February", periods.calendar_month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_periods_of_the_reporting_year(_case, period, start, end):
    assert (period.start, period.end) == (start, end)


def days(period):
    return [period.start + timedelta(n) for n in range((period.end - period.start).days + 1)]


@given(years)
def test_months_quarters_and_halves_tile_the_year(year):
    whole = days(periods.reporting_year(year))
    months = [day for month in range(1, 13) for day in days(periods.reporting_month(year, month))]
    quarters = [day for number in range(1, 5) for day in days(periods.quarter(year, number))]
    halves = [day for number in (1, 2) for day in days(periods.half_year(year, number))]
    assert months == quarters == halves == whole


@given(years)
def test_years_neither_overlap_nor_leave_a_gap(year):
    for one, other in pairwise(periods.reporting_year(year + n) for n in range(3)):
        assert one.after == other.start


def test_both_ends_belong_to_a_period():
    period = periods.custom(date(2023, 12, 15), date(2024, 9, 15))
    assert date(2023, 12, 15) in period
    assert date(2024, 9, 15) in period
    assert date(2024, 9, 16) not in period
    assert period.label == "15/12/2023–15/9/2024"


@pytest.mark.parametrize("make", [lambda: periods.quarter(2024, 5), lambda: periods.half_year(2024, 0)])
def test_a_part_the_year_does_not_have_is_refused(make):
    with pytest.raises(ValueError, match="year has"):
        make()


def test_a_period_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="cannot end"):
        periods.custom(date(2024, 1, 2), date(2024, 1, 1))


@pytest.mark.parametrize(
    ("period", "before", "last_year"),
    [
        (periods.quarter(2024, 2), periods.quarter(2024, 1), periods.quarter(2023, 2)),
        (periods.quarter(2024, 1), periods.quarter(2023, 4), periods.quarter(2023, 1)),
        (periods.half_year(2024, 2), periods.half_year(2024, 1), periods.half_year(2023, 2)),
        (periods.reporting_year(2024), periods.reporting_year(2023), periods.reporting_year(2023)),
    ],
)
def test_periods_to_compare_with(period, before, last_year):
    assert (periods.period_before(period).start, periods.period_before(period).end) == (before.start, before.end)
    assert (periods.year_before(period).start, periods.year_before(period).end) == (last_year.start, last_year.end)


def test_odd_periods_are_compared_by_their_days():
    odd = periods.custom(date(2024, 3, 5), date(2024, 3, 9))
    assert periods.period_before(odd) == periods.custom(date(2024, 2, 29), date(2024, 3, 4))
    leap = periods.custom(date(2024, 2, 29), date(2024, 3, 1))
    assert periods.year_before(leap) == periods.custom(date(2023, 2, 28), date(2023, 3, 1))


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 3, 14), date(2025, 12, 14)),
        (date(2026, 3, 15), date(2026, 3, 14)),
        (date(2026, 6, 15), date(2026, 6, 14)),
        (date(2026, 11, 29), date(2026, 9, 14)),
        (date(2026, 12, 14), date(2026, 9, 14)),
        (date(2026, 12, 15), date(2026, 12, 14)),
        (date(2027, 1, 1), date(2026, 12, 14)),
    ],
)
def test_the_period_offered_first_is_over(day, end):
    found = periods.latest_ended(day)
    assert (found.start, found.end) == (date(end.year - 1, 12, 15), end)


@given(st.dates(periods.FIRST, periods.LAST), st.integers(0, 900), st.sampled_from(DIVIDERS))
def test_the_months_and_years_of_a_period_tile_it_and_none_is_of_a_few_days(start, days, way):
    divide, longest = way
    period = periods.custom(start, min(periods.LAST, start + timedelta(days=days)))
    found = divide(period)
    assert (found[0].start, found[-1].end) == (period.start, period.end)
    assert all(one.after == other.start for one, other in pairwise(found))
    assert all((one.after - one.start).days <= longest for one in found)
    assert len(found) == 1 or (found[-1].after - found[-1].start).days > 3
