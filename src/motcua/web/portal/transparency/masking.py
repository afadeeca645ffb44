"""Masking (che ô nhỏ của một khối): which parts and which wholes of a block are not published.

Figures of a block stand on the same dossiers, so a part hidden at a place is hidden in every one of its figures; the
whole beside it stays, unless it is small itself or needed to protect one that is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from motcua.insight import Figure
from motcua.rules.suppression import CountTable, Place, suppressed

Mask = frozenset[Place]


def masks_of(found: Sequence[Sequence[Mapping[str, Figure]]], codes: Sequence[str]) -> tuple[Mask, Mask]:
    """Masks (các ô bị che) of a table of units and months: of the parts, and of the wholes.

    What was first recorded stands beside a corrected figure, so it is protected with it.
    """
    ways = (False, True)
    wholes = [_counts(found, code, "whole", first) for first in ways for code in codes if _has_whole(found, code)]
    whole_mask = suppressed([CountTable(counts) for counts in _once(wholes)]) if wholes else frozenset()
    pairs = [
        (_counts(found, code, "part", first), _counts(found, code, "whole", first) if _has_whole(found, code) else None)
        for first in ways
        for code in codes
    ]
    parts = [CountTable(*pair) for n, pair in enumerate(pairs) if pair not in pairs[:n]]
    return suppressed(parts) | whole_mask, whole_mask


def _has_whole(found: Sequence[Sequence[Mapping[str, Figure]]], code: str) -> bool:
    return any(cell[code].whole is not None for line in found for cell in line if code in cell)


def _counts(found: Sequence[Sequence[Mapping[str, Figure]]], code: str, side: str, first: bool) -> list[list[int]]:
    """One side of a figure at every place, as it is or as first recorded; what was not counted there is nothing."""

    def count(cell: Mapping[str, Figure]) -> int:
        if code not in cell:
            return 0
        told = (cell[code].recorded if first else None) or cell[code]
        return getattr(told, side) or 0

    return [[count(cell) for cell in line] for line in found]


def _once(tables: list[list[list[int]]]) -> list[list[list[int]]]:
    return [table for n, table in enumerate(tables) if table not in tables[:n]]
