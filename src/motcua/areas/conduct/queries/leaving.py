"""Leaving (việc còn lại): matters of conduct that units have not ended, for whoever takes over; nobody is named."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from motcua.areas.conduct.models import ConductReminder, HotlineCall, HotlineMatter, Misdeed
from motcua.rules.conduct import BEHAVIOUR_LABELS, Behaviour, ConductState
from motcua.rules.reorganizing import LeftOpen
from motcua.rules.sentences import Sentence

UNDECIDED = (ConductState.OPEN.value, ConductState.ANSWERED.value)


def misdeeds_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Misdeeds left open (vi phạm chưa xử lý xong) of people of some units."""
    found = Misdeed.objects.filter(unit_id__in=unit_ids, state__in=UNDECIDED).order_by("pk")
    told = found.values_list("pk", "behaviour", "on", "unit_id")
    return [
        LeftOpen(key, f"{BEHAVIOUR_LABELS[Behaviour(what)]}, {day:%d/%m/%Y}", unit) for key, what, day, unit in told
    ]


def calls_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Calls left open (phản ánh đường dây nóng chưa kết thúc) that some units received, or have to answer."""
    units = set(unit_ids)
    concerned = Q(unit_id__in=units) | Q(routed_to_id__in=units)
    found = HotlineCall.objects.filter(concerned).exclude(state=ConductState.CLOSED.value).order_by("pk")
    told = found.values_list("pk", "matter", "received_on", "unit_id", "routed_to_id")
    return [
        LeftOpen(key, f"{HotlineMatter(what).label}, {day:%d/%m/%Y}", routed if routed in units else unit)
        for key, what, day, unit, routed in told
    ]


def reminders_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Reminders left open (nhắc nhở chưa kết thúc) of some units."""
    found = ConductReminder.objects.filter(unit_id__in=unit_ids).exclude(state=ConductState.CLOSED.value)
    told = found.order_by("pk").values_list("pk", "opened_on", "unit_id")
    return [LeftOpen(key, Sentence("Mở ngày {day:%d/%m/%Y}", day=day), unit) for key, day, unit in told]
