"""Runs of the archive (lượt nhập kho giấy): brought on a page, taken in by the worker, told of while it goes on."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.digitization.events import ArchiveAsked
from motcua.areas.digitization.models import ArchiveRun
from motcua.areas.digitization.operations.keeping import keep_upload
from motcua.kernel.bus import publish


@dataclass(frozen=True, slots=True)
class ArchiveTaken:
    """Archive taken (kết quả một lượt nhập): counts by name, reasons with how often, warnings, and the lines that came
    back as a workbook; `why` where the sheet could not be read at all."""

    counts: Mapping[str, int]
    reasons: Sequence[tuple[str, int]] = ()
    warnings: Sequence[str] = ()
    rejects: bytes = b""
    why: str = ""


@transaction.atomic
def ask_archive_run(*, unit_id: int, index_name: str, place: str, by: str, at: datetime) -> int:
    """Ask for a run (giao một lượt nhập kho giấy) of a sheet and its scans that wait at a place; answers its key."""
    made = ArchiveRun.objects.create(
        unit_id=unit_id, index_name=index_name[-150:], place=place, asked_by=by, asked_at=at
    )
    publish(ArchiveAsked(run_id=made.pk, at=at))
    return made.pk


@transaction.atomic
def note_archive_progress(*, run_id: int, done: int, lines: int) -> None:
    """Note progress (ghi tiến độ): how many lines are done of how many."""
    ArchiveRun.objects.filter(pk=run_id).update(lines_done=done, line_count=lines)


@transaction.atomic
def end_archive_run(*, run_id: int, taken: ArchiveTaken, at: datetime) -> None:
    """End a run (kết thúc lượt nhập) with its account. Twice is as once."""
    run = ArchiveRun.objects.select_for_update().get(pk=run_id)
    if run.ended_at is not None:
        return
    if taken.rejects:
        name = f"{run.index_name.rsplit('.', 1)[0]}.rejected.xlsx"
        run.rejects_id = keep_upload(file=io.BytesIO(taken.rejects), name=name, by=run.asked_by, at=at)
    run.counts, run.reasons, run.warnings = dict(taken.counts), list(taken.reasons), list(taken.warnings)
    run.why, run.ended_at = taken.why[:300], at
    run.line_count = run.lines_done = taken.counts.get("read", run.lines_done)
    run.save()
