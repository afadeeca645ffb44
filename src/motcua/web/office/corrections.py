"""Corrections (đính chính): one person proposed, another decides here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.registers import CorrectionRow, number_of_correction
from motcua.areas.people.queries import names_of
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import only_if, staff_only
from motcua.web.ui.dossier.names import ACCOUNT, Names
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import called, translated

PAGE = 50


@require_safe
@only_if(DossierPolicy.decide_corrections)
def corrections(request: HttpRequest) -> HttpResponse:
    """Corrections waiting (đính chính chờ duyệt), paged by key."""
    rows = queries.corrections_waiting(unit_ids_of(request.user), after=key_of(request.GET), limit=PAGE + 1)
    page, more = rows[:PAGE], len(rows) > PAGE
    context = {"rows": _with_names(page), "next": page[-1].id if more else None, "section": "corrections"}
    return render(request, "office/corrections.html", context)


def _with_names(rows: Sequence[CorrectionRow]) -> list[tuple[CorrectionRow, str]]:
    """Each with the name of who proposed it; what a command brought in says so in words."""
    names = Names({}, names_of(usernames=[row.proposed_by.removeprefix(ACCOUNT) for row in rows]))
    return [(row, names.actor(row.proposed_by) or called(row.proposed_by)) for row in rows]


def _decider(request: HttpRequest) -> dict[str, Any]:
    """Who decides, within which units, and with what words."""
    note = request.POST.get("note", "")[:500]
    return {"account": request.user, "unit_ids": unit_ids_of(request.user), "note": note}


@require_POST
@only_if(DossierPolicy.decide_corrections)
@once
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


@require_POST
@staff_only
@once
def recall(request: HttpRequest, correction_id: int) -> HttpResponse:
    """Recall (rút đề nghị): by who proposed it, before somebody decided."""
    try:
        operations.recall_proposal(correction_id=correction_id, account=request.user, at=now())
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect("office:home")
    messages.success(request, _("Đã rút đề nghị; bản ghi giữ nguyên."), extra_tags="ok")
    return redirect("office:dossier", number_of_correction(correction_id))
