"""Feedback (ý kiến của người dân): ratings and notes on pages; dialogues with what was asked and promised in them."""

from motcua.areas.feedback.models.correcting import DialogueCorrection
from motcua.areas.feedback.models.dialogues import (
    Commitment,
    CommitmentVerdict,
    Dialogue,
    DialogueAttendance,
    DialogueGuest,
    DialogueQuestion,
    DialogueStep,
)
from motcua.areas.feedback.models.erasing import SpeakerErasure, SpokenWords
from motcua.areas.feedback.models.petitions import Petition, PetitionStep
from motcua.areas.feedback.models.ratings import PageFeedback, Rating, RatingChannel
from motcua.areas.feedback.models.reception import ReceptionDay, ReceptionVisit
from motcua.areas.feedback.models.simplifying import Difficulty, ProcedureReview

__all__ = [
    "Commitment",
    "CommitmentVerdict",
    "Dialogue",
    "DialogueAttendance",
    "DialogueCorrection",
    "DialogueGuest",
    "DialogueQuestion",
    "DialogueStep",
    "Difficulty",
    "PageFeedback",
    "Petition",
    "PetitionStep",
    "ProcedureReview",
    "Rating",
    "RatingChannel",
    "ReceptionDay",
    "ReceptionVisit",
    "SpeakerErasure",
    "SpokenWords",
]
