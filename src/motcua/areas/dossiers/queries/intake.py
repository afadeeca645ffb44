"""Questions of the counter: what is odd about a filing, what was handed in, drafts, and late entries that wait."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from motcua.areas.dossiers.models import (
    Dossier,
    DossierInterval,
    Filing,
    FilingDraft,
    HandedInPaper,
    InboundMessage,
    LateEntry,
    LateEntryState,
    PaperSlip,
    SlipBook,
)
from motcua.areas.people import queries as people
from motcua.rules.intake import EarlierDossier
from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence

FORM_NOTE = "form_note"  # in the payload of a submission: its form is not as ours are


@dataclass(frozen=True, slots=True)
class HandedInRow:
    """Handed-in row (giấy tờ đã nộp): one required paper of a dossier and what of it came in."""

    required_id: int
    name: str
    originals: int
    certified: int
    plain: int
    file_id: int | None
    checked: bool
    reused_from: int | None


@dataclass(frozen=True, slots=True)
class FilingRow:
    """Filing row (tờ khai): what was written in a form; `data` is None once it was erased."""

    form_key: str
    form_version: str
    data: dict[str, Any] | None
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Draft row (bản nháp): what somebody typed so far for a version of a procedure."""

    id: int
    version_id: int
    procedure: str
    data: dict[str, Any]
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class LateEntryRow:
    """Late entry row (nhập bù): a paper slip that waits for a leader, or what became of it."""

    id: int
    slip: str
    unit_id: int
    effective_at: datetime
    reason: str
    entered_by: str
    entered_by_id: int
    entered_at: datetime
    state: str
    decision_note: str
    number: str


@dataclass(frozen=True, slots=True)
class SlipBookRow:
    """Slip book row (quyển phiếu): its numbers, and those nobody has used or spoiled yet."""

    id: int
    code: str
    first: int
    last: int
    free: int
    next_free: int | None


def earlier_dossiers(owner_id: int | None, procedure_id: int) -> dict[int, EarlierDossier]:
    """Earlier dossiers (hồ sơ trước) of the same person for the same procedure, by key, in one query.

    The same person is one written down once, or twice under one identity number.
    """
    if owner_id is None:
        return {}
    standing = DossierInterval.objects.filter(superseded_at__isnull=True, valid_to__isnull=True)
    found = standing.filter(people.same_person("dossier__applicant", owner_id), procedure_id=procedure_id)
    rows = found.values_list("dossier_id", "dossier__number", "status", "valid_from")
    return {key: EarlierDossier(number, Status(status), since) for key, number, status, since in rows}


@dataclass(frozen=True, slots=True)
class UsualProcedure:
    """Usual procedure (thủ tục hay nhận): one that a counter took in often of late."""

    code: str
    name: str
    sector_name: str


def usual_procedures(unit_id: int, *, since: datetime, limit: int = 9) -> list[UsualProcedure]:
    """Usual procedures (thủ tục hay nhận) of a unit since a moment, the most frequent first; certifications have their
    own page."""
    found = Dossier.objects.filter(received_by_id=unit_id, received_at__gte=since, certification__isnull=True)
    named = found.values_list("procedure__code", "procedure__name", "procedure__sector__name")
    often = named.annotate(times=Count("pk")).order_by("-times", "procedure__code")
    return [UsualProcedure(code, name, sector) for code, name, sector, _times in often[:limit]]


def papers_of(number: str) -> list[HandedInRow]:
    """Papers of a dossier (giấy tờ đã nộp) in the order of its list."""
    found = HandedInPaper.objects.filter(dossier__number=number).select_related("required")
    return [
        HandedInRow(
            one.required_id,
            one.required.name or one.required.raw,
            one.originals,
            one.certified,
            one.plain,
            one.file_id,
            one.checked,
            one.reused_from,
        )
        for one in found.order_by("required__order")
    ]


def filings_of(number: str) -> list[FilingRow]:
    """Filings of a dossier (tờ khai), the first one first. Personal data: whoever reads it is logged by the caller."""
    found = Filing.objects.filter(dossier__number=number).order_by("pk")
    return [FilingRow(one.form_key, one.form_version, one.answers, one.filed_at) for one in found]


def drafts_of(*, account: Any = None, session_key: str = "") -> list[DraftRow]:
    """Drafts (bản nháp) of an account, or of a session where nobody is signed in, the latest first."""
    if getattr(account, "is_authenticated", False):
        found = FilingDraft.objects.filter(account_id=account.pk)
    elif session_key:
        found = FilingDraft.objects.filter(account__isnull=True, session_key=session_key)
    else:
        return []
    rows = found.select_related("version").order_by("-updated_at", "-pk")
    return [DraftRow(one.pk, one.version_id, one.version.name, one.data, one.updated_at) for one in rows]


def late_entries(
    unit_ids: Collection[int], *, state: str = LateEntryState.WAITING.value, after: int = 0, limit: int = 100
) -> list[LateEntryRow]:
    """Late entries (nhập bù) of units in a state, oldest first, paged by key."""
    found = LateEntry.objects.filter(unit_id__in=unit_ids, state=state, pk__gt=after)
    rows = found.select_related("slip__book", "entered_by", "dossier").order_by("pk")[:limit]
    return [
        LateEntryRow(
            one.pk,
            Sentence("{code} số {number}", code=one.slip.book.code, number=one.slip.number),
            one.unit_id,
            one.effective_at,
            one.reason,
            str(one.entered_by),
            one.entered_by_id,
            one.entered_at,
            one.state,
            one.decision_note,
            one.dossier.number if one.dossier else "",
        )
        for one in rows
    ]


def slip_books(unit_id: int) -> list[SlipBookRow]:
    """Slip books (quyển phiếu giấy) of a unit with what is left of them, the latest first."""
    gone: dict[int, set[int]] = {}
    for book_id, number in PaperSlip.objects.filter(book__unit_id=unit_id).values_list("book_id", "number"):
        gone.setdefault(book_id, set()).add(number)
    rows = []
    for book in SlipBook.objects.filter(unit_id=unit_id).order_by("-pk"):
        taken = gone.get(book.pk, set())
        left = [number for number in range(book.first, book.last + 1) if number not in taken]
        rows.append(SlipBookRow(book.pk, book.code, book.first, book.last, len(left), left[0] if left else None))
    return rows


def told_by(system: str, external_id: str) -> str:
    """Number of the dossier (mã hồ sơ) that another system has told of under its own code, or empty."""
    found = InboundMessage.objects.filter(system=system, external_id=external_id)
    return found.order_by("pk").values_list("dossier__number", flat=True).first() or ""


def decided_last(unit_id: int, procedure_id: int) -> int | None:
    """Decided last (đơn vị giải quyết lần trước): the unit that decides the last dossier of a procedure which a desk
    took in, or None."""
    found = Dossier.objects.filter(received_by_id=unit_id, procedure_id=procedure_id).order_by("-pk")
    return found.values_list("competent_id", flat=True).first()
