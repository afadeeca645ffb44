"""Connections of units to other systems: which stand, and a new word on one; administrators only."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.exchange import operations, policy, queries
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind
from motcua.kernel.clock import local_date, now
from motcua.web.office.exchanging.forms import ConnectionForm
from motcua.web.office.exchanging.words import SECTION
from motcua.web.ui.doors import administrators_only


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
def connections(request: HttpRequest) -> HttpResponse:
    """Connections (các kết nối) of the units one administers, and a new word on one."""
    units = policy.exchanging_units(request.user, today=local_date(now()))
    form = ConnectionForm(request.POST if request.method == "POST" else None, committees(request.user))
    if form.is_bound and form.tried(operations.connect_unit, account=request.user, at=now()):
        messages.success(request, _("Đã ghi kết nối."), extra_tags="ok")
        return redirect("office:connections")
    context = {"form": form, "rows": queries.connections(units)}
    return render(request, "office/exchanging/connections.html", context | SECTION | {"room": "connections"})


def committees(account: Any) -> list[tuple[int, str]]:
    """The committees among the units one follows, by name: they take dossiers in."""
    today = local_date(now())
    ids = policy.exchanging_units(account, today=today)
    rows = organization.units(valid_on=today)
    mine = [one for one in rows if one.kind == UnitKind.PEOPLES_COMMITTEE and (ids is None or one.id in ids)]
    return sorted(((one.id, one.name) for one in mine), key=lambda one: one[1])
