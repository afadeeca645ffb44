"""Petitioning (phản ánh, kiến nghị): received, taken on or passed on in time, answered, published, opened again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.feedback.models import Petition, PetitionStep, SpokenWords
from motcua.areas.feedback.operations.dialogues import said
from motcua.areas.feedback.operations.receiving import answer_by
from motcua.areas.feedback.policy import listening_parts
from motcua.areas.feedback.queries.asking import petition_of_token
from motcua.areas.feedback.queries.terms import petition_classes, petition_terms
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.listening import ListeningPart
from motcua.rules.petitions import (
    WHERE,
    PetitionAct,
    PetitionerPart,
    PetitionRoute,
    PetitionState,
    other_matter,
    petition_refusal,
)

LONGEST = 4000


@transaction.atomic
def send_petition(*, unit_id: int, petitioner: str, contact: str, text: str, at: datetime, sure: bool = False) -> int:
    """Send a petition (gửi phản ánh, kiến nghị) over the portal, and answer its key.

    What sounds like a complaint or a denunciation is not kept, unless its sender is sure that it is neither. Raises
    UserError `name_missing`, `words_needed`, `unit_gone`, `sounds_like_complaint`, `sounds_like_denunciation`,
    `calendar_ends`.
    """
    matter = None if sure else other_matter(text)
    if matter is not None:
        raise UserError(WHERE[matter], code=f"sounds_like_{matter.value.lower()}")
    return _received(unit_id, PetitionRoute.PORTAL, petitioner, contact, text, at)


@transaction.atomic
def record_petition(
    *, unit_id: int, route: str, petitioner: str, contact: str, text: str, account: Any, at: datetime
) -> int:
    """Record a petition (ghi phản ánh, kiến nghị) that came by phone, in writing or on a form, and answer its key.

    Raises UserError `not_yours` and as `send_petition`.
    """
    if ListeningPart.KEEPER not in listening_parts(account, unit_id=unit_id):
        raise UserError("Ông/bà không ghi phản ánh cho đơn vị này được.", code="not_yours")
    return _received(unit_id, PetitionRoute(route), petitioner, contact, text, at)


def _received(unit_id: int, route: PetitionRoute, petitioner: str, contact: str, text: str, at: datetime) -> int:
    today = local_date(at)
    if not petitioner.strip() or not contact.strip():
        raise UserError("Xin ghi họ tên và cách liên hệ để được trả lời.", code="name_missing")
    if not organization.is_unit(unit_id, today):
        raise UserError("Đơn vị này không hoạt động vào ngày đó.", code="unit_gone")
    made = Petition.objects.create(
        unit_id=unit_id,
        route=route.value,
        petitioner=petitioner.strip()[:160],
        contact=contact.strip()[:160],
        text=said(text)[:LONGEST],
        received_on=today,
        forward_due_on=answer_by(unit_id, today, petition_terms().forward_days),
        recorded_at=at,
    )
    return made.pk


def _opened(petition_id: int, act: PetitionAct, account: Any) -> Petition:
    one = Petition.objects.select_for_update().filter(pk=petition_id).first()
    if one is None:
        raise UserError("Không có phản ánh này.", code="unknown_petition")
    parts = listening_parts(account, unit_id=one.unit_id, answering_id=one.answering_id)
    published = one.published_on is not None
    if told := petition_refusal(act, PetitionState(one.state), parts, published=published):
        raise UserError(told[1], code=told[0])
    return one


def _step(one: Petition, act: PetitionAct, words: str, account: Any, at: datetime, **changes: Any) -> None:
    """Write down the act with its words, and what it changes; a sender's own words are kept apart, also where an
    officer wrote them down."""
    for name, value in changes.items():
        setattr(one, name, value)
    one.save(update_fields=[name.removesuffix("_id") for name in changes])
    theirs = act is PetitionAct.REOPEN
    told = {"act": act.value, "words": "" if theirs else words.strip(), "on": local_date(at), "by": account, "at": at}
    step = PetitionStep.objects.create(petition=one, **told)
    if theirs:
        SpokenWords.objects.create(step=step, words=words.strip())


@transaction.atomic
def take_petition(*, petition_id: int, class_code: str, unit_id: int, account: Any, at: datetime) -> None:
    """Take a petition on (nhận xử lý): its class, and the unit that answers within the working days of the pack.

    Raises UserError `unknown_class`, `unit_gone`, `calendar_ends` and as the table.
    """
    one, today = _opened(petition_id, PetitionAct.TAKE, account), local_date(at)
    if class_code not in petition_classes():
        raise UserError("Xin chọn phân loại.", code="unknown_class")
    if not organization.is_unit(unit_id, today):
        raise UserError("Đơn vị này không hoạt động vào ngày đó.", code="unit_gone")
    due_on = answer_by(one.unit_id, today, petition_terms().answer_days)
    changes = {"state": PetitionState.TAKEN.value, "class_code": class_code, "answering_id": unit_id}
    _step(one, PetitionAct.TAKE, "", account, at, due_on=due_on, handled_on=today, **changes)


@transaction.atomic
def forward_petition(*, petition_id: int, forwarded_to: str, words: str, account: Any, at: datetime) -> None:
    """Forward a petition (chuyển nơi có thẩm quyền), saying where and why. Raises UserError `words_needed`, as the
    table."""
    one = _opened(petition_id, PetitionAct.FORWARD, account)
    changes = {"state": PetitionState.FORWARDED.value, "forwarded_to": said(forwarded_to)[:255]}
    _step(one, PetitionAct.FORWARD, said(words), account, at, handled_on=local_date(at), **changes)


@transaction.atomic
def refuse_petition(*, petition_id: int, words: str, account: Any, at: datetime) -> None:
    """Refuse a petition (không tiếp nhận), with the reason its sender reads. Raises UserError `words_needed`, as the
    table."""
    one = _opened(petition_id, PetitionAct.REFUSE, account)
    changes = {"state": PetitionState.REFUSED.value, "handled_on": local_date(at)}
    _step(one, PetitionAct.REFUSE, said(words), account, at, **changes)


@transaction.atomic
def answer_petition(*, petition_id: int, words: str, account: Any, at: datetime) -> None:
    """Answer a petition (trả lời phản ánh, kiến nghị). Raises UserError `words_needed` and as the table."""
    one = _opened(petition_id, PetitionAct.ANSWER, account)
    changes = {"state": PetitionState.ANSWERED.value, "answer": said(words), "answered_on": local_date(at)}
    _step(one, PetitionAct.ANSWER, words, account, at, **changes)


@transaction.atomic
def publish_petition(*, petition_id: int, shown_text: str, account: Any, at: datetime) -> None:
    """Publish (công khai phản ánh và trả lời), in words that name nobody. Raises UserError `words_needed`, as the
    table."""
    one = _opened(petition_id, PetitionAct.PUBLISH, account)
    _step(one, PetitionAct.PUBLISH, "", account, at, shown_text=said(shown_text), published_on=local_date(at))


@transaction.atomic
def reopen_petition(*, token: str, words: str, at: datetime) -> None:
    """Reopen a petition (mở lại phản ánh, kiến nghị) that its sender holds unsolved: it is to be answered again.

    Raises UserError `unknown_petition`, `words_needed`, `calendar_ends` and as the table.
    """
    one = Petition.objects.select_for_update().filter(pk=petition_of_token(token) or 0).first()
    if one is None:
        raise UserError("Không có phản ánh này.", code="unknown_petition")
    if told := petition_refusal(PetitionAct.REOPEN, PetitionState(one.state), {PetitionerPart.PETITIONER}):
        raise UserError(told[1], code=told[0])
    _reopened(one, words, None, at)


@transaction.atomic
def reopen_for_sender(*, petition_id: int, words: str, account: Any, at: datetime) -> None:
    """Reopen for its sender (mở lại theo lời người gửi), who called or came again and has no link of their own: what
    they said is written down with who wrote it.

    Raises UserError `unknown_petition`, `words_needed`, `calendar_ends` and as the table.
    """
    _reopened(_opened(petition_id, PetitionAct.REOPEN, account), words, account, at)


def _reopened(one: Petition, words: str, account: Any, at: datetime) -> None:
    due_on = answer_by(one.unit_id, local_date(at), petition_terms().answer_days)
    changes = {"answer": "", "answered_on": None, "published_on": None, "reopened": one.reopened + 1}
    _step(one, PetitionAct.REOPEN, said(words), account, at, state=PetitionState.TAKEN.value, due_on=due_on, **changes)
