"""Small cells are hidden and cannot be worked out from the sums of their lines."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.suppression import SMALLEST, small, suppressed

TABLES = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 12), min_size=width, max_size=width), min_size=2, max_size=4)
)


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        ([[10, 20], [30, 40]], set()),
        ([[0, 20], [30, 0]], set()),
        ([[3, 20, 9], [30, 40, 50], [60, 70, 80]], {(0, 0), (0, 2), (1, 0), (1, 2)}),
    ],
)
def test_by_hand(table: list[list[int]], hidden: set[tuple[int, int]]) -> None:
    assert suppressed([table]) == hidden


@given(TABLES)
def test_no_small_cell_is_shown_and_no_line_gives_one_away(table: list[list[int]]) -> None:
    hidden = suppressed([table])
    assert small(table) <= hidden
    lines = [[(r, c) for c in range(len(table[0]))] for r in range(len(table))]
    lines += [[(r, c) for r in range(len(table))] for c in range(len(table[0]))]
    for line in lines:
        covered = [place for place in line if place in hidden]
        held = sum(table[r][c] for r, c in covered)
        assert not covered or covered == line or (len(covered) >= 2 and held >= SMALLEST)


@given(TABLES)
def test_what_is_hidden_in_the_part_is_hidden_in_the_rest(wholes: list[list[int]]) -> None:
    parts = [[count * 2 // 3 for count in row] for row in wholes]
    rests = [[w - p for w, p in zip(row, part, strict=True)] for row, part in zip(wholes, parts, strict=True)]
    hidden = suppressed([wholes, parts, rests])
    for row, column in product(range(len(wholes)), range(len(wholes[0]))):
        if (row, column) not in hidden:
            shown = (wholes[row][column], parts[row][column], rests[row][column])
            assert all(count == 0 or count >= SMALLEST for count in shown)
