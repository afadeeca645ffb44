"""Standings (bảng xếp hạng theo điểm): stored finals in order; the same points share a rank, and it says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Standing:
    """Standing (vị trí xếp hạng): the rank within the group, None for a special unit, and whether it is shared."""

    key: int
    points: Decimal
    rank: int | None
    is_tied: bool


def standings(finals: Iterable[tuple[int, Decimal, bool]]) -> list[Standing]:
    """Standings (bảng xếp hạng) of (key, points, special), the best first: 1, 2, 2, 4; special units last, unranked.

    The order in which units are given is no matter: ties stand by key.
    """
    rows = sorted(finals, key=lambda one: (one[2], -one[1], one[0]))
    counted = [points for _key, points, special in rows if not special]
    return [
        Standing(key, points, None, False)
        if special
        else Standing(key, points, counted.index(points) + 1, counted.count(points) > 1)
        for key, points, special in rows
    ]
