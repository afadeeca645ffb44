"""Public pages: what can be done here, where a dossier is, and figures that open."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.procedures import queries as catalogue
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.portal.headlines import headlines
from motcua.web.portal.lookup import LookupForm
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.figures import by_subject, opened, workbook
from motcua.web.ui.form_06a import form_06a
from motcua.web.ui.proofs import proof
from motcua.web.ui.standing import standing, timeliness
from motcua.web.ui.steps import timeline


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


@require_safe
def lookup(request: HttpRequest) -> HttpResponse:
    """Look-up (tra cứu): progress by code, no names (Thông tư 01/2018/TT-VPCP, Điều 16)."""
    form = LookupForm(request.GET or None)
    context: dict[str, object] = {"form": form, "section": "lookup"}
    if form.is_bound and form.is_valid():
        found = dossiers.dossier(form.cleaned_data["ma"])
        context |= {"asked": form.cleaned_data["ma"], "dossier": found}
        if found:
            context |= {"row": found.row, "badge": standing(found.row, now()), "timely": timeliness(found.row)}
            context |= {"steps": timeline(found, public=True), "proof": proof(found.row)}
    return render(request, "portal/lookup.html", context)


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Public figures (số liệu công khai) of a unit and period, and its form II.06a."""
    form = ChoiceForm(request.GET)
    context: dict[str, object] = {"form": form, "section": "figures", "choice": form.choice()}
    if choice := form.choice():
        context["groups"] = by_subject(insight.figures(**choice.asked()), choice, route="portal:figure")
        context |= form_06a(choice, route="portal:figure")
    return render(request, "portal/figures.html", context)


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
