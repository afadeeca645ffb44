"""Questions of a dialogue (câu hỏi đối thoại): asked, shown or refused, answered at once or assigned with a day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.feedback.events import QuestionAssigned
from motcua.areas.feedback.models import Dialogue, DialogueQuestion
from motcua.areas.feedback.operations.dialogues import opened, refuse_before, said
from motcua.areas.feedback.policy import listening_parts
from motcua.areas.organization import queries as organization
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.dialogues import (
    DialogueAct,
    DialogueState,
    QuestionAct,
    QuestionRoute,
    QuestionState,
    question_refusal,
)

LONGEST = 2000
MOST = 500  # questions of one dialogue, so that nobody fills it up from outside


@transaction.atomic
def ask_online(*, dialogue_id: int, text: str, at: datetime, asker: str = "", contact: str = "") -> int:
    """Ask online (gửi câu hỏi trên mạng) before a dialogue, and answer the key of the question; it waits to be looked
    at and is shown to nobody before.

    Raises UserError `not_asking_now`, `words_needed`, `asked_too_often`.
    """
    one = Dialogue.objects.select_for_update().filter(pk=dialogue_id).first()
    if one is None or one.state != DialogueState.ANNOUNCED or local_date(at) > one.ask_until:
        raise UserError("Cuộc đối thoại này không nhận câu hỏi trên mạng lúc này.", code="not_asking_now")
    return _asked(one, QuestionRoute.ONLINE, said(text), (asker, contact), QuestionState.NEW, at)


@transaction.atomic
def record_question(
    *, dialogue_id: int, route: str, text: str, account: Any, at: datetime, asker: str = "", contact: str = ""
) -> int:
    """Record a question (ghi câu hỏi) sent on paper before or asked in the room, and answer its key.

    Raises UserError `route_online`, `not_yet`, `words_needed`, `asked_too_often` and as the table.
    """
    one = opened(dialogue_id, DialogueAct.ASK, account)
    if QuestionRoute(route) is QuestionRoute.ONLINE:
        raise UserError("Câu hỏi trên mạng do người hỏi tự gửi.", code="route_online")
    if QuestionRoute(route) is QuestionRoute.EVENT:
        refuse_before(one, at)
    return _asked(one, QuestionRoute(route), said(text), (asker, contact), QuestionState.TAKEN, at)


def _asked(
    one: Dialogue, route: QuestionRoute, text: str, who: tuple[str, str], state: QuestionState, at: datetime
) -> int:
    number = (DialogueQuestion.objects.filter(dialogue=one).aggregate(last=Max("number"))["last"] or 0) + 1
    if number > MOST:
        raise UserError("Cuộc đối thoại đã có quá nhiều câu hỏi.", code="asked_too_often")
    made = DialogueQuestion.objects.create(
        dialogue=one,
        number=number,
        route=route.value,
        asker=who[0].strip()[:160],
        contact=who[1].strip()[:160],
        text=text[:LONGEST],
        shown_text=text[:LONGEST] if state is QuestionState.TAKEN else "",
        state=state.value,
        asked_at=at,
    )
    return made.pk


def question_for(question_id: int, act: QuestionAct, account: Any) -> DialogueQuestion:
    """A question held for an act that somebody may do now. Raises UserError `unknown_question` and as the table."""
    one = (
        DialogueQuestion.objects.select_for_update(of=("self",))
        .select_related("dialogue")
        .filter(pk=question_id)
        .first()
    )
    if one is None:
        raise UserError("Không có câu hỏi này.", code="unknown_question")
    parts = listening_parts(account, unit_id=one.dialogue.unit_id, answering_id=one.unit_id)
    if told := question_refusal(act, QuestionState(one.state), parts):
        raise UserError(told[1], code=told[0])
    return one


@transaction.atomic
def take_question(*, question_id: int, shown_text: str, account: Any, at: datetime) -> None:
    """Take a question (đưa câu hỏi vào đối thoại) with the words that everybody may read.

    Raises UserError `words_needed` and as the table.
    """
    one = question_for(question_id, QuestionAct.TAKE, account)
    one.shown_text, one.state = said(shown_text)[:LONGEST], QuestionState.TAKEN.value
    one.save(update_fields=["shown_text", "state"])


@transaction.atomic
def refuse_question(*, question_id: int, reason: str, account: Any, at: datetime) -> None:
    """Refuse a question (không đưa câu hỏi vào đối thoại), with the reason that whoever asked reads.

    Raises UserError `words_needed` and as the table.
    """
    one = question_for(question_id, QuestionAct.REFUSE, account)
    one.refused_reason, one.state = said(reason)[:500], QuestionState.REFUSED.value
    one.save(update_fields=["refused_reason", "state"])


@transaction.atomic
def answer_question(*, question_id: int, answer: str, account: Any, at: datetime) -> None:
    """Answer a question (trả lời câu hỏi): on the spot where nobody else was assigned and the day is that of the
    dialogue.

    Raises UserError `words_needed`, `not_held_yet` and as the table.
    """
    one = question_for(question_id, QuestionAct.ANSWER, account)
    today = local_date(at)
    if today < one.dialogue.starts_on and one.route != QuestionRoute.ONLINE:
        raise UserError("Câu hỏi được trả lời từ ngày đối thoại.", code="not_held_yet")
    one.on_the_spot = one.unit_id is None and today == one.dialogue.starts_on
    one.answer, one.state, one.answered_on, one.answered_by = said(answer), QuestionState.ANSWERED.value, today, account
    one.save(update_fields=["answer", "state", "answered_on", "answered_by", "on_the_spot"])


@transaction.atomic
def assign_question(*, question_id: int, unit_id: int, due_on: date, account: Any, at: datetime) -> None:
    """Assign a question (giao đơn vị trả lời) to a unit by a day; again moves it on.

    Raises UserError `unit_gone`, `due_in_the_past` and as the table.
    """
    one = question_for(question_id, QuestionAct.ASSIGN, account)
    if not organization.is_unit(unit_id, local_date(at)):
        raise UserError("Đơn vị này không hoạt động vào ngày đó.", code="unit_gone")
    if due_on < local_date(at):
        raise UserError("Hạn trả lời đứng trước hôm nay.", code="due_in_the_past")
    one.unit_id, one.due_on, one.state = unit_id, due_on, QuestionState.ASSIGNED.value
    one.save(update_fields=["unit", "due_on", "state"])
    publish(QuestionAssigned(question_id=one.pk, at=at))
