"""Correcting (đính chính đối thoại): what was written down wrongly is put right, and what it said stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.models import Dialogue, DialogueAttendance, DialogueCorrection, DialogueQuestion
from motcua.areas.feedback.operations.dialogues import TOLD, opened, said, step
from motcua.areas.feedback.operations.questioning import question_for
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import apart
from motcua.rules.dialogues import AttendanceGroup, DialogueAct, DialogueState, QuestionAct
from motcua.rules.sentences import Sentence

RESULT_MISSING = Sentence("Xin ghi kết quả đối thoại.")


@transaction.atomic
def correct_dialogue(
    *,
    dialogue_id: int,
    words: Mapping[str, str],
    reason: str,
    account: Any,
    at: datetime,
    attendance: Mapping[str, int] | None = None,
) -> int:
    """Correct a dialogue (đính chính đối thoại), and answer the key of the correction: its title, content, way, place,
    chair, who is invited; how many came, once it was held; its result, once published. Of one that is announced and not
    yet held, those who were told of it are told again.

    Raises UserError `reason_missing`, `words_missing`, `nobody_came`, `correction_empty` and as the table.
    """
    one = opened(dialogue_id, DialogueAct.CORRECT, account)
    _refuse_unsaid(reason)
    changed = apart(_words(one, words), one)
    was, now = {name: getattr(one, name) for name in changed}, dict(changed)
    if attendance is not None and one.held_on:
        _count(one, attendance, was, now)
    made = _kept(one, None, was, now, reason, account, at)
    for name, value in changed.items():
        setattr(one, name, value)
    one.save()
    step(one, DialogueAct.CORRECT, reason, account, at)
    return made


def _refuse_unsaid(reason: str) -> None:
    if not reason.strip():
        raise UserError("Xin ghi lý do đính chính.", code="reason_missing")


def _words(one: Dialogue, words: Mapping[str, str]) -> dict[str, str]:
    """The words that may be put right by now, none of them empty."""
    names = [*TOLD, *(["result"] if one.state == DialogueState.PUBLISHED else [])]
    told = {name: words[name].strip() for name in names if name in words}
    for name, value in told.items():
        if not value:
            raise UserError(TOLD.get(name, RESULT_MISSING), code="words_missing")
    return told


def _count(one: Dialogue, attendance: Mapping[str, int], was: dict[str, Any], now: dict[str, Any]) -> None:
    """Put right how many of each group came, and note what differs."""
    stood = dict(DialogueAttendance.objects.filter(dialogue=one).values_list("group", "came"))
    told = {AttendanceGroup(group).value: count for group, count in attendance.items()}
    if not any((stood | told).values()):
        raise UserError("Xin ghi số người dự của ít nhất một thành phần.", code="nobody_came")
    for group, count in told.items():
        if count != stood.get(group, 0):
            was[group], now[group] = stood.get(group, 0), count
            DialogueAttendance.objects.update_or_create(dialogue=one, group=group, defaults={"came": count})
    DialogueAttendance.objects.filter(dialogue=one, came=0).delete()


def _kept(
    one: Dialogue, question: DialogueQuestion | None, was: Any, now: Any, reason: str, account: Any, at: datetime
) -> int:
    if not now:
        raise UserError("Chưa có gì khác: xin sửa ít nhất một mục.", code="correction_empty")
    made = DialogueCorrection.objects.create(
        dialogue=one, question=question, was=was, now=now, reason=reason.strip()[:500], by=account, at=at
    )
    return made.pk


@transaction.atomic
def correct_answer(*, question_id: int, answer: str, reason: str, account: Any, at: datetime) -> int:
    """Correct an answer (đính chính trả lời), also one that was published, and answer the key of the correction.

    Raises UserError `reason_missing`, `words_needed`, `correction_empty` and as the table.
    """
    one = question_for(question_id, QuestionAct.CORRECT, account)
    _refuse_unsaid(reason)
    changed = apart({"answer": said(answer)}, one)
    made = _kept(one.dialogue, one, {"answer": one.answer}, changed, reason, account, at)
    one.answer = said(answer)
    one.save(update_fields=["answer"])
    return made
