"""Papers of a dialogue as PDF and as Word, made from what was written down and nothing else; nobody who asked is
named."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from motcua.areas.feedback import policy, queries
from motcua.areas.feedback.queries import CommitmentRow, DialogueCorrectionRow, DialogueView, QuestionRow
from motcua.kernel.clock import local, local_date, now
from motcua.kernel.papers import (
    CorrectionLine,
    DialogueFacts,
    DossierSection,
    Form,
    MeetingPaperFacts,
    PromiseLine,
    QuestionLine,
)
from motcua.rules.dialogues import AttendanceGroup, DialogueAct, QuestionState
from motcua.rules.figures import EMPTY, format_vn
from motcua.web.office.listening.seeing import hearing
from motcua.web.ui.dialogues import LONG, PLACES, commitment_badge
from motcua.web.ui.doors import only_for
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of


@require_safe
@only_for(policy.may_hear)
def paper(request: HttpRequest, dialogue_id: int, name: str, kind: str) -> HttpResponse:
    """A paper (thông báo, biên bản, kết quả) of a dialogue as one file, once it has come so far."""
    view = queries.dialogue(hearing(request), dialogue_id)
    if view is None or name not in dict(papers_of(view)):
        raise Http404(_("Chưa có giấy này."))
    form, make, _since = PAPERS[name]
    return either_of(kind, f"doi-thoai-{name}-{dialogue_id}", form, make(view))


def papers_of(view: DialogueView) -> list[tuple[str, str]]:
    """The papers there are (các giấy tờ đã có) of a dialogue: what the address calls them, and their names."""
    return [(name, LABELS[name]) for name, (_form, _make, since) in PAPERS.items() if getattr(view.row, since)]


def _facts(view: DialogueView) -> DialogueFacts:
    """What the paper says: nobody who asked is named."""
    row, today = view.row, local_date(now())
    return DialogueFacts(
        issuer=issuer_of(row.unit_id),
        on=row.result_on or row.starts_on,
        name=row.title,
        held=f"{row.starts_on:%d/%m/%Y}, {row.place}",
        chair=view.chair,
        came=_came(view),
        words=view.result,
        questions=tuple(
            QuestionLine(
                question=one.shown_text,
                answer=one.answer or f"{one.unit} trả lời trước ngày {one.due_on:%d/%m/%Y}",
                when="tại chỗ" if one.on_the_spot else f"{one.answered_on:%d/%m/%Y}" if one.answered_on else "",
            )
            for one in _shown(view)
        ),
        promises=tuple(_promise(one, today) for one in view.commitments),
        corrections=_corrected(view, DialogueAct.PUBLISH),
    )


def _corrected(view: DialogueView, since: DialogueAct, without: Collection[str] = ()) -> tuple[CorrectionLine, ...]:
    """What was put right since the paper was there (các lần đính chính), but for what the paper does not tell. Former
    words of an answer may have named somebody, so they stay inside; short places are told before and since."""
    found = []
    for row in view.corrected_after(since):
        told = [_place(row, *one) for one in row.changes if one[0] not in without]
        if told:
            on = f"{local_date(row.recorded_at):%d/%m/%Y}"
            found.append(CorrectionLine(on=on, told="; ".join(told), reason=row.reason))
    return tuple(found)


def _place(row: DialogueCorrectionRow, name: str, was: str, now_said: str) -> str:
    called = PLACES.get(name, f"Trả lời câu {row.number}")
    return called if name in LONG else f"{called}: {was} → {now_said}"


def _correction_section(lines: Sequence[CorrectionLine]) -> list[DossierSection]:
    """The corrections as the last part of a paper; none where nothing was put right."""
    rows = tuple((str(at), one.on, one.told, one.reason) for at, one in enumerate(lines, start=1))
    heads = ("TT", "Ngày", "Nội dung", "Lý do")
    return [DossierSection(title="Đính chính", paragraphs=(), heads=heads, rows=rows)] if rows else []


def _promise(one: CommitmentRow, today: date) -> PromiseLine:
    state = commitment_badge(one, today).words
    return PromiseLine(promise=one.promise, unit=one.unit, due=f"{one.due_on:%d/%m/%Y}", state=state)


def _came(view: DialogueView) -> str:
    """How many came, of which group."""
    came = ", ".join(f"{label.lower()} {format_vn(count)}" for label, count in view.attendance)
    return f"{format_vn(view.came)} ({came})" if came else ""


def _shown(view: DialogueView) -> list[QuestionRow]:
    """The questions that were heard."""
    return [one for one in view.questions if one.state in (QuestionState.ASSIGNED, QuestionState.ANSWERED)]


def _notice(view: DialogueView) -> MeetingPaperFacts:
    row = view.row
    words = (
        f"Thời gian: {local(row.starts_at):%H:%M}, ngày {row.starts_on:%d/%m/%Y}.",
        f"Địa điểm: {row.place}.",
        f"Hình thức: {view.way}.",
        f"Người chủ trì: {view.chair}.",
        f"Thành phần: {view.invited}",
    )
    asking = f"Câu hỏi, kiến nghị gửi trước đến hết ngày {row.ask_until:%d/%m/%Y}."
    later = _corrected(view, DialogueAct.ANNOUNCE, without=("result", "answer", *AttendanceGroup))
    sections = (
        DossierSection(title="Thời gian, địa điểm, thành phần", paragraphs=words),
        DossierSection(title="Nội dung", paragraphs=(*view.content.splitlines(), asking)),
        *_correction_section(later),
    )
    return _told(view, row.announced_on or row.starts_on, sections, right="Thủ trưởng đơn vị")


def _minutes(view: DialogueView) -> MeetingPaperFacts:
    """What the minutes say: who held it and came, every question heard with its answer, every promise."""
    row = view.row
    held = (
        f"Đối thoại bắt đầu lúc {local(row.starts_at):%H:%M}, ngày {row.starts_on:%d/%m/%Y}, tại {row.place}.",
        f"Người chủ trì: {view.chair}.",
        *((f"Số người dự: {_came(view)}.",) if view.came else ()),
        *view.held_words.splitlines(),
    )
    asked = tuple((str(at), one.shown_text, _answer(one)) for at, one in enumerate(_shown(view), start=1))
    promised = tuple(
        (str(at), one.promise, one.promised_by, one.unit, f"{one.due_on:%d/%m/%Y}")
        for at, one in enumerate(view.commitments, start=1)
    )
    none = ("Không có câu hỏi.",) if not asked else ()
    heads = ("TT", "Nội dung cam kết", "Người hứa", "Đơn vị thực hiện", "Thời hạn")
    sections = [
        DossierSection(title="Thời gian, địa điểm, thành phần", paragraphs=held),
        DossierSection(title="Nội dung đối thoại", paragraphs=tuple(view.content.splitlines())),
        DossierSection(title="Câu hỏi và trả lời", paragraphs=none, heads=("TT", "Câu hỏi", "Trả lời"), rows=asked),
    ]
    if promised:
        sections.append(DossierSection(title="Cam kết", paragraphs=(), heads=heads, rows=promised))
    sections += _correction_section(_corrected(view, DialogueAct.HOLD, without=("result", "invited", "way")))
    return _told(view, row.held_on or row.starts_on, tuple(sections), left="Thư ký", right="Người chủ trì")


def _answer(one: QuestionRow) -> str:
    if one.answer and one.on_the_spot:
        return f"Trả lời tại chỗ: {one.answer}"
    if one.answer:
        day = f" ngày {one.answered_on:%d/%m/%Y}" if one.answered_on else ""
        return f"{one.unit or EMPTY} trả lời{day}: {one.answer}"
    return f"Giao {one.unit} trả lời trước ngày {one.due_on:%d/%m/%Y}." if one.due_on else EMPTY


def _told(
    view: DialogueView, on: date, sections: tuple[DossierSection, ...], *, right: str, left: str = ""
) -> MeetingPaperFacts:
    return MeetingPaperFacts(
        issuer=issuer_of(view.row.unit_id),
        on=on,
        number="",
        name=view.row.title,
        receivers=(),
        sections=sections,
        left=left,
        right=right,
    )


PAPERS: dict[str, tuple[Form, Callable[[DialogueView], Any], str]] = {
    "thong-bao": (Form.DIALOGUE_NOTICE, _notice, "announced_on"),
    "bien-ban": (Form.DIALOGUE_MINUTES, _minutes, "held_on"),
    "ket-qua": (Form.DIALOGUE_RESULT, _facts, "result_on"),
}
LABELS = {
    "thong-bao": gettext_noop("Thông báo"),
    "bien-ban": gettext_noop("Biên bản"),
    "ket-qua": gettext_noop("Thông báo kết quả"),
}
