"""Meetings as a list: those of a year that somebody sees, and the ones of a unit that a later one may look back at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.db.models import Count, Max, Q

from motcua.areas.meetings.models import Meeting, MeetingKind
from motcua.areas.meetings.policy import Earshot
from motcua.areas.meetings.queries.seeing import meetings_heard
from motcua.kernel.paging import day_key, read_day_key
from motcua.rules.meetings import MeetingState

PAGE = 50


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """Meeting row (dòng cuộc họp): whose, what, when, where, how far; how many conclusions it came to."""

    id: int
    unit_id: int
    unit: str
    kind: str
    title: str
    on: date
    starts: time
    place: str
    chair: str
    state: MeetingState
    conclusions: int = 0

    @property
    def label(self) -> str:
        """What kind of meeting it is."""
        return str(MeetingKind(self.kind).label)

    @property
    def key(self) -> str:
        """Where a page of the list begins after this row."""
        return day_key(self.on, self.id)


def meeting_row(one: Any) -> MeetingRow:
    """The row of a meeting whose unit is at hand."""
    return MeetingRow(
        id=one.pk,
        unit_id=one.unit_id,
        unit=one.unit.name,
        kind=one.kind,
        title=one.title,
        on=one.on,
        starts=one.starts,
        place=one.place,
        chair=one.chair,
        state=MeetingState(one.state),
        conclusions=getattr(one, "concluded", 0),
    )


def meetings(near: Earshot, *, year: int, after: str = "", limit: int = PAGE) -> list[MeetingRow]:
    """Meetings (các cuộc họp) of a year that one may see, the last first, paged by key."""
    chosen = Meeting.objects.filter(meetings_heard(near), on__year=year)
    if place := read_day_key(after):
        day, key = place
        chosen = chosen.filter(Q(on__lt=day) | Q(on=day, pk__lt=key))
    found = chosen.select_related("unit").annotate(concluded=Count("conclusions"))
    return [meeting_row(one) for one in found.order_by("-on", "-pk")[:limit]]


def latest_meeting_year(near: Earshot, until: int) -> int | None:
    """Latest meeting year (năm gần nhất có cuộc họp) up to a year, of what one may see."""
    chosen = Meeting.objects.filter(meetings_heard(near), on__year__lte=until)
    return chosen.aggregate(year=Max("on__year"))["year"]  # type: ignore[no-any-return]


def earlier_meetings(unit_id: int, *, limit: int = 30) -> list[MeetingRow]:
    """Earlier meetings (các cuộc họp đã kết luận) of a unit, the last first: for a later one to look back at."""
    found = Meeting.objects.filter(unit_id=unit_id, state=MeetingState.CONCLUDED.value).select_related("unit")
    return [meeting_row(one) for one in found.order_by("-on", "-pk")[:limit]]
