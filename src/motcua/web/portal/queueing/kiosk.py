"""The kiosk: one choice, one number, printed or shown with its code. Its address is its key."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.queue import operations, queries
from motcua.areas.queue.operations import TOO_MANY
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.reached import public_address
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

DEVICE = "thiet-bi-lay-so"


def _kiosk(token: str) -> dict[str, Any]:
    """The unit of a kiosk and whether it prints; an address that is no longer in use does not exist."""
    found = queries.kiosk_unit(token)
    if found is None:
        raise Http404(_("Máy lấy số này không còn dùng. Xin hỏi cán bộ tại quầy."))
    return {"unit": organization.unit_by_id(found[0]), "prints": found[1], "kiosk": token}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def kiosk(request: HttpRequest, token: str) -> HttpResponse:
    """Kiosk (máy lấy số): what one comes for is chosen, and a number is given."""
    context, at = _kiosk(token), now()
    if request.method == "POST" and (given := _given(request, token)):
        return redirect("portal:kiosk_ticket", token, given)
    context |= {"lines": queries.lines_of(context["unit"].id, local_date(at)), "today": at}
    return _known(request, render(request, "portal/queueing/kiosk.html", context))


def _device(request: HttpRequest) -> str:
    """Which device presses: by the mark it was given with the page, else by its network."""
    return request.COOKIES.get(DEVICE) or network_of(request)


def _known(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A device gets a mark of its own, so that one that presses on and on does not close the kiosk for others."""
    if DEVICE not in request.COOKIES:
        secure = bool(settings.SESSION_COOKIE_SECURE)
        response.set_cookie(DEVICE, token_urlsafe(12), httponly=True, samesite="Strict", secure=secure)
    return response


def _given(request: HttpRequest, token: str) -> str:
    """The token of the ticket that was given; "" where none could be, which is said."""
    device = _device(request)
    limit = Limit("kiosk", tries=settings.DEVICE_TICKETS_PER_MINUTE, seconds=60)
    try:
        if limit.reached(device):
            raise UserError(TOO_MANY, code="too_many_numbers")
        given = operations.take_number(
            kiosk=token,
            line_id=number_of(request.POST, "line"),
            priority=request.POST.get("priority") == "1",
            at=now(),
            per_minute=settings.KIOSK_TICKETS_PER_MINUTE,
        )
        limit.count(device)
        return given
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
        return ""


@never_cache
@require_safe
def kiosk_ticket(request: HttpRequest, token: str, given: str) -> HttpResponse:
    """The ticket as the kiosk shows or prints it, with the code for the telephone; then the kiosk is free again.

    Whoever comes next is spoken to in the usual language."""
    context, ticket = _kiosk(token), queries.own_ticket(given)
    if ticket is None or ticket.unit_id != context["unit"].id:
        raise Http404
    address = public_address(request, "portal:ticket", given)
    picture = segno.make(address, error="m", micro=False).svg_data_uri(scale=6, border=2, light="white")
    context |= {"ticket": ticket, "address": address, "picture": picture}
    response = render(request, "portal/queueing/given.html", context)
    response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response
