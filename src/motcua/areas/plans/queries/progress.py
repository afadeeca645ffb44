"""Progress of a plan (tiến độ kế hoạch): the roll-up of what was told, by weight; then against now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.areas.plans.queries.tasks import TaskRow, task_rows, tasks
from motcua.kernel.clock import end_of
from motcua.rules.figures import Share
from motcua.rules.tasks import OUT, roll_up


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """Then and now (khi ấy và bây giờ): one task of a plan on a day and now; what was not there then is None."""

    now: TaskRow
    then: TaskRow | None

    @property
    def differs(self) -> bool:
        """Whether its day, its status, its words or who does it is another now."""
        then, now = self.then, self.now
        return then is None or (then.due_on, then.status) != (now.due_on, now.status) or self.reworded

    @property
    def reworded(self) -> bool:
        """Whether its words, its lead or its partners are others now."""
        then, now = self.then, self.now
        return then is not None and (
            (then.title, then.lead_id, set(then.partners)) != (now.title, now.lead_id, set(now.partners))
        )


def progress_of(rows: Iterable[TaskRow]) -> Share:
    """Progress (tiến độ theo trọng số) of task rows: what was told of each, by its weight."""
    return roll_up([row.weighed for row in rows if row.status not in OUT])


def tasks_by_plan(plan_ids: Iterable[int], *, as_of: date) -> dict[int, list[TaskRow]]:
    """Tasks by plan (nhiệm vụ từng kế hoạch) of several plans on a day, in as many questions as of one."""
    keys = list(plan_ids)
    rows = task_rows(Q(task__plan_id__in=keys), as_of=as_of)
    return {key: [row for row in rows if row.plan_id == key] for key in keys}


def then_and_now(plan_id: int, *, on: date, today: date, only_known_then: bool = False) -> list[ThenAndNow]:
    """Then and now (khi ấy và bây giờ): the plan as it was on a day beside today's; by number.

    With `only_known_then`, what was recorded later counts as not known on that day.
    """
    then = {row.id: row for row in tasks(plan_id, as_of=on, known_at=end_of(on) if only_known_then else None)}
    return [ThenAndNow(row, then.get(row.id)) for row in tasks(plan_id, as_of=today)]


def contributing(task_ids: Iterable[int], *, as_of: date) -> dict[int, Share]:
    """Contributing (phần đã góp): how far the tasks that stand under each of some tasks have come, by weight."""
    keys = list(task_ids)
    rows = task_rows(Q(task__within_id__in=keys), as_of=as_of)
    return {key: progress_of(row for row in rows if row.within_id == key) for key in keys}
