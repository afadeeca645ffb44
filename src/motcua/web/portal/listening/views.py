"""Dialogues for everybody: the list, one with its questions and promises, asking, and the asker's own page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.queries import DialogueView, QuestionRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.portal.acting import posted
from motcua.web.portal.listening.forms import AskForm, KeptForm
from motcua.web.ui.dialogues import commitment_badge, corrected, dialogue_badge, question_badge
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import network_of
from motcua.web.ui.tries import Limit

ASKED = Limit("dialogue_question", tries=10, seconds=3600)


@require_safe
def dialogues(request: HttpRequest) -> HttpResponse:
    """Dialogues (các cuộc đối thoại) announced and held, the latest first."""
    today = local_date(now())
    rows = queries.public_dialogues(today=today, after=request.GET.get("after", ""))
    context = {
        "rows": [(row, dialogue_badge(row, today)) for row in rows],
        "next": rows[-1].key if len(rows) == queries.DIALOGUES_A_PAGE else None,
        "section": "dialogues",
        "lane": "dialogues",
    }
    return render(request, "portal/listening/dialogues.html", context)


def _shown(dialogue_id: int) -> DialogueView:
    view = queries.public_dialogue(dialogue_id)
    if view is None:
        raise Http404(_("Không có cuộc đối thoại này."))
    return view


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def dialogue(request: HttpRequest, dialogue_id: int) -> HttpResponse:
    """Dialogue (một cuộc đối thoại) as everybody may read it; until its day anybody may ask."""
    view, form = _shown(dialogue_id), AskForm(posted(request))
    if form.is_valid() and _counted(form, network_of(request)):
        try:
            key = operations.ask_online(dialogue_id=dialogue_id, at=now(), **form.cleaned_data)
            messages.success(request, _("Đã nhận câu hỏi. Xin giữ lại đường dẫn của trang này để xem trả lời."))
            return redirect("portal:my_question", queries.question_token(key))
        except UserError as error:
            form.add_error(None, translated(error.message))
    return render(request, "portal/listening/dialogue.html", _context(view, form))


def _counted(form: AskForm, network: str) -> bool:
    """One more question from a network; False, with the reason, where it has sent too many of late."""
    if ASKED.reached(network):
        form.add_error(None, _("Nơi này vừa gửi nhiều câu hỏi. Xin gửi lại sau một giờ."))
        return False
    ASKED.count(network)
    return True


def _context(view: DialogueView, form: AskForm) -> dict[str, Any]:
    today = local_date(now())
    return {
        "view": view,
        "row": view.row,
        "badge": dialogue_badge(view.row, today),
        "asks": view.row.asks(today),
        "result_late": view.row.result_late(today),
        "questions": [(one, question_badge(one, today)) for one in view.questions],
        "commitments": [(one, commitment_badge(one, today)) for one in view.commitments],
        "corrected": corrected(view.corrections, public=True),
        "form": form,
        "section": "dialogues",
    }


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def my_question(request: HttpRequest, token: str) -> HttpResponse:
    """My question (câu hỏi của tôi): the answer, and the promises on it, which whoever asked may confirm here."""
    row = queries.question(queries.question_of_token(token) or 0)
    if row is None:
        raise Http404(_("Không có câu hỏi này."))
    form, asked = KeptForm(posted(request)), request.POST.get("commitment", "")
    if form.is_valid() and _told(form, token, number_of(request.POST, "commitment")):
        messages.success(request, _("Đã ghi ý kiến của ông/bà. Xin cảm ơn."))
        return redirect("portal:my_question", token)
    return render(request, "portal/listening/question.html", _mine(row, form, asked))


def _mine(row: QuestionRow, form: KeptForm, asked: str) -> dict[str, Any]:
    today, promised = local_date(now()), queries.commitments_where(question_id=row.id)
    mended = [one for one in queries.corrections_of(row.dialogue_id) if one.number == row.number]
    forms = {one.id: form if str(one.id) == asked else KeptForm(auto_id=f"c{one.id}_%s") for one in promised}
    return {
        "row": row,
        "badge": question_badge(row, today),
        "commitments": [(one, commitment_badge(one, today), forms[one.id]) for one in promised],
        "corrected": corrected(mended, public=True),
        "form": form,
        "section": "dialogues",
    }


def _told(form: KeptForm, token: str, commitment_id: int) -> bool:
    """What the asker says of a promise; False, with the reason on the form, where it was refused."""
    kept, words = form.cleaned_data["kept"] == "yes", form.cleaned_data["words"]
    try:
        operations.confirm_as_asker(token=token, commitment_id=commitment_id, kept=kept, words=words, at=now())
    except UserError as error:
        form.add_error(None, translated(error.message))
        return False
    return True
