"""What single people said or suffered is told of months together, and no month of few follows from what is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.gathering import ended_months, few, gathered, longest_run, months_inside, whole_months
from motcua.rules.periods import Period, custom, reporting_month, reporting_year

YEAR = [reporting_month(2024, number) for number in range(1, 13)]
PLACE = {month.start: n for n, month in enumerate(YEAR)}
SMALL = st.sampled_from([0, 0, 0, 1, 2, 3, 4, 5, 6, 9, 30])
Span = tuple[int, int]
Cell = tuple[str, int, int]


@st.composite
def years(draw: st.DrawFn) -> dict[Cell, int]:
    """Who was rated in which month (`whole`), and of them who answered in which month, the same or a later one."""
    months, cells = draw(st.integers(1, 7)), {}
    for n in range(months):
        for later in range(n, months):
            cells["part", n, later] = draw(SMALL)
        answered = sum(cells["part", n, later] for later in range(n, months))
        cells["rest", n, n] = draw(SMALL)
        cells["whole", n, n] = answered + cells["rest", n, n]
    return cells


def span_of(period: Period) -> Span:
    """The first and last month of a period by their places."""
    return PLACE[period.start], PLACE[period.start] + round((period.end - period.start).days / 30.4) - 1


def inside(span: Span, cell: Cell) -> bool:
    """Whether a cell is counted over a run of months: an answer after its end is not."""
    return span[0] <= cell[1] and cell[2] <= span[1]


def counts(year: dict[Cell, int], span: Span) -> tuple[int, int]:
    """Part and whole over a run of months."""
    told = {side: sum(n for cell, n in year.items() if cell[0] == side and inside(span, cell)) for side in SIDES}
    return told["part"], told["whole"]


SIDES = ("part", "whole")


def published(year: dict[Cell, int]) -> Iterator[Span]:
    """Every run of months that may be asked for at any time of the year, as each month ends."""
    months = YEAR[: 1 + max(cell[1] for cell in year)]
    counted: Callable[[Period], list[tuple[int, int]]] = lambda period: [counts(year, span_of(period))]  # noqa: E731
    for ended in range(1, len(months) + 1):
        told = gathered(months[:ended], counted).told
        for first in range(ended):
            for last in range(first, ended):
                asked = custom(months[first].start, months[last].end)
                if longest_run(told, asked) == asked and not few(counted(asked)):
                    yield first, last


def follows(row: list[int], known: list[list[int]]) -> bool:
    """Whether a sum can be worked out from others: whether its row depends on theirs, exactly."""
    return rank([*known, row]) == rank(known)


def rank(rows: list[list[int]]) -> int:
    """The rank of a matrix, in fractions."""
    left, found = [[Fraction(n) for n in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in left if row[column]), None)
        if pivot is None:
            continue
        left = [row for row in left if row is not pivot]
        left = [[n - row[column] / pivot[column] * m for n, m in zip(row, pivot, strict=True)] for row in left]
        found += 1
    return found


@settings(max_examples=60, deadline=None)
@given(years())
def test_no_run_of_months_with_few_follows_from_all_that_is_ever_told(year: dict[Cell, int]) -> None:
    spans = set(published(year))
    cells = [cell for cell in year if cell[0] in SIDES]
    months = 1 + max(cell[1] for cell in cells)

    def row(side: str, span: Span) -> list[int]:
        return [int(cell[0] == side and inside(span, cell)) for cell in cells]

    known = [row(side, span) for span in spans for side in SIDES]
    for first in range(months):
        for last in range(first, months):
            part, whole = counts(year, (first, last))
            rest = [a - b for a, b in zip(row("whole", (first, last)), row("part", (first, last)), strict=True)]
            if few([(0, part)]):
                assert not follows(row("part", (first, last)), known)
            if few([(0, whole)]) and whole:
                assert not follows(row("whole", (first, last)), known)
            if few([(0, whole - part)]):
                assert not follows(rest, known)


@settings(max_examples=100, deadline=None)
@given(years())
def test_what_was_told_once_is_told_the_same_when_more_months_have_ended(year: dict[Cell, int]) -> None:
    months = YEAR[: 1 + max(cell[1] for cell in year)]
    whole = gathered(months, lambda period: [counts(year, span_of(period))])
    for ended in range(len(months)):
        until = gathered(months[:ended], lambda period: [counts(year, span_of(period))])
        assert until.told == whole.told[: len(until.told)]
    assert not whole.waiting or whole.waiting.end == months[-1].end


@pytest.mark.parametrize(
    ("counted", "is_few"),
    [((0, 0), False), ((0, None), False), ((1, None), True), ((5, None), False), ((0, 1), True), ((0, 7), False),
     ((5, 9), True), ((5, 10), False), ((4, 20), True), ((9, 9), False)],
)  # fmt: skip
def test_few_is_one_to_four_on_any_side(counted: tuple[int, int | None], is_few: bool) -> None:
    assert few([(0, None), counted]) is is_few


def test_a_month_of_few_is_gathered_with_the_next_until_they_are_few_no_more() -> None:
    told = {(0, 0): 6, (1, 1): 2, (1, 2): 3, (1, 3): 7, (4, 4): 1, (4, 5): 1}
    found = gathered(YEAR[:6], lambda period: [(told[span_of(period)], None)])
    assert [span_of(period) for period in found.told] == [(0, 0), (1, 3)]
    assert found.waiting is not None
    assert span_of(found.waiting) == (4, 5)


def test_the_longest_run_inside_a_period_is_taken() -> None:
    told = [custom(YEAR[a].start, YEAR[b].end) for a, b in ((0, 0), (1, 3), (5, 5))]
    assert longest_run(told, reporting_year(2024)) == custom(YEAR[0].start, YEAR[3].end)
    assert longest_run(told, custom(YEAR[0].start, YEAR[2].end)) == custom(YEAR[0].start, YEAR[0].end)
    assert longest_run(told, custom(YEAR[1].start, YEAR[2].end)) is None


def test_moving_a_period_by_days_moves_no_month() -> None:
    today = date(2024, 9, 20)
    for days in range(1, 30):
        period = custom(date(2023, 12, 15) + timedelta(days=days), date(2024, 9, 14) + timedelta(days=days))
        assert ended_months(period, today) == [YEAR[:9]]
        assert months_inside(period, reporting_year(2024)) != period
    assert ended_months(reporting_year(2024), date(2024, 9, 14)) == [YEAR[:8]]
    assert months_inside(custom(date(2024, 1, 1), date(2024, 2, 13)), reporting_year(2024)) is None
    assert len(ended_months(custom(date(2001, 1, 1), date(9999, 12, 31)), today)) == 3
    assert ended_months(custom(date(2030, 1, 1), date(2031, 1, 1)), today) == []


def test_whole_months_begin_on_the_fifteenth_and_end_on_the_fourteenth() -> None:
    assert whole_months(reporting_year(2024))
    assert not whole_months(custom(date(2023, 12, 15), date(2024, 9, 15)))
