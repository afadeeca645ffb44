"""What the list of meetings and one of them show, one more of each, as rows."""

from __future__ import annotations

from datetime import time
from typing import Any

from motcua.areas.meetings.models import AgendaItem, Invitee, Meeting, MeetingConclusion, MeetingFigure, MeetingStep
from motcua.areas.plans import operations as plans
from motcua.kernel.clock import local_date, now


def meet_more(unit: Any, account: Any, n: int) -> int:
    """A concluded meeting after the one before it, with a task; the first one shows more. Answers its key."""
    at, today = now(), local_date(now())
    one = Meeting.objects.create(
        unit=unit, kind="CONFERENCE", title=f"Cuộc họp {n}", on=today, starts=time(7, 30), place="Hội trường",
        chair="Chủ trì minh họa", state="CONCLUDED", invited_on=today, minutes="Đã họp", notice_number="1",
        noticed_on=today, recorded_at=at, follows=Meeting.objects.filter(unit=unit).order_by("-pk").first(),
    )  # fmt: skip
    first = Meeting.objects.filter(unit=unit).order_by("pk")[0]
    for number in (2 * n, 2 * n + 1):
        AgendaItem.objects.create(meeting=first, number=number, text="Nội dung")
        Invitee.objects.create(meeting=first, name=f"Khách {number}")
        MeetingFigure.objects.create(
            meeting=first, frozen=1, position=number, digest="a" * 64, code="dossiers.received", name="Hồ sơ",
            counted="hồ sơ", part=1, start=today, end=today, unit=unit.slug, scope="all", heading=unit.name,
            cut_off=today, known_at=at, added_at=at,
        )  # fmt: skip
        MeetingStep.objects.create(meeting=first, act="RECORD", on=today, by=account, at=at)
    work = plans.GivenWork("Việc", unit.pk, today)
    (task,) = plans.give_out(from_unit_id=unit.pk, works=[work], by="account:thu", at=at)
    MeetingConclusion.objects.create(meeting=one, number=1, text="Việc", owner=unit, due_on=today, task_id=task)
    MeetingConclusion.objects.create(meeting=first, number=n + 1, text="Ghi nhận")
    return one.pk
