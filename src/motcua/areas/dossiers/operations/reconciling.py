"""Reconciling (đối soát): a day of the ledger is laid beside the rows of a bank or gateway."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import PaymentEntry
from motcua.areas.dossiers.operations.opening import may_take_in
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.money import EntryKind, Reconciliation, StatementLine, reconcile


@transaction.atomic
def reconcile_day(
    *, unit_id: int, provider: str, day: date, rows: Sequence[StatementLine], account: Any, at: datetime
) -> Reconciliation:
    """Reconcile a day (đối soát ngày) of a provider's payments to a unit with the provider's rows.

    What agrees is marked in the ledger, once; what does not is answered for a person to look at, and nothing of it
    is changed. Raises UserError `step_refused`, `provider_needed`.
    """
    may_take_in(account, organization.unit_by_id(unit_id))
    if not provider.strip():
        raise UserError("Hãy chọn ngân hàng hoặc cổng thanh toán để đối soát.", code="provider_needed")
    ours = PaymentEntry.objects.filter(unit_id=unit_id, provider=provider, kind=EntryKind.PAID, on=day)
    paid = {entry.reference: entry for entry in ours.order_by("pk")}
    found = reconcile(rows, [StatementLine(entry.reference, entry.amount) for entry in paid.values()])
    marked = PaymentEntry.objects.filter(
        provider=provider, kind=EntryKind.RECONCILED, reference__in=found.matched
    ).values_list("reference", flat=True)
    fresh = [paid[reference] for reference in found.matched if reference not in set(marked)]
    PaymentEntry.objects.bulk_create(
        PaymentEntry(
            demand_id=entry.demand_id,
            kind=EntryKind.RECONCILED,
            amount=entry.amount,
            means=entry.means,
            provider=entry.provider,
            reference=entry.reference,
            unit_id=unit_id,
            officer=account,
            at=at,
            on=local_date(at),
        )
        for entry in fresh
    )
    return found
