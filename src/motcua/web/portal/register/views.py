"""The public register of results, and the announcing decisions with the days until they could be read."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import OfficeRow
from motcua.areas.procedures import queries as catalogue
from motcua.areas.publication import queries as publication
from motcua.kernel.clock import local_date, now
from motcua.kernel.paging import read_day_key
from motcua.web.ui.narrowing import key_of

FULL = 50


def _chosen(request: HttpRequest) -> tuple[list[OfficeRow], OfficeRow | None]:
    """The offices of today, and the one that was asked for."""
    offices = organization.offices_on(local_date(now()))
    slug = request.GET.get("don-vi", "")
    chosen = next((one for one in offices if one.slug == slug), None)
    if slug and chosen is None:
        raise Http404
    return offices, chosen


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Results (kết quả công khai): what was decided, by whom and in what time; nobody is named."""
    offices, chosen = _chosen(request)
    text, after = request.GET.get("q", "").strip()[:60], request.GET.get("after", "")
    if after and not read_day_key(after):
        raise Http404
    rows = publication.published_results({chosen.id} if chosen else None, text=text, after=after)
    context = {"rows": rows, "offices": offices, "chosen": chosen, "text": text, "section": "results"}
    return render(request, "portal/results.html", context | {"next": rows[-1].key if len(rows) == FULL else None})


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """Decisions (quyết định công bố): procedures they announced and the days until publication."""
    offices, chosen = _chosen(request)
    text = request.GET.get("q", "").strip()[:60]
    rows = catalogue.announced(text=text, after=key_of(request.GET))
    posted = publication.published_procedures(chosen.id, on=local_date(now())) if chosen else []
    context = {"rows": rows, "offices": offices, "chosen": chosen, "posted": posted, "text": text}
    context["next"] = rows[-1].id if len(rows) == FULL else None
    return render(request, "portal/decisions.html", context | {"section": "procedures"})
