"""Plans (kế hoạch): the list over the years, the board of one, its coverage, its calendar, then against now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua import insight
from motcua.areas.documents import queries as documents
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in
from motcua.areas.plans import operations, policy, queries
from motcua.areas.plans.queries import PlanRow, ReformArea, ThenAndNow
from motcua.kernel.clock import now
from motcua.web.office.planning import board, figures
from motcua.web.office.planning.amending import plan_amended
from motcua.web.office.planning.doors import known, plan_of, today, writes
from motcua.web.office.planning.plan_forms import BoardForm, PlanForm, ThenForm
from motcua.web.ui.choice import as_day
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "plans"}
WEEK, MONTH = timedelta(days=7), timedelta(days=32)


@require_safe
@only_for(policy.may_see_plans)
def plans(request: HttpRequest) -> HttpResponse:
    """Plans (các kế hoạch) one sees, the long ones first; those of one year when one is asked for."""
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else None
    rows = queries.plans_seen(policy.seen_units(request.user, today=today()), year=year)
    context = {"rows": rows, "year": asked if year else "", "records": policy.may_record_plans(request.user)}
    return render(request, "office/planning/plans.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_plans)
@once
def new(request: HttpRequest) -> HttpResponse:
    """A new plan (lập kế hoạch)."""
    seen = policy.seen_units(request.user, today=today())
    mine = policy.written_units(request.user, today=today())
    units = [one for one in organization.units(valid_on=today()) if mine is None or one.id in mine]
    own = {duty.unit_id for duty in duties_in(request.user)}
    units.sort(key=lambda one: one.id not in own)  # whoever plans, plans for their own unit first
    form = PlanForm(request.POST or None, units, documents.documents_to_choose(seen), known(request.user))
    if request.method == "POST" and form.tried(operations.record_plan, at=now()):
        messages.success(request, _("Đã lập kế hoạch. Nay thêm từng nhiệm vụ, hoặc nhập từ Excel."), extra_tags="ok")
        return redirect("office:plans")
    return render(request, "office/planning/plan_new.html", {"form": form} | SECTION)


@require_safe
@only_for(policy.may_see_plans)
def plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Plan (một kế hoạch) as a board: how many are done of what, and every task where it stands on a day."""
    found, day = plan_of(request, plan_id), today()
    areas = queries.reform_areas(max(found.issued_on, day) if found.last_year >= day.year else found.issued_on)
    form = BoardForm(request.GET, areas, queries.tasks(found.id, as_of=day), day)
    context = _board(request, found, form, areas) | _around(request, found) | SECTION
    context["terms"] = queries.task_terms()
    return render(request, "office/planning/plan.html", context)


def _board(request: HttpRequest, found: PlanRow, form: BoardForm, areas: list[ReformArea]) -> dict[str, Any]:
    """The board of a plan: the tasks chosen, where each stands, and what must be warned of."""
    every = queries.tasks(found.id, as_of=form.day)
    rows = form.chosen(every)
    code, side = request.GET.get("nhom", ""), "part" if request.GET.get("phia") == "part" else "whole"
    group = insight.indicator(code) if code in figures.CODES else None
    listed = figures.opened(found, rows, form.day, code, side) if group else rows
    kept = {name: request.GET.get(name, "") for name in ("linh_vuc", "don_vi")}
    return {
        "plan": found,
        "form": form,
        "day": form.day,
        "figures": figures.shown_figures(found, rows, form.day, kept=kept),
        "progress": queries.progress_of(rows),
        "group": group,
        "side": side,
        "listed": len(listed),
        "columns": board.columns(listed),
        "groups": board.by_area(listed, areas) if request.GET.get("xem") == "bang" else None,
        "left_overs": board.warnings_of(found, every),
    }


def _around(request: HttpRequest, found: PlanRow) -> dict[str, Any]:
    """What stands above, below, before and after a plan, and what carries it."""
    above, below = queries.plans_around(found.id)
    return {
        "above": above,
        "below": below,
        "replaced_by": queries.plan(found.superseded_by_id) if found.superseded_by_id else None,
        "replaces": queries.plan(found.supersedes_id) if found.supersedes_id else None,
        "paper": documents.document(found.document_id) if found.document_id else None,
        "directives": documents.carried_out_chain(found.document_id) if found.document_id else [],
        "writes": writes(request, found),
        "mended": plan_amended(found.id),
    }


