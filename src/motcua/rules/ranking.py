"""Ranking (xếp hạng): who is better, said no more surely than the counts allow.

A unit with few dossiers is drawn towards the whole (empirical Bayes, beta-binomial, moments); below a minimum volume
it is not ranked at all. The interval is Wilson's for 95 %, exact in whole parts of ten thousand; units whose intervals
overlap with that of the best of their group share its rank. Everything is counted in integers and decimals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from motcua.rules.figures import Share

MINIMUM = 30
Z = Decimal("1.96")
PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Ranked:
    """Ranked (kết quả xếp hạng): the unit's own counts, the rate drawn towards the whole, its interval, its rank.

    `rank` is None below the minimum volume. `low`, `shrunk` and `high` are parts of one.
    """

    key: str
    share: Share
    shrunk: Decimal
    low: Decimal
    high: Decimal
    rank: int | None


@dataclass(frozen=True, slots=True)
class Prior:
    """Prior (mức chung): the rate of all together, and how many dossiers it weighs against a unit's own."""

    mean: Decimal
    weight: Decimal


def prior_of(shares: Sequence[Share]) -> Prior:
    """Prior (mức chung) by the method of moments: the less units truly differ, the more it weighs."""
    parts, wholes = sum(one.part for one in shares), sum(one.whole for one in shares)
    counted = [one for one in shares if one.whole]
    if not wholes:
        return Prior(Decimal(0), Decimal(0))
    mean = Decimal(parts) / wholes
    noise = mean * (1 - mean)
    effective = wholes - Decimal(sum(one.whole**2 for one in counted)) / wholes
    if noise == 0 or len(counted) < 2 or effective <= 0:
        return Prior(mean, Decimal(MINIMUM))
    spread = sum((one.whole * (Decimal(one.part) / one.whole - mean) ** 2 for one in counted), Decimal(0))
    between = (spread - (len(counted) - 1) * noise) / effective
    if between <= 0:  # no more than chance: every unit is like the whole
        return Prior(mean, Decimal(wholes))
    return Prior(mean, max(noise / between - 1, Decimal(0)))


def shrunk(share: Share, prior: Prior) -> Decimal:
    """Shrunk rate (tỷ lệ đã kéo về mức chung); of a unit without dossiers nothing but the whole is known."""
    weight = share.whole + prior.weight
    rate = (share.part + prior.mean * prior.weight) / weight if weight else prior.mean
    return rate.quantize(PLACES, rounding=ROUND_HALF_UP)


def wilson(share: Share) -> tuple[Decimal, Decimal]:
    """Wilson interval (khoảng tin cậy Wilson) for 95 %: what the true rate may be; everything for an empty whole."""
    if not share.whole:
        return Decimal(0), Decimal(1)
    n, rate = Decimal(share.whole), Decimal(share.part) / share.whole
    middle, scale = rate + Z**2 / (2 * n), 1 + Z**2 / n
    half = Z * (rate * (1 - rate) / n + Z**2 / (4 * n**2)).sqrt()
    low, high = max((middle - half) / scale, Decimal(0)), min((middle + half) / scale, Decimal(1))
    return low.quantize(PLACES, rounding=ROUND_HALF_UP), high.quantize(PLACES, rounding=ROUND_HALF_UP)


def ranking(shares: Sequence[tuple[str, Share]], *, minimum: int = MINIMUM) -> list[Ranked]:
    """Ranking (bảng xếp hạng), the best first; who cannot be told apart shares a rank, who has too few has none.

    A rank is one more than how many units came before the group: 1, 1, 3.
    """
    prior = prior_of([share for _key, share in shares])
    rows = [Ranked(key, share, shrunk(share, prior), *wilson(share), None) for key, share in shares]
    rows.sort(key=lambda row: (-row.shrunk, -row.share.whole, row.key))
    enough = [row for row in rows if row.share.whole >= minimum]
    few = [row for row in rows if row.share.whole < minimum]
    return [*_grouped(enough), *few]


def _grouped(rows: list[Ranked]) -> list[Ranked]:
    """Ranks with ties: a unit stands with the first of its group while its interval reaches that one's."""
    found: list[Ranked] = []
    for place, row in enumerate(rows):
        first = next((one for one in found if one.rank == found[-1].rank), None) if found else None
        tied = first is not None and row.high >= first.low
        rank = found[-1].rank if tied else place + 1
        found.append(Ranked(row.key, row.share, row.shrunk, row.low, row.high, rank))
    return found
