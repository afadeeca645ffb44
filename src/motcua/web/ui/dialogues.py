"""How dialogues, questions and promises are told on a page: one badge each, the same inside and outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from motcua.areas.feedback.queries import CommitmentRow, DialogueCorrectionRow, DialogueRow, QuestionRow
from motcua.rules.dialogues import AttendanceGroup, CommitmentState, DialogueState, QuestionState
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


PLACES: dict[str, str] = {
    "title": gettext_noop("Tên cuộc đối thoại"),
    "content": gettext_noop("Nội dung"),
    "way": gettext_noop("Hình thức"),
    "place": gettext_noop("Địa điểm"),
    "chair": gettext_noop("Người chủ trì"),
    "invited": gettext_noop("Thành phần"),
    "result": gettext_noop("Kết quả"),
    **{group.value: group.label for group in AttendanceGroup},
}
LONG = frozenset({"content", "result", "answer"})


@dataclass(frozen=True, slots=True)
class Corrected:
    """Corrected (lần đính chính trên trang): when, by whom, why, and each place before and after in words."""

    at: datetime
    by: str
    reason: str
    places: list[tuple[str, str, str]]


def corrected(rows: Iterable[DialogueCorrectionRow], *, public: bool = False) -> list[Corrected]:
    """Corrected (các lần đính chính), the latest first. Everybody reads what was put right and why; the former words
    of an answer, which may have named somebody, stay inside."""
    told = []
    for row in rows:
        answer = _("Trả lời câu %(n)s") % {"n": row.number}
        places = [
            (_(PLACES[name]) if name in PLACES else answer, *(("", "") if public and name in LONG else both))
            for name, *both in row.changes
        ]
        told.append(Corrected(row.recorded_at, "" if public else row.amended_by, row.reason, places))
    return told[::-1]


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
