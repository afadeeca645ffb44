"""Figures of a plan (số liệu kế hoạch): three shares with their bases, the roll-up, then against now, by year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.areas.plans.queries.plans import plans_around, task_terms
from motcua.areas.plans.queries.tasks import TaskRow, task_rows, tasks
from motcua.kernel.clock import end_of
from motcua.rules.figures import Share
from motcua.rules.tasks import OUT, CompletionShares, completion, roll_up


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """Plan figures (số liệu của kế hoạch) on a day: done of all, of due, in time of done; the weighted progress."""

    shares: CompletionShares
    progress: Share


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


@dataclass(frozen=True, slots=True)
class YearOfPlan:
    """Year of a plan (một năm của kế hoạch dài hạn): the plans of that year within it, and their figures."""

    year: int
    plan_ids: tuple[int, ...]
    figures: PlanFigures


def plan_figures(rows: Iterable[TaskRow], *, as_of: date) -> PlanFigures:
    """Plan figures (số liệu) of task rows that were asked for the same day."""
    counted = list(rows)
    shares = completion((row.facts for row in counted), as_of, recurring=task_terms().recurring)
    return PlanFigures(shares, roll_up([row.weighed for row in counted if row.status not in OUT]))


def figures_by_plan(plan_ids: Iterable[int], *, as_of: date) -> dict[int, PlanFigures]:
    """Figures by plan (số liệu từng kế hoạch) of several plans on a day, in as many questions as of one."""
    keys = list(plan_ids)
    rows = task_rows(Q(task__plan_id__in=keys), as_of=as_of)
    return {key: plan_figures([row for row in rows if row.plan_id == key], as_of=as_of) for key in keys}


def then_and_now(plan_id: int, *, on: date, today: date, only_known_then: bool = False) -> list[ThenAndNow]:
    """Then and now (khi ấy và bây giờ): the plan as it was on a day beside today's; by number.

    With `only_known_then`, what was recorded later counts as not known on that day.
    """
    then = {row.id: row for row in tasks(plan_id, as_of=on, known_at=end_of(on) if only_known_then else None)}
    return [ThenAndNow(row, then.get(row.id)) for row in tasks(plan_id, as_of=today)]


def years_of(plan_id: int, *, as_of: date, first: int, last: int) -> list[YearOfPlan]:
    """Years (từng năm) of a long plan: what the plans within it did in each, as far as they have been made."""
    _above, below = plans_around(plan_id)
    rows = task_rows(Q(task__plan_id__in=[one.id for one in below]), as_of=as_of)
    found = []
    for year in range(first, last + 1):
        keys = tuple(one.id for one in below if one.first_year <= year <= one.last_year)
        mine = [row for row in rows if row.plan_id in keys]
        found.append(YearOfPlan(year, keys, plan_figures(mine, as_of=as_of)))
    return found


def contributing(task_ids: Iterable[int], *, as_of: date) -> dict[int, Share]:
    """Contributing (phần đã góp): how far the tasks that stand under each of some tasks have come, by weight."""
    keys = list(task_ids)
    rows = task_rows(Q(task__within_id__in=keys), as_of=as_of)
    return {
        key: roll_up([row.weighed for row in rows if row.within_id == key and row.status not in OUT]) for key in keys
    }
