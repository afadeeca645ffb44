"""Passing on (bàn giao tài liệu kiểm chứng): evidence of a unit that is no more is kept by the one that took over."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from motcua.areas.parindex.models import Evidence


@transaction.atomic
def pass_evidence(*, passed: Mapping[int, int]) -> int:
    """Pass evidence on (bàn giao tài liệu kiểm chứng) to the units that keep it from now on; answers how much.

    Files, versions and what it was used for stay as they are.
    """
    moved = 0
    for to in sorted(set(passed.values())):
        moved += Evidence.objects.filter(pk__in=[key for key in passed if passed[key] == to]).update(unit_id=to)
    return moved
