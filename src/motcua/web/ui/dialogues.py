"""How dialogues, questions and promises are told on a page: one badge each, the same inside and outside."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from motcua.areas.feedback.queries import CommitmentRow, DialogueRow, QuestionRow
from motcua.rules.dialogues import CommitmentState, DialogueState, QuestionState
from motcua.web.ui.standing import Badge

DIALOGUE_TONES = {
    DialogueState.PLANNED: "wait",
    DialogueState.ANNOUNCED: "in",
    DialogueState.HELD: "soon",
    DialogueState.PUBLISHED: "done",
    DialogueState.CANCELLED: "stop",
}
QUESTION_TONES = {
    QuestionState.NEW: "soon",
    QuestionState.TAKEN: "wait",
    QuestionState.ASSIGNED: "in",
    QuestionState.ANSWERED: "done",
    QuestionState.REFUSED: "stop",
}
COMMITMENT_TONES = {
    CommitmentState.OPEN: "in",
    CommitmentState.REPORTED: "soon",
    CommitmentState.DISPUTED: "late",
    CommitmentState.KEPT: "done",
}


def dialogue_badge(row: DialogueRow, today: date) -> Badge:
    """Where a dialogue stands; late where its result should be there and is not."""
    if row.state is DialogueState.HELD and row.result_late(today):
        return Badge("late", _("Quá hạn công bố kết quả"))
    return Badge(DIALOGUE_TONES[row.state], _(row.state.label))


def question_badge(row: QuestionRow, today: date) -> Badge:
    """Where a question stands; late where its answer is not there in time."""
    if row.state is QuestionState.ASSIGNED and row.late(today):
        return Badge("late", _("Quá hạn trả lời"))
    if row.state is QuestionState.ANSWERED and row.on_the_spot:
        return Badge("done", _("Trả lời tại chỗ"))
    return Badge(QUESTION_TONES[row.state], _(row.state.label))


def commitment_badge(row: CommitmentRow, today: date) -> Badge:
    """Where a promise stands; late where it was not kept by its day."""
    if row.state in (CommitmentState.OPEN, CommitmentState.REPORTED) and row.late(today):
        return Badge("late", _("Quá hạn: %(state)s") % {"state": _(row.state.label).lower()})
    return Badge(COMMITMENT_TONES[row.state], _(row.state.label))
