"""Closed (kỳ đã chốt): which frozen period answers the same question, so that a live figure can point to it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from motcua.insight.models import FrozenPeriod
from motcua.rules.periods import Period


def closed_periods(
    unit_ids: Collection[int], scope: str, period: Period, known_at: datetime | None = None
) -> dict[int, int]:
    """Closed periods (các kỳ đã chốt) of units by their last revision, now or as known at a time."""
    found = FrozenPeriod.objects.filter(unit_id__in=unit_ids, scope=scope, start=period.start, end=period.end)
    if known_at is not None:
        found = found.filter(known_at__lte=known_at)
    return dict(found.order_by("revision").values_list("unit_id", "pk"))
