"""The result of a dialogue as PDF, made from what was written down and nothing else."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.feedback import policy, queries
from motcua.areas.feedback.queries import CommitmentRow, DialogueView
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import DialogueFacts, Form, Issuer, PromiseLine, QuestionLine, render
from motcua.rules.dialogues import QuestionState
from motcua.rules.figures import format_vn
from motcua.web.office.listening.seeing import hearing
from motcua.web.ui.dialogues import commitment_badge
from motcua.web.ui.doors import only_for


@require_safe
@only_for(policy.may_hear)
def result(request: HttpRequest, dialogue_id: int) -> HttpResponse:
    """The notice of the result as PDF, once it is published."""
    view = queries.dialogue(hearing(request), dialogue_id)
    if view is None or view.row.result_on is None:
        raise Http404(_("Chưa có kết quả đối thoại."))
    content = render(Form.DIALOGUE_RESULT, view.row.result_on, _facts(view)).pdf
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="ket-qua-doi-thoai-{dialogue_id}.pdf"'
    return response


def _facts(view: DialogueView) -> DialogueFacts:
    """What the paper says: nobody who asked is named."""
    row, today = view.row, local_date(now())
    shown = [one for one in view.questions if one.state in (QuestionState.ASSIGNED, QuestionState.ANSWERED)]
    came = ", ".join(f"{label.lower()} {format_vn(count)}" for label, count in view.attendance)
    place = row.unit.removeprefix("Ủy ban nhân dân ").removeprefix("UBND ")
    return DialogueFacts(
        issuer=Issuer(above="", name=row.unit, place=place),
        on=row.result_on or row.starts_on,
        name=row.title,
        held=f"{row.starts_on:%d/%m/%Y}, {row.place}",
        chair=view.chair,
        came=f"{format_vn(view.came)} ({came})" if came else "",
        words=view.result,
        questions=tuple(
            QuestionLine(
                question=one.shown_text,
                answer=one.answer or f"{one.unit} trả lời trước ngày {one.due_on:%d/%m/%Y}",
                when="tại chỗ" if one.on_the_spot else f"{one.answered_on:%d/%m/%Y}" if one.answered_on else "",
            )
            for one in shown
        ),
        promises=tuple(_promise(one, today) for one in view.commitments),
    )


def _promise(one: CommitmentRow, today: date) -> PromiseLine:
    state = commitment_badge(one, today).words
    return PromiseLine(promise=one.promise, unit=one.unit, due=f"{one.due_on:%d/%m/%Y}", state=state)
