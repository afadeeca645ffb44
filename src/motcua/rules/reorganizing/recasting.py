"""Recasting (quy đổi số liệu): one series in three views, as it was, in today's units, and re-cast by a stated rule.

Nothing is estimated where a former unit has one successor: its counts are added there. One with several stays a line
of its own in today's units, and is divided in the third view by the rule, which travels with the figures. Counts are
whole and divided without remainder (largest remainder), so the totals are the same in all three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """View (cách xem) of a series over units that changed."""

    AS_WAS = "AS_WAS"
    TODAY = "TODAY"
    RECAST = "RECAST"

    @property
    def label(self) -> str:
        """What it is called to people."""
        return VIEW_LABELS[self]


VIEW_LABELS: dict[View, str] = {
    View.AS_WAS: "Như đã có",
    View.TODAY: "Theo đơn vị hiện nay",
    View.RECAST: "Quy đổi theo quy tắc",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """Slot (ô số liệu): the two counts of one unit; a plain count has no whole."""

    part: int
    whole: int | None

    def __add__(self, other: Slot) -> Slot:
        """Both counts together."""
        return Slot(self.part + other.part, _sum(self.whole, other.whole))


@dataclass(frozen=True, slots=True)
class RecastRule:
    """Rule of re-casting (quy tắc quy đổi) of one former unit: in what proportion it is divided, and the words."""

    weights: Mapping[str, int]
    words: str


@dataclass(frozen=True, slots=True)
class Recast:
    """Recast series (số liệu theo một cách xem): what each line counts; `undivided` are lines of former units."""

    view: View
    lines: Mapping[str, Slot]
    undivided: frozenset[str] = frozenset()

    @property
    def total(self) -> Slot | None:
        """All lines together; None without any."""
        return together(self.lines.values())


def recast(
    told: Mapping[str, Slot],
    heirs: Mapping[str, tuple[str, ...]],
    rules: Mapping[str, RecastRule],
    view: View,
) -> Recast:
    """Recast (quy đổi) the counts of units for a view. `heirs` names today's units of those that ended.

    A former unit with several heirs and no rule stays a line of its own in the third view too.
    """
    if view is View.AS_WAS:
        return Recast(view, dict(told))
    lines: dict[str, Slot] = defaultdict(lambda: Slot(0, None))
    undivided = set()
    for unit, slot in told.items():
        today = heirs.get(unit, ())
        rule = rules.get(unit) if view is View.RECAST else None
        if len(today) <= 1:
            lines[today[0] if today else unit] += slot
        elif rule is None:
            undivided.add(unit)
            lines[unit] += slot
        else:
            for heir, share in divided(slot, {heir: rule.weights.get(heir, 0) for heir in today}).items():
                lines[heir] += share
    return Recast(view, dict(lines), frozenset(undivided))


def divided(slot: Slot, weights: Mapping[str, int]) -> dict[str, Slot]:
    """A slot divided by weights; what is not part is divided apart, so that no part outgrows its whole."""
    parts = apportioned(slot.part, weights)
    if slot.whole is None:
        return {name: Slot(part, None) for name, part in parts.items()}
    rest = apportioned(slot.whole - slot.part, weights)
    return {name: Slot(part, part + rest[name]) for name, part in parts.items()}


def apportioned(count: int, weights: Mapping[str, int]) -> dict[str, int]:
    """A count divided by weights in whole numbers that add up to it: the largest remainders get one more, then names.

    Without any weight the first gets all.
    """
    total = sum(weights.values())
    if total <= 0:
        return {name: count if place == 0 else 0 for place, name in enumerate(weights)}
    found = {name: count * weight // total for name, weight in weights.items()}
    left = count - sum(found.values())
    for name in sorted(weights, key=lambda name: (-(count * weights[name] % total), name))[:left]:
        found[name] += 1
    return found


def together(slots: Iterable[Slot]) -> Slot | None:
    """Several slots in one; None without any."""
    found: Slot | None = None
    for slot in slots:
        found = slot if found is None else found + slot
    return found


def _sum(one: int | None, two: int | None) -> int | None:
    return None if one is None and two is None else (one or 0) + (two or 0)
