"""Findings: the list of what is open, one with its course, the remedy and its verification."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.inspections import operations, policy, queries
from motcua.areas.inspections.queries import FindingFilters, FindingView
from motcua.areas.reorganization.queries import custody_of
from motcua.kernel.clock import local_date, now
from motcua.rules.inspecting import TABLE, InspectionAct
from motcua.rules.reorganizing import CustodyKind
from motcua.web.office.administration.forms import Tried
from motcua.web.office.inspecting.forms import RemedyForm, WordsForm
from motcua.web.office.inspecting.words import finding_badge
from motcua.web.ui.doors import staff_only
from motcua.web.ui.once import once

DO: dict[InspectionAct, tuple[type[Tried], Callable[..., None]]] = {
    InspectionAct.REMEDY: (RemedyForm, operations.report_remedy),
    InspectionAct.VERIFY: (WordsForm, operations.verify_remedy),
    InspectionAct.SEND_BACK: (WordsForm, operations.send_back),
    InspectionAct.WAIVE: (WordsForm, operations.waive_finding),
}


def filters_asked(request: HttpRequest) -> FindingFilters:
    """Which findings are asked for; at first those still open."""
    which = request.GET.get("xem", "mo")
    return FindingFilters(waiting=which == "mo", late=which == "qua-han")


@require_safe
@staff_only
def findings(request: HttpRequest) -> HttpResponse:
    """Findings (các tồn tại) one may see; at first those still open."""
    seen, today = policy.sight(request.user), local_date(now())
    rows = queries.findings(seen, filters=filters_asked(request), on=today, after=request.GET.get("after", ""))
    context = {
        "rows": [(row, finding_badge(row)) for row in rows],
        "next": rows[-1].key if len(rows) == queries.FINDINGS_A_PAGE else None,
        "counts": queries.finding_counts(seen, on=today),
        "which": request.GET.get("xem", "mo"),
        "section": "inspecting",
    }
    return render(request, "office/inspecting/findings.html", context)


def _found(request: HttpRequest, finding_id: int) -> FindingView:
    found = queries.finding(policy.sight(request.user), finding_id, on=local_date(now()))
    if found is None:
        raise Http404(_("Không có tồn tại này."))
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def finding(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Finding (một tồn tại) with its course; what one may do stands below it."""
    view, asked = _found(request, finding_id), request.POST.get("do", "")
    bound = None
    if asked in InspectionAct.__members__ and InspectionAct(asked) in DO:
        kind, do = DO[InspectionAct(asked)]
        bound = kind(request.POST)
        given = {"finding_id": finding_id, "on": local_date(now()), "account": request.user, "at": now()}
        if bound.tried(do, **given):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(TABLE[InspectionAct(asked)].label)})
            return redirect("office:finding", finding_id)
    return render(request, "office/inspecting/finding.html", _context(request, view, asked, bound))


def _context(request: HttpRequest, view: FindingView, asked: str, bound: Tried | None) -> dict[str, Any]:
    acts = queries.finding_acts(view, account=request.user)
    shown = [(act, TABLE[act].label, bound if act == asked else DO[act][0](auto_id=f"{act}_%s")) for act in acts]
    return {
        "view": view,
        "row": view.row,
        "badge": finding_badge(view.row),
        "acts": shown,
        "form": bound,
        "photos": queries.photos_of(view.row.inspection_id, item=view.row.item) if view.row.item else (),
        "custody": custody_of(CustodyKind.FINDING, view.row.id),
        "section": "inspecting",
    }
