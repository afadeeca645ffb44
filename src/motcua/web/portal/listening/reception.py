"""The public calendar of reception: when which head receives people, where, and whether it was so; no visit is told."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.feedback import queries
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import OfficeRow
from motcua.kernel.clock import local_date, now
from motcua.web.ui.reception import month_asked, months_around, reception_badge

SECTION = {"section": "dialogues", "lane": "reception"}


def _chosen(request: HttpRequest) -> tuple[list[OfficeRow], OfficeRow | None]:
    """The offices of today, and the one that was asked for."""
    offices, slug = organization.offices_on(local_date(now())), request.GET.get("don-vi", "")
    chosen = next((one for one in offices if one.slug == slug), None)
    if slug and chosen is None:
        raise Http404
    return offices, chosen


@require_safe
def reception(request: HttpRequest) -> HttpResponse:
    """Reception (lịch tiếp công dân) of a month, of every office or of one."""
    offices, chosen = _chosen(request)
    year, month = month_asked(request)
    rows = queries.public_receptions(unit_ids={chosen.id} if chosen else None, year=year, month=month)
    context = {
        "rows": [(row, reception_badge(row)) for row in rows],
        "month": f"{month:02d}/{year}",
        "key_asked": f"{year}-{month:02d}",
        "around": months_around(year, month),
        "offices": offices,
        "chosen": chosen,
    }
    return render(request, "portal/listening/reception.html", context | SECTION)
