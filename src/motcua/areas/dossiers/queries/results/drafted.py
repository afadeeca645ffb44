"""Drafts of results that wait for a signature: of one dossier, and of all that somebody may sign."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from motcua.areas.dossiers.models import ResultDraft, SystemOfRecord
from motcua.rules.lifecycle import Status

SIGNABLE = (Status.RECEIVED, Status.IN_PROGRESS, Status.PAYMENT_REQUESTED)


@dataclass(frozen=True, slots=True)
class ResultDraftRow:
    """Result draft row (dòng dự thảo kết quả): what waits to be signed, for which dossier, by when; `seen` is its last
    event."""

    id: int
    number: str
    procedure: str
    applicant: str
    paper: str
    code: str
    file_id: int
    prepared_by: str
    prepared_at: datetime
    due_at: datetime | None
    seen: int


@dataclass(frozen=True, slots=True)
class ResultDraftPage:
    """Result draft page (một trang dự thảo); `next` is the key of its last row when there are more."""

    rows: tuple[ResultDraftRow, ...]
    next: int | None


def open_draft(number: str) -> ResultDraftRow | None:
    """The open draft (dự thảo chờ ký) of a dossier, or None."""
    found = _open().filter(dossier__number=number).first()
    return _row(found) if found else None


def drafts_to_sign(unit_ids: Collection[int] | None, *, after: int = 0, limit: int = 50) -> ResultDraftPage:
    """Drafts to sign (kết quả chờ ký) of dossiers that units decide, the oldest first; None is every unit."""
    found = _open().filter(dossier__status__in=SIGNABLE, dossier__system_of_record=SystemOfRecord.OURS, pk__gt=after)
    if unit_ids is not None:
        found = found.filter(dossier__competent__in=unit_ids)
    rows = list(found.order_by("pk")[: limit + 1])
    return ResultDraftPage(tuple(map(_row, rows[:limit])), rows[limit - 1].pk if len(rows) > limit else None)


def _open() -> QuerySet[ResultDraft]:
    found = ResultDraft.objects.filter(result__isnull=True, dropped_at__isnull=True)
    return found.select_related("dossier__procedure", "dossier__applicant")


def _row(one: ResultDraft) -> ResultDraftRow:
    dossier = one.dossier
    return ResultDraftRow(
        id=one.pk,
        number=dossier.number,
        procedure=dossier.procedure.name,
        applicant=dossier.applicant.name if dossier.applicant else "",
        paper=one.paper,
        code=one.code,
        file_id=one.file,
        prepared_by=one.prepared_by,
        prepared_at=one.prepared_at,
        due_at=dossier.due_at,
        seen=dossier.last_seq,
    )
