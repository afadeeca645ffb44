"""Passing on (bàn giao tồn tại): what a unit that is no more had still to mend goes to the one that took over."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from motcua.areas.inspections.models import Finding
from motcua.rules.inspecting import WAITING


@transaction.atomic
def pass_findings(*, passed: Mapping[int, int]) -> int:
    """Pass findings on (bàn giao tồn tại) that still wait, to the units that mend them; answers how many.

    Deadlines stay; the inspection itself keeps the unit that was inspected. One that was settled meanwhile stays.
    """
    waiting = Finding.objects.filter(pk__in=passed, state__in=[state.value for state in WAITING])
    keys = set(waiting.values_list("pk", flat=True))
    for to in sorted(set(passed.values())):
        Finding.objects.filter(pk__in=[key for key in keys if passed[key] == to]).update(unit_id=to)
    return len(keys)
