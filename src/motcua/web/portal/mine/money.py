"""One's own payments (thanh toán của tôi): what was asked, what was paid by which receipt, what is still missing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers.queries import own_demands
from motcua.web.portal.acting import acting
from motcua.web.portal.mine.doors import own_page
from motcua.web.ui.narrowing import key_of

PAGE = 20


@require_safe
@own_page
def payments(request: HttpRequest) -> HttpResponse:
    """Payments (thanh toán của tôi) of every dossier, the latest first."""
    rows = own_demands(acting(request).pk, after=key_of(request.GET), limit=PAGE)
    context = {"rows": rows, "next": rows[-1].told.id if len(rows) == PAGE else None, "section": "mine"}
    return render(request, "portal/mine/payments.html", context)
