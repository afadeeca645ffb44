"""Dossiers as the people they concern may see them: progress by code, and one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from motcua.areas.dossiers.models import Dossier, SupplementRequest
from motcua.areas.dossiers.queries.rows import DossierRow, DossierView, _row, _with_names, dossier

PHONE_END = 4


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Asked row (giấy tờ được yêu cầu): what is missing and why, as it was asked and not yet answered."""

    items: tuple[str, ...]
    reason: str
    legal_basis: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress (tiến độ): a dossier with what an applicant asks about it: who has it, where it comes back, what is
    missing, what was promised."""

    view: DossierView
    received_by_id: int
    competent_id: int
    holder: str
    promised_at: datetime | None
    extended: bool
    last_seq: int
    asked: AskedRow | None

    @property
    def row(self) -> DossierRow:
        """The dossier's row."""
        return self.view.row


@dataclass(frozen=True, slots=True)
class OwnPage:
    """Own page (một trang hồ sơ của mình); `next` is the key of its last row when there are more."""

    rows: tuple[DossierRow, ...]
    next: int | None


def phone_ends(number: str) -> frozenset[str]:
    """Phone ends (bốn số cuối điện thoại) of owner and submitter of a dossier; empty where none is known."""
    found = Dossier.objects.filter(number=number).values_list("applicant__phone", "submitter__phone").first()
    return frozenset(phone[-PHONE_END:] for phone in found or () if phone)


def exists(number: str) -> bool:
    """Exists (có hồ sơ không): whether a dossier bears the number."""
    return Dossier.objects.filter(number=number).exists()


def progress(number: str) -> Progress | None:
    """Progress (tiến độ) of a dossier by its number, or None. What may be shown of it to whom is the page's matter."""
    view = dossier(number)
    if view is None:
        return None
    kept = Dossier.objects.select_related("holder_unit").get(pk=view.row.id)
    return Progress(
        view=view,
        received_by_id=kept.received_by_id,
        competent_id=kept.competent_id,
        holder=kept.holder_unit.name if kept.holder_unit else view.row.competent,
        promised_at=kept.promised_at,
        extended=kept.extended,
        last_seq=kept.last_seq,
        asked=_asked(kept),
    )


def _asked(kept: Dossier) -> AskedRow | None:
    open_ones = SupplementRequest.objects.filter(dossier=kept, answered_at__isnull=True, erased_at__isnull=True)
    last = open_ones.order_by("-asked_at", "-pk").first()
    return AskedRow(tuple(last.items), last.reason, last.legal_basis, last.asked_at) if last else None


def _own(account_id: int) -> QuerySet[Dossier]:
    return Dossier.objects.filter(Q(applicant__account_id=account_id) | Q(submitter__account_id=account_id))


def own_dossiers(account_id: int, *, after: int = 0, limit: int = 20) -> OwnPage:
    """Own dossiers (hồ sơ của tôi): those an account owns or brought for another, the newest first."""
    found = _own(account_id)
    if after:
        found = found.filter(pk__lt=after)
    rows = [_row(one) for one in _with_names(found).order_by("-pk")[: limit + 1]]
    page = rows[:limit]
    return OwnPage(tuple(page), page[-1].id if len(rows) > limit else None)


def is_own(account_id: int, number: str) -> bool:
    """Is own (có phải của mình không): whether a dossier is the account's, as owner or as the one who brought it."""
    return _own(account_id).filter(number=number).exists()
