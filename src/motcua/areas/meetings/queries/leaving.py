"""Leaving (việc còn lại): meetings that units have not brought to their conclusions, for whoever takes over; and what
those that were brought there rest on."""

from __future__ import annotations

from collections.abc import Collection

from motcua.areas.meetings.models import Meeting
from motcua.rules.meetings import MeetingState
from motcua.rules.reorganizing import LeftOpen

OPEN = (MeetingState.PREPARING.value, MeetingState.INVITED.value, MeetingState.HELD.value)


def concluded_with(document_id: int) -> int:
    """Concluded with a document (cuộc họp đã kết luận có văn bản): how many had it among their materials."""
    return Meeting.objects.filter(state=MeetingState.CONCLUDED.value, materials__document_id=document_id).count()


def meetings_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Meetings left open (cuộc họp còn dở) of some units: neither called off nor their conclusions announced."""
    found = Meeting.objects.filter(unit_id__in=unit_ids, state__in=OPEN).order_by("pk")
    told = found.values_list("pk", "title", "on", "unit_id")
    return [LeftOpen(key, f"{title} ({day:%d/%m/%Y})", unit) for key, title, day, unit in told]
