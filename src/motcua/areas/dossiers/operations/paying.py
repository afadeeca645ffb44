"""Paying (ghi nhận tiền nộp): entries of the ledger, each told once, whoever tells it and however often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from motcua.areas.dossiers.events import PaymentSettled
from motcua.areas.dossiers.models import BookKind, Dossier, Means, PaymentDemand, PaymentEntry
from motcua.areas.dossiers.operations.appending import Draft, Link
from motcua.areas.dossiers.operations.numbered import next_in_book
from motcua.areas.dossiers.operations.opening import may_take_in
from motcua.areas.dossiers.operations.telling import tell
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.history import EventKind
from motcua.rules.money import Balance, EntryKind, balance, dong
from motcua.rules.sentences import Sentence

MOVES_MONEY = (EntryKind.PAID, EntryKind.REFUNDED)


@dataclass(frozen=True, slots=True)
class PaymentTold:
    """Payment told (bút toán): what is told of a payment, under the provider's own reference.

    At the counter the provider is the unit's cash desk and the reference a token of the form, so that a form sent
    twice is one payment.
    """

    kind: EntryKind
    amount: int
    means: str
    provider: str
    reference: str


@dataclass(frozen=True, slots=True)
class PaymentTaken:
    """Payment taken (đã ghi nhận): the entry, its receipt number, and what is still missing of the demand.

    `fresh` is false where the same was told before and nothing changed.
    """

    entry_id: int
    receipt: str
    missing: int
    fresh: bool


@transaction.atomic
def record_payment(
    *, demand_id: int, told: PaymentTold, at: datetime, account: Any = None, owed: int | None = None
) -> PaymentTaken:
    """Record a payment (ghi nhận tiền nộp) that an officer took, or that a gateway or bank told (no account).

    Told again it changes nothing; a failed one is not final. `owed` is what was missing, or had to go back, on the page
    the officer acted on. Raises UserError `unknown_demand`, `step_refused`, `payment_wrong`, `payment_contradicts`,
    `paid_meanwhile`, `refund_too_much`.
    """
    dossier, demand = _locked(demand_id)
    if account is not None:
        may_take_in(account, demand.unit)
    _check(told, by_officer=account is not None)
    same = Q(kind=told.kind, provider=told.provider.strip(), reference=told.reference.strip())
    standing = list(PaymentEntry.objects.filter(Q(demand=demand) | same))
    entries = [(one.kind, one.amount) for one in standing if one.demand_id == demand.pk]
    if before := next((one for one in standing if _key(one) == _key(told)), None):
        return _told_before(before, demand, told, _balance(demand, entries))
    if told.kind is EntryKind.REFUNDED:
        _may_go_back(told.amount, _balance(demand, entries), owed)
    else:
        _still_owed(_balance(demand, entries), owed)
    entry = _entry(demand, told, account, at, _receipt(demand, told, at))
    entry.save(force_insert=True)
    now = _balance(demand, [*entries, (told.kind, told.amount)])
    _settle(demand, now, at)
    if told.kind in MOVES_MONEY:
        _tell(dossier, entry, actor_of(account) if account is not None else f"provider:{told.provider}", at)
    return PaymentTaken(entry.pk, entry.receipt, now.missing, True)


@transaction.atomic
def pay_at_once(
    *,
    dossier: Dossier,
    demand: PaymentDemand,
    told: PaymentTold,
    receipt: str,
    links: Sequence[Link],
    account: Any,
    at: datetime,
) -> str:
    """Pay at once (nộp ngay khi nhận) the whole of a demand that was put settled a moment ago, under a receipt number
    already given; answers the receipt. `links` are all events of the dossier.

    Raises UserError `payment_wrong`, `payment_contradicts`.
    """
    _check(told, by_officer=True)
    same = {"kind": told.kind, "provider": told.provider.strip(), "reference": told.reference.strip()}
    if before := PaymentEntry.objects.filter(**same).first():
        _told_before(before, demand, told, _balance(demand, []))
    entry = _entry(demand, told, account, at, receipt)
    entry.save(force_insert=True)
    publish(PaymentSettled(dossier_id=dossier.pk, demand_id=demand.pk, at=at))
    _tell(dossier, entry, actor_of(account), at, links)
    return receipt


def receipt_of(number: int, on: date) -> str:
    """How the number of a fee receipt is written."""
    return f"{number:07}/{on.year}"


def _locked(demand_id: int) -> tuple[Dossier, PaymentDemand]:
    """The demand and its dossier, the dossier locked first, as every operation does."""
    dossier = Dossier.objects.select_for_update(of=("self",)).filter(demands=demand_id).first()
    if dossier is None:
        raise UserError("Không có yêu cầu nộp phí, lệ phí này.", code="unknown_demand")
    return dossier, PaymentDemand.objects.select_related("unit__parent").get(pk=demand_id)


def _check(told: PaymentTold, *, by_officer: bool) -> None:
    if told.amount <= 0 or not told.provider.strip() or not told.reference.strip() or told.means not in Means.values:
        raise UserError("Khoản nộp phải có số tiền, hình thức và mã giao dịch.", code="payment_wrong")
    if told.means == Means.CASH and not by_officer:
        raise UserError("Tiền mặt phải do cán bộ thu ghi nhận.", code="payment_wrong")


def _may_go_back(amount: int, now: Balance, owed: int | None) -> None:
    """Raises UserError `refund_too_much` for more than is kept, or than what has to go back."""
    if amount > now.kept:
        raise UserError(Sentence("Chỉ hoàn trả được nhiều nhất {kept}.", kept=dong(now.kept)), code="refund_too_much")
    if owed is not None and amount > owed:
        raise UserError(Sentence("Chỉ cần hoàn trả {owed}.", owed=dong(owed)), code="refund_too_much")


def _still_owed(now: Balance, owed: int | None) -> None:
    """Raises UserError `paid_meanwhile` where somebody recorded money since the page was read."""
    if owed is not None and owed != now.missing:
        raise UserError(
            Sentence(
                "Khoản này vừa được ghi nhận thêm, nay còn thiếu {missing}. Chưa có gì thay đổi; hãy xem lại rồi ghi.",
                missing=dong(now.missing),
            ),
            code="paid_meanwhile",
        )


def _key(one: PaymentEntry | PaymentTold) -> tuple[str, str, str]:
    """By what an entry is known as told before."""
    return (str(one.kind), one.provider.strip(), one.reference.strip())


def _balance(demand: PaymentDemand, entries: list[tuple[str, int]]) -> Balance:
    return balance(demand.amount - demand.exempted, entries)


def _told_before(before: PaymentEntry, demand: PaymentDemand, told: PaymentTold, now: Balance) -> PaymentTaken:
    if (before.demand_id, before.amount, before.means) != (demand.pk, told.amount, told.means):
        raise UserError(
            Sentence(
                "Giao dịch {reference} đã được ghi với nội dung khác; chưa có gì thay đổi.", reference=told.reference
            ),
            code="payment_contradicts",
        )
    return PaymentTaken(before.pk, before.receipt, now.missing, False)


def _receipt(demand: PaymentDemand, told: PaymentTold, at: datetime) -> str:
    """Money that came in has a receipt with a number of the unit's yearly book."""
    if told.kind is not EntryKind.PAID:
        return ""
    on = local_date(at)
    _, number = next_in_book(unit_id=demand.unit_id, kind=BookKind.FEE_RECEIPT, year=on.year)
    return receipt_of(number, on)


def _entry(demand: PaymentDemand, told: PaymentTold, account: Any, at: datetime, receipt: str) -> PaymentEntry:
    return PaymentEntry(
        demand=demand,
        kind=told.kind,
        amount=told.amount,
        means=told.means,
        provider=told.provider.strip(),
        reference=told.reference.strip(),
        receipt=receipt,
        unit_id=demand.unit_id,
        officer=account,
        at=at,
        on=local_date(at),
    )


def _settle(demand: PaymentDemand, now: Balance, at: datetime) -> None:
    """Keep `settled_at` in line with the ledger."""
    if now.settled == (demand.settled_at is not None):
        return
    demand.settled_at = at if now.settled else None
    demand.save(update_fields=["settled_at"])
    if now.settled:
        publish(PaymentSettled(dossier_id=demand.dossier_id, demand_id=demand.pk, at=at))


def _tell(dossier: Dossier, entry: PaymentEntry, actor: str, at: datetime, known: Sequence[Link] | None = None) -> None:
    said = {"demand": entry.demand_id, "entry": entry.pk, "kind": str(entry.kind), "amount": entry.amount}
    tell(dossier, [Draft(EventKind.PAID, at, {**said, "means": entry.means})], actor=actor, at=at, known=known)
