"""Work behind the scenes (việc chạy nền): what could not be sent or done, and how the periodic duties go."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.kernel import jobs, outbox
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.saying import translated

PAGE = 50  # letters at a time
AGAIN: dict[str, Callable[[int], None]] = {
    "message": lambda key: outbox.replay(message_id=key, at=now()),
    "job": lambda key: jobs.replay(run_id=key, at=now()),
}


@require_safe
@administrators_only
def work(request: HttpRequest) -> HttpResponse:
    """Work behind the scenes (việc chạy nền): dead letters, dead jobs and duties."""
    letters = outbox.dead_letters(after=key_of(request.GET))
    context = {
        "letters": letters,
        "next": letters[-1].id if len(letters) == PAGE else None,
        "dead_ways": sorted({one.way for one in letters}),
        "dead_jobs": jobs.dead_jobs(),
        "duties": jobs.duties(),
        "room": "work",
        "section": "administration",
    }
    return render(request, "office/administration/work.html", context)


@require_POST
@administrators_only
def replay(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    """Do again (làm lại) what could not be sent or done."""
    if kind not in AGAIN:
        raise Http404
    try:
        AGAIN[kind](key)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    else:
        messages.success(request, _("Đã đưa vào hàng chờ để làm lại."), extra_tags="ok")
    return redirect("office:work")


@require_POST
@administrators_only
def replay_way(request: HttpRequest, way: str) -> HttpResponse:
    """Send all again (gửi lại hết) that could not be sent by a way, after an outage."""
    count = outbox.replay_way(way=way, at=now())
    messages.success(request, _("Đã đưa %(count)s thư vào hàng chờ gửi lại.") % {"count": count}, extra_tags="ok")
    return redirect("office:work")
