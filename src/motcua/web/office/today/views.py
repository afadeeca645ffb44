"""The chairman's pages: today, the briefing on paper, giving out a task, a task given out."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role, actor_of
from motcua.areas.plans import operations
from motcua.areas.plans.policy import assigning_unit
from motcua.kernel.clock import now
from motcua.web.office.today.assigning import AssignForm, source_of
from motcua.web.office.today.gathering import today_of
from motcua.web.office.today.paper import briefing as printed
from motcua.web.ui.doors import only_if, reads_personal_data, staff_only
from motcua.web.ui.once import once


@require_safe
@only_if(DossierPolicy.oversee)
@reads_personal_data
def today(request: HttpRequest) -> HttpResponse:
    """Today (hôm nay)."""
    whole = bool(request.GET.get("het"))
    context = {"found": today_of(request.user, now(), whole=whole), "decides": holds(request.user, {Role.LEADER})}
    context |= {"assigns": assigning_unit(request.user) is not None, "section": "today"}
    return render(request, "office/today/today.html", context)


@require_safe
@only_if(DossierPolicy.oversee)
@reads_personal_data
def briefing(request: HttpRequest) -> HttpResponse:
    """Briefing (trang giao ban tuần) as PDF."""
    answer = HttpResponse(printed(today_of(request.user, now())), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="giao-ban.pdf"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def assign(request: HttpRequest) -> HttpResponse:
    """Assign (giao việc) from a figure or a list."""
    at, unit_id = now(), assigning_unit(request.user)
    if unit_id is None:
        raise PermissionDenied
    form = AssignForm(request.POST or None, source_of(request, at), unit_id, at)
    if request.method == "POST":
        by = actor_of(request.user)  # type: ignore[arg-type]
        if form.tried(operations.assign, from_unit_id=unit_id, by=by, at=at):
            messages.success(request, _("Đã giao việc; đơn vị thấy ở trang Hôm nay."), extra_tags="ok")
            return redirect("office:today")
    return render(request, "office/today/assign.html", {"form": form, "source": form.source, "section": "today"})
