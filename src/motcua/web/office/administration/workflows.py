"""Workflows (quy trình nội bộ): seen as a drawing and a table, put in order, rehearsed, and published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.people.queries import Role
from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.queries import StepRow, WorkflowRow
from motcua.kernel.clock import at_local, now
from motcua.kernel.errors import UserError
from motcua.rules.actions import ACTION_LABELS, VERB, Action
from motcua.web.office.administration.catalogue_forms import DecisionForm
from motcua.web.office.administration.drawing import draw
from motcua.web.office.administration.step_forms import RehearsalForm, StepForm, place_names
from motcua.web.ui.doors import keepers_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

HERE = {"room": "procedures", "section": "administration"}
WAYS = ("len", "xuong", "bo")  # a step goes up, goes down, goes away


@require_POST
@keepers_only
@once
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Draft a workflow (soạn quy trình), a copy of the live one."""
    try:
        made = operations.draft_workflow(code=code, account=request.user, at=now())
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect("office:kept_procedure", code)
    return redirect("office:workflow", made)


@require_safe
@keepers_only
def workflow(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """One workflow (một quy trình): its drawing, its steps, and what may be done with it."""
    return render(request, "office/administration/workflow.html", HERE | _shown(_found(workflow_id)))


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
@once
def add(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """Add a step (thêm bước) at the end."""
    flow, form = _found(workflow_id), StepForm(request.POST or None)
    told = {"workflow_id": workflow_id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.add_step, **told):
        return redirect("office:workflow", workflow_id)
    return render(request, "office/administration/step.html", HERE | {"flow": flow, "form": form, "step": None})


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
@once
def step(request: HttpRequest, workflow_id: int, key: str) -> HttpResponse:
    """Change a step (sửa bước)."""
    flow = _found(workflow_id)
    row = next((one for one in flow.steps if one.key == key), None)
    if row is None or flow.state != "DRAFT":
        raise Http404
    form = StepForm(request.POST or None, step=row)
    told = {"workflow_id": workflow_id, "key": key, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.change_step, **told):
        return redirect("office:workflow", workflow_id)
    return render(request, "office/administration/step.html", HERE | {"flow": flow, "form": form, "step": row})


@require_POST
@keepers_only
@once
def move(request: HttpRequest, workflow_id: int, key: str, way: str) -> HttpResponse:
    """Move a step (dời bước) up or down, or take it away."""
    if way not in WAYS:
        raise Http404
    told: dict[str, Any] = {"workflow_id": workflow_id, "key": key, "account": request.user, "at": now()}
    deed: Callable[..., None] = operations.remove_step if way == "bo" else operations.move_step
    return _done(request, workflow_id, deed, told if way == "bo" else told | {"up": way == "len"})


@require_POST
@keepers_only
@once
def rename(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """Rename the draft (đổi tên quy trình)."""
    told = {"workflow_id": workflow_id, "account": request.user, "at": now()}
    return _done(request, workflow_id, operations.rename_workflow, told | {"name": request.POST.get("name", "")[:200]})


@require_POST
@keepers_only
@once
def drop(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """Drop the draft (bỏ bản thảo quy trình)."""
    code = _found(workflow_id).code
    try:
        operations.drop_workflow(workflow_id=workflow_id, account=request.user)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect("office:workflow", workflow_id)
    return redirect("office:kept_procedure", code)


def _home(request: HttpRequest) -> int | None:
    """The unit whose hours a rehearsal keeps: the keeper's own, if any."""
    return getattr(request.user, "unit_id", None)


@require_safe
@keepers_only
def rehearse(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """Rehearse (chạy thử) the plan from a moment, on the real calendar."""
    flow, today = _found(workflow_id), now().date()
    form = RehearsalForm(request.GET if "day" in request.GET else {"day": f"{today:%d/%m/%Y}", "hour": "08:00"})
    context = HERE | {"flow": flow, "form": form, "places": _places(flow)}
    if form.is_valid():
        at = at_local(datetime.combine(form.cleaned_data["day"], form.cleaned_data["hour"]))
        try:
            context["rehearsal"] = queries.rehearse(workflow_id, at, unit_id=_home(request))
        except UserError as error:
            form.add_error(None, translated(error.message))
    return render(request, "office/administration/rehearsal.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
@once
def publish(request: HttpRequest, workflow_id: int) -> HttpResponse:
    """Publish a workflow (ban hành quy trình) by its decision; a plan that cannot keep the limit is refused."""
    flow = _found(workflow_id)
    if flow.state != "DRAFT":
        raise Http404
    form = DecisionForm(request.POST or None, initial={"valid_from": now().date() + timedelta(days=1)})
    told = {"workflow_id": workflow_id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.publish_workflow, **told):
        messages.success(request, _("Đã ban hành. Hồ sơ đang giải quyết giữ quy trình cũ."), extra_tags="ok")
        return redirect("office:workflow", workflow_id)
    return render(request, "office/administration/publish_workflow.html", HERE | {"flow": flow, "form": form})


def _done(request: HttpRequest, workflow_id: int, deed: Callable[..., None], told: dict[str, Any]) -> HttpResponse:
    try:
        deed(**told)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    return redirect("office:workflow", workflow_id)


def _found(workflow_id: int) -> WorkflowRow:
    found = queries.workflow(workflow_id)
    if found is None:
        raise Http404(_("Không có quy trình này."))
    return found


def _places(flow: WorkflowRow) -> dict[str, str]:
    return place_names(
        [step.place for step in flow.steps] + [one.place for step in flow.steps for one in step.opinions]
    )


def _role(code: str) -> str:
    return _(str(Role(code).label))


def _shown(flow: WorkflowRow) -> dict[str, Any]:
    """The workflow as drawing and as rows in words."""
    places = _places(flow)
    drawing = draw(flow, place_name=lambda slug: places.get(slug, slug), role_name=_role)
    return {"flow": flow, "drawing": drawing, "rows": [_words(one, places) for one in flow.steps]}


def _words(one: StepRow, places: dict[str, str]) -> dict[str, Any]:
    """A step in words, for the table that tells the drawing."""
    deeds = [pgettext(VERB, ACTION_LABELS[Action(action)]) for action in one.actions if action in ACTION_LABELS]
    opinions = [(places.get(told.place, told.place), told.hours, told.question) for told in one.opinions]
    return {"row": one, "role": _role(one.role), "place": places.get(one.place, one.place), "deeds": deeds,
            "opinions": opinions}  # fmt: skip
