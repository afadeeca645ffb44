"""Standing in (vắng mặt, ủy quyền): who is away and who does their work; who may sign for a leader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from motcua.areas.organization import queries as organization
from motcua.areas.people import operations, policy, queries
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.standing_forms import AbsenceForm, DelegationForm
from motcua.web.ui.doors import fully_signed_in, staff_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

ENDED = "Đã kết thúc; quyền làm thay, ký thay hết ngay từ hôm nay."


def _scope(request: HttpRequest) -> frozenset[int] | None:
    """Units whose people the account may arrange for: a leader their own, an administrator every one."""
    return None if policy.may_administer(request.user) else policy.led_units(request.user)


def _reach(request: HttpRequest) -> frozenset[int] | None:
    """Units whose people may be written down as away: what the account leads, with the departments of a committee."""
    scope, today = _scope(request), local_date(now())
    if scope is None:
        return None
    led = [organization.unit_by_id(one) for one in scope]
    return frozenset(unit.id for one in led for unit in organization.scope_of(one, "own", start=today, end=today))


def _forms(request: HttpRequest, *tried: Any) -> dict[str, Any]:
    """The forms of the page; one that was tried keeps what was filled in."""
    me, today = queries.officer_of(cast(Any, request.user).pk), local_date(now())
    scope, reach = _scope(request), _reach(request)
    here = frozenset(duty.unit_id for duty in cast(Any, request.user).duties if duty.unit_id)
    around = queries.colleagues(None if reach is None else (here | reach) or None, on=today)
    away = queries.colleagues(reach, on=today) if reach is None or reach else []
    mine = [one for one in around if one[0] == me]
    names = {one.id: one.name for one in organization.units(valid_on=today)}
    units = sorted(names.items()) if scope is None else [(key, names[key]) for key in scope if key in names]
    leaders = queries.colleagues(scope, on=today, role=Role.LEADER) if units else []
    return {
        "absence": lambda data=None: AbsenceForm(data, away=list(dict.fromkeys([*mine, *away])), around=around),
        "delegation": lambda data=None: DelegationForm(data, leaders=leaders, around=around, units=units),
        "may_delegate": bool(leaders),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@fully_signed_in
@once
def standing(request: HttpRequest) -> HttpResponse:
    """Who is away, who may sign (vắng mặt, ủy quyền); a new absence is recorded here."""
    forms = _forms(request)
    form = forms["absence"](request.POST or None)
    if request.method == "POST" and form.tried(operations.record_absence, at=now()):
        messages.success(
            request, _("Đã ghi vắng mặt; người làm thay thấy việc ngay trong những ngày đó."), extra_tags="ok"
        )
        return redirect("office:standing")
    return _shown(request, forms, absence=form)


@require_POST
@staff_only
@fully_signed_in
@once
def delegate(request: HttpRequest) -> HttpResponse:
    """Let somebody sign (ủy quyền ký)."""
    forms = _forms(request)
    form = forms["delegation"](request.POST)
    if not form.tried(operations.delegate, at=now()):
        return _shown(request, forms, delegation=form)
    messages.success(request, _("Đã ghi ủy quyền ký."), extra_tags="ok")
    return redirect("office:standing")


def _shown(request: HttpRequest, forms: dict[str, Any], **tried: Any) -> HttpResponse:
    today, scope, reach = local_date(now()), _scope(request), _reach(request)
    me = queries.officer_of(cast(Any, request.user).pk)
    own = queries.absences(None, on=today, officer_id=me) if me else []
    others = queries.absences(reach, on=today) if reach is None or reach else []
    failed = next((form for form in tried.values() if form.is_bound), None)
    context = {
        "absences": [(one, one.stands(today)) for one in dict.fromkeys([*own, *others])],
        "delegations": [(one, one.stands(today)) for one in _delegations(scope, today)],
        "standing_in": queries.standing_in_for(cast(Any, request.user), today),
        "absence_form": tried.get("absence") or forms["absence"](),
        "delegation_form": (tried.get("delegation") or forms["delegation"]()) if forms["may_delegate"] else None,
    }
    return render(request, "office/standing.html", context | {"form": failed, "section": "account", "today": today})


def _delegations(scope: frozenset[int] | None, today: Any) -> list[queries.StandingRow]:
    return queries.delegations(scope, on=today) if scope is None or scope else []


@require_POST
@staff_only
@fully_signed_in
@once
def end_absence(request: HttpRequest, absence_id: int) -> HttpResponse:
    """End an absence (kết thúc vắng mặt): yesterday was its last day."""
    me, today = queries.officer_of(cast(Any, request.user).pk), local_date(now())
    reach = _reach(request)
    own = queries.absences(None, on=today, officer_id=me) if me else []
    known = own + (queries.absences(reach, on=today) if reach is None or reach else [])
    return _ended(request, absence_id, known, operations.end_absence, "absence_id")


@require_POST
@staff_only
@fully_signed_in
@once
def end_delegation(request: HttpRequest, delegation_id: int) -> HttpResponse:
    """End a delegation (thôi ủy quyền): yesterday was its last day."""
    known = _delegations(_scope(request), local_date(now()))
    return _ended(request, delegation_id, known, operations.end_delegation, "delegation_id")


def _ended(
    request: HttpRequest, key: int, known: list[queries.StandingRow], end: Callable[..., None], name: str
) -> HttpResponse:
    if key not in {one.id for one in known}:
        raise Http404
    try:
        end(last_day=local_date(now()).fromordinal(local_date(now()).toordinal() - 1), **{name: key})
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    else:
        messages.success(request, _(ENDED), extra_tags="ok")
    return redirect("office:standing")
