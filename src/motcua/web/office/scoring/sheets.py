"""Sheets: three scores side by side, one criterion at a time, and the steps from the self-score to the final."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.operations import OutsideRow
from motcua.areas.parindex.queries import Sheet, SheetLine
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.criteria import read_appraisal
from motcua.web.office.administration.forms import Tried
from motcua.web.office.scoring import figures
from motcua.web.office.scoring.declaring import DeclareForm, PointsForm, WordsForm
from motcua.web.office.scoring.files import on_disk
from motcua.web.office.scoring.forms import TableForm
from motcua.web.office.scoring.lines import shown_lines, shown_totals
from motcua.web.office.scoring.seeing import May, badge, found_candidate, found_sheet, may_of, turned
from motcua.web.office.scoring.surveying import SurveyForm
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

SECTION = {"section": "scoring"}
STEPS: dict[str, tuple[Callable[..., Any], str]] = {
    "lock": (operations.lock_self_score, "Đã chốt tự đánh giá và gửi thẩm định."),
    "ask": (operations.ask_explanation, "Đã đề nghị đơn vị giải trình."),
    "lock_explanation": (operations.lock_explanation, "Đã chốt giải trình."),
    "remedy": (operations.raise_remedies, "Đã lập bảng khắc phục từ các tiêu chí mất điểm."),
}


@require_safe
@only_for(policy.may_see_scores)
def sheet(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Sheet (phiếu chấm điểm) of a unit; with steps chosen, what the total would be."""
    found, chosen = found_sheet(request, candidate_id), request.GET.getlist("them")
    return render(request, "office/scoring/sheet.html", _sheet(request, found, chosen) | SECTION)


def _sheet(request: HttpRequest, found: Sheet, chosen: list[str]) -> dict[str, Any]:
    """What the page of a sheet shows, with the steps chosen on it."""
    return {
        "sheet": found,
        "badge": badge(found.row),
        "lines": shown_lines(found),
        "totals": shown_totals(found),
        "may": may_of(request.user, found.row),
        "next": queries.next_points(found, chosen=chosen),
        "what_if": queries.what_if(found, chosen) if chosen else None,
        "form": TableForm(),
        "turns": [one for one in turned(found.row.campaign_id) if one[0].candidate_id == found.row.id],
        "others": [one for one in queries.candidates_of_unit(found.row.unit_id) if one.id != found.row.id],
    }


@require_safe
@only_for(policy.may_see_scores)
def years(request: HttpRequest, candidate_id: int, older_id: int) -> HttpResponse:
    """Years (so với năm trước): the same unit in two campaigns, criterion by criterion."""
    row, old = found_candidate(request, candidate_id), found_candidate(request, older_id)
    if row.unit_id != old.unit_id:
        raise Http404(_("Không so hai đơn vị với nhau."))
    context = {"row": row, "old": old, "years": queries.year_on_year(old, row)}
    context |= {"table": queries.code_table(old.edition_id, row.edition_id)}
    return render(request, "office/scoring/years.html", context | SECTION)


