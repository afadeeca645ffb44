"""One inspection: prepared, seen with all that belongs to it, and led on step by step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.inspections import operations, policy, queries
from motcua.areas.inspections.queries import FindingFilters
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import InspectionAct
from motcua.web.office.inspecting.doing import DOINGS, SLUGS, told
from motcua.web.office.inspecting.forms import PrepareForm
from motcua.web.office.inspecting.listing import last_day_of, planning_home
from motcua.web.office.inspecting.seeing import Seen, seen
from motcua.web.office.inspecting.words import finding_badge, stage_badge
from motcua.web.ui.doors import only_for, staff_only
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

HALF_A_YEAR = timedelta(days=182)


def _prepare_form(request: HttpRequest, unit: UnitRow) -> PrepareForm:
    """The form with the units and people there are; a planned item fills in whom and which kind."""
    today, last = local_date(now()), last_day_of(unit)
    below = [one for rows in queries.groups_of(unit.id, last).values() for one in rows]
    units = list({one.id: one for one in [*below, unit]}.values())
    parts = organization.scope(unit.slug, "own", start=last, end=last)
    workers = people.workers_in([one.id for one in parts], today)
    initial: dict[str, Any] = {"since": last - HALF_A_YEAR, "until": last, "started_on": last}
    planned = number_of(request.GET, "muc")
    if planned and (meant := queries.planned_choice(unit.id, planned)):
        initial |= {"inspected_id": meant[0], "kind": meant[1]}
    data = request.POST if request.method == "POST" else None
    return PrepareForm(data, units, [(one.account_id, one.name) for one in workers], initial)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_follow_inspections)
@once
def prepare(request: HttpRequest) -> HttpResponse:
    """Prepare an inspection: whom, when, by which team."""
    unit = planning_home(request)
    form = _prepare_form(request, unit)
    given = {"unit_id": unit.id, "account": request.user, "at": now()}
    made: list[int] = []
    if request.method == "POST" and form.tried(
        lambda **all: made.append(operations.prepare_inspection(**all)), **given
    ):
        messages.success(request, _("Đã lập cuộc kiểm tra. Việc tiếp theo ở dưới đây."), extra_tags="ok")
        return redirect("office:inspection", made[0])
    return render(request, "office/inspecting/prepare.html", {"form": form, "unit": unit, "section": "inspecting"})


def _page(request: HttpRequest, one: Seen) -> dict[str, Any]:
    """What the page of an inspection shows."""
    today, sight = local_date(now()), policy.sight(request.user)
    rows = queries.findings(sight, filters=FindingFilters(inspection_id=one.view.row.id), on=today)
    return {
        "seen": one,
        "view": one.view,
        "badge": stage_badge(one.view.row.stage),
        "acts": [(SLUGS[act], DOINGS[SLUGS[act]]) for act in one.acts if act in SLUGS],
        "answers": InspectionAct.ANSWER in one.acts,
        "minutes": one.view.words_of(InspectionAct.RECORD),
        "explanation": one.view.words_of(InspectionAct.EXPLAIN),
        "findings": [(row, finding_badge(row)) for row in rows],
        "drops": InspectionAct.FIND in one.acts,
        "section": "inspecting",
    }


@require_safe
@staff_only
def inspection(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Inspection (một cuộc kiểm tra) with its course and what may be done now."""
    return render(request, "office/inspecting/inspection.html", _page(request, seen(request, inspection_id)))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@once
def act(request: HttpRequest, inspection_id: int, slug: str) -> HttpResponse:
    """One step of an inspection: asked for, and done; who may, the table of the rules says."""
    one = seen(request, inspection_id)
    doing = DOINGS.get(slug)
    if doing is None or (doing.act not in one.acts and request.method != "POST"):
        raise Http404(_("Việc này không làm được lúc này."))
    form = doing.form(request.POST if request.method == "POST" else None, one.view, local_date(now()))
    if request.method == "POST" and form.tried(doing.do, **told(request, doing, one.view)):
        messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(doing.label)}, extra_tags="ok")
        return redirect("office:inspection", inspection_id)
    context = {"form": form, "doing": doing, "view": one.view, "section": "inspecting"}
    return render(request, "office/inspecting/act.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only
@once
def drop(request: HttpRequest, inspection_id: int, finding_id: int) -> HttpResponse:
    """Drop a draft finding."""
    seen(request, inspection_id)
    try:
        operations.drop_finding(finding_id=finding_id, account=request.user, on=local_date(now()), at=now())
        messages.success(request, _("Đã bỏ tồn tại dự thảo."), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:inspection", inspection_id)
