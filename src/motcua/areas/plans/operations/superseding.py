"""Superseding (thay bằng điều biết sau): a task's state is never overwritten, a later one takes its place."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from motcua.areas.plans.models import TaskState

KEPT = (
    "due_on",
    "original_due_on",
    "removed_on",
    "removed_reason",
    "removed_kind",
    "removed_decision",
    "removed_into_id",
    "removed_to_id",
    "accepted_done_on",
    "accepted_on",
)


def current(task_id: int) -> TaskState:
    """The state as known now, held until the transaction ends."""
    return TaskState.objects.select_for_update().get(task_id=task_id, superseded_at__isnull=True)


def supersede(state: TaskState, *, at: datetime, **changes: Any) -> None:
    """Close the state as known so far, and write what is known from now on."""
    TaskState.objects.filter(pk=state.pk).update(superseded_at=at)
    kept = {name: getattr(state, name) for name in KEPT}
    TaskState.objects.create(task_id=state.task_id, recorded_at=at, **{**kept, **changes})
