"""Returning results: found by code or person, handed over on the shared form, listed by day for signature or post."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import WorkFilters
from motcua.kernel.clock import local_date, now
from motcua.web.counter import printing
from motcua.web.counter.desk.place import desk_unit
from motcua.web.counter.receiving.prints import shown
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data

WAYS = ("COUNTER", "POST", "ONLINE")


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def to_return(request: HttpRequest) -> HttpResponse:
    """Results to return (kết quả chờ trả), found by code, person or procedure; a single one is opened at once."""
    text, at, units = request.GET.get("tim", "").strip(), now(), unit_ids_of(request.user)
    filters = WorkFilters(now=at, lane="to_return", text=text, system="OURS")
    page = dossiers.work_page(units, filters=filters, after=request.GET.get("after", ""), limit=30)
    if text and len(page.rows) == 1 and not request.headers.get("HX-Request"):
        return redirect("counter:act", page.rows[0].number, "tra-ket-qua")
    context = {"rows": page.rows, "next": page.next, "text": text, "unit": desk_unit(request.user)}
    return render(request, "counter/returning/to_return.html", context | {"section": "desk", "room": "return"})


def _asked(request: HttpRequest, at: datetime) -> tuple[date, str]:
    """The day and the way asked for."""
    try:
        day = date.fromisoformat(request.GET.get("ngay", ""))
    except ValueError:
        day = local_date(at)
    way = request.GET.get("cach", "")
    return day, way if way in WAYS else ""


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def handed(request: HttpRequest) -> HttpResponse:
    """Handed out (đã trả trong ngày): the day's register, of every way or of one, such as the post's."""
    day, way = _asked(request, now())
    rows = dossiers.handed_out(unit_ids_of(request.user), day, way=way)
    context = {"rows": rows, "day": day, "way": way, "unit": desk_unit(request.user)}
    return render(request, "counter/returning/handed.html", context | {"section": "desk", "room": "return"})


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def handed_paper(request: HttpRequest) -> HttpResponse:
    """The day's register on paper (mẫu 06)."""
    day, way = _asked(request, now())
    rows = dossiers.handed_out(unit_ids_of(request.user), day, way=way)
    return shown(printing.handed_register(desk_unit(request.user).id, day, rows), f"so-tra-{day:%Y-%m-%d}")
