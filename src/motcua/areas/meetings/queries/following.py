"""Following up (theo dõi kết luận): every conclusion stands where its task stands on a day; nothing is typed twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from motcua.areas.meetings.models import Meeting, MeetingConclusion
from motcua.areas.meetings.policy import Earshot
from motcua.areas.meetings.queries.seeing import meetings_heard
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import TaskRow
from motcua.rules.meetings import FollowUp, FollowUpCounts, MeetingState, count_follow_up, followed_up
from motcua.rules.tasks import TaskStatus

MOST = 2000


@dataclass(frozen=True, slots=True)
class ConclusionRow:
    """Conclusion row (dòng kết luận): what was concluded where and when, for whom, and how far its task has come."""

    id: int
    meeting_id: int
    meeting: str
    meeting_on: date
    notice: str
    number: int
    text: str
    owner: str
    due_on: date | None
    product: str
    task: TaskRow | None
    standing: FollowUp


def conclusions(
    near: Earshot, *, on: date, standing: Collection[FollowUp] = (), year: int | None = None
) -> list[ConclusionRow]:
    """Conclusions (các kết luận đã thông báo) of the meetings one sees, as of a day; the last meeting first."""
    heard = Meeting.objects.filter(meetings_heard(near), state=MeetingState.CONCLUDED.value)
    if year is not None:
        heard = heard.filter(on__year=year)
    found = MeetingConclusion.objects.filter(meeting__in=heard).order_by("-meeting__on", "-meeting_id", "number")
    rows = _rows(found[:MOST], on)
    return [row for row in rows if not standing or row.standing in standing]


def conclusions_of(one: Meeting, *, heard: Earshot, on: date) -> tuple[ConclusionRow, ...]:
    """The conclusions of a meeting as of a day; those still being drafted only for the unit that holds it."""
    if one.state != MeetingState.CONCLUDED and one.unit_id not in heard.homes:
        return ()
    return tuple(_rows(MeetingConclusion.objects.filter(meeting=one).order_by("number"), on))


def meetings_before(one: Meeting, *, on: date) -> tuple[ConclusionRow, ...]:
    """What the earlier meetings left (kết luận lần trước): all of the one it follows, of those before what is not done.

    As they stood on the day of the meeting once it is over, and on `on` until then.
    """
    chain = _chain(one)
    if not chain:
        return ()
    found = MeetingConclusion.objects.filter(meeting_id__in=chain).order_by("-meeting__on", "number")
    rows = _rows(found, min(on, one.on))
    unfinished = (FollowUp.OPEN, FollowUp.LATE)
    return tuple(row for row in rows if row.meeting_id == one.follows_id or row.standing in unfinished)


def _chain(one: Meeting) -> list[int]:
    """The meetings of the same unit that a meeting follows, the nearest first."""
    if one.follows_id is None:
        return []
    known = dict(Meeting.objects.filter(unit_id=one.unit_id, on__lt=one.on).values_list("pk", "follows_id"))
    found: list[int] = []
    key: int | None = one.follows_id
    while key is not None and key in known and key not in found:
        found.append(key)
        key = known[key]
    return found


def _rows(chosen: QuerySet[MeetingConclusion], on: date) -> list[ConclusionRow]:
    found = list(chosen.select_related("meeting", "owner"))
    tasks = plans.tasks_by_keys([one.task_id for one in found if one.task_id is not None], as_of=on)
    return [_row(one, tasks.get(one.task_id or 0)) for one in found]


def _row(one: Any, task: TaskRow | None) -> ConclusionRow:
    return ConclusionRow(
        id=one.pk,
        meeting_id=one.meeting_id,
        meeting=one.meeting.title,
        meeting_on=one.meeting.on,
        notice=one.meeting.notice_number,
        number=one.number,
        text=one.text,
        owner=one.owner.name if one.owner else "",
        due_on=task.due_on if task else one.due_on,
        product=one.product,
        task=task,
        standing=followed_up(TaskStatus(task.status) if task else None),
    )


def follow_up_counts(rows: Iterable[ConclusionRow]) -> FollowUpCounts:
    """Follow-up counts (số kết luận theo tình trạng) of some rows."""
    return count_follow_up(row.standing for row in rows)
