"""The desk: its register, and one dossier."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.parting import brought_by
from motcua.areas.organization.queries import UnitCalendars
from motcua.kernel.clock import now
from motcua.rules.actions import Action
from motcua.web.ui import acts
from motcua.web.ui import dossier as parts
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.register import LANES, RegisterForm
from motcua.web.ui.standing import standing, timeliness


@require_safe
@staff_only
@reads_personal_data
def register(request: HttpRequest) -> HttpResponse:
    """Register (sổ hồ sơ): the dossiers of the officer's units, paged by key."""
    form = RegisterForm(request.GET)
    units, filters, at = unit_ids_of(request.user), form.filters(), now()
    calendars = UnitCalendars(filters.today)
    page = dossiers.register_page(units, filters=filters, after=request.GET.get("after", ""))
    counts = dossiers.counts_of_work(units, today=filters.today)
    lanes = [(code, words, counts[code]) for code, words in LANES]
    rows = [(row, standing(row, at, calendars.of(row.received_by_id)), timeliness(row)) for row in page.rows]
    context = {"form": form, "rows": rows, "next": page.next, "lanes": lanes, "lane": filters.lane}
    return render(request, "counter/register.html", context | {"section": "register", "unit": unit_of(request.user)})


@require_safe
@staff_only
@reads_personal_data
def dossier(request: HttpRequest, number: str) -> HttpResponse:
    """Dossier (hồ sơ): one, with what happened and why its result is due when it is."""
    case, at = dossiers.case_file(number, account=request.user), now()
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    context = parts.shown(case, at, request.user, paper=lambda seq: reverse("office:slip", args=[number, seq]))
    route = "counter:act" if policy_for(request.user).serve() else "office:act"
    context |= {"offers": acts.offers(case, at, lambda slug: reverse(route, args=[number, slug]))}
    context |= {"section": "register", "accepts": Action.RECEIVE in case.actions}
    context["may_part"] = brought_by(number, account=request.user) is not None
    return render(request, "counter/dossier.html", context)
