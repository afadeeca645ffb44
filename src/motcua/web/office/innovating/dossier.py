"""The recognition dossier as Word and PDF: the same parts, in the order of the pack, and only when none is lacking."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from motcua.areas.innovation import queries
from motcua.areas.innovation.queries import InitiativeView
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import DossierSection, Form, Issuer, RecognitionFacts, render
from motcua.rules.figures import format_vn
from motcua.web.office.innovating.initiating import found
from motcua.web.ui.doors import staff_only
from motcua.web.ui.printed import either

FONT, BODY = "Times New Roman", Pt(13)


@require_safe
@staff_only
def dossier(request: HttpRequest, initiative_id: int, kind: str) -> HttpResponse:
    """The dossier of an initiative, complete, as one file."""
    view = found(request, initiative_id)
    if view.lacking:
        raise Http404(_("Hồ sơ chưa đủ các phần."))
    facts = facts_of(view)
    name = f"sang-kien-{initiative_id}"
    return either(
        kind, name, word=lambda: word(facts), pdf=lambda: render(Form.INITIATIVE_DOSSIER, facts.on, facts).pdf
    )


def facts_of(view: InitiativeView) -> RecognitionFacts:
    """What the dossier says: every part the pack names, in its order."""
    made = {"application": _application, "authors": _authors, "description": _description, "effect": _effect,
            "council": _council, "decision": _decision}  # fmt: skip
    name = view.row.unit
    return RecognitionFacts(
        issuer=Issuer(above="", name=name, place=name.removeprefix("Ủy ban nhân dân ").removeprefix("UBND ")),
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
    rows = tuple(
        (str(at), one.name, one.post, f"{format_vn(one.share)}%") for at, one in enumerate(view.authors, start=1)
    )
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
    verdict = view.verdict
    words = (
        f"Hội đồng thành lập theo {view.council}. "
        f"{verdict.scored} trên {verdict.eligible} thành viên được chấm đã chấm; "
        f"điểm trung bình {format_vn(verdict.mean or 0)}. Tác giả là thành viên không chấm sáng kiến của mình."
        if verdict
        else ""
    )
    rows = tuple((one.member, *map(str, one.points), str(one.total), one.words) for one in view.scores)
    heads = ("Thành viên", *(one.name for one in view.criteria), "Tổng", "Nhận xét")
    return DossierSection(title=title, paragraphs=(words,), heads=heads, rows=rows)


def _decision(view: InitiativeView, title: str) -> DossierSection:
    day = f" ngày {view.decided_on:%d/%m/%Y}" if view.decided_on else ""
    return DossierSection(title=title, paragraphs=(f"{view.described['decision']}{day} của {view.row.unit}.",))


def word(facts: RecognitionFacts) -> bytes:
    """The dossier as a Word file, to be signed and sealed."""
    paper: Any = docx.Document()
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = FONT, BODY
    for section in paper.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
    if settings.ILLUSTRATIVE:
        _centred(paper, "MINH HỌA · KHÔNG CÓ GIÁ TRỊ", bold=True)
    _centred(paper, facts.issuer.name.upper(), bold=True)
    _centred(paper, "HỒ SƠ ĐỀ NGHỊ CÔNG NHẬN SÁNG KIẾN", bold=True)
    _centred(paper, facts.name, bold=True)
    if facts.receiver:
        paper.add_paragraph(f"Kính gửi: {facts.receiver}")
    for at, part in enumerate(facts.sections, start=1):
        paper.add_heading(f"{at}. {part.title}", level=2)
        for words in part.paragraphs:
            paper.add_paragraph(words)
        if part.rows:
            _table(paper, part)
    paper.add_paragraph()
    _centred(paper, "TÁC GIẢ                                             THỦ TRƯỞNG ĐƠN VỊ", bold=True)
    paper.core_properties.title, paper.core_properties.author = facts.name, facts.issuer.name
    target = BytesIO()
    paper.save(target)
    return target.getvalue()


def _centred(paper: Any, text: str, *, bold: bool) -> None:
    paragraph = paper.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = bold


def _table(paper: Any, part: DossierSection) -> None:
    table = paper.add_table(rows=1, cols=len(part.heads))
    table.style = "Table Grid"
    for cell, head in zip(table.rows[0].cells, part.heads, strict=True):
        cell.text = head
    for row in part.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
