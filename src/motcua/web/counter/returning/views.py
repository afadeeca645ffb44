"""Returning results: found by code or person, handed over on the shared form, listed by day for signature or post."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import WorkFilters
from motcua.kernel.clock import now
from motcua.web.counter import printing
from motcua.web.counter.receiving.prints import shown
from motcua.web.ui.desk import desk_unit, unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import RETURN_ORDERS, order_of, words_of
from motcua.web.ui.register import handed_asked


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def to_return(request: HttpRequest) -> HttpResponse:
    """Results to return (kết quả chờ trả), found by code, person or procedure; a single one is opened at once."""
    text, order, units = words_of(request.GET), order_of(request.GET, RETURN_ORDERS), unit_ids_of(request.user)
    filters = WorkFilters(now=now(), lane="to_return", text=text, system="OURS")
    page = dossiers.work_page(units, filters=filters, after=request.GET.get("after", ""), limit=30, order=order)
    if text and len(page.rows) == 1 and not request.headers.get("HX-Request"):
        return redirect("counter:act", page.rows[0].number, "tra-ket-qua")
    context = {"rows": page.rows, "next": page.next, "text": text, "order": order, "orders": RETURN_ORDERS}
    return render(request, "counter/returning/to_return.html", context | _here(request))


def _here(request: HttpRequest) -> dict[str, Any]:
    return {"unit": desk_unit(request.user), "section": "desk", "room": "return"}


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def handed(request: HttpRequest) -> HttpResponse:
    """Handed out (đã trả trong ngày): the day's register, of every way or of one, such as the post's."""
    asked = handed_asked(request.GET)
    rows = dossiers.handed_out(unit_ids_of(request.user), **asked)
    context = {"rows": rows, "day": asked["on"], "way": asked["way"], "text": asked["text"]}
    return render(request, "counter/returning/handed.html", context | _here(request))


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def handed_paper(request: HttpRequest) -> HttpResponse:
    """The day's register on paper (mẫu 06)."""
    asked = handed_asked(request.GET)
    day, rows = asked["on"], dossiers.handed_out(unit_ids_of(request.user), **asked)
    return shown(printing.handed_register(desk_unit(request.user).id, day, rows), f"so-tra-{day:%Y-%m-%d}")
