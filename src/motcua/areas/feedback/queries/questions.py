"""Questions of dialogues as rows; who asked is told only to who keeps the dialogue or has to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from motcua.areas.feedback.models import DialogueQuestion
from motcua.areas.feedback.policy import answering_units, listening_parts
from motcua.rules.dialogues import QuestionAct, QuestionRoute, QuestionState, acts_on_question
from motcua.rules.listening import is_late


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Question row (dòng câu hỏi đối thoại): the words that may be shown, the answer, and inside who asked."""

    id: int
    number: int
    dialogue_id: int
    dialogue: str
    home_id: int
    starts_on: date
    route: QuestionRoute
    state: QuestionState
    text: str
    shown_text: str
    asker: str
    contact: str
    unit_id: int | None
    unit: str
    due_on: date | None
    answer: str
    on_the_spot: bool
    answered_on: date | None
    refused_reason: str
    asked_at: datetime

    @property
    def words(self) -> str:
        """The words to show in the office: as they may be shown, or as they came where nobody has looked at them."""
        return self.shown_text or self.text

    def late(self, today: date) -> bool:
        """Whether the answer came, or has not come, after its day."""
        return is_late(self.due_on, self.answered_on, today)

    def without_asker(self) -> QuestionRow:
        """As everybody may read it."""
        return replace(self, asker="", contact="", text="")

    def acts(self, account: Any, *, today: date) -> tuple[QuestionAct, ...]:
        """What somebody may do with it now."""
        parts = listening_parts(account, unit_id=self.home_id, answering_id=self.unit_id)
        return acts_on_question(self.state, parts, held=today >= self.starts_on)

    def for_reader(self, account: Any) -> QuestionRow:
        """As somebody of the office may read it: with who asked only where they keep the dialogue or answer."""
        parts = listening_parts(account, unit_id=self.home_id, answering_id=self.unit_id)
        return self if parts else self.without_asker()


def questions_where(**chosen: Any) -> list[QuestionRow]:
    """Questions (các câu hỏi đối thoại) chosen by columns, in the order they came."""
    found = DialogueQuestion.objects.filter(**chosen).select_related("dialogue", "unit")
    return [_row(one) for one in found.order_by("dialogue_id", "number")]


def questions_to_answer(account: Any) -> list[QuestionRow]:
    """Questions to answer (câu hỏi đối thoại phải trả lời): those assigned to one's units and open, the first due
    first."""
    units = answering_units(account)
    found = questions_where(unit_id__in=units, state=QuestionState.ASSIGNED.value) if units else []
    return sorted(found, key=lambda one: (one.due_on or date.max, one.id))


def question(question_id: int) -> QuestionRow | None:
    """Question (một câu hỏi đối thoại) by its key, or None."""
    return next(iter(questions_where(pk=question_id)), None)


def _row(one: DialogueQuestion) -> QuestionRow:
    return QuestionRow(
        one.pk,
        one.number,
        one.dialogue_id,
        one.dialogue.title,
        one.dialogue.unit_id,
        one.dialogue.starts_on,
        QuestionRoute(one.route),
        QuestionState(one.state),
        one.text,
        one.shown_text,
        one.asker,
        one.contact,
        one.unit_id,
        one.unit.name if one.unit else "",
        one.due_on,
        one.answer,
        one.on_the_spot,
        one.answered_on,
        one.refused_reason,
        one.asked_at,
    )
