"""Reception of citizens on pages: the calendar of a month with what it lacks, one day with its visits, an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.feedback import operations, policy, queries
from motcua.areas.feedback.queries import ReceptionRow, VisitRow
from motcua.kernel.clock import local_date, now
from motcua.rules.listening import ListeningPart
from motcua.rules.reception import ReceptionState
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening.reception_forms import AnswerForm, DaysForm, NoteForm, ReasonForm, VisitForm
from motcua.web.office.listening.seeing import hearing, kept_units, units_under
from motcua.web.office.years import last_day
from motcua.web.ui.doors import only_for, reads_personal_data
from motcua.web.ui.once import once
from motcua.web.ui.reception import month_asked, months_around, reception_badge, visit_badge

SECTION = {"section": "listening", "lane": "reception"}
LABELS = {
    "VISIT": gettext_noop("Ghi lượt tiếp"),
    "HOLD": gettext_noop("Ghi đã tiếp"),
    "MISS": gettext_noop("Ghi không tiếp"),
}
DO: dict[str, Callable[..., Any]] = {
    "VISIT": operations.record_visit,
    "HOLD": operations.hold_reception,
    "MISS": operations.miss_reception,
}


@require_safe
@only_for(policy.may_hear)
def calendar(request: HttpRequest) -> HttpResponse:
    """Calendar (lịch tiếp công dân) of a month one may see, and what the calendars one keeps lack."""
    year, month = month_asked(request, last_day(hearing(request).homes))
    kept = kept_units(request.user)
    lacking = [(one, queries.reception_gaps(one.id, year=year, month=month)) for one in kept]
    context = {
        "rows": [(row, reception_badge(row)) for row in queries.receptions(hearing(request), year=year, month=month)],
        "lacking": [(one, found) for one, found in lacking if found],
        "month": f"{month:02d}/{year}",
        "around": months_around(year, month),
        "may_plan": bool(kept),
    }
    return render(request, "office/listening/reception.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def plan(request: HttpRequest) -> HttpResponse:
    """Set reception days: every so-and-so weekday of a month, or one day."""
    units, made = [(one.id, one.name) for one in kept_units(request.user)], list[int]()
    if not units:
        raise PermissionDenied
    data = request.POST if request.method == "POST" else None
    form, given = DaysForm(data, units), {"account": request.user, "at": now()}
    if data is not None and form.tried(lambda **all: made.append(operations.set_reception_days(**all)), **given):
        messages.success(request, _("Đã ghi %(n)s ngày tiếp công dân mới.") % {"n": made[0]}, extra_tags="ok")
        return redirect(f"{request.path.removesuffix('lap/')}?thang={form.month_key()}")
    return render(request, "office/listening/reception_plan.html", {"form": form} | SECTION)


def _form(what: str, data: Any, row: ReceptionRow) -> Tried:
    named: dict[str, Any] = {"auto_id": f"{what}_%s"}
    if what == "VISIT":
        return VisitForm(data, units_under(row.unit_id), **named)
    return NoteForm(data, **named) if what == "HOLD" else ReasonForm(data, **named)


def _acts(row: ReceptionRow, account: Any) -> list[str]:
    """What somebody may write down about a day now."""
    if ListeningPart.KEEPER not in policy.listening_parts(account, unit_id=row.unit_id):
        return []
    come = row.on <= local_date(now()) and row.state is not ReceptionState.MISSED
    told = {
        "VISIT": come,
        "HOLD": come and row.state is ReceptionState.PLANNED,
        "MISS": row.state is ReceptionState.PLANNED and not row.visits,
    }
    return [name for name, may in told.items() if may]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@reads_personal_data
@once
def day(request: HttpRequest, day_id: int) -> HttpResponse:
    """Day (một ngày tiếp công dân) with its visits, and what may be written down now."""
    row = queries.reception(hearing(request), day_id)
    if row is None:
        raise Http404(_("Không có ngày tiếp công dân này."))
    asked, bound = request.POST.get("do", ""), None
    if asked in DO:
        bound = _form(asked, request.POST, row)
        if bound.tried(DO[asked], day_id=day_id, account=request.user, at=now()):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(LABELS[asked])}, extra_tags="ok")
            return redirect("office:reception_day", day_id)
    return render(request, "office/listening/reception_day.html", _context(request, row, asked, bound))


def _context(request: HttpRequest, row: ReceptionRow, asked: str, bound: Tried | None) -> dict[str, Any]:
    today = local_date(now())
    found = [one.for_reader(request.user) for one in queries.visits(day_id=row.id)]
    forms_of = {one: bound if one == asked else _form(one, None, row) for one in _acts(row, request.user)}
    return {
        "row": row,
        "badge": reception_badge(row),
        "visits": [(one, visit_badge(one, today)) for one in found],
        "acts": [(name, LABELS[name], form) for name, form in forms_of.items()],
        "form": bound,
    } | SECTION


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@reads_personal_data
@once
def visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    """Visit (một lượt tiếp công dân); who keeps the calendar or has to answer writes the answer."""
    row = _visit(request, visit_id)
    data = request.POST if request.method == "POST" else None
    form = AnswerForm(data)
    if data is not None and form.tried(operations.answer_visit, visit_id=visit_id, account=request.user, at=now()):
        messages.success(request, _("Đã ghi trả lời."), extra_tags="ok")
        return redirect("office:reception_visit", visit_id)
    context = {"row": row, "badge": visit_badge(row, local_date(now())), "form": form, **SECTION}
    context["answers"] = row.answers(request.user)
    return render(request, "office/listening/visit.html", context)


def _visit(request: HttpRequest, visit_id: int) -> VisitRow:
    row = queries.visit(hearing(request), visit_id)
    if row is None:
        raise Http404(_("Không có lượt tiếp này."))
    return row.for_reader(request.user)
