"""Collecting (thu phí, lệ phí): a dossier waits for money, is exempted, goes on when nothing is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.events import PaymentSettled
from motcua.areas.dossiers.models import Dossier, PaymentDemand
from motcua.areas.dossiers.operations.appending import Draft, known_events
from motcua.areas.dossiers.operations.demanding import (
    FeeAsked,
    FeeLineAsked,
    check_exemption,
    nothing_missing,
    put_demand,
)
from motcua.areas.dossiers.operations.exempting import ExemptionDecided, decided
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.opening import may_take_in
from motcua.areas.dossiers.operations.receiving import accepted
from motcua.areas.dossiers.operations.reckoning import due_anew
from motcua.areas.dossiers.operations.telling import tell
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from motcua.rules.money import balance


@transaction.atomic
def ask_payment(
    *,
    number: str,
    lines: Sequence[FeeLineAsked],
    legal_basis: str,
    account: Any,
    at: datetime,
    seen: int | None = None,
    exempted: int = 0,
    exemption_reason: str = "",
    exemption: ExemptionDecided | None = None,
) -> int:
    """Ask for payment (yêu cầu nộp phí, lệ phí): the dossier waits for money (status 6); answers the demand's key.

    Whether the clock stops is the version's to say. An exemption that was claimed is decided before anything is
    asked. Raises UserError as the gate does, `fee_wrong`, `legal_basis_needed`, `exemption_wrong`, `claim_undecided`,
    `no_claim`, `claim_decided`, `reason_needed`, `nothing_to_pay`.
    """
    dossier = opened(number=number, account=account, action=Action.ASK_PAYMENT, at=at, seen=seen)
    known = known_events(dossier)
    verdict = decided(dossier, known, exemption)
    fee = FeeAsked(tuple(lines), legal_basis, exempted, exemption_reason)
    fee = verdict.less(fee) if exemption else fee
    demand = put_demand(dossier, fee, unit_id=dossier.received_by_id, at=at)
    if demand.settled_at is not None:
        raise UserError("Không còn khoản nào phải nộp, nên không cần yêu cầu.", code="nothing_to_pay")
    said = {"demand": demand.pk, "amount": demand.amount - demand.exempted, "legal_basis": demand.legal_basis}
    draft = Draft(EventKind.PAYMENT_REQUESTED, at, {**said, **(verdict.facts or {})})
    record(dossier=dossier, action=Action.ASK_PAYMENT, drafts=[draft], account=account, at=at, known=known)
    return demand.pk


@transaction.atomic
def exempt_payment(*, demand_id: int, amount: int, reason: str, account: Any, at: datetime) -> int:
    """Exempt (miễn, giảm) so much of a demand in all, with a reason; answers what is still missing.

    Raises UserError `unknown_demand`, `step_refused`, `exemption_wrong`.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).filter(demands=demand_id).first()
    if dossier is None:
        raise UserError("Không có yêu cầu nộp phí, lệ phí này.", code="unknown_demand")
    demand = PaymentDemand.objects.select_related("unit__parent").get(pk=demand_id)
    may_take_in(account, demand.unit)
    if not amount:
        raise UserError("Hãy ghi số tiền được miễn, giảm.", code="exemption_wrong")
    check_exemption(amount, demand.amount, reason)
    demand.exempted, demand.exemption_reason = amount, reason.strip()
    now = balance(demand.amount - amount, demand.entries.values_list("kind", "amount"))
    was, demand.settled_at = demand.settled_at, (demand.settled_at or at) if now.settled else None
    demand.save(update_fields=["exempted", "exemption_reason", "settled_at"])
    said = {"demand": demand.pk, "kind": "EXEMPTED", "amount": amount}
    tell(dossier, [Draft(EventKind.PAID, at, said)], actor=actor_of(account), at=at)
    if now.settled and was is None:
        publish(PaymentSettled(dossier_id=dossier.pk, demand_id=demand.pk, at=at))
    return now.missing


@transaction.atomic
def settle_payment(
    *, number: str, account: Any, at: datetime, seen: int | None = None, due: datetime | None = None
) -> Status:
    """Settle the payment (xác nhận đã nộp đủ): the dossier goes on where it waited: it is received, or processed again.

    Where the version says so, the days of waiting do not count and the due date moves. A dossier that waited only for
    its result ends by `finish`. `due` is for a version whose limit cannot be reckoned with. Raises UserError as the
    gate does, `payment_missing`, and whatever `accept` does.
    """
    dossier = opened(number=number, account=account, action=Action.SETTLE_PAYMENT, at=at, seen=seen)
    nothing_missing(dossier)
    settled = Draft(EventKind.PAYMENT_SETTLED, at, {})
    if dossier.received_at is None:
        accepted(dossier, account=account, at=at, due=due, before=[settled], action=Action.SETTLE_PAYMENT)
    else:
        known = known_events(dossier)
        moved = due_anew(dossier=dossier, known=known, drafts=[settled], why="PAYMENT", at=at)
        drafts = [settled, *moved]
        record(dossier=dossier, action=Action.SETTLE_PAYMENT, drafts=drafts, account=account, at=at, known=known)
    return Status(dossier.status)
