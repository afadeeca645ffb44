"""Evidence of a unit: brought once, kept in versions, used for the criteria it proves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.digitization.queries import stored_file
from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CandidateRow, EvidenceRow, WithdrawnRow
from motcua.areas.people import queries as people
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.scoring.forms import EvidenceForm, RenewForm, WithdrawForm
from motcua.web.office.scoring.seeing import found_candidate
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored

SECTION = {"section": "scoring"}
USES: dict[str, Callable[..., None]] = {"use": operations.use_evidence, "leave": operations.leave_evidence}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def evidence(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Evidence (tài liệu kiểm chứng) of a unit with its warnings; posted, a new paper is kept."""
    row = found_candidate(request, candidate_id)
    may = policy.may_declare(request.user, unit_id=row.unit_id)
    papers = queries.evidence_of(row)
    form, renew = _forms(request, papers)
    said: dict[str, Any] = {"account": request.user, "at": now()}
    kept = form.is_bound and form.tried(operations.keep_evidence, unit_id=row.unit_id, **said)
    if kept or (renew.is_bound and renew.tried(operations.renew_evidence, **said)):
        messages.success(request, _("Đã lưu tài liệu."), extra_tags="ok")
        return redirect("office:scoring_evidence", row.id)
    context = {"row": row, "papers": papers, "form": form if may else None, "renew": renew if papers else None}
    context |= {"refused": renew if renew.is_bound else form, "withdrawn": _withdrawn(row)}
    context["withdraws"] = bool(_withdrawable(request, row))
    return render(request, "office/scoring/evidence.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_scores)
@once
def withdraw(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Withdraw (rút tài liệu tải nhầm) before it is locked, with the reason."""
    row = found_candidate(request, candidate_id)
    if not policy.may_declare(request.user, unit_id=row.unit_id):
        raise Http404(_("Chỉ người của chính đơn vị rút được tài liệu."))
    form = WithdrawForm(request.POST or None, papers := _withdrawable(request, row))
    if request.method == "POST" and form.tried(operations.withdraw_evidence, account=request.user, at=now()):
        messages.success(request, _("Đã rút tài liệu; tên và lý do được giữ."), extra_tags="ok")
        return redirect("office:scoring_evidence", row.id)
    return render(request, "office/scoring/withdraw.html", {"row": row, "form": form, "papers": papers} | SECTION)


def _withdrawable(request: HttpRequest, row: CandidateRow) -> list[EvidenceRow]:
    """The papers whoever asks may still take back."""
    if not policy.may_declare(request.user, unit_id=row.unit_id):
        return []
    free = queries.evidence_withdrawable(row.unit_id)
    return [one for one in queries.evidence_of(row) if one.id in free]


def _withdrawn(row: CandidateRow) -> list[tuple[WithdrawnRow, str]]:
    """What was taken back, with the names of who did."""
    gone = queries.evidence_withdrawn(row.unit_id)
    names = people.actor_names({one.by for one in gone})
    return [(one, names.get(one.by, one.by)) for one in gone]


def _forms(request: HttpRequest, papers: list[EvidenceRow]) -> tuple[EvidenceForm, RenewForm]:
    """The form of a new paper and that of a new version, the one that was sent filled in."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    renews = request.POST.get("do") == "renew"
    form, renew = (sent, (None, None)) if not renews else ((None, None), sent)
    return EvidenceForm(*form), RenewForm(*renew, papers=papers)


@require_POST
@only_for(policy.may_see_scores)
@once
def use(request: HttpRequest, candidate_id: int, code: str) -> HttpResponse:
    """Use (gắn, bỏ gắn) a paper for a criterion."""
    row, do = found_candidate(request, candidate_id), request.POST.get("do", "")
    paper = number_of(request.POST, "evidence")
    known = {one.id for one in queries.evidence_of(row)}
    if do not in USES or paper not in known:
        raise Http404(_("Không có tài liệu này."))
    try:
        USES[do](candidate_id=row.id, code=code, evidence_id=paper, account=request.user, at=now())
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:scoring_criterion", row.id, code)


@require_safe
@only_for(policy.may_see_scores)
def file(request: HttpRequest, candidate_id: int, evidence_id: int) -> HttpResponseBase:
    """File (tệp) of a paper, the latest version or the one that is named, as an attachment."""
    row = found_candidate(request, candidate_id)
    paper = next((one for one in queries.evidence_of(row) if one.id == evidence_id), None)
    key = paper.version_called(request.GET.get("ban", "")) if paper else None
    return stored(stored_file(key) if key else None)
