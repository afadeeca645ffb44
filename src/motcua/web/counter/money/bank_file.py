"""Bank file (đối soát với ngân hàng): a file is laid beside the ledger, and what does not match comes back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.counter import shelf
from motcua.web.counter.money.forms import BankFileForm
from motcua.web.counter.money.reconciling import reconcile, write_back
from motcua.web.ui.desk import desk_unit
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.saying import translated

BACK = "dong-chua-khop.xlsx"


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
def bank_file(request: HttpRequest) -> HttpResponse:
    """Bank file (đối soát): choose day and file; the answer stands on the same page."""
    unit, at = desk_unit(request.user), now()
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = BankFileForm(posted[0], posted[1], initial={"day": local_date(at)})
    context = {"form": form, "unit": unit, "section": "desk", "room": "money"}
    if request.method == "POST" and form.is_valid():
        context |= _laid_beside(request, form, unit, at)
    return render(request, "counter/money/bank_file.html", context)


def _laid_beside(request: HttpRequest, form: BankFileForm, unit: UnitRow, at: datetime) -> dict[str, Any]:
    """Lay the file beside the ledger; what the page then shows, with the reason in the form where it was refused."""
    answer: dict[str, Any] = {}
    key = shelf.lay_down(form.cleaned_data["file"], request.session, "sao-ke")
    laid = shelf.find(key, request.session)
    assert laid is not None
    try:
        answer["done"] = done = reconcile(laid.place, unit, form.cleaned_data["day"], request.user, at)
        write_back(laid.place.parent / BACK, done)
        answer |= {"key": key, "day": form.cleaned_data["day"]}
    except UserError as refused:
        form.add_error("file", translated(refused.message))
    laid.place.unlink(missing_ok=True)
    return answer


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def unmatched(request: HttpRequest, key: str) -> FileResponse:
    """The rows that match nothing, as a workbook."""
    laid = shelf.find(key, request.session)
    place = laid.place.parent / BACK if laid else None
    if place is None or not place.exists():
        raise Http404
    return FileResponse(place.open("rb"), as_attachment=True, filename=BACK)
