"""Dialogues on pages: the list with what was kept, a new one, and one from notice to result."""

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
from motcua.areas.feedback.queries import DialogueRow, DialogueView
from motcua.kernel.clock import local_date, now
from motcua.rules.dialogues import DIALOGUE_LABELS, NOT_YET_HELD, DialogueAct
from motcua.web.office.administration.forms import Tried
from motcua.web.office.listening import forms
from motcua.web.office.listening.guests import form_of
from motcua.web.office.listening.papers import papers_of
from motcua.web.office.listening.seeing import hearing, kept_units, year_heard
from motcua.web.office.years import years
from motcua.web.ui.dialogues import commitment_badge, corrected, dialogue_badge, question_badge
from motcua.web.ui.doors import only_for, reads_personal_data
from motcua.web.ui.once import once

SECTION = {"section": "listening", "lane": "dialogues"}
DO: dict[DialogueAct, tuple[type[Tried], Callable[..., Any]]] = {
    DialogueAct.ANNOUNCE: (forms.AnnounceForm, operations.announce_dialogue),
    DialogueAct.POSTPONE: (forms.PostponeForm, operations.postpone_dialogue),
    DialogueAct.ASK: (forms.RecordQuestionForm, operations.record_question),
    DialogueAct.HOLD: (forms.HoldForm, operations.hold_dialogue),
    DialogueAct.PUBLISH: (forms.ResultForm, operations.publish_result),
    DialogueAct.CANCEL: (forms.WordsForm, operations.cancel_dialogue),
    DialogueAct.CORRECT: (forms.CorrectForm, operations.correct_dialogue),
}


@require_safe
@only_for(policy.may_hear)
def dialogues(request: HttpRequest) -> HttpResponse:
    """Dialogues (các cuộc đối thoại) of a year, with how many answers came late and how many promises were kept."""
    seen, today = hearing(request), local_date(now())
    year = year_heard(request, queries.latest_dialogue_year)
    rows = queries.dialogues(seen, year=year, after=request.GET.get("after", ""))
    context = {
        "rows": [(row, dialogue_badge(row, today)) for row in rows],
        "next": rows[-1].key if len(rows) == queries.DIALOGUES_A_PAGE else None,
        "counts": queries.dialogue_counts(seen, year=year, today=today),
        "year": year,
        "years": years(today),
        "may_plan": bool(policy.keeping_units(request.user)),
    }
    return render(request, "office/listening/dialogues.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@once
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a dialogue."""
    units, made = [(one.id, one.name) for one in kept_units(request.user)], list[int]()
    if not units:
        raise PermissionDenied
    form = forms.PlanDialogueForm(request.POST if request.method == "POST" else None, units)
    given = {"account": request.user, "at": now()}
    if request.method == "POST" and form.tried(lambda **all: made.append(operations.plan_dialogue(**all)), **given):
        messages.success(request, _("Đã lập cuộc đối thoại. Việc tiếp theo: thông báo trước."), extra_tags="ok")
        return redirect("office:dialogue", made[0])
    context = {"form": form, "notice_days": queries.dialogue_terms().notice_days}
    return render(request, "office/listening/plan.html", context | SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_hear)
@reads_personal_data
@once
def dialogue(request: HttpRequest, dialogue_id: int) -> HttpResponse:
    """Dialogue (một cuộc đối thoại) with its questions and promises, and what may be done now."""
    view = queries.dialogue(hearing(request), dialogue_id)
    if view is None:
        raise Http404(_("Không có cuộc đối thoại này."))
    asked, bound = request.POST.get("do", ""), None
    if asked in DialogueAct.__members__:
        bound = _form(DialogueAct(asked), request.POST, view)
        if bound.tried(DO[DialogueAct(asked)][1], dialogue_id=dialogue_id, account=request.user, at=now()):
            messages.success(request, _("Đã ghi: %(act)s.") % {"act": _(DIALOGUE_LABELS[DialogueAct(asked)])})
            return redirect("office:dialogue", dialogue_id)
    return render(request, "office/listening/dialogue.html", _context(request, view, asked, bound))


def _form(act: DialogueAct, data: Any, view: DialogueView) -> Tried:
    """The form of an act; before the hour no question can have been asked in the room."""
    told: dict[str, Any] = {"auto_id": f"{act}_%s"}
    if act is DialogueAct.ASK:
        return forms.RecordQuestionForm(data, begun=data is not None or view.begun(now()), **told)
    return forms.CorrectForm(data, view, **told) if act is DialogueAct.CORRECT else DO[act][0](data, **told)


def _context(request: HttpRequest, view: DialogueView, asked: str, bound: Tried | None) -> dict[str, Any]:
    moment, account, one = now(), request.user, view.row
    today, acts = local_date(moment), view.acts(account, at=moment)
    forms_of = {act: bound if act == asked else _form(act, None, view) for act in acts}
    questions = [row.for_reader(account) for row in view.questions]
    return {
        "view": view,
        "row": view.row,
        "badge": dialogue_badge(view.row, today),
        "questions": [(row, question_badge(row, today), bool(row.acts(account, today=today))) for row in questions],
        "commitments": [(row, commitment_badge(row, today)) for row in view.commitments],
        "result_late": view.row.result_late(today),
        "later": view.waits(account, at=moment),
        "acts": [(act, DIALOGUE_LABELS[act], form) for act, form in forms_of.items()],
        "form": bound,
        "terms": queries.dialogue_terms(),
        "papers": papers_of(view),
        "mended": corrected(view.corrections),
        **_guests(account, one),
    } | SECTION


def _guests(account: Any, one: DialogueRow) -> dict[str, Any]:
    """The guests asked from outside, for who prepares a dialogue that was not held yet."""
    keeps = policy.keeps_dialogues(account, one.unit_id) and one.held_on is None and one.state in NOT_YET_HELD
    if not keeps:
        return {"guests": None, "guest_count": 0}
    return {"guests": form_of(one.id), "guest_count": len(queries.dialogue_guests(one.id))}
