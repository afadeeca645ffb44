"""Remedies: the chain from a lost point to the next year's score, and one row of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.documents import queries as documents
from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CandidateRow, RemedyRow
from motcua.areas.plans import queries as plans
from motcua.kernel.clock import local_date, now
from motcua.web.office.scoring.forms import CloseForm, RemedyForm
from motcua.web.office.scoring.seeing import found_candidate
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

SECTION = {"section": "scoring"}


@require_safe
@only_for(policy.may_see_scores)
def chain(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Chain (chuỗi khắc phục): lost points of a year, the plan and tasks that answer them, and the next year."""
    row = found_candidate(request, candidate_id)
    context = {
        "row": row,
        "chain": queries.chain(row.id, queries.final_after(row), on=local_date(now())),
        "papers": _papers(row),
        "may": policy.may_declare(request.user, unit_id=row.unit_id),
    }
    return render(request, "office/scoring/chain.html", context | SECTION)


def _papers(row: CandidateRow) -> list[tuple[Any, Any]]:
    """The remedy plans of the next year with the documents that issued them."""
    found = plans.plans(unit_id=row.unit_id, year=row.year + 1, kind="REMEDY")
    return [(one, documents.document(one.document_id) if one.document_id else None) for one in found]


def _found(request: HttpRequest, remedy_id: int) -> tuple[RemedyRow, CandidateRow]:
    found = queries.remedy(remedy_id)
    if found is None:
        raise Http404(_("Không có dòng khắc phục này."))
    return found[0], found_candidate(request, found[1].id)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def remedy(request: HttpRequest, remedy_id: int) -> HttpResponse:
    """Remedy (một dòng khắc phục): planned, or closed with its result."""
    row, candidate = _found(request, remedy_id)
    closing = request.POST.get("do") == "close"
    posted = request.POST or None
    form = RemedyForm(None if closing else posted, row, candidate.unit_id, candidate.year)
    close = CloseForm(posted if closing else None, initial={"on": local_date(now())})
    tried, operation = (close, operations.close_remedy) if closing else (form, operations.plan_remedy)
    if posted and tried.tried(operation, remedy_id=remedy_id, account=request.user, at=now()):
        messages.success(request, _("Đã ghi dòng khắc phục."), extra_tags="ok")
        return redirect("office:scoring_remedies", candidate.id)
    may = policy.may_declare(request.user, unit_id=candidate.unit_id) and row.closed_on is None and not row.is_settled
    context = {"row": row, "candidate": candidate, "form": tried if closing else form, "plan": form, "close": close}
    return render(request, "office/scoring/remedy.html", context | {"may": may} | SECTION)