@require_POST
@only_for(policy.may_see_scores)
@once
def step(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Step (chuyển bước): who may, the operation says."""
    row = found_candidate(request, candidate_id)
    if (do := request.POST.get("do", "")) not in STEPS:
        raise Http404(_("Không có bước này."))
    operation, done = STEPS[do]
    try:
        operation(candidate_id=row.id, account=request.user, at=now())
        messages.success(request, _(done), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:scoring_remedies" if do == "remedy" else "office:scoring_sheet", row.id)


@require_POST
@only_for(policy.may_see_scores)
@once
def take_in(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Take in (nhập kết quả do cấp trên chấm) from a workbook."""
    row, form = found_candidate(request, candidate_id), TableForm(request.POST, request.FILES)
    try:
        if form.is_valid():
            file = form.cleaned_data["file"]
            with on_disk(file) as path:
                rows = [OutsideRow(*one) for one in read_appraisal(path)]
            told: dict[str, Any] = {"source": str(file.name)[:150], "account": request.user, "at": now()}
            operations.take_in_outside(candidate_id=row.id, rows=rows, **told)
            messages.success(request, _("Đã nhập kết quả chấm điểm."), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:scoring_sheet", row.id)


def _line(found: Sheet, code: str) -> SheetLine:
    line = next((one for one in found.lines if one.code == code and one.criterion.rule), None)
    if line is None:
        raise Http404(_("Không có tiêu chí này."))
    return line


def _form(posted: Any, line: SheetLine, may: May) -> tuple[Tried | None, Callable[..., Any] | None]:
    """The form of the step the unit stands at, and what it does; None for whoever only looks."""
    if may.declare and not line.criterion.is_surveyed:
        own = line.entries.get("SELF")
        form = DeclareForm(posted, line.criterion, own.said if own else {}, own.words if own else "")
        return form, operations.declare
    if may.appraise:
        last = list(line.scores.values())
        return PointsForm(posted, initial={"points": last[-1] if last else None}), operations.appraise
    if may.explain:
        return WordsForm(posted), operations.explain
    return None, None


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def criterion(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """Criterion (một tiêu chí): declared, appraised or explained, as the step asks; every stage with its reason."""
    found = found_sheet(request, candidate_id)
    line, may = _line(found, code), may_of(request.user, found.row)
    form, operation = _form(request.POST or None, line, may)
    if request.method == "POST" and form is None:
        messages.error(request, _("Phiếu đang ở bước khác nên chưa ghi gì; xin xem lại."), extra_tags="bad")
    if request.method == "POST" and form and operation:
        told = {"candidate_id": candidate_id, "code": code, "account": request.user, "at": now()}
        if form.tried(operation, **told):
            messages.success(request, _("Đã ghi tiêu chí %(code)s.") % {"code": code}, extra_tags="ok")
            return redirect(f"{reverse('office:scoring_sheet', args=[candidate_id])}#tc-{code}")
    return _shown(request, found, line, form, _survey_form(None, found, line))


def _survey_form(posted: Any, found: Sheet, line: SheetLine) -> SurveyForm:
    """The form of a survey; where one stands already, of one that takes its place."""
    return SurveyForm(posted, again=queries.survey_of(found.row.id, line.code) is not None)


def _shown(request: HttpRequest, found: Sheet, line: SheetLine, form: Tried | None, survey: SurveyForm) -> HttpResponse:
    """The page of a criterion with the form of the step, and that of a survey for who appraises one."""
    may = may_of(request.user, found.row)
    context = {"row": found.row, "line": line, "may": may, "form": form}
    context |= {"papers": queries.evidence_of(found.row), "figure": figures.offered(line, found.row, may)}
    context |= {"survey": survey if may.appraise and line.criterion.is_surveyed else None}
    context |= {"refused": survey if survey.is_bound else form}
    context |= {"audiences": queries.surveys_of(found.row.id).get(line.code, ())}
    context |= {
        "held": queries.survey_of(found.row.id, line.code),
        "entries": queries.entries_told(found.row.id, line.code),
    }
    return render(request, "office/scoring/criterion.html", context | SECTION)


@require_POST
@only_for(policy.may_see_scores)
@once
def survey(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """Survey (ghi kết quả khảo sát): the points of the criterion follow from the answers; what was refused stays."""
    found = found_sheet(request, candidate_id)
    line = _line(found, code)
    form = _survey_form(request.POST, found, line)
    told: dict[str, Any] = {"candidate_id": candidate_id, "code": code, "account": request.user, "at": now()}
    if form.tried(operations.record_survey, **told):
        messages.success(request, _("Đã ghi kết quả khảo sát."), extra_tags="ok")
        return redirect("office:scoring_criterion", candidate_id, code)
    step, _operation = _form(None, line, may_of(request.user, found.row))
    return _shown(request, found, line, step, form)


@require_POST
@only_for(policy.may_see_scores)
@once
def from_figure(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """From a figure (lấy số liệu đã chốt): the frozen figure goes in as a value, and its points with it."""
    found = found_sheet(request, candidate_id)
    line = _line(found, code)
    offer = figures.offered(line, found.row, may_of(request.user, found.row))
    if offer is None or offer.figure is None:
        raise Http404(_("Chưa có số liệu đã chốt cho tiêu chí này."))
    try:
        told: dict[str, Any] = {"said": offer.said, "figure": offer.value, "account": request.user, "at": now()}
        operations.declare(candidate_id=candidate_id, code=code, **told)
        messages.success(request, _("Đã khai theo số liệu đã chốt."), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:scoring_criterion", candidate_id, code)
