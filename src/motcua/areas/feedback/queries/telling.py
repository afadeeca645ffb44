"""Telling of a dialogue (báo tin đối thoại): what has happened to it, and which askers left an e-mail address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.areas.feedback.models import Dialogue, DialogueQuestion, DialogueStep
from motcua.rules.contacts import normal_email
from motcua.rules.dialogues import DialogueAct, QuestionState


@dataclass(frozen=True, slots=True)
class DialogueNews:
    """Dialogue news (tin đối thoại): what was done with which words; `askers` are questions with where to write to, and
    `guests` those invited from outside."""

    dialogue_id: int
    title: str
    unit_id: int
    unit: str
    starts_at: datetime
    place: str
    act: DialogueAct
    words: str
    askers: tuple[tuple[int, str], ...]
    guests: tuple[tuple[int, str], ...]


def dialogue_news(step_id: int) -> DialogueNews | None:
    """Dialogue news (tin đối thoại) by the step that was taken, or None."""
    step = DialogueStep.objects.select_related("dialogue__unit").filter(pk=step_id).first()
    if step is None:
        return None
    one: Dialogue = step.dialogue
    asked = DialogueQuestion.objects.filter(dialogue=one, contact__contains="@")
    told = asked.exclude(state=QuestionState.REFUSED.value).order_by("pk").values_list("pk", "contact")
    askers = tuple((key, email) for key, contact in told if (email := normal_email(contact)))
    guests = tuple(one.guests.exclude(contact="").order_by("pk").values_list("pk", "contact"))
    where = one.unit_id, one.unit.name, one.starts_at, one.place
    return DialogueNews(one.pk, one.title, *where, DialogueAct(step.act), step.words, askers, guests)
