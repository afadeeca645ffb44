"""Leaving (việc còn lại): tasks that units lead and have not finished, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection

from motcua.areas.plans.models import TaskState
from motcua.rules.reorganizing import LeftOpen


def tasks_left_open(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Tasks left open (nhiệm vụ còn dở) that some units lead: neither accepted nor taken out of their plan."""
    now = TaskState.objects.filter(superseded_at__isnull=True, accepted_on__isnull=True, removed_on__isnull=True)
    found = now.filter(task__lead_id__in=unit_ids).order_by("task_id")
    told = found.values_list("task_id", "task__number", "task__title", "task__lead_id")
    return [LeftOpen(key, f"{number}. {title}", lead) for key, number, title, lead in told]
