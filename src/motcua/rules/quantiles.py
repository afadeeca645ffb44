"""Quantiles (bách phân vị): by nearest rank, so that the answer is the time of a real dossier and never a mean."""

from __future__ import annotations

from collections.abc import Sequence


def nearest_rank(values: Sequence[int], hundredths: int) -> int | None:
    """Quantile by nearest rank (bách phân vị): the least value that so many of a hundred do not exceed.

    None where there is nothing to rank. Raises ValueError unless 1 <= hundredths <= 100.
    """
    if not 1 <= hundredths <= 100:
        raise ValueError(f"A quantile is between 1 and 100, got {hundredths}.")
    if not values:
        return None
    rank = -(-hundredths * len(values) // 100)
    return sorted(values)[rank - 1]
