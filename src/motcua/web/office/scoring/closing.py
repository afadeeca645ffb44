"""Closing: a unit that let its days pass is gone on without, with a reason that everybody who sees the sheet reads."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CandidateRow
from motcua.kernel.clock import now
from motcua.web.office.scoring.council_forms import ReasonForm, UnscoredForm
from motcua.web.office.scoring.seeing import found_candidate, may_of
from motcua.web.ui.doors import only_for


def _unscored(request: HttpRequest, row: CandidateRow) -> UnscoredForm | None:
    """The form by which the council leaves a unit unscored; None where no council sat yet, or time is left."""
    council = queries.council_of(row.campaign_id)
    if council is None or not council.sittings or not may_of(request.user, row).leave_out:
        return None
    return UnscoredForm(request.POST or None, council)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
def close(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Close (khép, không chờ đơn vị): left unscored by the council, or its explanation ended."""
    row = found_candidate(request, candidate_id)
    told: dict[str, Any] = {"candidate_id": row.id, "account": request.user, "at": now()}
    if may_of(request.user, row).close:
        form, do = ReasonForm(request.POST or None), operations.close_explanation
    elif (form := _unscored(request, row)) is not None:
        do = operations.close_unscored
    else:
        raise Http404(_("Chưa khép được đơn vị này."))
    if request.method == "POST" and form.tried(do, **told):
        messages.success(request, _("Đã ghi, kèm lý do."), extra_tags="ok")
        return redirect("office:scoring_sheet", row.id)
    return render(request, "office/scoring/close.html", {"row": row, "form": form, "section": "scoring"})
