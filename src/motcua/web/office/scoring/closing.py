"""Closing: a unit that let its days pass is gone on without, with a reason that everybody who sees the sheet reads."""

from __future__ import annotations

from collections.abc import Callable

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
from motcua.web.ui.once import once


def _asked(request: HttpRequest, row: CandidateRow) -> tuple[ReasonForm, Callable[..., None]]:
    """What is asked and done: the explanation is ended, or the council leaves the unit unscored. Raises Http404 where
    no council sat yet, or time is left."""
    may, council = may_of(request.user, row), queries.council_of(row.campaign_id)
    if may.close:
        return ReasonForm(request.POST or None), operations.close_explanation
    if may.leave_out and council is not None and council.sittings:
        return UnscoredForm(request.POST or None, council), operations.close_unscored
    raise Http404(_("Chưa khép được đơn vị này."))


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def close(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Close (khép, không chờ đơn vị): left unscored by the council, or its explanation ended."""
    row = found_candidate(request, candidate_id)
    form, do = _asked(request, row)
    if request.method == "POST" and form.tried(do, candidate_id=row.id, account=request.user, at=now()):
        messages.success(request, _("Đã ghi, kèm lý do."), extra_tags="ok")
        return redirect("office:scoring_sheet", row.id)
    return render(request, "office/scoring/close.html", {"row": row, "form": form, "section": "scoring"})
