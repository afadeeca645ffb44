"""Opinions (lấy ý kiến phối hợp): other units are asked side by side, each until its own time; late ones are marked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Opinion
from motcua.areas.dossiers.operations.appending import Draft, iso
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def ask_opinion(
    *,
    number: str,
    unit_id: int,
    question: str,
    due: datetime,
    account: Any,
    at: datetime,
    seen: int | None = None,
) -> int:
    """Ask for an opinion (lấy ý kiến) of another unit until a time; the dossier goes on; answers the opinion's key.

    Law: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5. Raises UserError as the gate does, `question_needed`,
    `due_too_early`, `own_unit`, `unknown_unit`, `asked_before`.
    """
    asked = needed(question, "Hãy ghi nội dung cần lấy ý kiến.", code="question_needed")
    if due <= at:
        raise UserError("Hạn cho ý kiến phải sau lúc hỏi.", code="due_too_early")
    dossier = opened(number=number, account=account, action=Action.ASK_OPINION, at=at, seen=seen)
    if unit_id == dossier.holder_unit_id:
        raise UserError("Đơn vị này đang giữ hồ sơ; không cần lấy ý kiến của chính mình.", code="own_unit")
    if not organization.is_unit(unit_id, local_date(at)):
        raise UserError("Đơn vị được hỏi không còn hoạt động.", code="unknown_unit")
    if Opinion.objects.filter(dossier=dossier, unit_id=unit_id, answered_at__isnull=True).exists():
        raise UserError("Đơn vị này đã được hỏi và chưa trả lời.", code="asked_before")
    opinion = Opinion.objects.create(
        dossier=dossier, unit_id=unit_id, question=asked, asked_by=account, asked_at=at, due_at=due
    )
    said = {"opinion": dict(opinion.seal()), "unit_id": unit_id, "due": iso(due)}
    draft = Draft(EventKind.OPINION_ASKED, at, said)
    record(dossier=dossier, action=Action.ASK_OPINION, drafts=[draft], account=account, at=at)
    return opinion.pk


@transaction.atomic
def give_opinion(
    *, number: str, opinion_id: int, answer: str, account: Any, at: datetime, seen: int | None = None
) -> None:
    """Give an opinion (cho ý kiến): somebody of the unit that was asked answers; after its time it is marked late.

    Raises UserError as the gate does, `answer_needed`, `unknown_opinion`, `answered_before`.
    """
    said = needed(answer, "Hãy ghi ý kiến trả lời.", code="answer_needed")
    opinion = Opinion.objects.select_related("unit__parent").filter(pk=opinion_id, dossier__number=number).first()
    if opinion is None:
        raise UserError("Không có lần lấy ý kiến này của hồ sơ.", code="unknown_opinion")
    dossier = opened(number=number, account=account, action=Action.GIVE_OPINION, at=at, seen=seen, asked=opinion.unit)
    opinion.answer, opinion.answered_by, opinion.answered_at = said, account, at
    opinion.late = at > opinion.due_at
    told = {name: getattr(opinion, name) for name in ("answer", "answered_by", "answered_at", "late")}
    if not Opinion.objects.filter(pk=opinion.pk, answered_at__isnull=True).update(**told):
        raise UserError("Ý kiến này đã được trả lời.", code="answered_before")
    payload = {"opinion": dict(opinion.seal()), "unit_id": opinion.unit_id, "late": opinion.late}
    draft = Draft(EventKind.OPINION_GIVEN, at, payload)
    record(dossier=dossier, action=Action.GIVE_OPINION, drafts=[draft], account=account, at=at)
