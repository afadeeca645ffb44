"""Messages to the national portal on a page: held with what is missing, failed with the reason, waiting, arrived."""

from __future__ import annotations

from typing import Any

from django.contrib import messages as said
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.exchange import operations, policy, queries
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.exchanging.words import LANES, SECTION, SERVICES
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

PAGE = 50
ROOM = SECTION | {"room": "messages"}
UNDONE = ("held", "failed", "closed")


@require_safe
@only_for(policy.may_follow_exchange)
def messages(request: HttpRequest) -> HttpResponse:
    """Messages (tin gửi Cổng) of the units one follows, by how they stand."""
    units = policy.exchanging_units(request.user, today=local_date(now()))
    lane = told if (told := request.GET.get("lane", "")) in LANES else "held"
    rows = queries.messages(units, lane=lane, after=key_of(request.GET), limit=PAGE)
    context = ROOM | {
        "undone": lane in UNDONE,
        "rows": [(row, SERVICES.get(row.service, row.service)) for row in rows],
        "next": rows[-1].id if len(rows) == PAGE else None,
        "lane": lane,
        "lanes": _lanes(queries.tally(units)),
        "connected": queries.speaks(units, queries.OtherSystem.NATIONAL_PORTAL),
    }
    return render(request, "office/exchanging/messages.html", context)


def _lanes(counts: dict[str, int]) -> list[tuple[str, Any, str, int]]:
    """The lanes with their words, and how many messages stand in each; an empty one warns of nothing."""
    return [(name, word, tone if counts[name] else "", counts[name]) for name, (word, tone) in LANES.items()]


@require_POST
@only_for(policy.may_follow_exchange)
@once
def send_again(request: HttpRequest, message_id: int) -> HttpResponse:
    """Send again (soạn lại và gửi) a message that is held or failed, from the records as they are now."""
    try:
        if operations.send_again(message_id=message_id, account=request.user, at=now()):
            said.success(request, _("Đã soạn lại theo hồ sơ hiện nay và đưa vào hàng chờ gửi."), extra_tags="ok")
        else:
            said.error(request, _("Tin này còn thiếu thông tin, hoặc tin trước của hồ sơ chưa tới."), extra_tags="bad")
    except UserError as refused:
        said.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:portal_messages")
