"""One figure opened for staff: its records, filtered, paged, downloadable."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.plans.policy import assigning_unit
from motcua.kernel.errors import UserError
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.figures import opened as opened_figure
from motcua.web.ui.figures import workbook


def chosen(request: HttpRequest) -> Choice:
    """The choice in the address, or the officer's own unit; what does not exist is not found."""
    try:
        choice = ChoiceForm(request.GET, unit=unit_of(request.user)).choice()
    except UserError as error:
        raise Http404(error.message) from error
    if choice is None:
        raise Http404
    return choice


@require_safe
@staff_only
def opened(request: HttpRequest, code: str) -> HttpResponse:
    """Figure (một con số) opened to its records."""
    try:
        context = opened_figure(request, code, chosen(request), route="office:figure")
    except UserError as error:
        raise Http404(error.message) from error
    context |= {"section": "report", "assigns": assigning_unit(request.user) is not None}
    return render(request, "office/figure.html", context)


@require_safe
@staff_only
def spreadsheet(request: HttpRequest, code: str) -> HttpResponse:
    """The records of a figure as a workbook."""
    try:
        return workbook(request, code, chosen(request), staff=True)
    except UserError as error:
        raise Http404(error.message) from error
