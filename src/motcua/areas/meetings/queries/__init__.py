"""Questions about meetings and their conclusions, answered with frozen rows."""

from motcua.areas.meetings.models import Attendance, MeetingKind
from motcua.areas.meetings.queries.following import (
    ConclusionRow,
    conclusions,
    follow_up_counts,
)
from motcua.areas.meetings.queries.inviting import Invitation, invitation
from motcua.areas.meetings.queries.leaving import concluded_with, meetings_left_open
from motcua.areas.meetings.queries.listing import (
    PAGE,
    MeetingRow,
    earlier_meetings,
    latest_meeting_year,
    meetings,
)
from motcua.areas.meetings.queries.opening import (
    AgendaRow,
    InviteeRow,
    MaterialRow,
    MeetingFigureRow,
    MeetingStepRow,
    MeetingView,
    meeting,
)

__all__ = [
    "PAGE",
    "AgendaRow",
    "Attendance",
    "ConclusionRow",
    "Invitation",
    "InviteeRow",
    "MaterialRow",
    "MeetingFigureRow",
    "MeetingKind",
    "MeetingRow",
    "MeetingStepRow",
    "MeetingView",
    "concluded_with",
    "conclusions",
    "earlier_meetings",
    "follow_up_counts",
    "invitation",
    "latest_meeting_year",
    "meeting",
    "meetings",
    "meetings_left_open",
]
