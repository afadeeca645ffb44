"""How the line of a report divides its period: in as many points as can be told apart, and no day twice or left out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.insight.reports.charts import MONTH, MOST_POINTS, YEAR, slices
from motcua.rules.periods import FIRST, LAST, custom

DIVIDED = [
    (
        date(2023, 12, 15),
        date(2024, 9, 15),
        MONTH,
        [*(f"{n}/2024" for n in range(1, 9)), "9/2024 (đến 15/9)"],
    ),
    (date(2024, 3, 1), date(2024, 3, 10), MONTH, ["3/2024 (đến 10/3)"]),
    (date(2023, 12, 15), date(2025, 2, 14), MONTH, [f"{n}/2024" for n in range(1, 13)] + ["1/2025", "2/2025"]),
    (date(2023, 12, 15), date(2025, 3, 14), YEAR, ["2024", "2025 (đến 14/3)"]),
    (date(2023, 12, 15), date(2026, 12, 14), YEAR, ["2024", "2025", "2026"]),
    (date(2024, 3, 1), date(2199, 12, 31), YEAR, []),
]


@pytest.mark.parametrize(("start", "end", "step", "names"), DIVIDED)
def test_a_period_is_divided_by_months_or_by_years(start: date, end: date, step: str, names: list[str]) -> None:
    told, found = slices(custom(start, end))
    assert (told, [name for name, _ in found]) == (step, names)


@given(st.dates(FIRST, LAST), st.integers(0, 12_000))
def test_the_slices_tile_the_period(start: date, days: int) -> None:
    period = custom(start, min(LAST, start + timedelta(days=days)))
    _, found = slices(period)
    assert len(found) <= MOST_POINTS
    if found:
        assert (found[0][1].start, found[-1][1].end) == (period.start, period.end)
        assert all(one.after == other.start for (_, one), (_, other) in pairwise(found))
    else:
        assert days > 365 * (MOST_POINTS - 1)
