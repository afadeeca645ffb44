"""Reviewing (rà soát tiêu chí): month by month every criterion of a unit, what it lacks, who sees to it by when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.operations import ReviewTold
from motcua.areas.parindex.queries import CandidateStage, CriterionOutlook, MonthlyReview, ReviewLine, ReviewRow
from motcua.kernel.clock import local_date, now
from motcua.rules.figures import EMPTY, format_vn
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.office.listed import Cell, Listing, file_of
from motcua.web.office.scoring.declaring import NUMBER
from motcua.web.office.scoring.seeing import found_candidate
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.choice import as_day
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.standing import Badge

SECTION = {"section": "scoring"}
TONES = {
    CriterionOutlook.SECURED: "in",
    CriterionOutlook.ON_COURSE: "wait",
    CriterionOutlook.AT_RISK: "soon",
    CriterionOutlook.LOST: "late",
}
FILLED = ("state", "expected", "responsible", "due_on", "missing", "solution", "strength", "weakness")


class ReviewForm(Tried):
    """Review form (rà soát một tiêu chí): how it stands, what it will earn, what it lacks, who does what by when."""

    state = select_field(gettext_lazy("Tình trạng"), in_words(CriterionOutlook.choices))
    expected = fields.Fractional(
        label=gettext_lazy("Điểm dự kiến"), max_digits=12, decimal_places=6,
        widget=forms.TextInput(attrs=NUMBER),
    )  # fmt: skip
    missing = fields.words(gettext_lazy("Minh chứng còn thiếu"), required=False, rows=2)
    responsible = fields.line(gettext_lazy("Người, đơn vị chịu trách nhiệm"), longest=160)
    due_on = fields.day(gettext_lazy("Hạn"), required=False)
    solution = fields.words(gettext_lazy("Giải pháp"), required=False, rows=2)
    strength = fields.words(gettext_lazy("Kết quả nổi bật"), required=False, rows=2)
    weakness = fields.words(gettext_lazy("Tồn tại, hạn chế"), required=False, rows=2)

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        return {"told": ReviewTold(**self.cleaned_data)}


def badge_of(row: ReviewRow | None) -> Badge | None:
    """How a criterion stands; None where nobody looked at it."""
    return Badge(TONES[CriterionOutlook(row.state)], _(row.label)) if row else None


def month_of(asked: str, year: int) -> date:
    """The month asked for as 2024-09, this one where it is still to come; else the last one of the year there is."""
    today = local_date(now()).replace(day=1)
    last = max(min(today, date(year, 12, 1)), date(year, 1, 1))
    return min(as_day(f"{asked}-01") or last, today)


def _review(request: HttpRequest, candidate_id: int) -> MonthlyReview:
    row = found_candidate(request, candidate_id)
    return queries.monthly_review(row, month_of(request.GET.get("thang", ""), row.year))


def _may(request: HttpRequest, found: MonthlyReview) -> bool:
    own = policy.may_declare(request.user, unit_id=found.row.unit_id)
    return own and found.row.stage not in CandidateStage.ended()


@require_safe
@only_for(policy.may_see_scores)
def review(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Monthly review (rà soát tiêu chí) of a unit: this month beside the last, criterion by criterion."""
    found = _review(request, candidate_id)
    lines = [(one, badge_of(one.now), badge_of(one.before)) for one in found.lines]
    context = {"review": found, "row": found.row, "lines": lines, "may": _may(request, found)} | _months(found.month)
    return render(request, "office/scoring/review.html", context | SECTION)


def _months(month: date) -> dict[str, Any]:
    """The month before, and the one after where it has begun."""
    before = date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)
    after = date(month.year + (month.month == 12), month.month % 12 + 1, 1)
    return {"month_before": before, "month_after": after if after <= local_date(now()) else None}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def review_one(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """Review of one criterion (rà soát một tiêu chí) for a month; what was said last is there to be changed."""
    found = _review(request, candidate_id)
    line = found.of(code)
    if line is None or not _may(request, found):
        raise Http404(_("Không có tiêu chí này."))
    form = ReviewForm(request.POST or None, initial=_first(line))
    told = {"candidate_id": candidate_id, "code": code, "month": found.month, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.review_criterion, **told):
        messages.success(request, _("Đã ghi rà soát tiêu chí %(code)s.") % {"code": code}, extra_tags="ok")
        return redirect(f"{reverse('office:scoring_review', args=[candidate_id])}?thang={found.month:%Y-%m}#tc-{code}")
    context = {"review": found, "row": found.row, "line": line, "form": form, "before": badge_of(line.before)}
    return render(request, "office/scoring/review_one.html", context | SECTION)


def _first(line: ReviewLine) -> dict[str, Any]:
    """What was said last, to go on from; at first the maximum and whoever the set names."""
    last = line.stands
    if last is None:
        return {"state": CriterionOutlook.ON_COURSE, "expected": line.most, "responsible": line.criterion.owner}
    return {name: getattr(last, name) for name in FILLED}


@require_safe
@only_for(policy.may_see_scores)
def review_file(request: HttpRequest, candidate_id: int, kind: str) -> HttpResponse:
    """The monthly review (bảng rà soát tiêu chí) of a unit as a file."""
    found = _review(request, candidate_id)
    listing = Listing(
        name=_("Rà soát tiêu chí tháng %(m)s") % {"m": f"{found.month:%m/%Y}"},
        above=(found.row.campaign,),
        heads=_heads(),
        widths=(60, 10, 12, 20, 20, 40, 10, 28, 12, 40, 40),
        rows=[_cells(one) for one in found.lines],
    )
    name = f"ra-soat-tieu-chi-{found.row.id}-{found.month:%Y-%m}"
    return file_of(listing, kind, unit_id=found.row.unit_id, file=name)


def _heads() -> tuple[str, ...]:
    return (
        _("Tiêu chí"), _("Tối đa"), _("Điểm dự kiến"), _("Tình trạng"), _("Tháng trước"), _("Minh chứng còn thiếu"),
        _("Số minh chứng"), _("Chịu trách nhiệm"), _("Hạn"), _("Giải pháp"), _("Tồn tại, hạn chế"),
    )  # fmt: skip


def _cells(one: ReviewLine) -> tuple[Cell, ...]:
    row, code = one.now, one.criterion.code
    return (
        f"{code} {one.criterion.name}",
        format_vn(one.most),
        format_vn(row.expected) if row else EMPTY,
        _(row.label) if row else _("chưa rà soát"),
        _(one.before.label) if one.before else EMPTY,
        row.missing if row else "",
        one.papers,
        row.responsible if row else "",
        row.due_on if row else None,
        row.solution if row else "",
        row.weakness if row else "",
    )
