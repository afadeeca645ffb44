"""Leaving (việc còn lại): findings that units have still to mend, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from motcua.areas.inspections.models import Finding
from motcua.rules.inspecting import WAITING
from motcua.rules.reorganizing import LeftOpen


def findings_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Findings left open (tồn tại còn dở) of some units: told to them and not yet settled."""
    found = Finding.objects.filter(unit_id__in=unit_ids, state__in=[state.value for state in WAITING])
    told = found.order_by("pk").values_list("pk", "description", "unit_id")
    return [LeftOpen(key, description, unit) for key, description, unit in told]
