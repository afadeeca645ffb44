"""Small cells are hidden and cannot be worked out from the sums of their lines; nothing more is hidden than that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.suppression import SMALLEST, CountTable, Place, suppressed

Cells = list[list[int]]
COUNTS = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 7, 9])


def tables(least: int, most: int) -> st.SearchStrategy[Cells]:
    """CountTables of a few rows and columns."""
    return st.integers(least, most).flatmap(
        lambda width: st.lists(st.lists(COUNTS, min_size=width, max_size=width), min_size=least, max_size=most)
    )


def readings(table: CountTable, hidden: frozenset[Place]) -> Iterator[dict[Place, int]]:
    """Every way a reader can fill in what is hidden, from the sums and from what he knows of hidden cells."""
    places = sorted(hidden)
    rows = {row: sum(table.counts[row][c] for r, c in places if r == row) for row, _ in places}
    columns = {column: sum(table.counts[r][column] for r, c in places if c == column) for _, column in places}

    def fill(n: int, filled: dict[Place, int]) -> Iterator[dict[Place, int]]:
        if n == len(places):
            if not any(rows.values()) and not any(columns.values()):
                yield dict(filled)
            return
        row, column = places[n]
        most = min(rows[row], columns[column])
        if table.wholes is not None:
            most = min(most, table.wholes[row][column])
        for value in range(most + 1):
            rows[row] -= value
            columns[column] -= value
            yield from fill(n + 1, filled | {places[n]: value})
            rows[row] += value
            columns[column] += value

    yield from fill(0, {})


def given_away(table: CountTable, hidden: frozenset[Place]) -> set[Place]:
    """The hidden cells that can have one value only."""
    seen: dict[Place, set[int]] = {place: set() for place in hidden if table.says(place)}
    for reading in readings(table, hidden):
        for place, values in seen.items():
            values.add(reading[place])
        if all(len(values) > 1 for values in seen.values()):
            return set()
    return {place for place, values in seen.items() if len(values) < 2}


def ringless(table: CountTable, hidden: frozenset[Place]) -> bool:
    """Whether no ring of further cells could ever protect some small cell, as where all else is empty."""
    return any(table.ring(place, hidden) is None for place in hidden if table.says(place))


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        ([[10, 20], [30, 40]], set()),
        ([[0, 20], [30, 0]], set()),
        ([[3, 20, 9], [30, 40, 50], [60, 70, 80]], {(0, 0), (0, 2), (1, 0), (1, 2)}),
        ([[3, 4, 9], [3, 4, 50], [60, 70, 80]], {(0, 0), (0, 1), (1, 0), (1, 1)}),
        # two small cells that share no line protect each other only through two more
        ([[1, 30, 30], [30, 1, 30], [30, 30, 99]], {(0, 0), (0, 1), (1, 0), (1, 1)}),
        # one line alone has one sum; a lone cell is its own
        ([[3, 20, 9]], {(0, 0), (0, 2)}),
        ([[3], [20], [9]], {(0, 0), (2, 0)}),
        ([[3, 20, 2]], {(0, 0), (0, 2)}),
        ([[3]], {(0, 0)}),
    ],
)
def test_by_hand(table: Cells, hidden: set[Place]) -> None:
    assert suppressed([CountTable(table)]) == hidden


@given(tables(2, 3))
@settings(max_examples=60, deadline=None)
def test_no_hidden_cell_can_be_worked_out_from_the_sums(counts: Cells) -> None:
    table = CountTable(counts)
    hidden = suppressed([table])
    assert table.small() <= hidden
    if not ringless(table, hidden):
        assert given_away(table, hidden) == set()


@given(tables(2, 3), st.lists(COUNTS, min_size=9, max_size=9))
@settings(max_examples=60, deadline=None)
def test_neither_can_a_part_whose_whole_is_published(wholes: Cells, parts: list[int]) -> None:
    width = len(wholes[0])
    counts = [[min(w, parts[(r * width + c) % 9]) for c, w in enumerate(row)] for r, row in enumerate(wholes)]
    table = CountTable(counts, wholes)
    hidden = suppressed([table])
    if not ringless(table, hidden):
        assert given_away(table, hidden) == set()
    for row, column in product(range(len(wholes)), range(width)):
        if (row, column) not in hidden:
            shown = (counts[row][column], wholes[row][column] - counts[row][column])
            assert all(count == 0 or count >= SMALLEST for count in shown)


@given(tables(2, 4))
@settings(max_examples=100, deadline=None)
def test_nothing_is_hidden_in_vain(counts: Cells) -> None:
    table = CountTable(counts)
    hidden = suppressed([table])
    if ringless(table, hidden):
        return
    for place in hidden - table.small():
        without = hidden - {place}
        assert any(table.ring(cell, without, more=False) is None for cell in without if table.says(cell))


@given(tables(2, 3), tables(2, 3))
@settings(max_examples=60, deadline=None)
def test_tables_published_together_hide_the_same_places(one: Cells, other: Cells) -> None:
    height, width = min(len(one), len(other)), min(len(one[0]), len(other[0]))
    both = [CountTable([row[:width] for row in cells[:height]]) for cells in (one, other)]
    hidden = suppressed(both)
    for table in both:
        assert table.small() <= hidden
        if not any(ringless(each, hidden) for each in both):
            assert all(table.ring(place, hidden, more=False) for place in hidden if table.says(place))


def test_a_district_of_a_year_loses_little_more_than_its_small_cells() -> None:
    counts = [[(row * 7 + column * 13) % 60 for column in range(12)] for row in range(20)]
    hidden = suppressed([CountTable(counts)])
    assert len(hidden) <= len(CountTable(counts).small()) * 2
