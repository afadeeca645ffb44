"""Reorganizing (sắp xếp đơn vị): a plan is taken in, looked at, carried out, and what it left open is decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_names, actor_of
from motcua.areas.reorganization import operations, queries
from motcua.areas.reorganization.queries import ReorganizationRow
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.web.office.administration.reorganizing_forms import ApprovalForm, CustodyForm, PlanForm
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import called, translated

SECTION = {"section": "administration", "room": "reorganizations"}


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def reorganizations(request: HttpRequest) -> HttpResponse:
    """Reorganizations (các đợt sắp xếp đơn vị), and a form to take a plan in."""
    form = PlanForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data["file"] or load_toml(form.cleaned_data["pack"])
        try:
            code = operations.draft_reorganization(told=told, **_by(request))
            return redirect("office:reorganization", code)
        except UserError as error:
            form.add_error(None, translated(error.message))
    context = SECTION | {"rows": queries.reorganizations(), "form": form}
    return render(request, "office/administration/reorganizations.html", context)


@require_safe
@administrators_only
def reorganization(request: HttpRequest, code: str) -> HttpResponse:
    """One reorganization (một đợt sắp xếp): its preview before, how far it is, and its record after."""
    row = _known(code)
    return _page(request, row, approval=ApprovalForm(initial={"digest": row.digest}))


@require_POST
@administrators_only
def approve(request: HttpRequest, code: str) -> HttpResponse:
    """Approve (duyệt và thực hiện) a plan as it was looked at."""
    row, form = _known(code), ApprovalForm(request.POST)
    if form.tried(operations.approve_reorganization, code=code, **_by(request)):
        messages.success(request, _("Đã duyệt. Phương án đang được thực hiện."), extra_tags="ok")
        return redirect("office:reorganization", code)
    return _page(request, row, approval=form)


@require_POST
@administrators_only
@once
def decide(request: HttpRequest, code: str) -> HttpResponse:
    """Decide (quyết định nơi nhận) to whom goes what the plan did not tell."""
    row = _known(code)
    form = CustodyForm(request.POST, waiting=_waiting(row), units=_heirs(row))
    if form.tried(operations.decide_custody, code=code, **_by(request)):
        messages.success(request, _("Đã giao cho đơn vị nhận."), extra_tags="ok")
        return redirect("office:reorganization", code)
    return _page(request, row, custody=form)


def _known(code: str) -> ReorganizationRow:
    row = queries.reorganization(code)
    if row is None:
        raise Http404
    return row


def _by(request: HttpRequest) -> dict[str, Any]:
    return {"by": actor_of(request.user), "at": now()}  # type: ignore[arg-type]


def _waiting(row: ReorganizationRow) -> list[queries.CustodyRow]:
    return queries.entries_of(row.code, waiting=True) if row.applied_at else []


def _heirs(row: ReorganizationRow) -> list[organization.UnitRow]:
    """Who may take over what waits: the units of the plan's successors first, then every other at work."""
    named = {slug for change in row.plan.changes for slug in change.successors}
    return sorted(organization.units(valid_on=now().date()), key=lambda unit: (unit.slug not in named, unit.name))


def _page(request: HttpRequest, row: ReorganizationRow, **forms: Any) -> HttpResponse:
    entries = queries.entries_of(row.code, after=key_of(request.GET))
    waiting = _waiting(row)
    names = actor_names({row.drafted_by, row.approved_by, *(one.decided_by for one in entries)} - {""})
    context = SECTION | {
        "row": row,
        "plan": row.plan,
        "waiting": waiting,
        "drafted_by": called(names.get(row.drafted_by, "")),
        "approved_by": called(names.get(row.approved_by, "")),
        "own": row.drafted_by == actor_of(request.user),  # type: ignore[arg-type]
        "entries": [replace(one, decided_by=names.get(one.decided_by, "")) for one in entries],
        "next": entries[-1].id if len(entries) == queries.ENTRIES_A_PAGE else None,
        "custody": CustodyForm(waiting=waiting, units=_heirs(row)) if waiting else None,
        **_previewed(row),
        **forms,
    }
    return render(request, "office/administration/reorganization.html", context)


def _previewed(row: ReorganizationRow) -> dict[str, Any]:
    """The preview of a plan that is still to be approved, or why there is none."""
    if row.approved_at is not None:
        return {}
    try:
        return {"preview": queries.preview(row.plan)}
    except UserError as error:
        return {"fault": translated(error.message)}
