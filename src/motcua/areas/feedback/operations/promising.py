"""Promising (cam kết): what was promised becomes a task, and is kept only when somebody else says so."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.models import Commitment, CommitmentVerdict, SpokenWords
from motcua.areas.feedback.operations.dialogues import said
from motcua.areas.feedback.operations.questioning import question_for
from motcua.areas.feedback.policy import listening_parts, works_in
from motcua.areas.feedback.queries.asking import question_of_token
from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations as plans
from motcua.areas.plans import queries as tasks
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.dialogues import QuestionAct, VerdictVoice, confirmation_refusal
from motcua.rules.listening import ListeningPart

ABOUT = "Cam kết tại đối thoại ngày {day:%d/%m/%Y}, câu hỏi {number}"


@transaction.atomic
def promise(
    *, question_id: int, words: str, promised_by: str, unit_id: int, due_on: date, address: str, account: Any,
    at: datetime,
) -> int:  # fmt: skip
    """Promise (ghi cam kết) on a question, and answer its key; it becomes a task that leads back to `address`.

    Raises UserError `not_held_yet`, `words_needed`, `unit_gone`, `due_in_the_past` and as the table.
    """
    one = question_for(question_id, QuestionAct.PROMISE, account)
    dialogue, today = one.dialogue, local_date(at)
    if today < dialogue.starts_on:
        raise UserError("Cam kết được ghi từ ngày đối thoại.", code="not_held_yet")
    if not organization.is_unit(unit_id, today):
        raise UserError("Đơn vị này không hoạt động vào ngày đó.", code="unit_gone")
    told = said(words)[:500]
    task_id = plans.assign(
        from_unit_id=dialogue.unit_id,
        to_unit_id=unit_id,
        title=told,
        due_on=due_on,
        by=actor_of(account),
        about=ABOUT.format(day=dialogue.starts_on, number=one.number),
        address=address,
        at=at,
    )
    made = Commitment.objects.create(
        dialogue=dialogue, question=one, promise=told, promised_by=said(promised_by)[:160], unit_id=unit_id,
        due_on=due_on, task_id=task_id, recorded_by=account, recorded_at=at,
    )  # fmt: skip
    return made.pk


def _held(commitment_id: int) -> Commitment:
    one = Commitment.objects.select_for_update(of=("self",)).select_related("dialogue").filter(pk=commitment_id).first()
    if one is None:
        raise UserError("Không có cam kết này.", code="unknown_commitment")
    return one


def _give(one: Commitment, kept: bool, words: str, voice: VerdictVoice, account: Any, at: datetime) -> None:
    ours = words.strip() if account else ""
    made = CommitmentVerdict.objects.create(commitment=one, kept=kept, words=ours, voice=voice.value, by=account, at=at)
    if account is None and words.strip():
        SpokenWords.objects.create(verdict=made, words=words.strip())
    if kept:
        one.kept_on, one.kept_voice = local_date(at), voice.value
        one.save(update_fields=["kept_on", "kept_voice"])


@transaction.atomic
def confirm_as_asker(*, token: str, commitment_id: int, kept: bool, words: str, at: datetime) -> None:
    """Confirm as the asker (người hỏi xác nhận), by the link only they have, that a promise was kept, or was not.

    Raises UserError `unknown_commitment`, `kept_before`, `words_needed` where it was not.
    """
    one = _held(commitment_id)
    if question_of_token(token) != one.question_id:
        raise UserError("Không có cam kết này.", code="unknown_commitment")
    _refuse(one, None)
    _give(one, kept, words if kept else said(words), VerdictVoice.ASKER, None, at)


@transaction.atomic
def confirm_as_second(*, commitment_id: int, kept: bool, words: str, account: Any, at: datetime) -> None:
    """Confirm as a second person (người thứ hai xác nhận) of the unit that held the dialogue, telling what was seen.

    Raises UserError `unknown_commitment`, `not_yours`, `kept_before`, `own_promise`, `not_reported`, `words_needed`.
    """
    one = _held(commitment_id)
    if ListeningPart.KEEPER not in listening_parts(account, unit_id=one.dialogue.unit_id):
        raise UserError("Ông/bà không xác nhận cam kết của đơn vị này được.", code="not_yours")
    _refuse(one, account)
    _give(one, kept, said(words), VerdictVoice.SECOND, account, at)


def _refuse(one: Commitment, account: Any) -> None:
    """Who may not confirm, by the rule; the asker has no account."""
    reported = tasks.reporters_of([one.task_id]).get(one.task_id, ())
    told = confirmation_refusal(
        kept=one.kept_on is not None,
        reported=bool(reported),
        second=account is not None,
        recorded_it=account is not None and one.recorded_by_id == account.pk,
        reported_it=account is not None and account.username in reported,
        of_the_unit=account is not None and works_in(account, one.unit_id),
    )
    if told:
        raise UserError(told[1], code=told[0])
