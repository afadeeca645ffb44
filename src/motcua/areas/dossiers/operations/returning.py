"""Returning (trả kết quả): to whom and by which way; and what ends a dossier because the applicant wishes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Handing, ReturnWay
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.areas.dossiers.queries.collecting import AUTHORITY_ASKED, collects_for_another
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def return_result(
    *,
    number: str,
    receiver: str,
    account: Any,
    at: datetime,
    way: str = ReturnWay.COUNTER,
    proof: str = "",
    seen: int | None = None,
) -> None:
    """Return (trả kết quả) at the counter, by post or online; after a stop the papers are given back the same way.

    By post or online the proof of delivery is needed, at the counter the letter of authority of whoever is neither
    owner nor submitter. Law: Nghị định 61/2018/NĐ-CP, Điều 20. Raises UserError as the gate does, `unknown_way`,
    `receiver_needed`, `proof_needed`, `authority_needed`.
    """
    if way.upper() not in ReturnWay.values:
        raise UserError("Cách trả kết quả là tại quầy, qua bưu chính hoặc trực tuyến.", code="unknown_way")
    chosen = ReturnWay(way.upper())
    who = needed(receiver, "Hãy ghi người nhận kết quả.", code="receiver_needed")
    if chosen is not ReturnWay.COUNTER and not proof.strip():
        raise UserError("Trả qua bưu chính hoặc trực tuyến phải có bằng chứng giao nhận.", code="proof_needed")
    dossier = opened(number=number, account=account, action=Action.RETURN, at=at, seen=seen)
    own = (one.name for one in dossier.people if one is not None)
    if chosen is ReturnWay.COUNTER and not proof.strip() and collects_for_another(who, own):
        raise UserError(AUTHORITY_ASKED, code="authority_needed")
    handing = Handing.objects.create(dossier=dossier, way=chosen, receiver=who, proof=proof.strip(), at=at)
    said = {"handing": dict(handing.seal()), "way": chosen.value, "holder_unit_id": None, "holder_id": None}
    draft = Draft(EventKind.RETURNED, at, said)
    record(dossier=dossier, action=Action.RETURN, drafts=[draft], account=account, at=at)


@transaction.atomic
def withdraw(*, number: str, reason: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Withdraw (rút hồ sơ) at the applicant's written request: neither on time nor late.

    Raises UserError as the gate does, `reason_needed`.
    """
    why = needed(reason, "Rút hồ sơ phải ghi lý do theo đề nghị của người nộp.")
    dossier = opened(number=number, account=account, action=Action.WITHDRAW, at=at, seen=seen)
    said = {"holder_unit_id": None, "holder_id": None, "step": None, **kept(dossier, reason=why)}
    draft = Draft(EventKind.WITHDRAWN, at, said)
    record(dossier=dossier, action=Action.WITHDRAW, drafts=[draft], account=account, at=at)
