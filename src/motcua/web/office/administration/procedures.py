"""Procedures (thủ tục): the catalogue as its keepers see it, one procedure with its versions, its form tried out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.queries import FormRow, VersionDetail
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.administration.catalogue_forms import DecisionForm, DraftForm
from motcua.web.ui import forms as eforms
from motcua.web.ui.doors import keepers_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

HERE = {"room": "procedures", "section": "administration"}


@require_safe
@keepers_only
def procedures(request: HttpRequest) -> HttpResponse:
    """Procedures (danh mục thủ tục): what of each is drafted, in force, or missing; paged by code."""
    text = request.GET.get("text", "")[:120]
    page = queries.kept(text, after=request.GET.get("after", "")[:40])
    context = HERE | {"rows": page.rows, "next": page.next, "text": text}
    return render(request, "office/administration/procedures.html", context)


@require_safe
@keepers_only
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """One procedure (một thủ tục) with every version, its process and its form."""
    found = _found(code)
    lines = queries.history(code)
    context = HERE | {"procedure": found, "versions": lines, "flows": queries.workflows_of(code)}
    context |= {"draft": next((one for one in lines if one.state == "DRAFT"), None)}
    context |= {"form_row": queries.form_for(code, now().date())}
    return render(request, "office/administration/procedure.html", context)


@require_POST
@keepers_only
@once
def start_draft(request: HttpRequest, code: str) -> HttpResponse:
    """Draft a new version (soạn phiên bản mới) beside the live one."""
    try:
        operations.draft_version(code=code, account=request.user, at=now())
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect("office:kept_procedure", code)
    return redirect("office:draft", code)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
@once
def draft(request: HttpRequest, code: str) -> HttpResponse:
    """The draft (bản thảo) to be edited."""
    found = _draft(code)
    form = DraftForm(found, request.POST or None)
    told = {"version_id": found.id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.edit_draft, **told):
        messages.success(request, _("Đã ghi bản thảo. Hồ sơ vẫn theo phiên bản đang công bố."), extra_tags="ok")
        return redirect("office:draft", code)
    context = HERE | {"draft": found, "form": form, "lines": form.lines}
    return render(request, "office/administration/draft.html", context)


@require_POST
@keepers_only
@once
def drop_draft(request: HttpRequest, code: str) -> HttpResponse:
    """Drop the draft (bỏ bản thảo)."""
    operations.drop_draft(version_id=_draft(code).id, account=request.user)
    messages.success(request, _("Đã bỏ bản thảo; phiên bản đang công bố giữ nguyên."), extra_tags="ok")
    return redirect("office:kept_procedure", code)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
@once
def publish(request: HttpRequest, code: str) -> HttpResponse:
    """Publish the draft (công bố) by its decision, seeing what changes."""
    found = _draft(code)
    form = DecisionForm(request.POST or None)
    told = {"version_id": found.id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.publish_version, **told):
        messages.success(request, _("Đã công bố. Hồ sơ đang giải quyết giữ phiên bản cũ."), extra_tags="ok")
        return redirect("office:kept_procedure", code)
    context = HERE | {"draft": found, "form": form, "differences": queries.differences(found.id)}
    context["counted"] = queries.gives_way(found.id)
    return render(request, "office/administration/publish.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keepers_only
def try_form(request: HttpRequest, code: str) -> HttpResponse:
    """Try the form (thử tờ khai) of a procedure step by step; nothing that is typed is kept."""
    form = queries.form_for(code, now().date())
    key = request.GET.get("buoc") or (eforms.steps(form)[0].key if form else "")
    values = eforms.taken(form, key, {}, request.POST) if form and request.method == "POST" else {}
    more = eforms.asked_for_more(request.POST)
    checked = request.method == "POST" and not more
    step = eforms.step(form, key, values, _faults(form, key, values) if checked else {}, more=more) if form else None
    if form is None or step is None:
        raise Http404
    context = HERE | {"form_row": form, "step": step, "steps": eforms.steps(form), "values": values}
    context |= {"fine": checked and not step.errors, "answers": eforms.answers(form, values)}
    return render(request, "office/administration/try_form.html", context)


def _faults(form: FormRow | None, key: str, values: dict[str, Any]) -> dict[str, str]:
    return eforms.faults_of(form, key, queries.check_form(form, values, on=now().date())) if form else {}


def _found(code: str) -> VersionDetail:
    try:
        return queries.procedure(code)
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _draft(code: str) -> VersionDetail:
    found = queries.draft_of(code)
    if found is None:
        raise Http404(_("Thủ tục này không có bản thảo."))
    return found
