"""Working (thực hiện nhiệm vụ): progress is told, files shown, tasks tied to the passages they carry out."""

from __future__ import annotations

from datetime import date, datetime
from typing import BinaryIO

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.plans.models import ProgressEntry, TaskEvidence, TaskSource, UnlinkedSource
from motcua.areas.plans.operations.revising import ReasonMissing, TaskAlreadyDone, TaskRemoved
from motcua.areas.plans.operations.superseding import current
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError

WHOLE = 100


class ProgressRefused(UserError):
    """Progress is told of a day that has come, between nothing and all, in words."""

    def __init__(self) -> None:
        super().__init__(
            "Mức độ từ 0 đến 100, ngày không ở tương lai, và xin ghi kết quả hoặc vướng mắc.", code="progress_refused"
        )


@transaction.atomic
def tell_progress(*, task_id: int, on: date, percent: int, words: str, by: str, at: datetime) -> int:
    """Tell progress (cập nhật tiến độ) of a task, and answer the key of the entry; 100 does not mean accepted.

    Raises ProgressRefused, TaskAlreadyDone, TaskRemoved.
    """
    if not 0 <= percent <= WHOLE or on > local_date(at) or not words.strip():
        raise ProgressRefused
    state = current(task_id)
    if state.accepted_on is not None:
        raise TaskAlreadyDone
    if state.removed_on is not None:
        raise TaskRemoved
    made = ProgressEntry.objects.create(
        task_id=task_id, on=on, percent=percent, words=words.strip(), told_by=by, recorded_at=at
    )
    return made.pk


@transaction.atomic
def add_evidence(
    *, task_id: int, file: BinaryIO, name: str, by: str, at: datetime, completion_id: int | None = None
) -> int:
    """Add evidence (thêm minh chứng) to a task, and answer its key. Raises UserError of the upload."""
    file_id = digitization.keep_upload(file=file, name=name, by=by, at=at)
    made = TaskEvidence.objects.create(
        task_id=task_id, completion_id=completion_id, file_id=file_id, added_by=by, added_at=at
    )
    return made.pk


@transaction.atomic
def link_source(*, task_id: int, paragraph_id: int, by: str, at: datetime) -> None:
    """Link a source (nối đoạn văn bản) to a task; twice is as once."""
    TaskSource.objects.get_or_create(
        task_id=task_id, paragraph_id=paragraph_id, defaults={"linked_by": by, "linked_at": at}
    )


@transaction.atomic
def unlink_source(*, task_id: int, paragraph_id: int, reason: str, by: str, at: datetime) -> None:
    """Unlink a source (gỡ đoạn văn bản) that a task was linked to by mistake; who linked it, who took it off and why
    is kept. Raises ReasonMissing, UserError `source_not_linked`."""
    if not reason.strip():
        raise ReasonMissing
    one = TaskSource.objects.select_for_update().filter(task_id=task_id, paragraph_id=paragraph_id).first()
    if one is None:
        raise UserError("Nhiệm vụ không còn nối với đoạn này.", code="source_not_linked")
    UnlinkedSource.objects.create(
        task_id=task_id,
        paragraph_id=paragraph_id,
        linked_by=one.linked_by,
        linked_at=one.linked_at,
        reason=reason.strip(),
        unlinked_by=by,
        unlinked_at=at,
    )
    one.delete()
