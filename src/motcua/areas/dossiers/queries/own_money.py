"""One's own money (tiền của tôi): what was asked of a person's dossiers, what they paid, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from motcua.areas.dossiers.models import PaymentDemand
from motcua.areas.dossiers.queries.money import DemandRow, demand_row, with_end
from motcua.areas.dossiers.queries.owning import own
from motcua.rules.money import EntryKind

PAGE = 20
MOVED = (EntryKind.PAID, EntryKind.REFUNDED)


@dataclass(frozen=True, slots=True)
class OwnDemand:
    """Own demand (khoản phí của tôi): a demand of one of one's own dossiers, with what came of it."""

    number: str
    procedure: str
    told: DemandRow

    @property
    def paid(self) -> tuple[object, ...]:
        """What came in and what was given back, the first one first; tries that failed moved no money."""
        return tuple(one for one in self.told.entries if one.kind in MOVED)


def own_demands(account_id: int, *, after: int = 0, limit: int = PAGE) -> list[OwnDemand]:
    """Own demands (các khoản phí, lệ phí của tôi), the latest first, paged by key."""
    found = _of(account_id)
    return _rows((found.filter(pk__lt=after) if after else found)[:limit])


def owed_by(account_id: int) -> list[OwnDemand]:
    """Owed (phí còn phải nộp) on the account's own dossiers, the latest first: no more than is missing, and nothing
    for a dossier that has ended without a result."""
    return [one for one in _rows(_of(account_id).filter(settled_at__isnull=True)) if one.told.missing]


def _of(account_id: int) -> QuerySet[PaymentDemand]:
    return with_end(PaymentDemand.objects.filter(own(account_id, "dossier__"))).order_by("-pk")


def _rows(found: QuerySet[PaymentDemand]) -> list[OwnDemand]:
    told = found.select_related("dossier__procedure").prefetch_related("entries__officer")
    return [OwnDemand(one.dossier.number, one.dossier.procedure.name, demand_row(one)) for one in told]
