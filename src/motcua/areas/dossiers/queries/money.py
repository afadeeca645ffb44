"""Questions about money: what a dossier owes, the cash sheet of a day, what was not reconciled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from motcua.areas.dossiers.models import DossierInterval, Means, PaymentDemand, PaymentEntry
from motcua.areas.dossiers.queries.counter_rows import TransferRow
from motcua.rules.lifecycle import Status
from motcua.rules.money import EntryKind, balance, to_give_back

ENDED = (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)
SIGNS = {EntryKind.PAID.value: 1, EntryKind.REFUNDED.value: -1}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Entry row (bút toán): one line of the ledger."""

    id: int
    kind: str
    label: str
    amount: int
    means: str
    means_label: str
    provider: str
    reference: str
    receipt: str
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DemandRow:
    """Demand row (yêu cầu nộp): its lines, what was exempted, what was paid and what is missing.

    `excess` was paid beyond it; `late` came in after the dossier had ended without a result; `give_back` is what the
    payer has to get back of both. What `ended_at` says has ended so owes nothing any more.
    """

    id: int
    lines: tuple[dict[str, Any], ...]
    amount: int
    exempted: int
    exemption_reason: str
    legal_basis: str
    asked_at: datetime
    settled_at: datetime | None
    missing: int
    entries: tuple[EntryRow, ...]
    excess: int = 0
    late: int = 0
    give_back: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CashLine:
    """Cash line (dòng bảng kê): money that came in or was given back in cash, with its dossier and receipt."""

    number: str
    kind: str
    amount: int
    receipt: str
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CashSheet:
    """Cash sheet (bảng kê thu tiền mặt cuối ngày) of a unit and day: lines, the sum of each officer, and of all."""

    lines: tuple[CashLine, ...]
    by_officer: tuple[tuple[str, int], ...]
    total: int


def demands_of(number: str) -> list[DemandRow]:
    """Demands of a dossier (các yêu cầu nộp), the first one first."""
    found = PaymentDemand.objects.filter(dossier__number=number).prefetch_related("entries__officer")
    return [demand_row(one) for one in with_end(found).order_by("pk")]


def with_end(found: QuerySet[PaymentDemand]) -> QuerySet[PaymentDemand]:
    """Demands with `ended_at`: since when their dossier stands ended without a result."""
    standing = DossierInterval.objects.filter(superseded_at__isnull=True, valid_to__isnull=True, status__in=ENDED)
    since = standing.filter(dossier_id=OuterRef("dossier_id")).order_by("valid_from").values("valid_from")[:1]
    return found.annotate(ended_at=Subquery(since))


def late_of(one: PaymentDemand) -> int:
    """Late (tiền đến muộn): what came in for a demand `with_end` after its dossier had ended."""
    ended = getattr(one, "ended_at", None)
    if ended is None:
        return 0
    return sum(entry.amount for entry in one.entries.all() if entry.kind == EntryKind.PAID and entry.at > ended)


def demand_row(one: PaymentDemand) -> DemandRow:
    """A demand `with_end` as a row, with its ledger."""
    entries = sorted(one.entries.all(), key=lambda entry: entry.pk)
    now = balance(one.amount - one.exempted, [(entry.kind, entry.amount) for entry in entries])
    late, ended = late_of(one), getattr(one, "ended_at", None)
    return DemandRow(
        one.pk,
        tuple(one.lines),
        one.amount,
        one.exempted,
        one.exemption_reason,
        one.legal_basis,
        one.asked_at,
        one.settled_at,
        0 if ended else now.missing,
        tuple(_entry(entry) for entry in entries),
        now.excess,
        late,
        to_give_back(now, late),
        ended,
    )


def _entry(one: PaymentEntry) -> EntryRow:
    return EntryRow(
        one.pk,
        one.kind,
        EntryKind(one.kind).label,
        one.amount,
        one.means,
        str(Means(one.means).label),
        one.provider,
        one.reference,
        one.receipt,
        str(one.officer) if one.officer else "",
        one.at,
    )


def cash_sheet(unit_id: int, on: date, *, officer_id: int | None = None) -> CashSheet:
    """Cash sheet (bảng kê cuối ngày) of a unit on a day, of one officer or of all, in the order of the day."""
    found = PaymentEntry.objects.filter(unit_id=unit_id, on=on, means=Means.CASH, kind__in=list(SIGNS))
    if officer_id is not None:
        found = found.filter(officer_id=officer_id)
    rows = found.select_related("officer", "demand__dossier").order_by("at", "pk")
    lines = tuple(
        CashLine(
            one.demand.dossier.number, one.kind, SIGNS[one.kind] * one.amount, one.receipt, str(one.officer), one.at
        )
        for one in rows
    )
    return CashSheet(lines, _by_officer(lines), sum(line.amount for line in lines))


def _by_officer(lines: Iterable[CashLine]) -> tuple[tuple[str, int], ...]:
    sums: dict[str, int] = defaultdict(int)
    for line in lines:
        sums[line.officer] += line.amount
    return tuple(sorted(sums.items()))


def not_reconciled(unit_id: int, on: date) -> list[TransferRow]:
    """Not reconciled (chưa đối soát): payments of a day by transfer or gateway that no statement has confirmed."""
    paid = PaymentEntry.objects.filter(unit_id=unit_id, on=on, kind=EntryKind.PAID).exclude(means=Means.CASH)
    same = {"provider": OuterRef("provider"), "reference": OuterRef("reference")}
    checked = PaymentEntry.objects.filter(unit_id=unit_id, kind=EntryKind.RECONCILED, **same)
    rows = paid.filter(~Exists(checked)).order_by("pk")
    return [TransferRow(*row) for row in rows.values_list("provider", "reference", "amount", "demand__dossier__number")]
