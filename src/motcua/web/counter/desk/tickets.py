"""Tickets (số phiếu lấy số): the daily count of the queue, beside what was entered on that day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.queue import queries as queue
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.radar import CounterDay
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import WRITTEN
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if
from motcua.web.ui.saying import translated

SHOWN = timedelta(days=31)
MOST = 10_000


class TicketForm(forms.Form):
    """Ticket form (số phiếu của một ngày): which day, how many, where the number comes from."""

    day = forms.DateField(
        label=gettext_lazy("Ngày"),
        input_formats=WRITTEN,
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"class": "govuk-input", "inputmode": "numeric"}),
    )
    tickets = fields.Whole(
        label=gettext_lazy("Số phiếu đã phát"),
        min_value=0,
        max_value=MOST,
        widget=forms.TextInput(attrs={"class": "govuk-input", "inputmode": "numeric"}),
    )
    origin = forms.CharField(
        label=gettext_lazy("Lấy số liệu từ đâu"),
        max_length=120,
        initial=gettext_lazy("Máy lấy số"),
        widget=forms.TextInput(attrs={"class": "govuk-input"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
def tickets(request: HttpRequest) -> HttpResponse:
    """Tickets (số phiếu lấy số) of a day are written down; the last month is shown beside what was entered."""
    unit, today = desk_unit(request.user), local_date(now())
    form = TicketForm(request.POST if request.method == "POST" else None, initial={"day": today})
    if request.method == "POST" and form.is_valid() and _counted(request, form, unit.id):
        return redirect("counter:tickets")
    context: dict[str, Any] = {
        "form": form,
        "unit": unit,
        "days": _days(unit.id, today),
    }
    return render(request, "counter/desk/tickets.html", context | {"section": "desk", "room": "tickets"})


def _days(unit_id: int, today: date) -> list[CounterDay]:
    """The last month, the latest day first; what our own queue gave counts by itself."""
    span = {"start": today - SHOWN, "end": today}
    return dossiers.counter_days([unit_id], **span, given=queue.ticket_counts([unit_id], **span))[::-1]


def _counted(request: HttpRequest, form: TicketForm, unit_id: int) -> bool:
    try:
        operations.count_tickets(unit_id=unit_id, account=request.user, at=now(), **form.cleaned_data)
    except UserError as refused:
        form.add_error(None, translated(refused.message))
        return False
    messages.success(request, _("Đã ghi số phiếu lấy số."), extra_tags="ok")
    return True
