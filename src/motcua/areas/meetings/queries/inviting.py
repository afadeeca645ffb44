"""Inviting (mời họp): what those asked to a meeting are told of it, and who they are."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.areas.meetings.models import AgendaItem, Invitee, MeetingStep
from motcua.areas.meetings.queries.listing import MeetingRow, meeting_row
from motcua.rules.meetings import MeetingAct


@dataclass(frozen=True, slots=True)
class Invitation:
    """Invitation (tin cho thành phần mời): the meeting, what was done, the agenda, the units and officers asked, and
    the guests from outside who said where to write to."""

    meeting: MeetingRow
    act: MeetingAct
    words: str
    number: str
    agenda: tuple[str, ...]
    unit_ids: tuple[int, ...]
    account_ids: tuple[int, ...]
    guests: tuple[tuple[int, str], ...]


def invitation(step_id: int) -> Invitation | None:
    """Invitation (tin cho thành phần mời) by the step that was taken, or None."""
    step = MeetingStep.objects.select_related("meeting__unit").filter(pk=step_id).first()
    if step is None:
        return None
    asked = Invitee.objects.filter(meeting_id=step.meeting_id).order_by("pk")
    items = AgendaItem.objects.filter(meeting_id=step.meeting_id).order_by("number")
    told = list(asked.values_list("unit_id", "account_id"))
    return Invitation(
        meeting=meeting_row(step.meeting),
        act=MeetingAct(step.act),
        words=step.words,
        number=step.meeting.invitation_number,
        agenda=tuple(f"{number}. {text}" for number, text in items.values_list("number", "text")),
        unit_ids=tuple(unit for unit, _account in told if unit is not None),
        account_ids=tuple(account for _unit, account in told if account is not None),
        guests=tuple(asked.exclude(contact="").values_list("pk", "contact")),
    )
