"""Passing on (bàn giao nhiệm vụ): a task whose leading unit is no more goes on with the one that took over."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from motcua.areas.plans.models import Task, TaskState


@transaction.atomic
def pass_tasks(*, passed: Mapping[int, int]) -> int:
    """Pass tasks on (bàn giao nhiệm vụ) to the units that lead them from now on; answers how many.

    Due dates, progress, products and evidence stay. What was accepted or taken out meanwhile stays with who did it.
    """
    done = TaskState.objects.filter(superseded_at__isnull=True, task_id__in=passed)
    open_still = done.filter(accepted_on__isnull=True, removed_on__isnull=True).values_list("task_id", flat=True)
    keys = set(open_still)
    for to in sorted(set(passed.values())):
        Task.objects.filter(pk__in=[key for key in keys if passed[key] == to]).update(lead_id=to)
    return len(keys)
