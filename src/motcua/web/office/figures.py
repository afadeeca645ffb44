"""One figure opened for staff: its records, filtered, paged, downloadable."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.organization import queries as organization
from motcua.areas.plans.policy import assigning_unit
from motcua.kernel.errors import UserError
from motcua.rules.reorganizing import View
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.figures import XLSX, workbook
from motcua.web.ui.figures import opened as opened_figure
from motcua.web.ui.saying import translated


def chosen(request: HttpRequest) -> Choice:
    """The choice in the address, or the officer's own unit; what does not exist is not found."""
    choice = ChoiceForm(request.GET, unit=unit_of(request.user)).choice()
    if choice is None:
        raise Http404
    return choice


def within(request: HttpRequest, choice: Choice) -> bool:
    """Whether the figure is of a unit whose dossiers one sees, of the committee of one, or of a unit below one."""
    seen = unit_ids_of(request.user)
    if seen is None or choice.unit.id in organization.with_committees(seen):
        return True
    return any(one in seen for one in organization.above(choice.unit.id))


@require_safe
@staff_only
def opened(request: HttpRequest, code: str) -> HttpResponse:
    """Figure (một con số) opened to its records; of a unit one does not work for, as everybody may open it."""
    choice = chosen(request)
    inside = within(request, choice)
    try:
        context = opened_figure(request, code, choice, route="office:figure", inside=inside)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    context |= {"section": "report", "has_series": "unit" in insight.dimensions(insight.indicator(code))}
    context |= {"within": inside, "assigns": inside and assigning_unit(request.user) is not None}
    return render(request, "office/figure.html", context)


@require_safe
@staff_only
def spreadsheet(request: HttpRequest, code: str) -> HttpResponse:
    """The records of a figure as a workbook."""
    choice = chosen(request)
    try:
        return workbook(request, code, choice, staff=within(request, choice))
    except UserError as error:
        raise Http404(translated(error.message)) from error


def _series(request: HttpRequest, code: str) -> tuple[Choice, dict[View, Any]]:
    """The series of a figure in every view; what has none is not found."""
    choice = chosen(request)
    try:
        return choice, insight.series(code, **choice.asked())
    except UserError as error:
        raise Http404(translated(error.message)) from error


@require_safe
@staff_only
def series(request: HttpRequest, code: str) -> HttpResponse:
    """Series (ba cách xem): a figure over units that changed, as it was, in today's units, re-cast by a rule."""
    choice, tables = _series(request, code)
    asked = request.GET.get("cach", "")
    view = View(asked) if asked in View.__members__ else View.AS_WAS
    context = {"indicator": insight.indicator(code), "choice": choice, "table": tables[view], "views": list(View)}
    return render(request, "office/series.html", context | {"section": "report"})


@require_safe
@staff_only
def series_spreadsheet(request: HttpRequest, code: str) -> HttpResponse:
    """The three views as a workbook, each with its rule."""
    target = BytesIO()
    insight.series_xlsx(target, code, _series(request, code)[1])
    answer = HttpResponse(target.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{code}.ba-cach-xem.xlsx"'
    return answer
