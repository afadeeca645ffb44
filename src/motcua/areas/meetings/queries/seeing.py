"""Whose meetings somebody sees."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from motcua.areas.meetings.models import Invitee, MeetingConclusion
from motcua.areas.meetings.policy import Earshot
from motcua.rules.meetings import MeetingState

TOLD = (MeetingState.INVITED, MeetingState.HELD, MeetingState.CONCLUDED)


def meetings_heard(near: Earshot) -> Q:
    """Meetings of one's units; those one or one's unit is asked to; once concluded, those that gave work."""
    asked = Invitee.objects.filter(Q(account_id=near.account_id) | Q(unit_id__in=near.homes), meeting_id=OuterRef("pk"))
    owns = MeetingConclusion.objects.filter(meeting_id=OuterRef("pk"), owner_id__in=near.homes)
    return (
        Q(unit_id__in=near.homes)
        | Q(Exists(asked), state__in=TOLD)
        | Q(Exists(owns), state=MeetingState.CONCLUDED.value)
    )
