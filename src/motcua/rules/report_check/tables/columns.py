"""Columns (cột liên hệ nhau): which column is as much as others together or less others, learned from the rows.

Nobody names these: "hộ nghèo đầu năm − thoát nghèo + tái nghèo = hộ nghèo cuối năm". Most rows show them, and by more
than accident.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import comb

from .sheet import Holds, Row, Sheet, amount

Terms = tuple[tuple[int, int], ...]
_MOST_COLUMNS, _MOST_TERMS = 12, 3
_SURE = 11
"""How many bits the rows that show a relation must tell together, each as many as its smallest number has, besides
those that it takes to tell one relation from all that might hold by accident."""


def learned(sheet: Sheet, rows: Sequence[Row]) -> Iterator[tuple[int, Terms, bool]]:
    """The relations of columns of counts, and of shares, that most rows show, the shortest first."""
    for kind in (Holds.COUNT, Holds.SHARE):
        yield from _learned(sheet.columns(kind)[:_MOST_COLUMNS], rows)


def _learned(columns: Sequence[int], rows: Sequence[Row]) -> Iterator[tuple[int, Terms, bool]]:
    known: set[frozenset[int]] = set()
    for count in range(2, _MOST_TERMS + 1):
        least = _SURE + (len(columns) * comb(max(0, len(columns) - 1), count) << count - 1).bit_length()
        for column in columns:
            for others in combinations([c for c in columns if c != column], count):
                tied = frozenset([column, *others])
                if any(smaller <= tied for smaller in known):
                    continue
                for signs in product((1, -1), repeat=count - 1):
                    terms = tuple(zip((1, *signs), others, strict=True))
                    if _shows(rows, column, terms, least):
                        known.add(tied)
                        yield column, terms, False
                        break


def _shows(rows: Sequence[Row], column: int, terms: Terms, least: int) -> bool:
    """Whether two rows in three and more bear a relation out, and tell enough."""
    full = [row for row in rows if row.values[column] is not None and all(row.values[c] for _, c in terms)]
    if len(full) < 2:
        return False
    held = [row for row in full if sum(sign * amount(row, c) for sign, c in terms) == amount(row, column)]
    if 3 * len(held) < 2 * len(full):
        return False
    told = [min(int(abs(amount(row, c))) for c in (column, *(place for _, place in terms))) for row in held]
    return len(held) > 1 and sum(small.bit_length() for small in told) >= least
