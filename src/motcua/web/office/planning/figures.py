"""Figures of a plan (con số của kế hoạch): the engine's, asked of its tasks, each opening to the tasks it counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.plans.queries import PlanRow, TaskRow
from motcua.insight import Figure, Filters
from motcua.kernel.clock import now
from motcua.rules.periods import custom
from motcua.web.ui.choice import Choice
from motcua.web.ui.figures import Shown, opening, shown

CODES = ("tasks.done_of_all", "tasks.done_of_due", "tasks.on_time_of_done")
MOST = 5000


def choice_of(plans: Sequence[PlanRow], day: date, at: datetime) -> Choice:
    """What is asked (điều được hỏi) of plans of one unit as of a day: from the first of their years until then."""
    start = min(day, *(min(date(one.first_year, 1, 1), one.issued_on) for one in plans))
    return Choice(organization.unit_by_id(plans[0].unit_id), "own", custom(start, day), at)


def counted(plan: PlanRow, rows: Iterable[TaskRow], day: date, at: datetime) -> list[Figure]:
    """The three figures (ba con số) of tasks of a plan as of a day: done of all, done of due, in time of done."""
    keys = frozenset(row.id for row in rows)
    return insight.figures_among(keys, **choice_of([plan], day, at).asked(), codes=[*CODES])[None]


def shown_figures(
    plan: PlanRow, rows: Iterable[TaskRow], day: date, *, kept: Mapping[str, str] | None = None
) -> list[Shown]:
    """The three figures ready for the figure component; `kept` are the fields that chose the tasks.

    Each opens to the plan's own page, where the tasks that were counted stand with their words.
    """
    at = now()
    chosen = {key: value for key, value in (kept or {}).items() if value}
    return [_shown(one, plan, choice_of([plan], day, at), chosen) for one in counted(plan, rows, day, at)]


def shown_by_plan(plans: Sequence[PlanRow], rows: Mapping[int, list[TaskRow]], day: date) -> dict[int, list[Shown]]:
    """The three figures of each of several plans, in one question for each unit that leads some of them."""
    at = now()
    found: dict[int, list[Shown]] = {}
    for unit in {one.unit_id for one in plans}:
        mine = [one for one in plans if one.unit_id == unit]
        choice = choice_of(mine, day, at)
        keys = frozenset(row.id for one in mine for row in rows[one.id])
        told = insight.figures_among(keys, **choice.asked(), codes=[*CODES], by="plan_id")
        none = insight.figures_among(frozenset(), **choice.asked(), codes=[*CODES])[None]
        found |= {one.id: [_shown(each, one, choice, {}) for each in told.get(one.id, none)] for one in mine}
    return found


def _shown(figure: Figure, plan: PlanRow, choice: Choice, kept: Mapping[str, str]) -> Shown:
    count = figure.part if figure.whole is None else figure.whole
    fields = {"ngay": f"{choice.period.end:%d/%m/%Y}", **kept, "xem": "bang", "nhom": figure.code, "phia": "whole"}
    return replace(
        shown(figure, choice, route="office:figure"),
        opens=f"{reverse('office:plan', args=[plan.id])}?{urlencode(fields)}#nhiem-vu",
        opening=opening(count, _(figure.counted)),
        marks=insight.marks_of(figure, among=urlencode({"plan": plan.id, **kept})),
    )


def opened(plan: PlanRow, rows: list[TaskRow], day: date, code: str, side: str) -> list[TaskRow]:
    """The tasks behind one side of a figure (nhiệm vụ phía sau con số), as the engine counted them."""
    choice = choice_of([plan], day, now())
    filters = Filters(among=frozenset(row.id for row in rows))
    page = insight.members(code, **choice.asked(), side=side, filters=filters, limit=MOST)
    keys = {one.id for one in page.members}
    return [row for row in rows if row.id in keys]
