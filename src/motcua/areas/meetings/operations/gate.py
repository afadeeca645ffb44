"""The gate of meetings: who stands before one, what is known of it, and the table's answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from motcua.areas.meetings.events import InviteesConcerned
from motcua.areas.meetings.models import AgendaItem, Invitee, Meeting, MeetingConclusion, MeetingStep
from motcua.areas.meetings.policy import meeting_parts
from motcua.kernel.bus import publish
from motcua.kernel.clock import local
from motcua.kernel.errors import UserError
from motcua.rules.meetings import MEETING_TABLE, KnownOfMeeting, MeetingAct, MeetingState, meeting_refusal

ASKED_BY_GUARDS: dict[MeetingAct, dict[str, Any]] = {
    MeetingAct.INVITE: {"items": AgendaItem, "invitees": Invitee},
    MeetingAct.ANNOUNCE: {"conclusions": MeetingConclusion},
}


TOLD_TO_INVITEES = frozenset({MeetingAct.INVITE, MeetingAct.MOVE, MeetingAct.CANCEL})


def opened(meeting_id: int, act: MeetingAct, account: Any, on: date, at: datetime | None = None) -> Meeting:
    """The meeting, held, once the table lets somebody do this. Raises UserError with the table's sentence."""
    one = Meeting.objects.select_for_update().filter(pk=meeting_id).first()
    if one is None:
        raise UserError("Không có cuộc họp này.", code="unknown_meeting")
    counted = ASKED_BY_GUARDS.get(act, {})
    hour = local(at).time() if at is not None else None
    counts = {name: model.objects.filter(meeting=one).count() for name, model in counted.items()}
    known = KnownOfMeeting(day=one.on, on=on, starts=one.starts, hour=hour, **counts)
    refused = meeting_refusal(act, MeetingState(one.state), meeting_parts(account, one.unit_id), known)
    if refused is not None:
        raise UserError(refused.why, code=refused.code)
    return one


def noted(one: Meeting, act: MeetingAct, words: str, account: Any, on: date, at: datetime) -> None:
    """Write the step down, and bring the meeting to where the table says it goes."""
    step = MeetingStep.objects.create(meeting=one, act=act.value, words=words.strip(), on=on, by=account, at=at)
    if act in TOLD_TO_INVITEES and one.invited_on is not None:
        publish(InviteesConcerned(step_id=step.pk, at=at))
    if (to := MEETING_TABLE[act].to) is not None:
        one.state = to.value
    one.save()
