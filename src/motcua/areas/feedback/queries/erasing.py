"""Speakers (người hỏi, người gửi) whose names may be erased: found by name or contact, with why a row must stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from motcua.areas.feedback.models import DialogueQuestion, Petition, SpeakerErasure
from motcua.kernel.clock import local_date
from motcua.kernel.packs import load_toml
from motcua.rules.dialogues import QuestionState
from motcua.rules.petitions import UNANSWERED
from motcua.rules.retention import kept_until, still_kept
from motcua.rules.sentences import Sentence

ERASED = "(đã xóa)"
PACK, PAGE = "retention/words.toml", 50
OPEN_QUESTIONS = (QuestionState.NEW.value, QuestionState.TAKEN.value, QuestionState.ASSIGNED.value)


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Speaker row (dòng người hỏi, người gửi): what was said when and to whom, and why it must stay; `key` tells a
    petition from a question."""

    key: str
    name: str
    contact: str
    unit: str
    said_on: date
    kept_because: str


@dataclass(frozen=True, slots=True)
class SpeakerErasureRow:
    """Speaker erasure row (dòng nhật ký xóa tên): how many rows, why, on what document and by whom."""

    id: int
    rows: int
    reason: str
    document: str
    erased_by: str
    erased_at: datetime


def speakers(text: str, *, today: date) -> list[SpeakerRow]:
    """Speakers (người hỏi, người gửi) whose name or contact holds a text, the latest first of either kind."""
    wanted = text.strip()
    if not wanted:
        return []
    years = int(load_toml(PACK)["keep"]["years"])
    sent = Petition.objects.filter(Q(petitioner__icontains=wanted) | Q(contact__icontains=wanted))
    asked = DialogueQuestion.objects.filter(Q(asker__icontains=wanted) | Q(contact__icontains=wanted))
    petitions = [_petition(one, years, today) for one in sent.select_related("unit").order_by("-pk")[:PAGE]]
    questions = asked.select_related("dialogue__unit").order_by("-pk")[:PAGE]
    return petitions + [_question(one, years, today) for one in questions]


def _kept(still_open: bool, ended_on: date | None, years: int, today: date) -> str:
    if still_open:
        return Sentence("Chưa trả lời xong; cần biết ai hỏi.")
    if ended_on is None:
        return Sentence("Không rõ ngày kết thúc nên chưa tính được thời hạn giữ.")
    until = kept_until(ended_on, years)
    return still_kept(until, years) if today <= until else ""


def _petition(one: Any, years: int, today: date) -> SpeakerRow:
    ended = one.answered_on or one.handled_on
    kept = _kept(one.state in UNANSWERED, ended, years, today)
    return SpeakerRow(f"petition-{one.pk}", one.petitioner, one.contact, one.unit.name, one.received_on, kept)


def _question(one: Any, years: int, today: date) -> SpeakerRow:
    dialogue = one.dialogue
    ended = one.answered_on or dialogue.result_on or dialogue.held_on
    kept = _kept(one.state in OPEN_QUESTIONS, ended, years, today)
    return SpeakerRow(f"question-{one.pk}", one.asker, one.contact, dialogue.unit.name, local_date(one.asked_at), kept)


def speaker_erasures(*, after: int = 0) -> list[SpeakerErasureRow]:
    """Speaker erasures (nhật ký xóa tên người hỏi, người gửi), the latest first, a page at a time."""
    found = SpeakerErasure.objects.select_related("erased_by").order_by("-pk")
    return [
        SpeakerErasureRow(
            one.pk, len(one.petitions) + len(one.questions), one.reason, one.document, str(one.erased_by), one.erased_at
        )
        for one in (found.filter(pk__lt=after) if after else found)[:PAGE]
    ]