@require_safe
@only_for(policy.may_see_plans)
def coverage(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Coverage (độ phủ): passages without a task, tasks without a source."""
    found = plan_of(request, plan_id)
    context = {"plan": found, "coverage": queries.coverage(found, as_of=today()), "writes": writes(request, found)}
    return render(request, "office/planning/coverage.html", context | SECTION)


@require_safe
@only_for(policy.may_see_plans)
def then(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Then and now (khi ấy và bây giờ), and every day that was moved, with its reason."""
    found, day = plan_of(request, plan_id), today()
    form = ThenForm(request.GET if "ngay" in request.GET else None, initial={"ngay": found.issued_on})
    asked = told_then(form, found)
    rows = queries.then_and_now(found.id, on=asked["ngay"], today=day, only_known_then=asked["da_ghi"])
    context = {"plan": found, "form": form, "on": asked["ngay"]} | _compared(rows)
    return render(request, "office/planning/then.html", context | SECTION)


def told_then(form: ThenForm, found: PlanRow) -> dict[str, Any]:
    """The day asked about; that of the plan where none was."""
    return form.cleaned_data if form.is_bound and form.is_valid() else {"ngay": found.issued_on, "da_ghi": False}


def _compared(rows: list[ThenAndNow]) -> dict[str, Any]:
    """The tasks then and now with their badges, how many differ, and every day that was moved."""
    numbers = {one.now.id: one.now for one in rows}
    return {
        "rows": [
            (one, board.badge(one.now.status), board.badge(one.then.status) if one.then else None) for one in rows
        ],
        "changed": sum(one.differs for one in rows),
        "replans": [(numbers[one.task_id], one) for one in queries.replans(list(numbers))],
    }


@require_safe
@only_for(policy.may_see_plans)
def timeline(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Timeline (dòng thời gian) of a long plan: its years, the plans within it, what each year did."""
    found, day = plan_of(request, plan_id), today()
    return render(request, "office/planning/timeline.html", _years(found, day) | SECTION)


def _years(found: PlanRow, day: date) -> dict[str, Any]:
    """The years of a long plan, the bars of the plans within it, and what was done towards its own tasks."""
    _above, below = queries.plans_around(found.id)
    rows = queries.tasks_by_plan([one.id for one in below], as_of=day)
    shown = figures.shown_by_plan(below, rows, day)
    told = {key: (done, on_time) for key, (done, _due, on_time) in shown.items()}
    own = queries.tasks(found.id, as_of=day)
    reached = queries.contributing([row.id for row in own], as_of=day)
    years = range(found.first_year, found.last_year + 1)
    return {
        "plan": found,
        "years": [
            (year, [(one, told[one.id]) for one in below if one.first_year <= year <= one.last_year]) for year in years
        ],
        "bars": board.bars(found, below),
        "targets": [(board.card(row), reached[row.id]) for row in own],
        "day": day,
    }


@require_safe
@only_for(policy.may_see_plans)
def calendar(request: HttpRequest) -> HttpResponse:
    """Calendar (lịch nhiệm vụ): what comes due in a month, in plans one sees and tasks one's units lead."""
    day = today()
    seen = policy.seen_units(request.user, today=day)
    first = _month(request.GET.get("thang", ""), seen, day)
    rows = queries.tasks_led(seen, as_of=day, since=first - WEEK, until=first + MONTH + WEEK)
    weeks = board.month_of(rows, first, day)
    context = {
        "weeks": weeks,
        "days": [one for week in weeks for one in week if one.inside and one.cards],
        "first": first,
        "before": (first - timedelta(days=1)).replace(day=1),
        "after": (first + MONTH).replace(day=1),
    }
    return render(request, "office/planning/calendar.html", context | SECTION)


def _month(asked: str, seen: frozenset[int] | None, day: date) -> date:
    """The first day of the month asked for as 2024-09; else of the nearest one with a task due, from this month on."""
    return as_day(f"{asked}-01") or (queries.nearest_due(seen, day) or day).replace(day=1)
