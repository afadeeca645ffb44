"""Concluding (biên bản, kết luận): minutes and who came, conclusions, and the notice that makes tasks of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.meetings.models import Attendance, Invitee, Meeting, MeetingConclusion
from motcua.areas.meetings.operations.gate import noted, opened
from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations as plans
from motcua.areas.plans.operations import GivenWork
from motcua.kernel.errors import UserError
from motcua.rules.meetings import MeetingAct, conclusion_fault

AREA = "DIRECTION"


@transaction.atomic
def write_minutes(
    *, meeting_id: int, words: str, attendance: Mapping[int, str], account: Any, on: date, at: datetime
) -> None:
    """Write the minutes (ghi biên bản) and who came; the meeting has been held then.

    Raises UserError `minutes_empty`, `not_yet_held` and as the table refuses.
    """
    one = opened(meeting_id, MeetingAct.RECORD, account, on, at)
    if not words.strip():
        raise UserError("Xin ghi diễn biến cuộc họp.", code="minutes_empty")
    asked = list(Invitee.objects.filter(meeting=one))
    for invitee in asked:
        invitee.attendance = Attendance(attendance[invitee.pk]) if attendance.get(invitee.pk) else ""
        invitee.contact = ""  # it was held: nothing more is written to guests
    Invitee.objects.bulk_update(asked, ["attendance", "contact"])
    one.minutes = words.strip()
    noted(one, MeetingAct.RECORD, "", account, on, at)


@transaction.atomic
def draft_conclusion(
    *,
    meeting_id: int,
    text: str,
    account: Any,
    on: date,
    owner_id: int | None = None,
    due_on: date | None = None,
    product: str = "",
) -> int:
    """Draft a conclusion (soạn kết luận) at the end of the list, and answer its key.

    Raises UserError `conclusion_empty`, `owner_and_day`, `due_before_meeting` and as the table refuses.
    """
    one = opened(meeting_id, MeetingAct.CONCLUDE, account, on)
    if fault := conclusion_fault(text, owned=owner_id is not None, due_on=due_on, held_on=one.on):
        raise UserError(fault.why, code=fault.code)
    last = MeetingConclusion.objects.filter(meeting=one).aggregate(last=Max("number"))["last"] or 0
    made = MeetingConclusion.objects.create(
        meeting=one, number=last + 1, text=text.strip(), owner_id=owner_id, due_on=due_on, product=product.strip()
    )
    return made.pk


@transaction.atomic
def drop_conclusion(*, meeting_id: int, conclusion_id: int, account: Any, on: date) -> None:
    """Drop a drafted conclusion (bỏ kết luận đang soạn). Raises UserError as the table refuses."""
    one = opened(meeting_id, MeetingAct.CONCLUDE, account, on)
    MeetingConclusion.objects.filter(meeting=one, pk=conclusion_id).delete()


@transaction.atomic
def announce_conclusions(
    *, meeting_id: int, number: str, address: str, account: Any, on: date, at: datetime, plan_id: int | None = None
) -> None:
    """Announce the conclusions (ký thông báo kết luận): each with an owner becomes a task that leads back here.

    The tasks stand in `plan_id` or in the yearly list of what the unit gave out. Raises UserError `number_missing`,
    `no_conclusion`, `unknown_plan` and as the table refuses.
    """
    one = opened(meeting_id, MeetingAct.ANNOUNCE, account, on)
    if not number.strip():
        raise UserError("Xin ghi số thông báo kết luận.", code="number_missing")
    one.notice_number, one.noticed_on = number.strip(), on
    noted(one, MeetingAct.ANNOUNCE, number, account, on, at)
    given = list(MeetingConclusion.objects.filter(meeting=one, owner__isnull=False).order_by("number"))
    keys = _given_out(one, given, actor_of(account), address, at, plan_id) if given else []
    for conclusion, key in zip(given, keys, strict=True):
        conclusion.task_id = key
    MeetingConclusion.objects.bulk_update(given, ["task"])


def _given_out(
    one: Meeting, given: list[MeetingConclusion], by: str, address: str, at: datetime, plan_id: int | None
) -> list[int]:
    """The tasks of conclusions, in their order."""
    works = [
        GivenWork(row.text, row.owner_id, row.due_on, product=row.product, area_code=AREA)
        for row in given
        if row.owner_id is not None and row.due_on is not None
    ]
    about = f"Thông báo kết luận {one.notice_number} ngày {one.noticed_on:%d/%m/%Y}: {one.title}"
    return plans.give_out(
        from_unit_id=one.unit_id, works=works, by=by, at=at, about=about, address=address, plan_id=plan_id
    )
