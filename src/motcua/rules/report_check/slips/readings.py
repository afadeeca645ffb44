"""Readings (cách đọc): for one number that states something, the relations it may have been meant in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .relations import Relation

_MANY, _FEW, _PLAIN = 12, 5, 300
"""How many options are weighed: few where the words hardly speak for any."""


@dataclass(frozen=True, eq=False)
class Reading:
    """Reading (cách đọc): relations of which one at most was meant, each with its likelihood in a thousand."""

    kind: str
    options: tuple[tuple[Relation, int], ...]

    @classmethod
    def of(cls, kind: str, weighed: Sequence[tuple[Relation, int]], sure: int) -> Reading | None:
        """Options by weight; `sure` is how likely any of them is meant, in a thousand."""
        best = sorted(weighed, key=lambda option: -option[1])[: _MANY if sure >= _PLAIN else _FEW]
        total = sum(weight for _, weight in best)
        if not total:
            return None
        return cls(kind, tuple((relation, max(1, sure * weight // total)) for relation, weight in best))

    def raised(self, known: frozenset[frozenset[int]]) -> Reading:
        """The same reading where options that pair numbers known to belong together are far likelier."""
        if not any(relation.pairs() & known for relation, _ in self.options):
            return self
        options = []
        for relation, likely in self.options:
            if relation.is_told(known):
                likely = max(1, likely // 20)
            elif relation.pairs() & known:
                likely = min(985, 30_000 * likely // (30 * likely + 1000 - likely))
            options.append((relation, likely))
        over = max(1000, sum(likely for _, likely in options))
        return Reading(self.kind, tuple((relation, max(1, 990 * likely // over)) for relation, likely in options))
