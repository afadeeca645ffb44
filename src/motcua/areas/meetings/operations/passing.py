"""Passing on (bàn giao cuộc họp): what a unit that is no more was preparing or has still to conclude."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from motcua.areas.meetings.models import Meeting
from motcua.areas.meetings.queries.leaving import OPEN

LONGEST = 300


@transaction.atomic
def pass_meetings(*, passed: Mapping[int, int]) -> int:
    """Pass meetings on (bàn giao cuộc họp) to the units that hold or conclude them from now on; answers how many.

    Day, agenda and who is asked stay. Two of the same name on one day bear the name of the unit they come from.
    """
    found = list(Meeting.objects.filter(pk__in=passed, state__in=OPEN).select_related("unit").order_by("pk"))
    there = Meeting.objects.filter(unit_id__in=set(passed.values()), on__in={one.on for one in found})
    taken = set(there.values_list("unit_id", "on", "title"))
    for one in found:
        to = passed[one.pk]
        if (to, one.on, one.title) in taken:
            told = f" ({one.unit.name})"
            one.title = one.title[: LONGEST - len(told)] + told
        one.unit_id = to
        taken.add((to, one.on, one.title))
    Meeting.objects.bulk_update(found, ["unit", "title"])
    return len(found)
