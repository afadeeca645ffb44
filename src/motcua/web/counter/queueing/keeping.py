"""Looking after the queue: lines that people choose from, and the address the kiosk opens."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua import insight
from motcua.areas.queue import operations, queries
from motcua.areas.queue.policy import may_call_people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from motcua.web.counter.queueing.forms import LineForm, refused
from motcua.web.ui.choice import Choice
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import shown
from motcua.web.ui.once import once
from motcua.web.ui.reached import public_address
from motcua.web.ui.saying import translated

FIGURES = [
    "queue.given", "queue.wait_p50", "queue.wait_p90", "queue.called_in_15", "queue.called_in_30", "queue.service_p50",
]  # fmt: skip


@require_safe
@only_for(may_call_people)
def times(request: HttpRequest) -> HttpResponse:
    """Times (thời gian chờ, phục vụ): today and this month, as the machine measured them."""
    unit, at = desk_unit(request.user), now()
    today = local_date(at)
    groups = []
    for name, start in ((_("Hôm nay"), today), (_("Từ đầu tháng"), today.replace(day=1))):
        choice = Choice(unit, "own", custom(start, today), at)
        given, *found = insight.figures(**choice.asked(), codes=FIGURES)
        told = [given, *(one for one in found if one.part or one.whole)]  # a median of nothing is none
        groups.append((name, [shown(figure, choice, route="office:figure") for figure in told]))
    context = {"unit": unit, "groups": groups, "section": "desk", "room": "queue"}
    return render(request, "counter/queueing/times.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_call_people)
@once
def lines(request: HttpRequest) -> HttpResponse:
    """Lines and kiosk (hàng chờ, máy lấy số) of one's unit; a line is added or changed."""
    unit, at = desk_unit(request.user), now()
    form = LineForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and _kept(request, form, unit.id):
        return redirect("counter:queue_lines")
    kiosk = queries.open_kiosk_of(unit.id)
    address = public_address(request, "portal:kiosk", kiosk[0]) if kiosk else ""
    context: dict[str, Any] = {"unit": unit, "form": form, "lines": queries.lines_of(unit.id, local_date(at))}
    context |= {"address": address, "prints": bool(kiosk and kiosk[1]), "section": "desk", "room": "queue"}
    return render(request, "counter/queueing/lines.html", context)


def _kept(request: HttpRequest, form: LineForm, unit_id: int) -> bool:
    """Whether the line was written down; where it was refused, the form says why."""
    if not form.is_valid():
        return False
    said = form.cleaned_data
    try:
        operations.keep_line(
            unit_id=unit_id,
            prefix=said["letter"],
            name=said["name"],
            order=said["order"],
            account=request.user,
            at=now(),
        )
    except UserError as error:
        refused(form, translated(error.message))
        return False
    messages.success(request, _("Đã ghi hàng chờ."), extra_tags="ok")
    return True


@require_POST
@only_for(may_call_people)
@once
def close_line(request: HttpRequest, line_id: int) -> HttpResponse:
    """Close a line (đóng hàng chờ)."""
    unit = desk_unit(request.user)
    try:
        operations.close_line(unit_id=unit.id, line_id=line_id, account=request.user, at=now())
    except UserError as error:
        raise Http404(translated(error.message)) from error
    messages.success(request, _("Đã đóng hàng chờ; ai đang chờ vẫn được gọi."), extra_tags="ok")
    return redirect("counter:queue_lines")


@require_POST
@only_for(may_call_people)
@once
def open_kiosk(request: HttpRequest) -> HttpResponse:
    """Open a kiosk (mở máy lấy số) at a new address."""
    unit = desk_unit(request.user)
    operations.open_kiosk(unit_id=unit.id, prints=request.POST.get("prints") == "1", account=request.user, at=now())
    said = _("Đã lập địa chỉ mới cho máy lấy số; địa chỉ cũ thôi dùng.")
    messages.success(request, said, extra_tags="ok")
    return redirect("counter:queue_lines")
