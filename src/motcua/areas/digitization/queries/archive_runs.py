"""Runs of the archive (lượt nhập kho giấy): how far each is, and what became of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from motcua.areas.digitization.models import ArchiveRun
from motcua.areas.digitization.queries.stored import StoredFileRow, file_row
from motcua.kernel.rows import only


@dataclass(frozen=True, slots=True)
class ArchiveRunRow:
    """Archive run row (dòng lượt nhập kho giấy)."""

    id: int
    unit_id: int
    index_name: str
    place: str
    asked_by: str
    asked_at: datetime
    line_count: int
    lines_done: int
    counts: dict[str, int]
    reasons: tuple[tuple[str, int], ...]
    warnings: tuple[str, ...]
    rejects: StoredFileRow | None
    why: str
    ended_at: datetime | None

    @property
    def is_at_work(self) -> bool:
        """Whether there is still something to wait for."""
        return self.ended_at is None


def archive_runs(unit_ids: list[int], *, limit: int = 10) -> list[ArchiveRunRow]:
    """Archive runs (các lượt nhập kho giấy) of units, the latest first."""
    return [_row(one) for one in _runs().filter(unit__in=unit_ids).order_by("-pk")[:limit]]


def archive_run(run_id: int) -> ArchiveRunRow | None:
    """Archive run (lượt nhập kho giấy) by its key, or None."""
    found = only(_runs().filter(pk=run_id))
    return _row(found) if found else None


def _runs() -> QuerySet[ArchiveRun]:
    return ArchiveRun.objects.select_related("rejects")


def _row(one: ArchiveRun) -> ArchiveRunRow:
    return ArchiveRunRow(
        id=one.pk,
        unit_id=one.unit_id,
        index_name=one.index_name,
        place=one.place,
        asked_by=one.asked_by,
        asked_at=one.asked_at,
        line_count=one.line_count,
        lines_done=one.lines_done,
        counts=one.counts,
        reasons=tuple((words, times) for words, times in one.reasons),
        warnings=tuple(one.warnings),
        rejects=file_row(one.rejects) if one.rejects else None,
        why=one.why,
        ended_at=one.ended_at,
    )
