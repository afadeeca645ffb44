"""Preparing (chuẩn bị cuộc họp): called, given an agenda and a list of people, who are asked to come."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.meetings.models import AgendaItem, Invitee, Meeting, MeetingKind
from motcua.areas.meetings.operations.gate import noted, opened
from motcua.areas.meetings.policy import meeting_parts
from motcua.kernel.errors import UserError
from motcua.rules.contacts import read_contact
from motcua.rules.meetings import MeetingAct, MeetingPart
from motcua.rules.sentences import Sentence


@transaction.atomic
def call_meeting(
    *,
    unit_id: int,
    kind: str,
    title: str,
    on: date,
    starts: time,
    place: str,
    chair: str,
    account: Any,
    at: datetime,
    purpose: str = "",
    follows_id: int | None = None,
) -> int:
    """Call a meeting (lập cuộc họp) of a unit, and answer its key.

    Raises UserError `not_yours`, `meeting_incomplete`, `meeting_known`, `wrong_earlier_meeting`.
    """
    if MeetingPart.ORGANISER not in meeting_parts(account, unit_id):
        raise UserError("Chỉ người theo dõi cải cách hoặc lãnh đạo của đơn vị lập cuộc họp.", code="not_yours")
    _refuse(unit_id, title, on, (place, chair), follows_id)
    made = Meeting.objects.create(
        unit_id=unit_id,
        kind=MeetingKind(kind),
        title=title.strip(),
        purpose=purpose.strip(),
        on=on,
        starts=starts,
        place=place.strip(),
        chair=chair.strip(),
        follows_id=follows_id,
        recorded_at=at,
    )
    return made.pk


@transaction.atomic
def describe_meeting(
    *,
    meeting_id: int,
    kind: str,
    title: str,
    meets_on: date,
    starts: time,
    place: str,
    chair: str,
    account: Any,
    on: date,
    purpose: str = "",
    follows_id: int | None = None,
) -> None:
    """Describe a meeting (sửa thông tin cuộc họp) anew before anybody is asked to come.

    Raises UserError as `call_meeting` and as the table refuses.
    """
    one = opened(meeting_id, MeetingAct.DESCRIBE, account, on)
    _refuse(one.unit_id, title, meets_on, (place, chair), follows_id, mine=one.pk)
    one.kind, one.title, one.purpose, one.on = MeetingKind(kind), title.strip(), purpose.strip(), meets_on
    one.starts, one.place, one.chair, one.follows_id = starts, place.strip(), chair.strip(), follows_id
    one.save()


def _refuse(unit_id: int, title: str, on: date, needed: Collection[str], follows_id: int | None, mine: int = 0) -> None:
    if not title.strip() or not all(one.strip() for one in needed):
        raise UserError("Xin ghi đủ tên cuộc họp, nơi họp và người chủ trì.", code="meeting_incomplete")
    if Meeting.objects.filter(unit_id=unit_id, on=on, title=title.strip()).exclude(pk=mine).exists():
        raise UserError("Đơn vị đã có cuộc họp cùng tên trong ngày này.", code="meeting_known")
    if follows_id is None:
        return
    earlier = Meeting.objects.filter(pk=follows_id, unit_id=unit_id, on__lt=on)
    if not earlier.exclude(pk=mine).exists():
        raise UserError("Chỉ kiểm điểm kết luận của cuộc họp trước của cùng đơn vị.", code="wrong_earlier_meeting")


@transaction.atomic
def add_agenda_item(
    *, meeting_id: int, text: str, account: Any, on: date, speaker: str = "", minutes: int | None = None
) -> int:
    """Add an agenda item (thêm nội dung chương trình) at the end, and answer its key. Raises UserError `item_empty`."""
    one = opened(meeting_id, MeetingAct.AGENDA, account, on)
    if not text.strip():
        raise UserError("Xin ghi nội dung.", code="item_empty")
    last = AgendaItem.objects.filter(meeting=one).aggregate(last=Max("number"))["last"] or 0
    told = {"text": text.strip(), "speaker": speaker.strip(), "minutes": minutes}
    return AgendaItem.objects.create(meeting=one, number=last + 1, **told).pk


@transaction.atomic
def drop_agenda_item(*, meeting_id: int, item_id: int, account: Any, on: date) -> None:
    """Drop an agenda item (bỏ nội dung chương trình). Raises UserError as the table refuses."""
    one = opened(meeting_id, MeetingAct.AGENDA, account, on)
    AgendaItem.objects.filter(meeting=one, pk=item_id).delete()


@transaction.atomic
def ask_to_come(
    *,
    meeting_id: int,
    account: Any,
    on: date,
    unit_ids: Collection[int] = (),
    account_ids: Collection[int] = (),
    names: Collection[str] = (),
    contacts: Mapping[str, str] | None = None,
) -> None:
    """Ask to come (lập danh sách mời): units, officers and people from outside; who is on the list already stays.

    `contacts` say by the name of a guest where to write to. Raises UserError `nobody_named`, `contact_unread`.
    """
    one = opened(meeting_id, MeetingAct.INVITEES, account, on)
    outside = [name.strip() for name in names if name.strip()]
    if not unit_ids and not account_ids and not outside:
        raise UserError("Xin chọn đơn vị, cán bộ hoặc ghi tên khách mời.", code="nobody_named")
    there = list(Invitee.objects.filter(meeting=one).values_list("unit_id", "account_id", "name"))
    units, officers, guests = ({row[place] for row in there} for place in range(3))
    new = [Invitee(meeting=one, unit_id=key) for key in dict.fromkeys(unit_ids) if key not in units]
    new += [Invitee(meeting=one, account_id=key) for key in dict.fromkeys(account_ids) if key not in officers]
    reached = {name.strip(): _contact(name, written) for name, written in (contacts or {}).items()}
    new += [
        Invitee(meeting=one, name=name, contact=reached.get(name, ""))
        for name in dict.fromkeys(outside)
        if name not in guests
    ]
    Invitee.objects.bulk_create(new)


def _contact(name: str, written: str) -> str:
    """Where a guest is reached, in one form. Raises UserError `contact_unread`."""
    found = read_contact(written)
    if found is None:
        raise UserError(
            Sentence("Liên hệ của {name} không phải thư điện tử hay số điện thoại.", name=name), code="contact_unread"
        )
    return found


@transaction.atomic
def forget_guests(*, meeting_id: int) -> int:
    """Forget where guests are reached (xóa liên hệ của khách mời) once nothing more is written to them."""
    return Invitee.objects.filter(meeting_id=meeting_id).exclude(contact="").update(contact="")


@transaction.atomic
def take_off_list(*, meeting_id: int, invitee_id: int, account: Any, on: date) -> None:
    """Take off the list (bỏ khỏi danh sách mời). Raises UserError as the table refuses."""
    one = opened(meeting_id, MeetingAct.INVITEES, account, on)
    Invitee.objects.filter(meeting=one, pk=invitee_id).delete()


@transaction.atomic
def send_invitation(*, meeting_id: int, number: str, account: Any, on: date, at: datetime) -> None:
    """Send the invitation (gửi giấy mời): from now on those asked to come see the meeting.

    Raises UserError `agenda_missing`, `nobody_invited` and as the table refuses.
    """
    one = opened(meeting_id, MeetingAct.INVITE, account, on)
    one.invitation_number, one.invited_on = number.strip(), on
    noted(one, MeetingAct.INVITE, number, account, on, at)


@transaction.atomic
def move_meeting(
    *, meeting_id: int, meets_on: date, starts: time, place: str, words: str, account: Any, on: date, at: datetime
) -> None:
    """Move a meeting (đổi ngày, giờ, nơi họp) to which people were asked already, saying why.

    Raises UserError `reason_missing`, `meeting_incomplete`, `meeting_known`, `wrong_earlier_meeting`.
    """
    one = opened(meeting_id, MeetingAct.MOVE, account, on)
    if not words.strip():
        raise UserError("Xin ghi lý do đổi.", code="reason_missing")
    _refuse(one.unit_id, one.title, meets_on, (place, one.chair), one.follows_id, mine=one.pk)
    was = f"{one.starts:%H:%M} {one.on:%d/%m/%Y}, {one.place}"
    one.on, one.starts, one.place = meets_on, starts, place.strip()
    noted(one, MeetingAct.MOVE, f"{words.strip()} (trước đó: {was})", account, on, at)


@transaction.atomic
def cancel_meeting(*, meeting_id: int, words: str, account: Any, on: date, at: datetime) -> None:
    """Cancel a meeting (không họp nữa) with the reason. Raises UserError `reason_missing`."""
    one = opened(meeting_id, MeetingAct.CANCEL, account, on)
    if not words.strip():
        raise UserError("Xin ghi lý do không họp.", code="reason_missing")
    noted(one, MeetingAct.CANCEL, words, account, on, at)
