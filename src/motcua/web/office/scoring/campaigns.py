"""Campaigns: the home of the PAR Index, one campaign with its units and ranking, opening and publishing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CampaignRow, RankRow
from motcua.kernel.clock import now
from motcua.web.office.mending import named
from motcua.web.office.scoring.forms import ChangeForm, OpenForm, PublishForm, SetForm
from motcua.web.office.scoring.seeing import badge, found_campaign, turned, units_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "scoring"}
MOST_GAPS = 10


@require_safe
@only_for(policy.may_see_scores)
def home(request: HttpRequest) -> HttpResponse:
    """Home (chỉ số CCHC): the campaigns one sees and the criteria sets they stand on."""
    return shown_home(request, SetForm() if policy.may_keep_criteria(request.user) else None)


def shown_home(request: HttpRequest, form: SetForm | None) -> HttpResponse:
    """The home page; with the form by which a set is brought in, for whoever keeps them."""
    context = {"campaigns": queries.campaigns(units_of(request)), "editions": queries.editions(), "form": form}
    context |= {"shipped": queries.shipped_sets() if form else []}
    return render(request, "office/scoring/home.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_keep_criteria)
@once
def begin(request: HttpRequest) -> HttpResponse:
    """Begin (mở đợt đánh giá) for the units below one's own."""
    unit_id = min(policy.own_units(request.user))
    form = OpenForm(request.POST or None, unit_id)
    if request.method == "POST" and form.tried(operations.open_campaign, at=now()):
        messages.success(request, _("Đã mở đợt đánh giá."), extra_tags="ok")
        return redirect("office:scoring")
    return render(request, "office/scoring/begin.html", {"form": form} | SECTION)


def _ranked(rows: list[RankRow], seen: frozenset[int] | None) -> list[tuple[RankRow, bool]]:
    """The ranking, and which of its sheets whoever looks may open."""
    return [(row, seen is None or row.candidate.unit_id in seen) for row in rows]


def _shown(request: HttpRequest, row: CampaignRow, form: Any) -> HttpResponse:
    """One campaign: the units one sees, the ranking, and where self-scores and finals part."""
    seen = units_of(request)
    leads = row.unit_id in policy.own_units(request.user)
    runs_council = not row.is_outside and policy.may_run_council(request.user, by_unit_id=row.unit_id)
    standing = queries.candidates(row.id, seen)
    ranking = queries.ranking(row.id) if leads or row.published_at else []
    context = {
        "row": row,
        "runs_council": runs_council,
        "may_change": _may_change(request, row),
        "mended": named(queries.campaign_changes(row.id), called={"title": gettext_noop("Tên đợt")}),
        "turns": [one for one in turned(row.id) if one[0].candidate_id in {each.id for each in standing}],
        "candidates": [(one, badge(one)) for one in standing],
        "ranking": _ranked(ranking, seen),
        "classed": any(one.class_name for one in ranking),
        "gaps": queries.gaps(row.id, queries.set_of(row.edition_id))[:MOST_GAPS] if leads else [],
        "form": form if policy.may_publish_scores(request.user, by_unit_id=row.unit_id) else None,
    }
    return render(request, "office/scoring/campaign.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def change(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Change (sửa đợt, gia hạn tự đánh giá), with the reason, until it is published."""
    row = found_campaign(request, campaign_id)
    if not _may_change(request, row):
        raise Http404(_("Không sửa đợt này được."))
    form = ChangeForm(request.POST or None, initial={"title": row.title, "self_due_on": row.self_due_on})
    told = {"campaign_id": row.id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.change_campaign, **told):
        messages.success(request, _("Đã sửa đợt đánh giá; nội dung trước và lý do được giữ."), extra_tags="ok")
        return redirect("office:scoring_campaign", row.id)
    return render(request, "office/scoring/change.html", {"form": form, "row": row} | SECTION)


def _may_change(request: HttpRequest, row: CampaignRow) -> bool:
    """Whether whoever asks leads a campaign that is still under way."""
    runs = policy.may_run_council(request.user, by_unit_id=row.unit_id)
    return runs and not row.is_outside and row.published_at is None


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Campaign (một đợt đánh giá); posted, it is published by a decision."""
    row = found_campaign(request, campaign_id)
    form = PublishForm(request.POST or None)
    told = {"campaign_id": row.id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.publish_campaign, **told):
        messages.success(request, _("Đã công bố kết quả."), extra_tags="ok")
        return redirect("office:scoring_campaign", row.id)
    return _shown(request, row, form)
