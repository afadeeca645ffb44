"""The recognition dossier as Word and PDF: the same parts, in the order of the pack, and only when none is lacking."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.innovation import queries
from motcua.areas.innovation.queries import InitiativeView
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import DossierSection, Form, RecognitionFacts
from motcua.rules.figures import format_vn
from motcua.web.office.innovating.initiating import found
from motcua.web.office.innovating.minutes import sections_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import either_of
from motcua.web.ui.told import percent_text


@require_safe
@staff_only
def dossier(request: HttpRequest, initiative_id: int, kind: str) -> HttpResponse:
    """The dossier of an initiative, complete, as one file."""
    view = found(request, initiative_id)
    if view.lacking:
        raise Http404(_("Hồ sơ chưa đủ các phần."))
    return either_of(kind, f"sang-kien-{initiative_id}", Form.INITIATIVE_DOSSIER, facts_of(view))


def facts_of(view: InitiativeView) -> RecognitionFacts:
    """What the dossier says: every part the pack names, in its order."""
    made = {"application": _application, "authors": _authors, "description": _description, "effect": _effect,
            "council": _council, "decision": _decision}  # fmt: skip
    return RecognitionFacts(
        issuer=issuer_of(view.row.unit_id),
        on=view.row.sent_on or local_date(now()),
        receiver=view.row.sent_to,
        name=view.row.title,
        sections=tuple(made[part.code](view, part.title) for part in queries.dossier_parts()),
    )


def _application(view: InitiativeView, title: str) -> DossierSection:
    applied = f"{view.applied_from:%d/%m/%Y}" if view.applied_from else ""
    words = (
        f"{view.row.unit} đề nghị xem xét, công nhận sáng kiến “{view.row.title}” năm {view.row.year}.",
        f"Ngày sáng kiến được áp dụng lần đầu: {applied}.",
    )
    return DossierSection(title=title, paragraphs=words)


def _authors(view: InitiativeView, title: str) -> DossierSection:
    rows = tuple((str(at), one.name, one.post, percent_text(one.share)) for at, one in enumerate(view.authors, start=1))
    heads = ("TT", "Họ và tên", "Chức vụ, nơi công tác", "Tỷ lệ đóng góp")
    return DossierSection(title=title, paragraphs=(), heads=heads, rows=rows)


def _description(view: InitiativeView, title: str) -> DossierSection:
    told = view.described
    return DossierSection(
        title=title,
        paragraphs=(
            f"Tình trạng trước khi có sáng kiến: {told['state_before']}",
            f"Tính mới: {told['novelty']}",
            f"Nội dung: {told['content']}",
            f"Phạm vi áp dụng: {told['scope']}",
        ),
    )


def _effect(view: InitiativeView, title: str) -> DossierSection:
    told = view.described
    benefit = (f"Số tiền làm lợi: {format_vn(view.benefit)} đồng.",) if view.benefit else ()
    confirmed = f"Xác nhận của nơi áp dụng: {told['confirmed_by']}, {told['confirmation']}."
    return DossierSection(title=title, paragraphs=(told["effect"], *benefit, confirmed))


def _council(view: InitiativeView, title: str) -> DossierSection:
    """The ballots as a table, and below the council what they come to."""
    ballots, result = sections_of(view)
    founded = f"Hội đồng thành lập theo {view.council}."
    return DossierSection(title=title, paragraphs=(founded, *result.paragraphs), heads=ballots.heads, rows=ballots.rows)


def _decision(view: InitiativeView, title: str) -> DossierSection:
    day = f" ngày {view.decided_on:%d/%m/%Y}" if view.decided_on else ""
    return DossierSection(title=title, paragraphs=(f"{view.described['decision']}{day} của {view.row.unit}.",))
