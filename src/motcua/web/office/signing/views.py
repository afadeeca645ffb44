"""Pages of drafts and signatures: draft, look, sign here, or download, sign elsewhere and bring back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.dossiers.queries.results import ResultDraftRow, drafts_to_sign, open_draft
from motcua.areas.people.queries import names_of
from motcua.kernel.clock import local_date, now
from motcua.kernel.ports.document_signing import signed_by
from motcua.rules.actions import Action
from motcua.web.office.casework.dossier import may_draft, opened
from motcua.web.office.signing.forms import DraftForm, SignedForm, SignForm
from motcua.web.office.signing.own_device import agent_address, reaches_agent
from motcua.web.office.signing.several import BroughtForm
from motcua.web.ui.desk import unit_ids_of
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.reached import public_address

AT_ONCE = 50


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reads_personal_data
@once
def draft(request: HttpRequest, number: str) -> HttpResponse:
    """Draft (soạn kết quả trình ký): once it stands, the page to sign it."""
    case, posted = opened(request, number), (request.POST, request.FILES) if request.method == "POST" else (None, None)
    if not may_draft(case):
        raise Http404(_("Không soạn kết quả được lúc này."))
    verify = public_address(request, "portal:verify")
    form = DraftForm(*posted, verify=verify, initial=_usual(case, request))
    if form.is_bound and form.tried(operations.draft_result, number=number, account=request.user, at=now()):
        return redirect("office:result_sign", number)
    context = {"form": form, "case": case, "row": case.view.row, "section": "home"}
    return render(request, "office/signing/draft.html", context)


def _usual(case: CaseFile, request: HttpRequest) -> dict[str, Any]:
    """What is known already: the words of the draft before."""
    known = open_draft(case.number)
    leader = request.user if Action.FINISH in case.actions else ""
    return {"paper": known.paper, "code": known.code} if known else {"signer": str(leader)}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
@reads_personal_data
@reaches_agent
def sign(request: HttpRequest, number: str) -> HttpResponse:
    """Sign (ký kết quả): here with the key of the office, or with what was signed elsewhere."""
    case, waiting = opened(request, number), open_draft(number)
    if waiting is None:
        return redirect("office:dossier", number)
    elsewhere, here = _forms(request)
    who = {"number": number, "account": request.user, "at": now()}
    if here.is_bound and here.tried(operations.sign_result, **who):
        return _signed(request, number)
    if elsewhere.is_bound and elsewhere.tried(operations.take_signed, **who):
        return _signed(request, number)
    context = {"case": case, "row": case.view.row, "draft": waiting, "here": here, "elsewhere": elsewhere}
    return render(request, "office/signing/sign.html", context | _ways(case, waiting))


def _forms(request: HttpRequest) -> tuple[SignedForm, SignForm]:
    """The form of the button that was pressed is bound, the other is not."""
    came = request.method == "POST"
    brought = came and "tai-len" in request.POST
    elsewhere = SignedForm(request.POST, request.FILES) if brought else SignedForm()
    return elsewhere, SignForm(request.POST) if came and not brought else SignForm()


def _ways(case: CaseFile, waiting: ResultDraftRow) -> dict[str, Any]:
    username = waiting.prepared_by.partition(":")[2]
    return {
        "may_sign": Action.FINISH in case.actions,
        "refused": case.refusals.get(Action.FINISH, ""),
        "signer": signed_by(),
        "agent": agent_address(),
        "prepared_by": names_of(usernames=[username]).get(username, username),
        "section": "home",
    }


def _signed(request: HttpRequest, number: str) -> HttpResponse:
    messages.success(request, _("%(number)s: đã ký và ban hành kết quả.") % {"number": number}, extra_tags="ok")
    seen = dossiers.case_file(number, account=request.user) is not None
    return redirect("office:dossier", number) if seen else redirect("office:sign_list")


@require_safe
@staff_only
@reads_personal_data
def draft_file(request: HttpRequest, number: str) -> HttpResponseBase:
    """The PDF of the draft (tệp dự thảo), to be looked at, or saved and signed elsewhere."""
    case, waiting = opened(request, number), open_draft(number)
    stored = stored_file(waiting.file_id) if waiting and may_draft(case) else None
    content = content_of(stored) if stored else None
    if content is None:
        raise Http404(_("Không có dự thảo này."))
    saved = "tai-ve" in request.GET
    return FileResponse(content, as_attachment=saved, filename=f"ky-{number}.pdf", content_type="application/pdf")


@require_safe
@staff_only
@reads_personal_data
@reaches_agent
def waiting(request: HttpRequest) -> HttpResponse:
    """Waiting (kết quả chờ ký) in the units of who reads, to be signed one by one or together."""
    page = drafts_to_sign(unit_ids_of(request.user), after=key_of(request.GET), limit=AT_ONCE)
    ways = {"signer": signed_by(), "agent": agent_address()}
    context = {"page": page, "today": local_date(now()), "section": "sign", "brought": BroughtForm()} | ways
    return render(request, "office/signing/waiting.html", context)
