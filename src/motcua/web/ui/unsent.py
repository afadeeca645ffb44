"""Unsent (chưa gửi được): what was typed when the session had ended meanwhile is kept for whoever typed it, to send on.

A form that comes without anybody signed in waits in the session until the same person has signed in again. One from
before a sign-in in another tab is shown at once, to be sent with a button. Nothing is ever sent without that button.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.areas.people import policy
from motcua.kernel.clock import now
from motcua.web.ui.form_keys import KEY, NOBODY, mark_in, mark_of, shown_to, whose

UNSENT = "unsent"  # a place in the session
KEPT = timedelta(hours=1)
MOST = 200_000  # letters; more is not typed by hand
NEVER = re.compile(r"(^|_)(password|passphrase|pin)\d?($|_)")
SEALED = "/to-cao/"


def way_back(request: HttpRequest) -> str:
    """Way back (đường về sau khi đăng nhập): the same address, or where what was typed waits."""
    if request.method != "POST":
        return request.get_full_path()
    if not _may_wait(request):
        return _page(request)
    request.session[UNSENT] = _typed(request) | {"at": now().isoformat(), "key": request.POST[KEY]}
    messages.info(request, _("Phiên làm việc đã hết. Những gì vừa nhập được giữ một giờ; xin đăng nhập để gửi tiếp."))
    return reverse("unsent")


def _may_wait(request: HttpRequest) -> bool:
    """Whether it may wait in a session: somebody's, no secret, nothing that is to be sealed, nothing enormous."""
    known = bool(mark_in(request.POST.get(KEY, ""))) and not shown_to(request, NOBODY)
    size = sum(len(value) for _, values in request.POST.lists() for value in values)
    secret = any(map(NEVER.search, request.POST))
    return known and size <= MOST and not secret and SEALED not in request.path


def _typed(request: HttpRequest) -> dict[str, Any]:
    """What was typed, where it was going, and on which page."""
    fields = [
        (name, value) for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"
    ]
    files = [one.name for _, many in request.FILES.lists() for one in many]
    return {"to": request.get_full_path(), "page": _page(request), "fields": fields, "files": files}


def _page(request: HttpRequest) -> str:
    """The page of this site that the form stood on."""
    came = urlsplit(request.headers.get("Referer", ""))
    if came.netloc != request.get_host():
        return "/"
    return f"{came.path}?{came.query}" if came.query else came.path


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsent(request: HttpRequest) -> HttpResponse:
    """Unsent (nội dung chưa gửi được): shown to whoever typed it, to send on or to drop."""
    kept = request.session.get(UNSENT)
    if kept and request.method != "POST" and _is_of(request, kept):
        return _shown(request, {"kept": kept})
    request.session.pop(UNSENT, None)
    if kept and request.method != "POST":
        messages.warning(request, _("Nội dung chờ gửi không còn: đã quá một giờ, hoặc của người khác."))
    return redirect(kept["page"] if kept else "/")


def _is_of(request: HttpRequest, kept: dict[str, Any]) -> bool:
    return mark_in(kept["key"]) == mark_of(whose(request)) and now() - datetime.fromisoformat(kept["at"]) < KEPT


@never_cache
def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Not from here (biểu mẫu không còn hiệu lực): a form from before somebody signed in in another tab.

    It may be sent on where it comes from a page of ours, shown to whoever is signed in now, or to nobody.
    """
    ours = urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
    offered = ours and (
        shown_to(request, whose(request), NOBODY) or (whose(request) == NOBODY and mark_in(request.POST.get(KEY, "")))
    )
    context = {"kept": _typed(request) if offered else None, "old": True, "page": _page(request)}
    return _shown(request, context, status=403)


def _shown(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """The page in the frame of whoever is signed in: the office's for officers."""
    frame = "ui/office_page.html" if policy.is_staff(request.user) else "ui/page.html"
    return render(request, "sign_in/unsent.html", context | {"frame": frame}, status=status)
