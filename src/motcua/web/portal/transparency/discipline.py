"""Discipline (kỷ luật, kỷ cương) for everybody: what was dealt with in years that are over, small counts hidden."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.conduct import queries
from motcua.kernel.clock import local_date, now


@require_safe
def discipline(request: HttpRequest) -> HttpResponse:
    """Discipline (kỷ luật, kỷ cương): one line a year, one column a behaviour."""
    table = queries.discipline_table(today=local_date(now()))
    lines = [(one.year, list(zip(table.behaviours, one.counts, strict=True)), one.total) for one in table.years]
    context = {"heads": table.behaviours, "lines": lines, "section": "figures"}
    return render(request, "portal/transparency/discipline.html", context)
