"""Registers that were compared, as a list and as one with its differences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.inspections.models import RegisterComparison
from motcua.rules.reconciliation import Discrepancy, DiscrepancyKind

PAGE = 20


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Comparison row (dòng đối chiếu): files and period, how many differences of each kind, and which, if asked."""

    id: int
    unit: str
    scope: str
    since: date
    until: date
    sources: tuple[Mapping[str, Any], ...]
    counts: tuple[tuple[DiscrepancyKind, int], ...]
    made_by: str
    made_at: datetime
    items: tuple[Discrepancy, ...] = ()

    @property
    def total(self) -> int:
        """How many differences there are."""
        return sum(count for _, count in self.counts)

    @property
    def unreadable(self) -> bool:
        """Whether some line of a file could not be read, so that nobody knows what it says."""
        return any(one.get("unreadable") for one in self.sources)


def comparisons(unit_ids: Collection[int] | None, *, after: int = 0) -> list[ComparisonRow]:
    """Comparisons (các lần đối chiếu) of units, the latest first, a page at a time; None is every unit."""
    found = RegisterComparison.objects.defer("items").select_related("unit", "made_by").order_by("-pk")
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    return [_row(one) for one in (found.filter(pk__lt=after) if after else found)[:PAGE]]


def comparison(comparison_id: int, unit_ids: Collection[int] | None) -> ComparisonRow | None:
    """Comparison (một lần đối chiếu) with its differences; None where it does not exist for these units."""
    found = RegisterComparison.objects.select_related("unit", "made_by").filter(pk=comparison_id)
    one = (found if unit_ids is None else found.filter(unit_id__in=unit_ids)).first()
    if one is None:
        return None
    return _row(one, tuple(Discrepancy(row[0], DiscrepancyKind(row[1]), *row[2:]) for row in one.items))


def _row(one: RegisterComparison, items: tuple[Discrepancy, ...] = ()) -> ComparisonRow:
    return ComparisonRow(
        id=one.pk,
        unit=one.unit.name,
        scope=one.scope,
        since=one.since,
        until=one.until,
        sources=tuple(one.sources),
        counts=tuple((kind, one.counts[kind]) for kind in DiscrepancyKind if kind in one.counts),
        made_by=str(one.made_by),
        made_at=one.made_at,
        items=items,
    )
