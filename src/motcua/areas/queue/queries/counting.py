"""Counting (đếm phiếu): how many tickets a unit gave on each day, to be laid beside what was entered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from motcua.areas.queue.models import QueueDay


def ticket_counts(unit_ids: Collection[int], *, start: date, end: date) -> Mapping[tuple[int, date], int]:
    """Ticket counts (số phiếu đã cấp) by unit and day."""
    found = QueueDay.objects.filter(unit_id__in=unit_ids, day__range=(start, end), last_number__gt=0)
    return {(unit, day): count for unit, day, count in found.values_list("unit_id", "day", "last_number")}
