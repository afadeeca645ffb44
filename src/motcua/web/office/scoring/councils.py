"""The council of a campaign: appointed, sitting, with what is before it, and its decision about each unit."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CampaignRow, CandidateRow, CandidateStage
from motcua.kernel.clock import now
from motcua.web.office.scoring.council_forms import AppointForm, RuleForm, SitForm
from motcua.web.office.scoring.seeing import found_campaign, found_sheet, may_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "scoring"}


def _found(request: HttpRequest, campaign_id: int) -> CampaignRow:
    """A campaign whose council one runs. Raises Http404."""
    row = found_campaign(request, campaign_id)
    if row.is_outside or not policy.may_run_council(request.user, by_unit_id=row.unit_id):
        raise Http404(_("Không có hội đồng này."))
    return row


def _overdue(request: HttpRequest, row: CampaignRow) -> list[CandidateRow]:
    """The units that let their days pass; only those still declaring are asked about, for each answer asks."""
    declaring = [one for one in queries.candidates(row.id) if one.stage == CandidateStage.DECLARING]
    return [one for one in declaring if may_of(request.user, one).leave_out]


def _shown(request: HttpRequest, row: CampaignRow, **forms: Any) -> HttpResponse:
    """The page of the council: what is before it, its sittings, and what may be done next."""
    council = queries.council_of(row.id)
    appoint = forms.get("appoint") or (None if council and council.sittings else AppointForm(None, row.unit_id))
    context = {
        "row": row,
        "council": council,
        "waiting": queries.before_council(row.id),
        "overdue": _overdue(request, row),
        "sittings": [(one, queries.decided_at(one), queries.left_out_at(one)) for one in council.sittings]
        if council
        else [],
        "appoint": appoint,
        "sit": forms.get("sit") or (SitForm(None, council) if council else None),
    }
    return render(request, "office/scoring/council.html", context | SECTION)


@require_safe
@only_for(policy.may_see_scores)
def council(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Council (hội đồng thẩm định) of a campaign."""
    return _shown(request, _found(request, campaign_id))


@require_POST
@only_for(policy.may_see_scores)
@once
def appoint(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Appoint (lập hội đồng) by a decision."""
    row = _found(request, campaign_id)
    form = AppointForm(request.POST, row.unit_id)
    if not form.tried(operations.appoint_council, campaign_id=row.id, account=request.user, at=now()):
        return _shown(request, row, appoint=form)
    messages.success(request, _("Đã lập hội đồng thẩm định."), extra_tags="ok")
    return redirect("office:scoring_council", row.id)


@require_POST
@only_for(policy.may_see_scores)
@once
def sit(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Sit (ghi phiên họp): who was there."""
    row = _found(request, campaign_id)
    standing = queries.council_of(row.id)
    if standing is None:
        raise Http404(_("Đợt này chưa lập hội đồng thẩm định."))
    form = SitForm(request.POST, standing)
    if not form.tried(operations.hold_sitting, campaign_id=row.id, account=request.user, at=now()):
        return _shown(request, row, sit=form)
    messages.success(request, _("Đã ghi phiên họp của hội đồng."), extra_tags="ok")
    return redirect("office:scoring_council", row.id)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def rule(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Rule (hội đồng kết luận) about a unit: points and reason of every criterion that is still apart."""
    sheet = found_sheet(request, candidate_id)
    standing = queries.council_of(sheet.row.campaign_id)
    if standing is None or not may_of(request.user, sheet.row).conclude:
        raise Http404(_("Chưa có hội đồng thẩm định cho đơn vị này."))
    form = RuleForm(request.POST or None, standing, sheet, queries.apart(sheet))
    told = {"candidate_id": candidate_id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.conclude, **told):
        messages.success(request, _("Đã ghi điểm cuối cùng theo kết luận của hội đồng."), extra_tags="ok")
        return redirect("office:scoring_sheet", candidate_id)
    return render(request, "office/scoring/rule.html", {"row": sheet.row, "council": standing, "form": form} | SECTION)
