"""Questions about registers: sources, runs of imports, corrections that wait for a second person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.models import Correction, CorrectionState, ImportRun, RegisterSource
from motcua.rules.history import FACT_LABELS


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """Correction row (đề nghị đính chính): what is recorded, what is proposed, by whom and why."""

    id: int
    number: str
    fact: str
    label: str
    recorded: datetime | None
    proposed: datetime | None
    reason: str
    document: str
    proposed_by: str
    proposed_at: datetime


@dataclass(frozen=True, slots=True)
class ImportRow:
    """Import row (lượt nhập): one run with its account."""

    id: int
    source: str
    file_name: str
    file_digest: str
    actor: str
    begun_at: datetime
    ended_at: datetime | None
    counts: dict[str, int]


def mapping_for(source: str) -> dict[str, Any] | None:
    """Mapping (cách đọc cột) saved for a source, or None."""
    found = RegisterSource.objects.filter(name=source).first()
    return found.mapping if found else None


def corrections_waiting(
    unit_ids: Collection[int] | None = None, *, after: int = 0, limit: int = 100
) -> list[CorrectionRow]:
    """Corrections waiting (đính chính chờ duyệt) in dossiers the units decide, oldest first, paged by key."""
    waiting = Correction.objects.filter(state=CorrectionState.PROPOSED, pk__gt=after).select_related("dossier")
    if unit_ids is not None:
        waiting = waiting.filter(dossier__competent_id__in=unit_ids)
    return [_correction(found) for found in waiting.order_by("pk")[:limit]]


def corrections_of(number: str) -> list[CorrectionRow]:
    """Corrections of a dossier (đính chính của một hồ sơ) that wait for a second person, oldest first."""
    waiting = Correction.objects.filter(state=CorrectionState.PROPOSED, dossier__number=number)
    return [_correction(found) for found in waiting.select_related("dossier").order_by("pk")]


def number_of_correction(correction_id: int) -> str:
    """The number of the dossier (mã hồ sơ) a correction is about."""
    return str(Correction.objects.values_list("dossier__number", flat=True).get(pk=correction_id))


def _correction(found: Correction) -> CorrectionRow:
    return CorrectionRow(
        found.pk,
        found.dossier.number,
        found.fact,
        FACT_LABELS[found.fact],
        found.recorded_value,
        found.proposed_value,
        found.reason,
        found.document,
        found.proposed_by,
        found.proposed_at,
    )


def last_imports(*, limit: int = 10) -> list[ImportRow]:
    """Last imports (các lượt nhập gần nhất), newest first."""
    runs = ImportRun.objects.select_related("source").order_by("-pk")[:limit]
    return [
        ImportRow(
            run.pk,
            run.source.name,
            run.file_name,
            run.file_digest,
            run.actor,
            run.begun_at,
            run.ended_at,
            run.counts,
        )
        for run in runs
    ]
