"""Turning: units let into an open campaign, out of it and back, and a locked self-score opened again; with a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.organization import queries as organization
from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.operations import Entrant
from motcua.areas.parindex.queries import CampaignRow, CandidateRow
from motcua.kernel.clock import local_date, now
from motcua.web.office.scoring.council_forms import ReasonForm
from motcua.web.office.scoring.forms import group_of, units_below
from motcua.web.office.scoring.seeing import found_campaign, found_candidate, may_of
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "scoring"}
TURNS: dict[str, tuple[Callable[..., None], str]] = {
    "ra": (operations.take_out, "take_out"),
    "vao": (operations.put_back, "put_back"),
    "mo-lai": (operations.reopen_self_score, "reopen"),
}


class AdmitForm(ReasonForm):
    """Admit form (đưa thêm đơn vị): which units, which of them without a rank, until when they score, and why."""

    entrants = fields.ticks(gettext_lazy("Đơn vị đưa thêm"))
    special = fields.ticks(gettext_lazy("Trong đó đặc thù (chấm điểm, không xếp hạng)"))
    until = fields.day(gettext_lazy("Tự đánh giá đến hết ngày"))
    field_order = ("entrants", "special", "until", "reason")

    def __init__(self, posted: Any, row: CampaignRow) -> None:
        super().__init__(posted, initial={"until": max(row.self_due_on, local_date(now()))})
        below, parts = units_below(organization.unit_by_id(row.unit_id))
        self.standing = queries.candidates(row.id)
        known = {one.unit_id for one in self.standing}
        self.left = [one for one in (*below, *parts) if one.id not in known]
        for name in ("entrants", "special"):
            self.fields[name].choices = [(str(one.id), one.name) for one in self.left]  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What the operation takes; where units are ranked in groups the new ones join theirs."""
        said = dict(self.cleaned_data)
        special, chosen = set(said.pop("special")), set(said.pop("entrants"))
        taking = [one for one in self.left if str(one.id) in chosen]
        groups = {one.group for one in self.standing}
        named = {group_of(one.kind) for one in taking}
        apart = len(groups) > 1 or bool(groups & named)
        lone = next(iter(groups), "")
        told = [Entrant(one.id, group_of(one.kind) if apart else lone, str(one.id) in special) for one in taking]
        return said | {"entrants": told}


class ReopenForm(ReasonForm):
    """Reopen form (mở lại tự đánh giá): until when the unit may change what it said, and why."""

    until = fields.day(gettext_lazy("Tự đánh giá đến hết ngày"))
    field_order = ("until", "reason")

    def __init__(self, posted: Any, row: CandidateRow) -> None:
        super().__init__(posted, initial={"until": max(row.self_due_on, local_date(now()))})


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def admit(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Admit (đưa thêm đơn vị vào đợt đang mở)."""
    row = found_campaign(request, campaign_id)
    if row.is_outside or row.published_at or not policy.may_run_council(request.user, by_unit_id=row.unit_id):
        raise Http404(_("Không đưa thêm đơn vị vào đợt này được."))
    form = AdmitForm(request.POST or None, row)
    if request.method == "POST" and form.tried(operations.admit, campaign_id=row.id, account=request.user, at=now()):
        messages.success(request, _("Đã đưa thêm đơn vị vào đợt."), extra_tags="ok")
        return redirect("office:scoring_campaign", row.id)
    return render(request, "office/scoring/admit.html", {"row": row, "form": form} | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def turn(request: HttpRequest, candidate_id: int, do: str) -> HttpResponse:
    """Turn (đưa ra, đưa trở lại, mở lại tự đánh giá): each with a reason that stays to be read."""
    row = found_candidate(request, candidate_id)
    operation, allowed = TURNS.get(do, (None, ""))
    if operation is None or not getattr(may_of(request.user, row), allowed):
        raise Http404(_("Không làm được việc này với đơn vị."))
    posted = request.POST or None
    form = ReopenForm(posted, row) if do == "mo-lai" else ReasonForm(posted)
    if request.method == "POST" and form.tried(operation, candidate_id=row.id, account=request.user, at=now()):
        messages.success(request, _("Đã ghi, kèm lý do."), extra_tags="ok")
        return redirect("office:scoring_sheet", row.id)
    return render(request, "office/scoring/turn.html", {"row": row, "form": form, "do": do} | SECTION)
