"""Dossiers as the people they concern may see them: progress by code, and one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.dossiers.models import (
    Dossier,
    DossierEvent,
    Filing,
    Result,
    SupplementRequest,
)
from motcua.areas.dossiers.queries.belonging import files_of
from motcua.areas.dossiers.queries.case_file import result_row
from motcua.areas.dossiers.queries.case_rows import ResultRow
from motcua.areas.dossiers.queries.owning import own
from motcua.areas.dossiers.queries.rows import DossierRow, DossierView, dossier, row_of, with_names

PHONE_END = 4


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Asked row (giấy tờ được yêu cầu): what is missing and why, as it was asked and not yet answered.

    `brought` is what the applicant has sent so far, as (place of the item, stored file); `words` what they wrote.
    """

    items: tuple[str, ...]
    reason: str
    legal_basis: str
    asked_at: datetime
    brought: tuple[tuple[int, int], ...] = ()
    words: str = ""

    @property
    def listed(self) -> tuple[tuple[str, bool], ...]:
        """Every item, and whether something was sent for it."""
        came = {place for place, _file in self.brought}
        return tuple((item, place in came) for place, item in enumerate(self.items))

    @property
    def complete(self) -> bool:
        """Whether something was sent for everything that was asked for."""
        return all(sent for _item, sent in self.listed)


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
    owner_id: int | None = None
    submitter_id: int | None = None
    submitted_at: datetime | None = None
    version_id: int | None = None

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
    """Phone ends (bốn số cuối điện thoại) of the owner of a dossier and who brought it and still acts for them; empty
    where none is known."""
    found = Dossier.objects.select_related("applicant", "submitter").filter(number=number).first()
    phones = (one.phone for one in (found.people if found else ()) if one is not None)
    return frozenset(phone[-PHONE_END:] for phone in phones if phone)


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
        owner_id=kept.applicant_id,
        submitter_id=kept.submitter_id,
        submitted_at=kept.submitted_at,
        version_id=kept.version_id,
    )


def _asked(kept: Dossier) -> AskedRow | None:
    open_ones = SupplementRequest.objects.filter(dossier=kept, answered_at__isnull=True, erased_at__isnull=True)
    last = open_ones.order_by("-asked_at", "-pk").first()
    if last is None:
        return None
    brought = tuple(last.brought.order_by("item").values_list("item", "file"))
    return AskedRow(tuple(last.items), last.reason, last.legal_basis, last.asked_at, brought, last.applicant_words)


def _own(account_id: int) -> QuerySet[Dossier]:
    return Dossier.objects.filter(own(account_id))


def own_dossiers(account_id: int, *, after: int = 0, limit: int = 20) -> OwnPage:
    """Own dossiers (hồ sơ của tôi): those an account owns or brought for another, the newest first."""
    found = _own(account_id)
    if after:
        found = found.filter(pk__lt=after)
    rows = [row_of(one) for one in with_names(found).order_by("-pk")[: limit + 1]]
    page = rows[:limit]
    return OwnPage(tuple(page), page[-1].id if len(rows) > limit else None)


def is_own(account_id: int, number: str) -> bool:
    """Is own (có phải của mình không): whether a dossier is the account's, as owner or as the one who brought it."""
    return _own(account_id).filter(number=number).exists()


def result_of(number: str) -> ResultRow | None:
    """Result (kết quả) of a dossier, the last one signed, or None. For its owner and for those who work on it."""
    found = Result.objects.filter(dossier__number=number, erased_at__isnull=True).order_by("-pk").first()
    return result_row(found) if found is not None else None


def has_file(account_id: int, number: str, file_id: int) -> bool:
    """Has file (tệp thuộc hồ sơ của mình): whether a stored file belongs to a dossier of the account."""
    return is_own(account_id, number) and file_id in files_of(number)


def last_answers(account_id: int, *, limit: int = 5) -> list[tuple[str, dict[str, Any]]]:
    """Last answers (tờ khai đã nộp) of an account as (form key, what was written), the latest first, for prefilling.

    Only what they wrote themselves: what somebody else wrote when bringing a dossier for them is about that person too.
    """
    brought = Q(dossier__submitter__account_id=account_id, dossier__submitter_left_at__isnull=True)
    alone = Q(dossier__submitter=None)
    mine = brought | alone & Q(dossier__applicant__account_id=account_id)
    found = Filing.objects.filter(mine, erased_at__isnull=True).order_by("-pk")[:limit]
    return [(one.form_key, one.answers or {}) for one in found]


def key_of(number: str) -> int | None:
    """Key (khóa) of a dossier by its number, or None."""
    return Dossier.objects.filter(number=number).values_list("pk", flat=True).first()


def number_and_actor(dossier_id: int, seq: int) -> tuple[str, str]:
    """Number and actor (mã hồ sơ và người làm) of one event; both empty where there is none."""
    found = DossierEvent.objects.filter(dossier_id=dossier_id, seq=seq).values_list("dossier__number", "actor").first()
    return found or ("", "")


def number_of(dossier_id: int) -> str:
    """Number (mã hồ sơ) of a dossier by its key; empty where there is none."""
    return str(Dossier.objects.filter(pk=dossier_id).values_list("number", flat=True).first() or "")
