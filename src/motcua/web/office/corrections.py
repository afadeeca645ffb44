"""Corrections (đính chính): one person proposed, another decides here."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if
from motcua.web.ui.saying import translated

PAGE = 50


@require_safe
@only_if(DossierPolicy.decide_corrections)
def corrections(request: HttpRequest) -> HttpResponse:
    """Corrections waiting (đính chính chờ duyệt), paged by key."""
    after = request.GET.get("after", "")
    rows = queries.corrections_waiting(
        unit_ids_of(request.user), after=int(after) if after.isdigit() else 0, limit=PAGE + 1
    )
    page, more = rows[:PAGE], len(rows) > PAGE
    return render(
        request,
        "office/corrections.html",
        {"rows": page, "next": page[-1].id if more else None, "section": "corrections"},
    )


def _decider(request: HttpRequest) -> dict[str, Any]:
    """Who decides, within which units, and with what words."""
    note = request.POST.get("note", "")[:500]
    return {"account": request.user, "unit_ids": unit_ids_of(request.user), "note": note}


@require_POST
@only_if(DossierPolicy.decide_corrections)
def decide(request: HttpRequest, correction_id: int) -> HttpResponse:
    """Decide (duyệt hoặc không đồng ý): approve or refuse one correction."""
    approve = request.POST.get("decision") == "approve"
    operation = operations.approve_correction if approve else operations.refuse_correction
    try:
        operation(correction_id=correction_id, at=now(), **_decider(request))
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    else:
        said = _("Đã duyệt; số liệu từ nay theo bản đã đính chính.") if approve else _("Đã ghi không đồng ý.")
        messages.success(request, said, extra_tags="ok")
    return redirect("office:corrections")
