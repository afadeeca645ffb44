"""Tasks (nhiệm vụ): one with all that was recorded of it, a new one, and everything that is done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.people import queries as people
from motcua.areas.plans import operations, policy, queries
from motcua.areas.plans.queries import PlanRow, TaskView
from motcua.areas.reorganization.queries import custody_of
from motcua.kernel.clock import now
from motcua.rules.reorganizing import CustodyKind
from motcua.web.office.planning import board
from motcua.web.office.planning.acting import ACTS, DECISIONS, ProductShown, decision_forms, forms_of
from motcua.web.office.planning.doors import accepts, passages_of, rights, task_of, today, units_of, written_plan
from motcua.web.office.planning.task_forms import TaskForm
from motcua.web.ui.doors import only_for, staff_only
from motcua.web.ui.once import once
from motcua.web.ui.stored import stored

SECTION = {"section": "plans"}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_plans)
@once
def new(request: HttpRequest, plan_id: int) -> HttpResponse:
    """A new task (thêm nhiệm vụ) of a plan."""
    plan = written_plan(request, plan_id)
    form = _new_form(request, plan)
    by = people.actor_of(cast(Any, request.user))
    if request.method == "POST" and form.tried(operations.add_task, plan_id=plan.id, by=by, at=now()):
        messages.success(request, _("Đã thêm nhiệm vụ."), extra_tags="ok")
        return redirect("office:plan", plan.id)
    return render(request, "office/planning/task_new.html", {"form": form, "plan": plan} | SECTION)


def _new_form(request: HttpRequest, plan: PlanRow) -> TaskForm:
    """The form of a new task, its number the next one of the plan."""
    rows = queries.tasks(plan.id, as_of=today())
    return TaskForm(
        request.POST or None,
        plan,
        number=max((row.number for row in rows), default=0) + 1,
        areas=queries.reform_areas(plan.issued_on),
        units=units_of(plan),
        above=queries.tasks(plan.within_id, as_of=today()) if plan.within_id else [],
        passages=passages_of(plan),
    )


@require_safe
@staff_only
def task(request: HttpRequest, task_id: int) -> HttpResponse:
    """Task (một nhiệm vụ): from the passage it carries out to its accepted product."""
    view, plan = task_of(request, task_id)
    return shown(request, view, plan, {})


def shown(request: HttpRequest, view: TaskView, plan: PlanRow, tried: dict[str, Any]) -> HttpResponse:
    """A task as it stands, with what whoever looks may do; `tried` is a form that was refused."""
    may, papers = rights(request, view, plan), {one.id: one for one in queries.directives_of(plan)}
    sources = queries.sources_of([view.row.id]).get(view.row.id, ())
    context = {
        "view": view,
        "plan": plan,
        "card": board.card(view.row),
        "area": next((one.name for one in queries.reform_areas(plan.issued_on) if one.code == view.row.area_code), ""),
        "sources": [(papers.get(one.document_id), one) for one in sources],
        "unlinked": _unlinked(view),
        "products": _products(request, view, tried),
        "forms": forms_of(view, plan, may, tried),
        "tried": next(iter(tried.values()), None),
        "custody": custody_of(CustodyKind.TASK, view.row.id),
    }
    return render(request, "office/planning/task.html", context | SECTION)


def _unlinked(view: TaskView) -> list[tuple[queries.UnlinkedRow, str]]:
    """The passages taken off the task, and the name of who did it."""
    rows = queries.unlinked_sources(view.row.id)
    names = people.actor_names({one.by for one in rows})
    return [(one, names[one.by]) for one in rows]


def _products(request: HttpRequest, view: TaskView, tried: dict[str, Any]) -> list[ProductShown]:
    """The products handed in, with the names of people, and the forms of whoever looks where they may decide."""
    waiting = {one.reported_by: one for one in view.completions if one.waits}
    deciding = {by: accepts(request, view, one) for by, one in waiting.items()}
    people_named = {name for one in view.completions for name in (one.reported_by, one.accepted_by, one.returned_by)}
    names = people.names_of(usernames=people_named)
    return [
        ProductShown(
            row=one,
            reported=str(names.get(one.reported_by, one.reported_by)),
            accepted=str(names.get(one.accepted_by, one.accepted_by)),
            returned=str(names.get(one.returned_by, one.returned_by)),
            forms=decision_forms(one.id, tried) if one.waits and deciding[one.reported_by] else {},
        )
        for one in view.completions
    ]


@require_POST
@staff_only
@once
def act(request: HttpRequest, task_id: int, slug: str) -> HttpResponse:
    """Act (thực hiện) on a task: one of the acts by its name in the address; who may, is asked again here."""
    view, plan = task_of(request, task_id)
    found = ACTS.get(slug)
    if found is None:
        raise Http404(_("Không có việc này."))
    make, do, need, said = found
    if not getattr(rights(request, view, plan), need):
        raise PermissionDenied
    form = make(request, view, plan)
    if form.tried(cast(Callable[..., Any], do), request=request, view=view):
        messages.success(request, said, extra_tags="ok")
        return redirect("office:task", task_id)
    return shown(request, view, plan, {slug: form})


@require_POST
@staff_only
@once
def decide(request: HttpRequest, task_id: int, completion_id: int, slug: str) -> HttpResponse:
    """Decide (nghiệm thu, trả lại) on a product handed in: only a leader who did not do it."""
    view, plan = task_of(request, task_id)
    one = next((one for one in view.completions if one.id == completion_id), None)
    if one is None or slug not in DECISIONS:
        raise Http404(_("Không có sản phẩm này."))
    unit = accepts(request, view, one)
    if unit is None:
        raise PermissionDenied
    make, do, said = DECISIONS[slug]
    form = make(request.POST, auto_id=f"product{one.id}_%s")
    if form.tried(do, request=request, completion=one, unit_id=unit):
        messages.success(request, said, extra_tags="ok")
        return redirect("office:task", task_id)
    return shown(request, view, plan, {slug: form})


@require_safe
@staff_only
def evidence(request: HttpRequest, task_id: int, evidence_id: int) -> HttpResponseBase:
    """Evidence (minh chứng) as a download."""
    view, _plan = task_of(request, task_id)
    one = next((one for one in view.evidence if one.id == evidence_id), None)
    return stored(one.file if one else None)
