"""Papers of a meeting: the invitation, the minutes and the notice of conclusions, as Word and PDF, the same words in
both; they are read off the meeting as it stands."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.meetings.queries import ConclusionRow, MeetingView
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import DossierSection, Form, MeetingPaperFacts
from motcua.rules.figures import format_vn
from motcua.rules.meetings import MeetingState
from motcua.web.office.meeting.seeing import found
from motcua.web.ui.doors import staff_only
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of

PAPERS: dict[str, tuple[Form, frozenset[MeetingState]]] = {
    "giay-moi": (
        Form.MEETING_INVITATION,
        frozenset({MeetingState.PREPARING, MeetingState.INVITED, MeetingState.HELD, MeetingState.CONCLUDED}),
    ),
    "bien-ban": (Form.MEETING_MINUTES, frozenset({MeetingState.HELD, MeetingState.CONCLUDED})),
    "ket-luan": (Form.MEETING_NOTICE, frozenset({MeetingState.CONCLUDED})),
}


@require_safe
@staff_only
def paper(request: HttpRequest, meeting_id: int, name: str, kind: str) -> HttpResponse:
    """A paper (giấy mời, biên bản, thông báo kết luận) of a meeting as one file."""
    view = found(request, meeting_id)
    form, since = PAPERS.get(name, (None, frozenset[MeetingState]()))
    if form is None or view.row.state not in since:
        raise Http404(_("Chưa có giấy này."))
    facts, file = facts_of(view, form), f"{name}-{meeting_id}"
    return either_of(kind, file, form, facts)


def facts_of(view: MeetingView, form: Form) -> MeetingPaperFacts:
    """What a paper of a meeting says (nội dung giấy tờ của cuộc họp)."""
    number, on, make = {
        Form.MEETING_INVITATION: (view.invitation_number, view.invited_on or local_date(now()), _invitation),
        Form.MEETING_MINUTES: ("", view.row.on, _minutes),
        Form.MEETING_NOTICE: (view.notice_number, view.noticed_on or view.row.on, _notice),
    }[form]
    return MeetingPaperFacts(
        issuer=issuer_of(view.row.unit_id),
        on=on,
        number=number,
        name=view.row.title,
        receivers=tuple(one.name for one in view.invitees) if form is not Form.MEETING_MINUTES else (),
        sections=make(view),
        left="Thư ký" if form is Form.MEETING_MINUTES else "",
        right="Chủ trì" if form is Form.MEETING_MINUTES else "Thủ trưởng đơn vị",
    )


def _when(view: MeetingView) -> DossierSection:
    row = view.row
    words = (
        f"Thời gian: {row.starts:%H:%M}, ngày {row.on:%d/%m/%Y}.",
        f"Nơi họp: {row.place}.",
        f"Chủ trì: {row.chair}.",
        *((f"Mục đích, yêu cầu: {view.purpose}",) if view.purpose else ()),
    )
    return DossierSection(title="Thời gian, nơi họp, chủ trì", paragraphs=words)


def _agenda(view: MeetingView) -> DossierSection:
    rows = tuple(
        (str(one.number), one.text, one.speaker, f"{one.minutes} phút" if one.minutes else "") for one in view.agenda
    )
    return DossierSection(
        title="Chương trình", paragraphs=(), heads=("TT", "Nội dung", "Trình bày", "Thời lượng"), rows=rows
    )


def _invitation(view: MeetingView) -> tuple[DossierSection, ...]:
    materials = tuple(f"{at}. {one.title}" for at, one in enumerate(view.materials, start=1))
    papers = (DossierSection(title="Tài liệu gửi kèm", paragraphs=materials),) if materials else ()
    return (_when(view), _agenda(view), *papers)


def _figures(view: MeetingView) -> tuple[DossierSection, ...]:
    """The figures that were shown, each with its base and days."""
    if not view.figures:
        return ()
    rows = tuple(
        (
            one.name,
            format_vn(one.part) if one.whole is None else f"{format_vn(one.part)}/{format_vn(one.whole)}",
            one.share.text if one.share else "",
            f"{one.start:%d/%m/%Y}–{one.end:%d/%m/%Y}",
        )
        for one in view.figures
    )
    heads = ("Chỉ tiêu", "Số liệu", "Tỷ lệ", "Kỳ")
    words = tuple(
        dict.fromkeys(f"Kỳ đã chốt số {one.frozen} của {one.heading}, mã {one.digest[:16]}." for one in view.figures)
    )
    return (DossierSection(title="Số liệu đã chốt dùng trong cuộc họp", paragraphs=words, heads=heads, rows=rows),)


def _conclusions(title: str, told: tuple[ConclusionRow, ...], *, standing: bool = False) -> DossierSection:
    rows = tuple(
        (
            str(one.number),
            one.text,
            one.owner or "—",
            f"{one.due_on:%d/%m/%Y}" if one.due_on else "—",
            one.standing.label if standing else one.product or "—",
        )
        for one in told
    )
    last = "Tình trạng" if standing else "Sản phẩm"
    return DossierSection(
        title=title, paragraphs=(), heads=("TT", "Nội dung", "Chủ trì", "Phải xong ngày", last), rows=rows
    )


def _before(view: MeetingView) -> tuple[DossierSection, ...]:
    """What the last meeting concluded and how far it had come."""
    told = "Thực hiện kết luận của cuộc họp trước"
    return (_conclusions(told, view.before, standing=True),) if view.before else ()


def _minutes(view: MeetingView) -> tuple[DossierSection, ...]:
    came = tuple((one.name, one.came or "—") for one in view.invitees)
    people = DossierSection(title="Thành phần", paragraphs=(), heads=("Được mời", "Dự họp"), rows=came)
    course = DossierSection(title="Diễn biến", paragraphs=tuple(view.minutes.splitlines()))
    ended = (_conclusions("Kết luận", view.conclusions),) if view.conclusions else ()
    return (_when(view), people, *_before(view), *_figures(view), course, *ended)


def _notice(view: MeetingView) -> tuple[DossierSection, ...]:
    row = view.row
    words = (f"Ngày {row.on:%d/%m/%Y}, tại {row.place}, {row.chair} chủ trì {row.title}. Kết luận như sau:",)
    return (
        DossierSection(title="Cuộc họp", paragraphs=words),
        _conclusions("Kết luận và phân công", view.conclusions),
        *_before(view),
        *_figures(view),
    )
