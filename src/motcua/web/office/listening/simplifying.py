"""Difficulties and reviews of procedures on pages: the lists, one difficulty, one review from criteria to effect."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.feedback import operations, policy, queries
from motcua.areas.feedback.queries import ReviewRow
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date, now
from motcua.rules.simplifying import ReviewAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening import simplifying_forms as forms
from motcua.web.office.listening.seeing import hearing, kept_units, year_heard
from motcua.web.office.listening.simplifying_words import difficulty_badge, review_badge
from motcua.web.office.years import years
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once

SECTION = {"section": "listening", "lane": "simplifying"}
DO: dict[ReviewAct, Callable[..., Any]] = {
    ReviewAct.ASSESS: operations.assess_procedure,
    ReviewAct.PROPOSE: operations.propose_simplifying,
    ReviewAct.DECIDE: operations.decide_simplifying,
    ReviewAct.APPLY: operations.apply_simplifying,
}


@require_safe
@only_for(policy.may_hear)
def simplifying(request: HttpRequest) -> HttpResponse:
    """Difficulties not settled yet, and the reviews of a year."""
    seen, year = hearing(request), year_heard(request)
    rows = queries.difficulties(seen, open_only=request.GET.get("xem") != "tat-ca", after=key_of(request.GET))
    context = {
        "rows": [(row, difficulty_badge(row)) for row in rows],
        "next": rows[-1].id if len(rows) == queries.SIMPLIFYING_A_PAGE else None,
        "reviews": [(row, review_badge(row)) for row in queries.reviews(seen, year=year)],
        "year": year,
        "years": years(local_date(now())),
        "may_keep_reviews": bool(policy.keeping_units(request.user)),
    }
    return render(request, "office/listening/simplifying.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def tell(request: HttpRequest) -> HttpResponse:
    """Tell a difficulty."""
    homes = [organization.unit_by_id(key) for key in sorted(hearing(request).homes)]
    data, made = request.POST if request.method == "POST" else None, list[int]()
    form, given = forms.DifficultyForm(data, [(one.id, one.name) for one in homes]), _given(request)
    if data is not None and form.tried(lambda **all: made.append(operations.tell_difficulty(**all)), **given):
        messages.success(request, _("Đã ghi khó khăn, vướng mắc."), extra_tags="ok")
        return redirect("office:difficulty", made[0])
    context = {"form": form, "head": _("Ghi khó khăn, vướng mắc")}
    return render(request, "office/listening/simplifying_form.html", context | SECTION)


def _given(request: HttpRequest) -> dict[str, Any]:
    return {"account": request.user, "at": now()}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def difficulty(request: HttpRequest, difficulty_id: int) -> HttpResponse:
    """Difficulty (một khó khăn, vướng mắc), and how it was settled."""
    row = queries.difficulty(hearing(request), difficulty_id)
    if row is None:
        raise Http404(_("Không có khó khăn này."))
    data = request.POST if request.method == "POST" else None
    form = forms.SettleForm(data)
    if data is not None and form.tried(operations.settle_difficulty, difficulty_id=difficulty_id, **_given(request)):
        messages.success(request, _("Đã ghi cách giải quyết."), extra_tags="ok")
        return redirect("office:difficulty", difficulty_id)
    context = {"row": row, "badge": difficulty_badge(row), "form": form, "settles": row.settles(request.user)}
    return render(request, "office/listening/difficulty.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def begin(request: HttpRequest) -> HttpResponse:
    """Open a review of a procedure."""
    units, made = [(one.id, one.name) for one in kept_units(request.user)], list[int]()
    if not units:
        raise PermissionDenied
    data = request.POST if request.method == "POST" else None
    form = forms.OpenReviewForm(data, units, initial={"procedure_code": request.GET.get("ma", "")[:60]})
    if data is not None and form.tried(lambda **all: made.append(operations.open_review(**all)), **_given(request)):
        messages.success(request, _("Đã mở cuộc rà soát. Việc tiếp theo: trả lời các tiêu chí."), extra_tags="ok")
        return redirect("office:procedure_review", made[0])
    context = {"form": form, "head": _("Mở cuộc rà soát thủ tục")}
    return render(request, "office/listening/simplifying_form.html", context | SECTION)


def _form(act: ReviewAct, data: Any, row: ReviewRow) -> Tried:
    named: dict[str, Any] = {"auto_id": f"{act}_%s"}
    if act is ReviewAct.ASSESS:
        return forms.AssessForm(data, row.answers, **named)
    kinds: dict[ReviewAct, type[Tried]] = {
        ReviewAct.PROPOSE: forms.ProposeForm,
        ReviewAct.DECIDE: forms.DecideReviewForm,
    }
    return kinds.get(act, forms.ApplyForm)(data, **named)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def inquiry(request: HttpRequest, review_id: int) -> HttpResponse:
    """Review (một cuộc rà soát thủ tục) from its criteria to what it saved, and what may be done now."""
    row = queries.review(hearing(request), review_id)
    if row is None:
        raise Http404(_("Không có cuộc rà soát này."))
    asked, bound = request.POST.get("do", ""), None
    if asked in ReviewAct.__members__:
        act = ReviewAct[asked]
        bound = _form(act, request.POST, row)
        if bound.tried(DO[act], review_id=review_id, **_given(request)):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(act.label)}, extra_tags="ok")
            return redirect("office:procedure_review", review_id)
    return render(request, "office/listening/inquiry.html", _context(request, row, asked, bound))


def _context(request: HttpRequest, row: ReviewRow, asked: str, bound: Tried | None) -> dict[str, Any]:
    acts = row.acts(request.user)
    met = queries.difficulties(hearing(request), review_id=row.id)
    return {
        "row": row,
        "badge": review_badge(row),
        "difficulties": [(one, difficulty_badge(one)) for one in met],
        "acts": [(act, act.label, bound if act == asked else _form(act, None, row)) for act in acts],
        "form": bound,
    } | SECTION
