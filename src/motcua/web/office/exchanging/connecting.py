"""Connections of units to other systems: which stand, and a new word on one; administrators only."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.exchange import operations, policy, queries
from motcua.areas.exchange.queries import LineLeft
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
    own = committees(request.user)
    left = [one for one in queries.lines_left(local_date(now())) if one.unit_id in dict(own)]
    form = ConnectionForm(request.POST if request.method == "POST" else None, own, _begun(request, left))
    if form.is_bound and form.tried(operations.connect_unit, account=request.user, at=now()):
        messages.success(request, _("Đã ghi kết nối."), extra_tags="ok")
        return redirect("office:connections")
    context = {"form": form, "rows": queries.connections(units), "left": left}
    return render(request, "office/exchanging/connections.html", context | SECTION | {"room": "connections"})


def _begun(request: HttpRequest, left: list[LineLeft]) -> dict[str, Any]:
    """What the form begins with: the line of a former unit, where one was chosen, under the code of its heir."""
    chosen = next((one for one in left if str(one.former.id) == request.GET.get("theo")), None)
    if chosen is None:
        return {}
    kept = {name: getattr(chosen.former, name) for name in ("system", "address", "destination", "secret")}
    return kept | {"unit": chosen.unit_id, "agency_code": chosen.agency_code, "since": chosen.since}


def committees(account: Any) -> list[tuple[int, str]]:
    """The committees among the units one follows, by name: they take dossiers in."""
    today = local_date(now())
    ids = policy.exchanging_units(account, today=today)
    rows = organization.units(valid_on=today)
    mine = [one for one in rows if one.kind == UnitKind.PEOPLES_COMMITTEE and (ids is None or one.id in ids)]
    return sorted(((one.id, one.name) for one in mine), key=lambda one: one[1])
