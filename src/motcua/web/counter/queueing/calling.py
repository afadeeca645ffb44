"""Calling at the counter: the next, again, later, on to another line, done. Each is one press, also by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.queue import operations, queries
from motcua.areas.queue.policy import may_call_people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.queueing import TicketAct
from motcua.web.counter.queueing.forms import SeatForm
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

ROOM = {"section": "desk", "room": "queue"}
ACTS = {
    "goi-lai": TicketAct.RECALL,
    "de-sau": TicketAct.PUT_OFF,
    "chuyen": TicketAct.TRANSFER,
    "xong": TicketAct.FINISH,
    "khong-den": TicketAct.NO_SHOW,
}


@require_safe
@only_for(may_call_people)
def queue(request: HttpRequest) -> HttpResponse:
    """The queue (hàng chờ) at one's counter."""
    return render(request, "counter/queueing/queue.html", _queue(request))


def _queue(request: HttpRequest, form: SeatForm | None = None) -> dict[str, Any]:
    """Who is at the counter, who waits, who was not there, and where the officer sits."""
    unit, at = desk_unit(request.user), now()
    lines, seat = queries.lines_of(unit.id, local_date(at)), queries.seat_of(request.user.pk or 0)
    if seat is not None and seat.unit_id != unit.id:
        seat = None  # of another unit, where one sat before
    initial = {"name": seat.name, "lines": [str(one) for one in seat.line_ids]} if seat else {}
    shown = queries.desk_queue(unit.id, local_date(at), account_id=request.user.pk or 0)
    context = {"unit": unit, "lines": lines, "seat": seat, "today": at, "kiosk": queries.open_kiosk_of(unit.id)}
    return ROOM | context | dict(shown) | {"form": form or SeatForm(lines=lines, initial=initial)}


@require_POST
@only_for(may_call_people)
@once
def take_seat(request: HttpRequest) -> HttpResponse:
    """Take a seat (ngồi vào quầy)."""
    unit, at = desk_unit(request.user), now()
    form = SeatForm(request.POST, lines=queries.lines_of(unit.id, local_date(at)))
    if form.is_valid():
        try:
            operations.take_seat(unit_id=unit.id, **form.told(), account=request.user, at=at)
            return redirect("counter:queue")
        except UserError as refused:
            form.add_error(None, translated(refused.message))
    return render(request, "counter/queueing/queue.html", _queue(request, form))


@require_POST
@only_for(may_call_people)
@once
def call_next(request: HttpRequest) -> HttpResponse:
    """Call the next (gọi số tiếp theo)."""

    def called() -> None:
        if operations.call_next(account=request.user, at=now()) is None:
            messages.info(request, _("Không còn ai chờ."))

    return _done(request, called)


@require_POST
@only_for(may_call_people)
@once
def call_ticket(request: HttpRequest, ticket_id: int) -> HttpResponse:
    """Call this ticket (gọi đích danh một số)."""
    return _done(request, lambda: operations.call_ticket(ticket_id=ticket_id, account=request.user, at=now()))


@require_POST
@only_for(may_call_people)
@once
def move(request: HttpRequest, ticket_id: int, slug: str) -> HttpResponse:
    """Move (chuyển bước) a ticket: again, later, on, done, did not come."""
    if slug not in ACTS:
        raise Http404
    told = {"ticket_id": ticket_id, "act": ACTS[slug], "line_id": number_of(request.POST, "line") or None}
    return _done(request, lambda: operations.move(**told, account=request.user, at=now()))  # type: ignore[arg-type]


def _done(request: HttpRequest, act: Callable[[], None]) -> HttpResponse:
    """Do it and go back to the queue; a refusal is said there. A ticket of another unit does not exist."""
    desk_unit(request.user)
    try:
        act()
    except UserError as refused:
        if refused.code in ("no_ticket", "not_allowed"):
            raise Http404(translated(refused.message)) from refused
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("counter:queue")
