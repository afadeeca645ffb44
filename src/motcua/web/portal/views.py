"""Public pages: what can be done here, and figures that open."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.procedures import queries as catalogue
from motcua.kernel.errors import UserError
from motcua.web.portal.headlines import headlines
from motcua.web.portal.lookup.forms import LookupForm
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.figures import opened, workbook


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Home (trang chủ)."""
    choice = ChoiceForm(request.GET).choice()
    context = {
        "choice": choice,
        "groups": headlines(choice) if choice else [],
        "sectors": sorted(catalogue.sectors(), key=lambda sector: -sector.procedures)[:8],
        "lookup": LookupForm(),
    }
    return render(request, "portal/home.html", context)


def _choice(request: HttpRequest) -> Choice:
    """The choice of an opened figure; what does not exist is not found."""
    try:
        choice = ChoiceForm(request.GET).choice()
    except UserError as error:
        raise Http404(error.message) from error
    if choice is None:
        raise Http404
    return choice


@require_safe
def figure(request: HttpRequest, code: str) -> HttpResponse:
    """Figure (một con số) opened to its records, without personal data."""
    try:
        context = opened(request, code, _choice(request), route="portal:figure")
    except UserError as error:
        raise Http404(error.message) from error
    return render(request, "portal/figure.html", context | {"section": "figures"})


@require_safe
def figure_xlsx(request: HttpRequest, code: str) -> HttpResponse:
    """The records of a figure as a workbook."""
    try:
        return workbook(request, code, _choice(request))
    except UserError as error:
        raise Http404(error.message) from error
