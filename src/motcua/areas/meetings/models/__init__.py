"""Meetings (hội nghị, cuộc họp): what was prepared, who was asked, what was shown, said, concluded and given out."""

from motcua.areas.meetings.models.course import MeetingConclusion, MeetingStep
from motcua.areas.meetings.models.meeting import Meeting, MeetingKind
from motcua.areas.meetings.models.preparing import (
    AgendaItem,
    Attendance,
    Invitee,
    MeetingFigure,
    MeetingMaterial,
)

__all__ = [
    "AgendaItem",
    "Attendance",
    "Invitee",
    "Meeting",
    "MeetingConclusion",
    "MeetingFigure",
    "MeetingKind",
    "MeetingMaterial",
    "MeetingStep",
]
