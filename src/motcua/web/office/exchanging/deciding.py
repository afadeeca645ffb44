"""One dossier and the portal: all its messages, and what an officer decides about what is held or was refused."""

from __future__ import annotations

from django.contrib import messages as said
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.exchange import operations, policy, queries
from motcua.areas.exchange.queries import MessageRow
from motcua.kernel.clock import now
from motcua.web.office.exchanging.forms import VerdictForm
from motcua.web.office.exchanging.words import BADGES, LANES, SECTION, SERVICES
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_follow_exchange)
@once
def dossier(request: HttpRequest, number: str) -> HttpResponse:
    """Dossier and portal (hồ sơ với Cổng): its messages in their order, and a decision with its reason."""
    rows = _followed(request, number)
    form = VerdictForm(request.POST if request.method == "POST" else None, queries.verdicts_for(number))
    told = {"dossier_id": rows[0].dossier_id, "account": request.user, "at": now()}
    if form.is_bound and form.tried(operations.decide_held, **told):
        said.success(request, _("Đã ghi quyết định."), extra_tags="ok")
        return redirect("office:portal_dossier", number)
    lines = [(one, SERVICES.get(one.service, one.service), LANES[one.lane][0], BADGES[one.lane]) for one in rows]
    context = SECTION | {"number": number, "rows": lines, "form": form, "decisions": queries.decisions_of(number)}
    return render(request, "office/exchanging/dossier.html", context | {"room": "messages"})


def _followed(request: HttpRequest, number: str) -> list[MessageRow]:
    """The messages of a dossier, where one may follow them. Raises Http404."""
    rows = queries.messages_of(number)
    if not rows or not policy.may_follow_messages_of(request.user, rows[0].unit_id, now()):
        raise Http404(_("Không có hồ sơ này."))
    return rows
