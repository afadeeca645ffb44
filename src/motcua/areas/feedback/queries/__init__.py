"""Questions about what people said and asked, answered with frozen rows."""

from motcua.areas.feedback.models import RatingChannel
from motcua.areas.feedback.queries.asking import question_of_token, question_token
from motcua.areas.feedback.queries.dialogues import (
    DIALOGUES_A_PAGE,
    DialogueCounts,
    DialogueRow,
    DialogueView,
    dialogue,
    dialogue_counts,
    dialogues,
    public_dialogue,
    public_dialogues,
    sees_dialogue,
)
from motcua.areas.feedback.queries.promises import CommitmentRow, commitment, commitments_where
from motcua.areas.feedback.queries.questions import QuestionRow, question
from motcua.areas.feedback.queries.ratings import (
    PAGE,
    PageFeedbackRow,
    RatingRow,
    RatingSummary,
    dossier_of_token,
    page_feedback,
    rated_units,
    rating_of,
    rating_token,
    rating_traces,
    ratings,
    summary,
)
from motcua.areas.feedback.queries.terms import dialogue_terms

__all__ = [
    "DIALOGUES_A_PAGE",
    "PAGE",
    "CommitmentRow",
    "DialogueCounts",
    "DialogueRow",
    "DialogueView",
    "PageFeedbackRow",
    "QuestionRow",
    "RatingChannel",
    "RatingRow",
    "RatingSummary",
    "commitment",
    "commitments_where",
    "dialogue",
    "dialogue_counts",
    "dialogue_terms",
    "dialogues",
    "dossier_of_token",
    "page_feedback",
    "public_dialogue",
    "public_dialogues",
    "question",
    "question_of_token",
    "question_token",
    "rated_units",
    "rating_of",
    "rating_token",
    "rating_traces",
    "ratings",
    "sees_dialogue",
    "summary",
]
