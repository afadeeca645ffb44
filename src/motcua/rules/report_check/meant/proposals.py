"""Proposals (mọi đề xuất): all ties of a row of numbers, of every shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .listing import lists
from .proposing import equals, growths, quotients, shares, stocks, triples
from .scoring import Scale
from .seen import Seen
from .ties import Tie

PROPOSERS: tuple[Callable[[Sequence[Seen], Scale], Iterator[Tie]], ...] = (
    shares,
    growths,
    triples,
    lists,
    quotients,
    stocks,
    equals,
)


def propose(row: Sequence[Seen]) -> list[Tie]:
    """All ties worth a look, scored."""
    scale = Scale()
    return [tie for proposer in PROPOSERS for tie in proposer(row, scale)]
