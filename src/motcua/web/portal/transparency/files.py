"""Open data on the public pages: the page of files, the files themselves, the catalogue for machines."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.publication import queries as publication
from motcua.kernel.clock import local_date, now
from motcua.web.portal.asked import public_form
from motcua.web.portal.transparency import open_data
from motcua.web.ui.choice import Choice, committees

YEARS, KINDS = 3, ("csv", "json")


def _years(last: date) -> list[int]:
    year = last.year + (last.month == 12 and last.day > 14)
    return list(range(year, year - YEARS, -1))


def _sets(choice: Choice) -> list[tuple[str, list[tuple[str, str]]]]:
    """The files of every block that stands open for a unit: a title, and the address of each kind."""
    standing = publication.published_blocks(choice.unit.id, on=local_date(now()))
    return [
        (
            open_data.title_of(choice.unit, key, year),
            [(kind, open_data.address(choice.unit, key, year, kind)) for kind in KINDS],
        )
        for key in open_data.OPEN
        if key in standing
        for year in _years(choice.period.end)
    ]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Open data (dữ liệu mở) of a unit: its files, the dictionary, the licence."""
    form = public_form(request)
    choice = form.choice()
    sets = _sets(choice) if choice else []
    context: dict[str, Any] = {"choice": choice, "form": form, "sets": sets, "section": "figures"}
    context |= {"dictionary": open_data.DICTIONARY, "licence": open_data.LICENCE}
    return render(request, "portal/transparency/open_data.html", context)


@require_safe
def file(request: HttpRequest, unit: str, block: str, year: int, kind: str) -> HttpResponse:
    """File (tệp dữ liệu mở) as CSV or JSON; what is not published is not found."""
    found = open_data.published_set(unit, block, year)
    if found is None or kind not in KINDS:
        raise Http404
    if kind == "json":
        return JsonResponse(open_data.as_json(found), json_dumps_params={"ensure_ascii": False})
    return HttpResponse(open_data.as_csv(found), content_type="text/csv; charset=utf-8")


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Catalogue (danh mục dữ liệu mở) for machines."""
    told = open_data.catalogue(committees(), _years(local_date(now())))
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})
