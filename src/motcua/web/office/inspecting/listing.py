"""Inspections of a year: how far the plan was kept, the inspections one sees, what they left open; a new plan."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.inspections import operations, policy, queries
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local_date, now
from motcua.web.office.inspecting.forms import PlanForm, ReasonForm, faults
from motcua.web.office.inspecting.words import stage_badge
from motcua.web.office.years import last_day, year_asked, years
from motcua.web.ui.doors import only_for, staff_only
from motcua.web.ui.once import once


def home_of(account: Any) -> UnitRow | None:
    """The unit whose inspections one plans or follows; None for who is only in teams."""
    seen = sorted(policy.sight(account).homes)
    homes = policy.planning_units(account) or policy.following_units(account) or seen
    return organization.unit_by_id(homes[0]) if homes else None


def planning_home(request: HttpRequest) -> UnitRow:
    """The unit one plans inspections for. Raises PermissionDenied for everybody else."""
    units = policy.planning_units(request.user)
    if not units:
        raise PermissionDenied
    return organization.unit_by_id(units[0])


def last_day_of(unit: UnitRow | None) -> date:
    """Today, or the last day of a unit that is no more."""
    return last_day([unit.id] if unit else [])


def visit_year(request: HttpRequest, unit: UnitRow | None) -> int:
    """The year whose inspections are asked for."""
    return year_asked(request, last_day_of(unit), partial(queries.latest_visit_year, policy.sight(request.user)))


@require_safe
@staff_only
def inspections(request: HttpRequest) -> HttpResponse:
    """Inspections (các cuộc kiểm tra) of a year, with plan and coverage."""
    unit = home_of(request.user)
    context = _inspections(request, unit, visit_year(request, unit))
    return render(request, "office/inspecting/inspections.html", context | {"section": "inspecting"})


def _inspections(request: HttpRequest, unit: UnitRow | None, year: int) -> dict[str, Any]:
    """What the page of a year shows: its inspections, plans and coverage, and what was left open."""
    seen, start, end = policy.sight(request.user), date(year, 1, 1), date(year, 12, 31)
    rows = queries.visits(seen, start=start, end=end, after=request.GET.get("after", ""))
    return {
        "unit": unit,
        "year": year,
        "years": years(last_day_of(unit)),
        "rows": [(row, stage_badge(row.stage)) for row in rows],
        "next": rows[-1].key if len(rows) == queries.VISITS_A_PAGE else None,
        "coverage": _coverage(unit, start, end),
        "plans": queries.inspection_plans(unit.id, year) if unit else [],
        "may_plan": bool(policy.planning_units(request.user)),
        "counts": queries.finding_counts(seen, on=local_date(now())),
    }


def _coverage(unit: UnitRow | None, start: date, end: date) -> list[queries.CoverageRow]:
    """The groups that a unit has at all, on the last day of the year or of the unit itself."""
    if unit is None:
        return []
    rows = queries.coverage_rows(unit.id, start=start, end=min(end, unit.valid_to or end))
    return [row for row in rows if row.counts.units]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_follow_inspections)
@once
def plan(request: HttpRequest) -> HttpResponse:
    """A new inspection plan."""
    unit = planning_home(request)
    posted = request.method == "POST"
    form = PlanForm(request.POST if posted else None, queries.groups_of(unit.id, last_day_of(unit)))
    told = {"unit_id": unit.id, "account": request.user, "at": now()}
    if posted and form.tried(operations.plan_inspections, **told):
        messages.success(request, _("Đã ghi kế hoạch kiểm tra."), extra_tags="ok")
        return redirect("office:inspections")
    return render(request, "office/inspecting/plan.html", {"form": form, "unit": unit, "section": "inspecting"})


@require_POST
@only_for(policy.may_follow_inspections)
@once
def strike(request: HttpRequest, planned_id: int) -> HttpResponse:
    """Strike an item out of a plan, with the reason; a plan of another unit does not exist."""
    if queries.planned_by(planned_id) not in policy.sight(request.user).homes:
        raise Http404
    form = ReasonForm(request.POST)
    told = {"planned_id": planned_id, "on": local_date(now()), "account": request.user, "at": now()}
    if form.tried(operations.strike_out, **told):
        messages.success(request, _("Đã đưa khỏi kế hoạch, lý do được giữ lại."), extra_tags="ok")
    else:
        messages.error(request, faults(form), extra_tags="bad")
    return redirect("office:inspections")
