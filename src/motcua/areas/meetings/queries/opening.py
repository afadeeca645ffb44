"""One meeting with everything that was prepared for it, who was asked and came, what was shown and concluded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from motcua.areas.digitization.queries import StoredFileRow, stored_files
from motcua.areas.meetings.models import (
    AgendaItem,
    Attendance,
    Invitee,
    Meeting,
    MeetingFigure,
    MeetingMaterial,
    MeetingStep,
)
from motcua.areas.meetings.policy import Earshot, meeting_parts
from motcua.areas.meetings.queries.following import ConclusionRow, conclusions_of, meetings_before
from motcua.areas.meetings.queries.listing import MeetingRow, meeting_row
from motcua.areas.meetings.queries.seeing import meetings_heard
from motcua.rules.figures import Share
from motcua.rules.meetings import KnownOfMeeting, MeetingAct, MeetingPart, acts_on_meeting


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """Agenda row (dòng chương trình)."""

    id: int
    number: int
    text: str
    speaker: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class InviteeRow:
    """Invitee row (dòng thành phần mời): a unit, an officer or a guest, and whether they came."""

    id: int
    name: str
    kind: str
    attendance: str

    @property
    def came(self) -> str:
        """Whether they came, in words; empty until it is known."""
        return str(Attendance(self.attendance).label) if self.attendance else ""


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """Material row (dòng tài liệu): a file or a document of the register."""

    id: int
    title: str
    file: StoredFileRow | None
    document_id: int | None
    added_at: datetime


@dataclass(frozen=True, slots=True)
class MeetingFigureRow:
    """Meeting figure row (dòng số liệu): the two counts as they were closed, and where they open."""

    id: int
    frozen: int
    position: int
    digest: str
    code: str
    name: str
    counted: str
    part: int
    whole: int | None
    start: date
    end: date
    unit: str
    scope: str
    heading: str
    cut_off: date
    known_at: datetime

    @property
    def share(self) -> Share | None:
        """The share, where the figure has a base."""
        return None if self.whole is None else Share(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class MeetingStepRow:
    """Meeting step row (dòng bước): what was done, by whom, with which words."""

    act: MeetingAct
    words: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class MeetingView:
    """Meeting view (một cuộc họp) as whoever asks may see it, with what they may do."""

    row: MeetingRow
    purpose: str
    invitation_number: str
    invited_on: date | None
    minutes: str
    notice_number: str
    noticed_on: date | None
    follows: MeetingRow | None
    followed_by: tuple[MeetingRow, ...]
    agenda: tuple[AgendaRow, ...]
    invitees: tuple[InviteeRow, ...]
    materials: tuple[MaterialRow, ...]
    figures: tuple[MeetingFigureRow, ...]
    conclusions: tuple[ConclusionRow, ...]
    before: tuple[ConclusionRow, ...]
    steps: tuple[MeetingStepRow, ...]
    parts: frozenset[MeetingPart]
    acts: tuple[MeetingAct, ...]


def meeting(near: Earshot, meeting_id: int, *, account: Any, on: date, hour: time | None = None) -> MeetingView | None:
    """Meeting (một cuộc họp) with all that belongs to it as of a day, and what may be done at an hour of it; None where
    one may not see it."""
    found = Meeting.objects.filter(meetings_heard(near), pk=meeting_id)
    one: Any = found.select_related("unit", "follows__unit").first()
    if one is None:
        return None
    agenda = tuple(
        AgendaRow(item.pk, item.number, item.text, item.speaker, item.minutes)
        for item in AgendaItem.objects.filter(meeting=one).order_by("number")
    )
    invitees = _invitees(one)
    conclusions, before = conclusions_of(one, heard=near, on=on), meetings_before(one, on=on)
    parts = meeting_parts(account, one.unit_id)
    known = KnownOfMeeting(one.on, on, len(agenda), len(invitees), len(conclusions), one.starts, hour)
    return MeetingView(
        row=meeting_row(one),
        purpose=one.purpose,
        invitation_number=one.invitation_number,
        invited_on=one.invited_on,
        minutes=one.minutes,
        notice_number=one.notice_number,
        noticed_on=one.noticed_on,
        follows=meeting_row(one.follows) if one.follows else None,
        followed_by=_followed_by(one, near),
        agenda=agenda,
        invitees=invitees,
        materials=_materials(one),
        figures=_figures(one),
        conclusions=conclusions,
        before=before,
        steps=_steps(one),
        parts=parts,
        acts=acts_on_meeting(meeting_row(one).state, parts, known),
    )


def _followed_by(one: Meeting, near: Earshot) -> tuple[MeetingRow, ...]:
    found = Meeting.objects.filter(meetings_heard(near), follows=one).select_related("unit").order_by("on", "pk")
    return tuple(meeting_row(each) for each in found)


def _invitees(one: Meeting) -> tuple[InviteeRow, ...]:
    found = Invitee.objects.filter(meeting=one).select_related("unit", "account").order_by("pk")
    return tuple(
        InviteeRow(
            row.pk,
            row.unit.name if row.unit else str(row.account) if row.account else row.name,
            "unit" if row.unit else "officer" if row.account else "guest",
            row.attendance,
        )
        for row in found
    )


def _materials(one: Meeting) -> tuple[MaterialRow, ...]:
    found = list(MeetingMaterial.objects.filter(meeting=one).order_by("pk"))
    files = stored_files([row.file_id for row in found if row.file_id])
    return tuple(
        MaterialRow(row.pk, row.title, files.get(row.file_id) if row.file_id else None, row.document_id, row.added_at)
        for row in found
    )


def _figures(one: Meeting) -> tuple[MeetingFigureRow, ...]:
    found = MeetingFigure.objects.filter(meeting=one).order_by("pk")
    names = [name for name in MeetingFigureRow.__slots__ if name != "id"]
    return tuple(MeetingFigureRow(row.pk, **{name: getattr(row, name) for name in names}) for row in found)


def _steps(one: Meeting) -> tuple[MeetingStepRow, ...]:
    found = MeetingStep.objects.filter(meeting=one).select_related("by").order_by("pk")
    return tuple(MeetingStepRow(MeetingAct(row.act), row.words, row.on, str(row.by)) for row in found)
