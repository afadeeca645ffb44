"""Denunciations under seal, for the named: the list without a word of them, one opened with the own passphrase."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.operations import OpenedDenunciation
from motcua.areas.conduct.queries import DenunciationView
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.denouncing import DenunciationAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.conduct import sealed_forms as forms
from motcua.web.office.conduct.doors import kept, named_only, named_or_heads
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.saying import translated
from motcua.web.ui.tries import Limit

WRONG = Limit("sealing_passphrase", tries=10, seconds=3600)
LABELS = {
    "accused": gettext_lazy("Người bị tố cáo"),
    "content": gettext_lazy("Nội dung tố cáo"),
    "name": gettext_lazy("Người gửi"),
    "contact": gettext_lazy("Liên hệ"),
}


@require_safe
@named_or_heads
def denunciations(request: HttpRequest) -> HttpResponse:
    """Denunciations (các tố cáo) that one is named for; the head who is not named is shown whom they named."""
    units = kept(request)
    if not units:
        return redirect("office:keepers")
    rows = queries.denunciations(units, account_id=request.user.pk or 0, before=key_of(request.GET))
    me = [one for one in queries.keepers(units) if one.account_id == request.user.pk]
    context = {
        "rows": rows,
        "next": rows[-1].id if len(rows) == queries.PAGE else None,
        "has_key": any(one.has_key for one in me),
        "today": local_date(now()),
        "section": "sealed",
    }
    return render(request, "office/conduct/denunciations.html", context)


def found(request: HttpRequest, denunciation_id: int) -> DenunciationView:
    """The denunciation, for who is named for it. Raises Http404."""
    view = queries.denunciation(kept(request), denunciation_id, account_id=request.user.pk or 0)
    if view is None:
        raise Http404
    return view


@require_http_methods(["GET", "HEAD", "POST"])
@named_only
@sensitive_variables()
def denunciation(request: HttpRequest, denunciation_id: int) -> HttpResponse:
    """Denunciation (một tố cáo): its steps and who opened it; on asking, with the passphrase, what it says."""
    view, asked = found(request, denunciation_id), request.POST.get("do", "")
    given: dict[str, Any] = {"denunciation_id": denunciation_id, "account": request.user, "at": now()}
    if asked in DenunciationAct.__members__:
        return _stepped(request, asked, given)
    bound = {"OPEN": forms.OpenForm, "ANSWER": forms.AnswerForm}[asked](request.POST) if asked in DO else None
    done = with_passphrase(request, bound, DO[asked], **given) if bound else None
    if done is True:
        messages.success(request, _("Đã niêm phong và gửi trả lời."), extra_tags="ok")
        return redirect("office:denunciation", denunciation_id)
    context = _context(found(request, denunciation_id) if bound else view, bound, asked)
    return render(request, "office/conduct/denunciation.html", context | _told(done))


DO: dict[str, Any] = {"OPEN": operations.open_denunciation, "ANSWER": operations.answer_sender}


def _stepped(request: HttpRequest, act: str, given: dict[str, Any]) -> HttpResponse:
    try:
        operations.step_denunciation(act=act, **given)
        messages.success(request, _("Đã ghi bước xử lý."), extra_tags="ok")
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    return redirect("office:denunciation", given["denunciation_id"])


def _context(view: DenunciationView, bound: Tried | None, asked: str) -> dict[str, Any]:
    return {
        "view": view,
        "row": view.row,
        "form": bound,
        "open_form": bound if asked == "OPEN" else forms.OpenForm(auto_id="open_%s"),
        "answer_form": bound if asked == "ANSWER" else forms.AnswerForm(auto_id="answer_%s"),
        "section": "sealed",
    }


def _told(opened: Any) -> dict[str, Any]:
    if not isinstance(opened, OpenedDenunciation):
        return {}
    words = [(LABELS[name], text) for name, text in opened.words.items() if text]
    return {"opened": opened, "words": words, "file_form": forms.OpenForm(auto_id=False)}


@sensitive_variables()
def with_passphrase(request: HttpRequest, form: Tried, operation: Any, **given: Any) -> Any:
    """What an operation answered to the passphrase of a form; None, with the reason on the form, for a wrong one."""
    who, answers = str(request.user.pk), list[Any]()
    if WRONG.reached(who):
        form.add_error(None, _("Đã nhập sai nhiều lần. Xin đợi một giờ rồi thử lại."))
    elif form.tried(lambda **told: answers.append(operation(**told)), **given) and answers[0] in (None, False):
        WRONG.count(who)
        form.add_error("passphrase", _("Mật khẩu niêm phong không đúng; lần nhập này đã được ghi lại."))
    return answers[0] if answers and form.is_valid() else None


@require_POST
@named_only
@sensitive_variables()
def sealed_file(request: HttpRequest, denunciation_id: int, part_id: int) -> HttpResponse:
    """Sealed file (tệp niêm phong), opened with the passphrase and handed over as an attachment."""
    view, form = found(request, denunciation_id), forms.OpenForm(request.POST)
    given = {"denunciation_id": denunciation_id, "part_id": part_id, "account": request.user, "at": now()}
    file = with_passphrase(request, form, operations.open_sealed_file, **given)
    if file is None:
        return render(request, "office/conduct/denunciation.html", _context(view, form, "OPEN"))
    answer = HttpResponse(file.content, content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="tep-{part_id}.{file.name.rpartition(".")[2]}"'
    return answer
