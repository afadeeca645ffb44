"""Opening a task (mở nhiệm vụ): its progress, products, files, days and sources, as they were recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.digitization.queries import StoredFileRow, stored_files
from motcua.areas.plans.models import (
    Completion,
    Occurrence,
    ProgressEntry,
    Replan,
    TaskEvidence,
    TaskState,
)
from motcua.areas.plans.models import RemovalKind as RemovalKind
from motcua.areas.plans.queries.amendments import AmendmentRow, amendments
from motcua.areas.plans.queries.given import GivenTaskRow, given_task
from motcua.areas.plans.queries.tasks import TaskRow, tasks_by_keys


@dataclass(frozen=True, slots=True)
class CompletionRow:
    """Completion row (dòng kết quả hoàn thành): a product handed in; accepted, returned or waiting."""

    id: int
    occurrence_id: int | None
    done_on: date
    product: str
    reported_by: str
    recorded_at: datetime
    accepted_by: str
    accepted_unit: str
    accepted_on: date | None
    returned_by: str
    returned_reason: str
    returned_at: datetime | None
    settled: bool = False  # another product of the task, or of its round, was accepted

    @property
    def waits(self) -> bool:
        """Whether nobody has decided on it yet, nor on another for the same."""
        return self.accepted_on is None and self.returned_at is None and not self.settled


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """Progress row (dòng tiến độ)."""

    on: date
    percent: int
    words: str
    told_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence row (dòng minh chứng)."""

    id: int
    file: StoredFileRow
    completion_id: int | None
    added_by: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class ReplanRow:
    """Re-plan row (dòng điều chỉnh thời hạn)."""

    task_id: int
    was_due_on: date | None
    due_on: date
    on: date
    reason: str
    decision: str
    decided_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """Occurrence row (dòng kỳ thường xuyên): its day, and whether its output has been accepted."""

    id: int
    due_on: date
    accepted_on: date | None


@dataclass(frozen=True, slots=True)
class RemovalRow:
    """Removal row (dòng đưa ra khỏi kế hoạch): from which day, how, why, by which decision, into what."""

    on: date
    kind: str
    reason: str
    decision: str
    into_id: int | None
    to_unit: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """Task view (trang nhiệm vụ): everything that was recorded of one task."""

    row: TaskRow
    days_after: int | None
    completions: tuple[CompletionRow, ...]
    progress: tuple[ProgressRow, ...]
    evidence: tuple[EvidenceRow, ...]
    replans: tuple[ReplanRow, ...]
    amendments: tuple[AmendmentRow, ...]
    occurrences: tuple[OccurrenceRow, ...]
    removal: RemovalRow | None
    given: GivenTaskRow | None


def task(task_id: int, *, as_of: date) -> TaskView | None:
    """Task (một nhiệm vụ) with all that was recorded of it, or None."""
    row = tasks_by_keys([task_id], as_of=as_of).get(task_id)
    if row is None:
        return None
    state = TaskState.objects.select_related("task", "removed_to").get(task_id=task_id, superseded_at__isnull=True)
    return TaskView(
        row=row,
        days_after=state.task.days_after,
        completions=_completions(task_id),
        progress=_progress(task_id),
        evidence=_evidence(task_id),
        replans=tuple(replans([task_id])),
        amendments=tuple(amendments([task_id])),
        occurrences=_occurrences(task_id),
        removal=_removal(state),
        given=given_task(task_id),
    )


def _completions(task_id: int) -> tuple[CompletionRow, ...]:
    found = list(Completion.objects.filter(task_id=task_id).select_related("accepted_unit").order_by("-pk"))
    accepted = {one.occurrence_id: one.pk for one in found if one.accepted_on is not None}
    return tuple(
        CompletionRow(
            one.pk,
            one.occurrence_id,
            one.done_on,
            one.product,
            one.reported_by,
            one.recorded_at,
            one.accepted_by,
            one.accepted_unit.name if one.accepted_unit else "",
            one.accepted_on,
            one.returned_by,
            one.returned_reason,
            one.returned_at,
            accepted.get(one.occurrence_id, one.pk) != one.pk,
        )
        for one in found
    )


def _progress(task_id: int) -> tuple[ProgressRow, ...]:
    found = ProgressEntry.objects.filter(task_id=task_id).order_by("-on", "-pk")[:100]
    return tuple(ProgressRow(one.on, one.percent, one.words, one.told_by, one.recorded_at) for one in found)


def _evidence(task_id: int) -> tuple[EvidenceRow, ...]:
    found = list(TaskEvidence.objects.filter(task_id=task_id).order_by("pk"))
    files = stored_files([one.file_id for one in found])
    return tuple(
        EvidenceRow(one.pk, files[one.file_id], one.completion_id, one.added_by, one.added_at) for one in found
    )


def replans(task_ids: list[int]) -> list[ReplanRow]:
    """Re-plans (các lần điều chỉnh thời hạn) of tasks, the earliest first."""
    found = Replan.objects.filter(task_id__in=task_ids).order_by("on", "pk")
    return [
        ReplanRow(
            one.task_id,
            one.was_due_on,
            one.due_on,
            one.on,
            one.reason,
            one.decision,
            one.decided_by,
            one.recorded_at,
        )
        for one in found
    ]


def _occurrences(task_id: int) -> tuple[OccurrenceRow, ...]:
    accepted = dict(
        Completion.objects.filter(task_id=task_id, accepted_on__isnull=False).values_list(
            "occurrence_id", "accepted_on"
        )
    )
    found = Occurrence.objects.filter(task_id=task_id).order_by("due_on")
    return tuple(OccurrenceRow(one.pk, one.due_on, accepted.get(one.pk)) for one in found)


def _removal(state: TaskState) -> RemovalRow | None:
    if state.removed_on is None:
        return None
    return RemovalRow(
        state.removed_on,
        str(RemovalKind(state.removed_kind).label) if state.removed_kind else "",
        state.removed_reason,
        state.removed_decision,
        state.removed_into_id,
        state.removed_to.name if state.removed_to else "",
    )
