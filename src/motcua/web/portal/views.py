"""Public pages: what can be done here, and figures that open."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua import insight
from motcua.areas.procedures import queries as catalogue
from motcua.areas.publication import queries as publication
from motcua.areas.publication.policy import IN_SUMS, blocks_of
from motcua.areas.publication.queries import PublishedBlockRow
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.web.portal.asked import public_form
from motcua.web.portal.headlines import headlines
from motcua.web.portal.lookup.forms import LookupForm
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.figures import opened, workbook
from motcua.web.ui.saying import translated


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Home (trang chủ)."""
    choice = public_form(request).choice()
    opened = _open_blocks(choice) if choice else {}
    context = {
        "choice": choice,
        "opened": opened,
        "groups": headlines(choice, opened) if choice else [],
        "sectors": sorted(catalogue.sectors(), key=lambda sector: -sector.procedures)[:8],
        "lookup": LookupForm(),
    }
    return render(request, "portal/home.html", context)


def _open_blocks(choice: Choice) -> dict[str, PublishedBlockRow]:
    """The blocks that stand open for the unit of a choice today, each with its decision."""
    return publication.published_blocks(choice.unit.id, on=local_date(choice.known_at))


def _choice(request: HttpRequest) -> Choice:
    """The choice of an opened figure; what does not exist is not found."""
    choice = ChoiceForm(request.GET).choice()
    if choice is None:
        raise Http404
    return choice


@require_safe
def figure(request: HttpRequest, code: str) -> HttpResponse:
    """Figure (một con số) opened to its records, without personal data, where the head has opened its block."""
    choice = _choice(request)
    try:
        if not _may_open(code, choice):
            context = {"indicator": insight.indicator(code), "choice": choice, "section": "figures"}
            return render(request, "portal/transparency/not_open.html", context)
        context = opened(request, code, choice, route="portal:figure")
    except UserError as error:
        raise Http404(translated(error.message)) from error
    return render(request, "portal/figure.html", context | {"section": "figures"})


def _may_open(code: str, choice: Choice) -> bool:
    """Whether the records of a figure stand open: its block does, and is no block of safe tables."""
    blocks = blocks_of(code)
    return bool(blocks & _open_blocks(choice).keys()) and not blocks & set(IN_SUMS)


@require_safe
def figure_xlsx(request: HttpRequest, code: str) -> HttpResponse:
    """The records of a figure as a workbook, where they stand open."""
    choice = _choice(request)
    if not _may_open(code, choice):
        raise Http404
    try:
        return workbook(request, code, choice)
    except UserError as error:
        raise Http404(translated(error.message)) from error
