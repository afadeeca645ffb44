"""Paying (nộp phí, lệ phí): a machine tells of a transfer or a payment through a gateway, and that all is paid."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from motcua.api.access import Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.unit.dossiers import opened
from motcua.api.unit.filing import FeeIn
from motcua.api.unit.kinds import Dong, Number, Rowid, Seen, Told
from motcua.api.unit.steps import DONE, do_step
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.operations import PaymentTold
from motcua.areas.machines.queries import ClientScope
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind

router = Router()


class PaymentIn(Told):
    """Payment (khoản nộp) under the reference of the bank or gateway; cash is taken by officers only."""

    demand_id: Rowid
    amount: Dong
    means: Literal["TRANSFER", "GATEWAY"]
    provider: str = Field(min_length=1, max_length=40)
    reference: str = Field(min_length=1, max_length=80)


class PaidOut(Schema):
    """Paid (đã ghi nhận): the receipt, what is missing yet, and whether it was told for the first time."""

    receipt: str
    missing: int
    fresh: bool


@router.post(
    "/dossiers/{number}/payments",
    auth=Token(ClientScope.DOSSIERS_RECEIVE),
    response={201: PaidOut, **WRITE},
    operation_id="pay",
    summary="Ghi nhận một khoản nộp",
)
def pay(request: HttpRequest, key: Key, number: Number, body: PaymentIn) -> Status[Any]:
    """Chuyển khoản hoặc qua cổng thanh toán; cùng mã giao dịch thì chỉ ghi một lần."""
    opened(request, number)

    def do() -> dict[str, Any]:
        if body.demand_id not in {one.id for one in queries.demands_of(number)}:
            raise UserError("Hồ sơ không có yêu cầu nộp này.", code="unknown_demand")
        told = PaymentTold(EntryKind.PAID, body.amount, body.means, body.provider, body.reference)
        account = caller_in(request).account
        taken = operations.record_payment(demand_id=body.demand_id, told=told, account=account, at=now())
        return {"receipt": taken.receipt, "missing": taken.missing, "fresh": taken.fresh}

    return Status(201, once(request, key, do))


class FeeAskedIn(FeeIn):
    """Fee asked (yêu cầu nộp): what has to be paid, and its legal basis."""

    seen: Seen = None


@router.post(
    "/dossiers/{number}/ask-payment",
    auth=Token(ClientScope.DOSSIERS_RECEIVE, ClientScope.DOSSIERS_PROCESS),
    response=DONE,
    operation_id="ask_payment",
    summary="Yêu cầu nộp phí, lệ phí",
)
def ask_payment(request: HttpRequest, key: Key, number: Number, body: FeeAskedIn) -> Any:
    """Hồ sơ chờ nộp; nộp đủ rồi xác nhận thì đi tiếp."""
    asked = body.asked()
    told = {"lines": asked.lines, "legal_basis": asked.legal_basis, "seen": body.seen}
    return do_step(request, key, number, operations.ask_payment, **told)
