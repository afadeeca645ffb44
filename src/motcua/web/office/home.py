"""My work (việc của tôi): what is due, what is late, what waits for a second person, what came in last."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import RegisterFilters
from motcua.kernel.clock import now
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.standing import standing


@require_safe
@staff_only
@reads_personal_data
def home(request: HttpRequest) -> HttpResponse:
    """Home of the office (việc của tôi)."""
    units, at = unit_ids_of(request.user), now()
    late = dossiers.register_page(units, filters=RegisterFilters(today=at.date(), lane="open"), limit=10)
    context = {
        "unit": unit_of(request.user),
        "today": at,
        "counts": dossiers.counts_of_work(units, today=at.date()),
        "rows": [(row, standing(row, at)) for row in late.rows],
        "corrections": dossiers.corrections_waiting(units, limit=5),
        "imports": dossiers.last_imports(limit=3),
    }
    return render(request, "office/home.html", context | {"section": "home"})
