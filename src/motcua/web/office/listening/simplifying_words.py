"""How difficulties and reviews of procedures are told on a page: one badge each."""

from __future__ import annotations

from django.utils.translation import gettext as _

from motcua.areas.feedback.queries import DifficultyRow, ReviewRow
from motcua.rules.simplifying import DifficultyState, ReviewState
from motcua.web.ui.standing import Badge

DIFFICULTY_TONES = {DifficultyState.OPEN: "soon", DifficultyState.IN_REVIEW: "in", DifficultyState.SETTLED: "done"}
REVIEW_TONES = {
    ReviewState.OPEN: "wait",
    ReviewState.PROPOSED: "soon",
    ReviewState.ACCEPTED: "in",
    ReviewState.REJECTED: "stop",
    ReviewState.APPLIED: "done",
}


def difficulty_badge(row: DifficultyRow) -> Badge:
    """Where a difficulty stands."""
    return Badge(DIFFICULTY_TONES[row.state], _(row.state.label))


def review_badge(row: ReviewRow) -> Badge:
    """Where a review stands."""
    return Badge(REVIEW_TONES[row.state], _(row.state.label))
