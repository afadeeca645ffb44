"""Feedback (ý kiến của người dân): ratings and notes on pages; dialogues with what was asked and promised in them."""

from motcua.areas.feedback.models.dialogues import (
    Commitment,
    CommitmentVerdict,
    Dialogue,
    DialogueAttendance,
    DialogueQuestion,
    DialogueStep,
)
from motcua.areas.feedback.models.ratings import PageFeedback, Rating, RatingChannel

__all__ = [
    "Commitment",
    "CommitmentVerdict",
    "Dialogue",
    "DialogueAttendance",
    "DialogueQuestion",
    "DialogueStep",
    "PageFeedback",
    "Rating",
    "RatingChannel",
]
