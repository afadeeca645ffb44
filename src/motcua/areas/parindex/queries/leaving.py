"""Leaving (tài liệu còn hiệu lực): evidence of units, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from motcua.areas.parindex.models import Evidence
from motcua.rules.reorganizing import LeftOpen


def evidence_in_effect(unit_ids: Collection[int], on: date) -> list[LeftOpen]:
    """Evidence in effect (tài liệu kiểm chứng còn hiệu lực) of some units on a day, or later."""
    lasting = Q(effective_until__isnull=True) | Q(effective_until__gte=on)
    found = Evidence.objects.filter(lasting, unit_id__in=unit_ids, withdrawn_at__isnull=True).order_by("pk")
    return [LeftOpen(key, title, unit) for key, title, unit in found.values_list("pk", "title", "unit_id")]
