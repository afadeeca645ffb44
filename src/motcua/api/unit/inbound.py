"""Inbound (tin từ hệ thống khác): what a machine that speaks for another system tells of dossiers filed there."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema

from motcua.api.access import Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.unit.filing import FormIn, PaperIn, PersonIn, papers_of
from motcua.api.unit.kinds import Dong, Moment, Rowid, Told, Words
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.operations import FormGiven, InboundKind, InboundTold, PersonTold
from motcua.areas.machines.queries import ClientScope
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError

router = Router()


class InboundIn(Told):
    """Inbound message (tin nhận từ ngoài): one version of one dossier under the other system's own code."""

    external_id: str = Field(min_length=1, max_length=80)
    version: int = Field(ge=1, le=2**31 - 1)
    kind: Literal["SUBMITTED", "SUPPLEMENTED", "WITHDRAWN", "PAID"]
    number: str = Field(min_length=1, max_length=60)
    happened_at: Moment
    version_id: Rowid | None = None
    case_order: int = Field(1, ge=1, le=1000)
    person: PersonIn | None = None
    papers: list[PaperIn] = Field(default_factory=list, max_length=100)
    form: FormIn | None = None
    reason: Words = ""
    paid: Dong = 0
    payment_reference: str = Field("", max_length=80)


class InboundOut(Schema):
    """Taken in (đã nhận tin): the dossier, and whether anything was done: TAKEN, AGAIN or STALE."""

    number: str
    outcome: Literal["TAKEN", "AGAIN", "STALE"]


@router.post(
    "/inbound",
    auth=Token(ClientScope.INBOUND_WRITE),
    response={200: InboundOut, **WRITE},
    operation_id="take_inbound",
    summary="Nhận tin về hồ sơ nộp ở hệ thống khác",
)
def take_inbound(request: HttpRequest, key: Key, body: InboundIn) -> Any:
    """Hồ sơ mới, giấy tờ bổ sung, rút hồ sơ, tiền đã nộp; nhận hai lần như một lần."""

    def do() -> dict[str, Any]:
        _of_own_unit(request, body)
        told = operations.take_inbound(told=_told(request, body), at=now())
        return {"number": told.number, "outcome": told.outcome}

    return once(request, key, do)


def _told(request: HttpRequest, body: InboundIn) -> InboundTold:
    caller = caller_in(request)
    plain = ("external_id", "version", "number", "happened_at", "version_id", "case_order", "reason", "paid")
    return InboundTold(
        system=caller.system,
        kind=InboundKind(body.kind),
        unit_id=caller.unit_id,
        person=PersonTold(**body.person.dict()) if body.person else None,
        papers=papers_of(request, body.papers),
        form=FormGiven(**body.form.dict()) if body.form else None,
        payment_reference=body.payment_reference,
        **{name: getattr(body, name) for name in plain},
    )


def _of_own_unit(request: HttpRequest, body: InboundIn) -> None:
    """A dossier that the system has told of before is one of the client's unit. Raises UserError `unknown_dossier`."""
    caller = caller_in(request)
    known = queries.told_by(caller.system, body.external_id)
    if known and queries.dossier(known, unit_ids=(caller.unit_id,)) is None:
        raise UserError("Mã này thuộc hồ sơ của đơn vị khác.", code="unknown_dossier")
