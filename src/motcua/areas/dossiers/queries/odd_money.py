"""Odd money (tiền cần xem lại): paid twice, the wrong sum, or after the dossier had ended."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, IntegerField, OuterRef, Q, Sum, Value
from django.db.models.functions import Coalesce

from motcua.areas.dossiers.models import PaymentDemand, PaymentEntry
from motcua.areas.dossiers.queries.money import late_of, with_end
from motcua.rules.money import EntryKind, balance, to_give_back


@dataclass(frozen=True, slots=True)
class OddPayment:
    """Odd payment (khoản cần xem lại): of which dossier, what was asked and paid, what is missing or goes back."""

    id: int
    number: str
    applicant: str
    demanded: int
    kept: int
    missing: int
    excess: int
    late: int
    give_back: int
    last_at: datetime


def odd_payments(unit_ids: Collection[int] | None, *, after: int = 0, limit: int = 50) -> list[OddPayment]:
    """Odd payments (các khoản cần xem lại) of units: too much, too late, or only a part; the latest first."""
    sums = PaymentDemand.objects.annotate(paid=_sum(EntryKind.PAID), refunded=_sum(EntryKind.REFUNDED))
    found = with_end(sums.annotate(kept=F("paid") - F("refunded"), asked=F("amount") - F("exempted")))
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if after:
        found = found.filter(pk__lt=after)
    came = PaymentEntry.objects.filter(demand=OuterRef("pk"), kind=EntryKind.PAID, at__gt=OuterRef("ended_at"))
    odd = Q(kept__gt=F("asked")) | Q(kept__gt=0, settled_at__isnull=True) | Q(Exists(came), kept__gt=0)
    rows = found.filter(odd).select_related("dossier__applicant").prefetch_related("entries").order_by("-pk")
    return [_row(one) for one in rows[:limit]]


def _sum(kind: EntryKind) -> Coalesce:
    return Coalesce(Sum("entries__amount", filter=Q(entries__kind=kind)), Value(0), output_field=IntegerField())


def _row(one: PaymentDemand) -> OddPayment:
    entries = list(one.entries.all())
    now = balance(one.amount - one.exempted, [(entry.kind, entry.amount) for entry in entries])
    late = late_of(one)
    return OddPayment(
        one.pk,
        one.dossier.number,
        one.dossier.applicant.name if one.dossier.applicant else "",
        now.demanded,
        now.kept,
        0 if getattr(one, "ended_at", None) else now.missing,
        now.excess,
        late,
        to_give_back(now, late),
        max(entry.at for entry in entries),
    )
