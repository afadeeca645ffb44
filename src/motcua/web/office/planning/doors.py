"""Doors of plans (cửa của kế hoạch): what somebody sees and may do; what is not theirs to see does not exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.documents import queries as documents
from motcua.areas.documents.queries import DocumentRow, ParagraphRow
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.plans import policy, queries
from motcua.areas.plans.queries import CompletionRow, GivenTaskRow, PlanRow, TaskView
from motcua.kernel.clock import local_date, now
from motcua.web.ui.desk import unit_ids_of


@dataclass(frozen=True, slots=True)
class Rights:
    """Rights (quyền trên nhiệm vụ) of whoever looks: to change the plan, to do the work."""

    writes: bool
    works: bool


def today() -> date:
    """The day on which the page is asked for."""
    return local_date(now())


def plan_of(request: HttpRequest, plan_id: int) -> PlanRow:
    """The plan, where one may see it; otherwise it does not exist."""
    found = queries.seen_plan(plan_id, seen=policy.seen_units(request.user, today=today()))
    if found is None:
        raise Http404(_("Không có kế hoạch này."))
    return found


def writes(request: HttpRequest, plan: PlanRow) -> bool:
    """Whether whoever asks may change a plan."""
    return policy.may_write_plan(request.user, unit_id=plan.unit_id, today=today())


def written_plan(request: HttpRequest, plan_id: int) -> PlanRow:
    """The plan, where one may change it."""
    found = plan_of(request, plan_id)
    if not writes(request, found):
        raise PermissionDenied
    return found


def task_of(request: HttpRequest, task_id: int) -> tuple[TaskView, PlanRow]:
    """The task with its plan, where one sees the plan or works on the task; otherwise it does not exist."""
    view = queries.task(task_id, as_of=today())
    plan = queries.plan(view.row.plan_id) if view else None
    if view is None or plan is None:
        raise Http404(_("Không có nhiệm vụ này."))
    seen = policy.seen_units(request.user, today=today())
    if seen is not None and plan.unit_id not in seen and not works(request, view):
        raise Http404(_("Không có nhiệm vụ này."))
    if not between(request, view.given):
        raise Http404(_("Không có nhiệm vụ này."))
    return view, plan


def between(request: HttpRequest, given: GivenTaskRow | None) -> bool:
    """Whether whoever asks belongs to who gave a task out or who has it; a task of a plan is between all who see it."""
    units = unit_ids_of(request.user)
    return given is None or units is None or bool(units & {given.from_unit_id, given.lead_id})


def works(request: HttpRequest, view: TaskView) -> bool:
    """Whether whoever asks works in the unit that leads the task, or in a partner."""
    partners = [unit for unit, _name in view.row.partners]
    return policy.may_work_on_task(request.user, lead_id=view.row.lead_id, partner_ids=partners)


def rights(request: HttpRequest, view: TaskView, plan: PlanRow) -> Rights:
    """What whoever looks may do with a task."""
    may_write = writes(request, plan)
    return Rights(may_write, may_write or works(request, view))


def accepts(request: HttpRequest, view: TaskView, completion: CompletionRow) -> int | None:
    """The unit in whose name whoever looks may accept or return a product, or None."""
    return policy.accepting_unit(
        request.user,
        reported_by=completion.reported_by,
        lead_id=view.row.lead_id,
        plan_unit_id=view.row.unit_id,
        given_by=view.given.given_by if view.given else "",
    )


def units_of(plan: PlanRow) -> list[UnitRow]:
    """The units that may lead or work with a task of a plan: its own and those below, as they are today, or were on the
    last day of the plan or of its unit."""
    home = organization.unit_by_id(plan.unit_id)
    day = min(today(), date(plan.last_year, 12, 31), home.valid_to or date.max)
    day = max(day, plan.issued_on, home.valid_from)
    return organization.scope_of(home, "all", start=day, end=day)


def passages_of(plan: PlanRow) -> list[tuple[DocumentRow, ParagraphRow]]:
    """The passages that ask for something, of the documents a plan carries out."""
    papers = {one.id: one for one in queries.directives_of(plan)}
    return [(papers[one.document_id], one) for one in documents.paragraphs(list(papers)) if one.asks]


def known(account: Any) -> list[PlanRow]:
    """The plans one sees, for choices."""
    return queries.plans_seen(policy.seen_units(account, today=today()))
