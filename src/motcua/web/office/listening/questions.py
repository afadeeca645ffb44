"""One question of a dialogue, and one promise given on it: what may be done with each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.feedback import operations, policy, queries
from motcua.areas.feedback.queries import CommitmentRow, QuestionRow
from motcua.kernel.clock import local_date, now
from motcua.rules.dialogues import QUESTION_LABELS, QuestionAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening import forms
from motcua.web.office.listening.dialogues import SECTION
from motcua.web.office.listening.seeing import hearing, units_under
from motcua.web.ui.dialogues import commitment_badge, corrected, question_badge
from motcua.web.ui.doors import only_for, reads_personal_data
from motcua.web.ui.once import once

DO: dict[QuestionAct, Callable[..., Any]] = {
    QuestionAct.TAKE: operations.take_question,
    QuestionAct.REFUSE: operations.refuse_question,
    QuestionAct.ANSWER: operations.answer_question,
    QuestionAct.ASSIGN: operations.assign_question,
    QuestionAct.PROMISE: operations.promise,
    QuestionAct.CORRECT: operations.correct_answer,
}


def _form(act: QuestionAct, data: Any, row: QuestionRow) -> Tried:
    named: dict[str, Any] = {"auto_id": f"{act}_%s"}
    if act is QuestionAct.TAKE:
        return forms.TakeForm(data, initial={"shown_text": row.text}, **named)
    if act is QuestionAct.ASSIGN:
        return forms.AssignForm(data, units_under(row.home_id), **named)
    if act is QuestionAct.PROMISE:
        return forms.PromiseForm(data, units_under(row.home_id), **named)
    if act is QuestionAct.CORRECT:
        return forms.CorrectAnswerForm(data, initial={"answer": row.answer}, **named)
    return (forms.RefuseForm if act is QuestionAct.REFUSE else forms.AnswerForm)(data, **named)


def _question(request: HttpRequest, question_id: int) -> QuestionRow:
    row = queries.question(question_id)
    if row is None or not queries.sees_dialogue(hearing(request), row.dialogue_id):
        raise Http404(_("Không có câu hỏi này."))
    return row.for_reader(request.user)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@reads_personal_data
@once
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """Question (một câu hỏi đối thoại) with its answer and promises, and what may be done now."""
    row, asked, bound = _question(request, question_id), request.POST.get("do", ""), None
    if asked in QuestionAct.__members__:
        act = QuestionAct(asked)
        bound = _form(act, request.POST, row)
        given: dict[str, Any] = {"account": request.user, "at": now()}
        if act is QuestionAct.PROMISE:
            given["address"] = reverse("office:dialogue_question", args=[question_id])
        if bound.tried(DO[act], question_id=question_id, **given):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(QUESTION_LABELS[act])})
            return redirect("office:dialogue_question", question_id)
    return render(request, "office/listening/question.html", _context(request, row, asked, bound))


def _context(request: HttpRequest, row: QuestionRow, asked: str, bound: Tried | None) -> dict[str, Any]:
    today = local_date(now())
    acts = row.acts(request.user, today=today)
    shown = [(act, QUESTION_LABELS[act], bound if act == asked else _form(act, None, row)) for act in acts]
    promised = queries.commitments_where(question_id=row.id)
    mended = [one for one in queries.corrections_of(row.dialogue_id) if one.number == row.number]
    return {
        "row": row,
        "badge": question_badge(row, today),
        "commitments": [(one, commitment_badge(one, today)) for one in promised],
        "acts": shown,
        "form": bound,
        "mended": corrected(mended),
    } | SECTION


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def commitment(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """Commitment (một cam kết đối thoại) with its task and what was said of it; a second person confirms it here."""
    row = _commitment(request, commitment_id)
    form = forms.VerdictForm(request.POST if request.method == "POST" else None)
    given = {"commitment_id": commitment_id, "account": request.user, "at": now()}
    if request.method == "POST" and form.tried(operations.confirm_as_second, **given):
        messages.success(request, _("Đã ghi ý kiến về cam kết."), extra_tags="ok")
        return redirect("office:commitment", commitment_id)
    context = {"row": row, "badge": commitment_badge(row, local_date(now())), "form": form}
    return render(
        request, "office/listening/commitment.html", context | {"confirms": row.confirms(request.user)} | SECTION
    )


def _commitment(request: HttpRequest, commitment_id: int) -> CommitmentRow:
    row = queries.commitment(commitment_id)
    if row is None or not queries.sees_dialogue(hearing(request), row.dialogue_id):
        raise Http404(_("Không có cam kết này."))
    return row
