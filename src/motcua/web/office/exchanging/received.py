"""Messages from the national portal on a page: those that wait with their reason, and those that became dossiers."""

from __future__ import annotations

from functools import partial

from django.contrib import messages as said
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.exchange import operations, policy, queries
from motcua.kernel.clock import local_date, now
from motcua.links.national_portal import Portal
from motcua.web.office.exchanging.words import SECTION
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once

PAGE = 50


@require_safe
@only_for(policy.may_follow_exchange)
def messages(request: HttpRequest) -> HttpResponse:
    """Messages that came in (hồ sơ từ Cổng) for the units one follows."""
    units = policy.exchanging_units(request.user, today=local_date(now()))
    done = request.GET.get("xem") == "da-nhan"
    rows = queries.received(units, waiting=not done, after=key_of(request.GET), limit=PAGE)
    context = {"rows": rows, "done": done, "next": rows[-1].id if len(rows) == PAGE else None, "room": "received"}
    return render(request, "office/exchanging/received.html", context | SECTION)


@require_POST
@only_for(policy.may_follow_exchange)
@once
def take_again(request: HttpRequest, message_id: int) -> HttpResponse:
    """Take again (thử lại) a message that waits."""
    found = queries.received_message(message_id, policy.exchanging_units(request.user, today=local_date(now())))
    if found is None:
        raise Http404
    fetch = partial(Portal().fetched, found.unit_id)
    if operations.take_received(message_id=message_id, fetch=fetch, at=now()):
        said.success(request, _("Đã nhận hồ sơ."), extra_tags="ok")
    else:
        said.error(request, _("Tin này vẫn chưa nhận được; lý do ghi bên dưới."), extra_tags="bad")
    return redirect("office:received_messages")
