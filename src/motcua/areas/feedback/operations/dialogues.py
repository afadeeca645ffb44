"""Dialogues (đối thoại): planned, announced in time, held, and their result published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.events import DialogueTold
from motcua.areas.feedback.models import Dialogue, DialogueAttendance, DialogueQuestion, DialogueStep
from motcua.areas.feedback.policy import listening_parts
from motcua.areas.feedback.queries.terms import dialogue_terms
from motcua.kernel.bus import publish
from motcua.kernel.clock import local, local_date
from motcua.kernel.errors import UserError
from motcua.rules.dialogues import (
    UNSETTLED,
    AttendanceGroup,
    DialogueAct,
    DialogueKind,
    DialogueState,
    dialogue_refusal,
)
from motcua.rules.listening import ListeningPart
from motcua.rules.sentences import Sentence

TOLD = {
    "title": Sentence("Xin ghi tên cuộc đối thoại."),
    "content": Sentence("Xin ghi nội dung đối thoại."),
    "way": Sentence("Xin ghi hình thức đối thoại."),
    "place": Sentence("Xin ghi địa điểm."),
    "chair": Sentence("Xin ghi người chủ trì."),
    "invited": Sentence("Xin ghi thành phần dự."),
}


@transaction.atomic
def plan_dialogue(
    *,
    unit_id: int,
    kind: str,
    title: str,
    content: str,
    way: str,
    place: str,
    chair: str,
    invited: str,
    starts_at: datetime,
    account: Any,
    at: datetime,
    ask_until: date | None = None,
) -> int:
    """Plan a dialogue (lập cuộc đối thoại) of a unit, and answer its key; questions are taken until `ask_until`.

    Raises UserError `not_yours`, `words_missing`, `starts_in_the_past`, `asking_ends_late`.
    """
    if ListeningPart.KEEPER not in listening_parts(account, unit_id=unit_id):
        raise UserError("Ông/bà không lập đối thoại cho đơn vị này được.", code="not_yours")
    told = {"title": title, "content": content, "way": way, "place": place, "chair": chair, "invited": invited}
    for name, value in told.items():
        if not value.strip():
            raise UserError(TOLD[name], code="words_missing")
    day = local_date(starts_at)
    _refuse_days(day, ask_until or day, at)
    made = Dialogue.objects.create(
        unit_id=unit_id, kind=DialogueKind(kind).value, starts_at=starts_at, starts_on=day, ask_until=ask_until or day,
        recorded_at=at, **{name: value.strip() for name, value in told.items()},
    )  # fmt: skip
    return made.pk


def _refuse_days(day: date, ask_until: date, at: datetime) -> None:
    if day <= local_date(at):
        raise UserError("Ngày đối thoại phải sau hôm nay.", code="starts_in_the_past")
    if ask_until > day:
        raise UserError("Ngày nhận câu hỏi không sau ngày đối thoại.", code="asking_ends_late")


def opened(dialogue_id: int, act: DialogueAct, account: Any) -> Dialogue:
    """A dialogue held for an act that somebody may do now. Raises UserError `unknown_dialogue` and as the table."""
    one = Dialogue.objects.select_for_update().filter(pk=dialogue_id).first()
    if one is None:
        raise UserError("Không có cuộc đối thoại này.", code="unknown_dialogue")
    if told := dialogue_refusal(act, DialogueState(one.state), listening_parts(account, unit_id=one.unit_id)):
        raise UserError(told[1], code=told[0])
    return one


TOLD_OUTSIDE = frozenset({DialogueAct.ANNOUNCE, DialogueAct.POSTPONE, DialogueAct.CANCEL, DialogueAct.PUBLISH})


def step(one: Dialogue, act: DialogueAct, words: str, account: Any, at: datetime) -> None:
    """Write down who did what with which words."""
    told = {"act": act.value, "words": words.strip(), "on": local_date(at), "by": account, "at": at}
    made = DialogueStep.objects.create(dialogue=one, **told)
    told_again = act is DialogueAct.CORRECT and one.state == DialogueState.ANNOUNCED
    if (act in TOLD_OUTSIDE and one.announced_on) or told_again:
        publish(DialogueTold(dialogue_id=one.pk, step_id=made.pk, at=at))


def said(words: str) -> str:
    """The words somebody had to say. Raises UserError `words_needed`."""
    if not words.strip():
        raise UserError("Xin ghi nội dung.", code="words_needed")
    return words.strip()


def _refuse_early(starts_on: date, announced_on: date) -> None:
    terms = dialogue_terms()
    earliest = terms.earliest(announced_on)
    if starts_on < earliest:
        raise UserError(
            Sentence(
                "Phải thông báo trước ít nhất {notice_days} ngày. Thông báo ngày {announced_on:%d/%m/%Y} thì "
                "đối thoại sớm nhất ngày {earliest:%d/%m/%Y}.",
                notice_days=terms.notice_days,
                announced_on=announced_on,
                earliest=earliest,
            ),
            code="notice_too_late",
        )


@transaction.atomic
def announce_dialogue(*, dialogue_id: int, words: str, account: Any, at: datetime) -> None:
    """Announce a dialogue (thông báo đối thoại) from today: the portal shows it and takes questions.

    `words` say where else it was made known. Raises UserError `notice_too_late`, `words_needed` and as the table.
    """
    one = opened(dialogue_id, DialogueAct.ANNOUNCE, account)
    told = said(words)
    _refuse_early(one.starts_on, local_date(at))
    one.state, one.announced_on = DialogueState.ANNOUNCED.value, local_date(at)
    one.save(update_fields=["state", "announced_on"])
    step(one, DialogueAct.ANNOUNCE, told, account, at)


@transaction.atomic
def postpone_dialogue(*, dialogue_id: int, starts_at: datetime, words: str, account: Any, at: datetime) -> None:
    """Postpone a dialogue (dời ngày đối thoại), with the same notice again, for a reason; one nobody knows of yet
    only gets another day.

    Raises UserError `notice_too_late`, `words_needed` and as the table.
    """
    one = opened(dialogue_id, DialogueAct.POSTPONE, account)
    told, before, day = said(words), one.starts_on, local_date(starts_at)
    _refuse_early(day, local_date(at))
    one.starts_at, one.starts_on = starts_at, day
    one.announced_on = local_date(at) if one.announced_on else None
    one.ask_until = max(one.ask_until, day) if one.ask_until >= before else min(one.ask_until, day)
    one.save(update_fields=["starts_at", "starts_on", "announced_on", "ask_until"])
    step(one, DialogueAct.POSTPONE, f"{before:%d/%m/%Y} → {day:%d/%m/%Y}. {told}", account, at)


@transaction.atomic
def cancel_dialogue(*, dialogue_id: int, words: str, account: Any, at: datetime) -> None:
    """Cancel a dialogue (không tổ chức đối thoại), for a reason. Raises UserError `words_needed`, as the table."""
    one = opened(dialogue_id, DialogueAct.CANCEL, account)
    step(one, DialogueAct.CANCEL, said(words), account, at)
    one.state = DialogueState.CANCELLED.value
    one.save(update_fields=["state"])


def refuse_before(one: Dialogue, at: datetime) -> None:
    """Refuse what happens in the room before the hour of the dialogue. Raises UserError `not_yet`."""
    if local_date(at) < one.starts_on:
        raise UserError(
            Sentence("Đối thoại ngày {starts_on:%d/%m/%Y}; chưa đến ngày.", starts_on=one.starts_on), code="not_yet"
        )
    if at < one.starts_at:
        begins = Sentence("Đối thoại bắt đầu lúc {starts:%H:%M}; chưa đến giờ.", starts=local(one.starts_at))
        raise UserError(begins, code="not_yet")


@transaction.atomic
def hold_dialogue(*, dialogue_id: int, attendance: Mapping[str, int], words: str, account: Any, at: datetime) -> None:
    """Hold a dialogue (ghi đã tổ chức đối thoại): how many of each group came, and how it went.

    Raises UserError `not_yet`, `nobody_came`, `words_needed` and as the table.
    """
    one = opened(dialogue_id, DialogueAct.HOLD, account)
    told = said(words)
    refuse_before(one, at)
    came = {AttendanceGroup(group).value: count for group, count in attendance.items() if count > 0}
    if not came:
        raise UserError("Xin ghi số người dự của ít nhất một thành phần.", code="nobody_came")
    DialogueAttendance.objects.bulk_create(
        DialogueAttendance(dialogue=one, group=group, came=count) for group, count in came.items()
    )
    one.state, one.held_on = DialogueState.HELD.value, one.starts_on
    one.save(update_fields=["state", "held_on"])
    step(one, DialogueAct.HOLD, told, account, at)


@transaction.atomic
def publish_result(*, dialogue_id: int, words: str, account: Any, at: datetime) -> None:
    """Publish the result (công bố kết quả đối thoại): every question is answered, or assigned with its day.

    Late is late, and is shown; it is published all the same. Raises UserError `questions_open`, `words_needed` and as
    the table.
    """
    one = opened(dialogue_id, DialogueAct.PUBLISH, account)
    told = said(words)
    waiting = DialogueQuestion.objects.filter(dialogue=one, state__in=UNSETTLED).count()
    if waiting:
        raise UserError(
            Sentence(
                "Còn {n} câu hỏi chưa trả lời và chưa giao ai trả lời; xin xử lý trước khi công bố.",
                n=waiting,
            ),
            code="questions_open",
        )
    one.state, one.result, one.result_on = DialogueState.PUBLISHED.value, told, local_date(at)
    one.save(update_fields=["state", "result", "result_on"])
    step(one, DialogueAct.PUBLISH, "", account, at)
