"""Passing on (bàn giao việc kỷ luật, kỷ cương): what a unit that is no more had not ended goes to its successor.

What was decided stays where it was decided, and is counted there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.db import transaction

from motcua.areas.conduct.models import ConductReminder, HotlineCall, Misdeed
from motcua.areas.conduct.queries.leaving import UNDECIDED
from motcua.rules.conduct import ConductState


def _by_heir(passed: Mapping[int, int], keys: Collection[int]) -> list[tuple[int, list[int]]]:
    return [(to, [key for key in keys if passed[key] == to]) for to in sorted({passed[key] for key in keys})]


@transaction.atomic
def pass_misdeeds(*, passed: Mapping[int, int]) -> int:
    """Pass misdeeds on (bàn giao vi phạm chưa xử lý xong) to the units that decide them; answers how many."""
    waiting = Misdeed.objects.filter(pk__in=passed, state__in=UNDECIDED)
    keys = list(waiting.values_list("pk", flat=True))
    for to, mine in _by_heir(passed, keys):
        Misdeed.objects.filter(pk__in=mine).update(unit_id=to)
    return len(keys)


@transaction.atomic
def pass_calls(*, passed: Mapping[int, int], formers: Collection[int]) -> int:
    """Pass calls on (bàn giao phản ánh đường dây nóng): kept, and answered, by who took over; answers how many."""
    waiting = HotlineCall.objects.filter(pk__in=passed).exclude(state=ConductState.CLOSED.value)
    keys = list(waiting.values_list("pk", flat=True))
    for to, mine in _by_heir(passed, keys):
        HotlineCall.objects.filter(pk__in=mine, routed_to_id__in=formers).update(routed_to_id=to)
        HotlineCall.objects.filter(pk__in=mine, unit_id__in=formers).update(unit_id=to)
    return len(keys)


@transaction.atomic
def pass_reminders(*, passed: Mapping[int, int]) -> int:
    """Pass reminders on (bàn giao nhắc nhở) to the units that answer them; each keeps the unit it was opened for."""
    waiting = list(
        ConductReminder.objects.filter(pk__in=passed).exclude(state=ConductState.CLOSED.value).order_by("pk")
    )
    for one in waiting:
        one.opened_for_id, one.unit_id = one.opened_for_id or one.unit_id, passed[one.pk]
    ConductReminder.objects.bulk_update(waiting, ["opened_for", "unit"])
    return len(waiting)
