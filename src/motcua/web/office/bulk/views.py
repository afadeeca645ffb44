"""Several dossiers at once: the form, then what became of each."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from motcua.kernel.clock import now
from motcua.web.office.bulk import doing
from motcua.web.ui.doors import reads_personal_data, staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reads_personal_data
def bulk(request: HttpRequest) -> HttpResponse:
    """Bulk (nhiều hồ sơ): asks once, does each, tells of each."""
    at = now()
    several = doing.prepared(request, at)
    outcomes = doing.done(request, several, at)
    context = {"bulk": several, "form": several.form, "outcomes": outcomes, "section": "home"}
    if outcomes is not None:
        context["done"] = sum(not one.refused for one in outcomes)
        return render(request, "office/bulk/outcomes.html", context)
    return render(request, "office/bulk/form.html", context)
