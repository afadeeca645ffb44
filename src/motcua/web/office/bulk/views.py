"""Several dossiers at once: the form, then what became of each."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
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
    context = {"bulk": several, "form": several.form, "outcomes": outcomes, **_back(request)}
    if outcomes is not None:
        context["done"] = sum(not one.refused for one in outcomes)
        return render(request, "office/bulk/outcomes.html", context)
    return render(request, "office/bulk/form.html", context)


def _back(request: HttpRequest) -> dict[str, Any]:
    """The list the dossiers were picked from, which is gone back to: the leader's today, or one's own work."""
    if "hom-nay" in (request.GET.get("ve"), request.POST.get("ve")):
        return {"back": reverse("office:today"), "came": "hom-nay", "list": _("Hôm nay"), "section": "today"}
    return {"back": reverse("office:home"), "came": "", "list": _("Việc của tôi"), "section": "home"}
