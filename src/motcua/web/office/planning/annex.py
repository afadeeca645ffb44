"""Annex (phụ lục kế hoạch): the tasks of a plan on a day as PDF, Word and Excel, the same lines in all three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from motcua.areas.documents import queries as documents
from motcua.areas.plans import queries
from motcua.areas.plans.queries import PlanRow, TaskRow
from motcua.insight import Figure
from motcua.kernel.clock import now
from motcua.kernel.papers import AnnexGroup, AnnexLine, Form, PlanAnnexFacts, render
from motcua.web.office.landscape import landscape, ruled, written
from motcua.web.office.planning.board import Card, by_area
from motcua.web.office.planning.figures import counted
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.told import percent_text

HEADS = ("STT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Tình trạng")
WIDTHS = (8, 60, 36, 32, 32, 20, 26)


def facts_of(plan: PlanRow, *, on: date) -> PlanAnnexFacts:
    """What the annex says (nội dung phụ lục) of a plan on a day."""
    rows = queries.tasks(plan.id, as_of=on)
    areas = queries.reform_areas(max(on, plan.issued_on))
    paper = documents.document(plan.document_id) if plan.document_id else None
    return PlanAnnexFacts(
        issuer=issuer_of(plan.unit_id),
        on=on,
        plan=plan.title,
        document=paper.label if paper else "",
        counts=counts_of(counted(plan, rows, on, now())),
        groups=tuple(
            AnnexGroup(name=group.name, lines=tuple(_line(card) for card in group.cards))
            for group in by_area(rows, areas)
        ),
    )


def counts_of(figures: Iterable[Figure]) -> tuple[str, ...]:
    """The three shares in words, each with its base."""
    told = [(_(one.name), one.part, one.whole, percent_text(one.share)) for one in figures]
    return tuple(f"{words}: {part}/{whole} ({text})" for words, part, whole, text in told)


def _line(card: Card) -> AnnexLine:
    row = card.row
    return AnnexLine(
        number=str(row.number),
        title=_amended(row),
        product=row.accepted_product or row.product,
        lead=row.lead,
        partners="; ".join(name for _key, name in row.partners),
        due=_due(row),
        status=card.badge.words,
    )


def _amended(row: TaskRow) -> str:
    """The words of a task, with the day from which they are others than at first."""
    return f"{row.title} ({_('sửa')} {row.amended_on:%d/%m/%Y})" if row.amended_on else row.title


def _due(row: TaskRow) -> str:
    """Its day, with the first one beside it where it was moved."""
    if row.due_on is None:
        return row.due_text
    first = f" ({_('ban đầu')} {row.original_due_on:%d/%m/%Y})" if row.moved and row.original_due_on else ""
    return f"{row.due_on:%d/%m/%Y}{first}"


def pdf(facts: PlanAnnexFacts) -> bytes:
    """The annex as PDF."""
    return render(Form.PLAN_ANNEX, facts.on, facts).pdf


def _cells(line: AnnexLine) -> tuple[str, ...]:
    return line.number, line.title, line.product, line.lead, line.partners, line.due, line.status


def _written(facts: PlanAnnexFacts) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The lines of the workbook, headings marked."""
    for group in facts.groups:
        yield ("", group.name), True
        yield from ((_cells(line), False) for line in group.lines)
    yield ("",), False
    yield from (((("", words), False)) for words in facts.counts)


def workbook(facts: PlanAnnexFacts) -> bytes:
    """The annex as a workbook."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet("Phụ lục"), book.add_format({"bold": True})
    for place, (width, head) in enumerate(zip(WIDTHS, HEADS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, head, bold)
    for line, (cells, heading) in enumerate(_written(facts), start=1):
        for place, text in enumerate(cells):
            sheet.write_string(line, place, text, bold if heading else None)
    sheet.freeze_panes(1, 0)
    book.close()
    return target.getvalue()


def word(facts: PlanAnnexFacts) -> bytes:
    """The annex as a Word file, on its side."""
    paper = landscape(facts.plan)
    kept = f" (Kèm theo {facts.document})" if facts.document else ""
    paper.add_paragraph(f"{facts.issuer.name}{kept}. Tính đến {facts.on:%d/%m/%Y}.")
    rows: list[tuple[tuple[str, ...], bool]] = []
    for group in facts.groups:
        rows += [((group.name,), True), *((_cells(one), False) for one in group.lines)]
    ruled(paper, HEADS, WIDTHS, rows)
    for words in facts.counts:
        paper.add_paragraph(words)
    return written(paper)
