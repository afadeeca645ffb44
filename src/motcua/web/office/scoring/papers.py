"""Score sheets as files (tệp phiếu chấm điểm): PDF, Word and Excel of the same lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.parindex import policy
from motcua.areas.parindex.queries import Sheet
from motcua.kernel.clock import local_date, now
from motcua.kernel.papers import Form, ScoredLine, ScoreSheetFacts, render
from motcua.rules.figures import EMPTY, format_vn
from motcua.web.office.landscape import landscape, ruled, written
from motcua.web.office.listed import table_book
from motcua.web.office.scoring.lines import ShownLine, ShownTotal, shown_lines, shown_totals
from motcua.web.office.scoring.seeing import found_sheet
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.issuing import issuer_of
from motcua.web.ui.printed import WORD, sent
from motcua.web.ui.told import percent_text

SIDE, NAME, WHY = 12, 60, 60


def facts_of(found: Sheet, *, on: date) -> ScoreSheetFacts:
    """What the file says (nội dung phiếu) of a sheet on a day."""
    row, lines = found.row, shown_lines(found)
    unit = organization.unit_by_id(row.unit_id)
    return ScoreSheetFacts(
        issuer=issuer_of(unit.id),
        on=on,
        unit=unit.name,
        campaign=row.campaign,
        criteria=found.criteria.name,
        made_up=row.is_illustrative,
        stages=tuple(name for name, _points in lines[0].cells) if lines else (),
        lines=tuple(_line(one) for one in lines),
        totals=tuple(_total(one) for one in shown_totals(found)),
    )


def _line(one: ShownLine) -> ScoredLine:
    criterion = one.line.criterion
    return ScoredLine(
        name=f"{criterion.code} {criterion.name}",
        most=format_vn(one.line.most),
        points=tuple(EMPTY if points is None else format_vn(points) for _name, points in one.cells),
        why=one.reason,
        heading=criterion.rule is None,
    )


def _total(one: ShownTotal) -> str:
    told = f"{one.name}: {format_vn(one.total)} {_('trên')} {format_vn(one.base)}"
    if one.index_percent is not None:
        told += f", {_('chỉ số')} {percent_text(one.index_percent)}"
    return f"{told}, {_('xếp loại')} {one.class_name}" if one.class_name else told


def pdf(facts: ScoreSheetFacts) -> bytes:
    """The sheet as PDF."""
    return render(Form.SCORE_SHEET, facts.on, facts).pdf


def _heads(facts: ScoreSheetFacts) -> tuple[str, ...]:
    return (_("Tiêu chí"), _("Tối đa"), *facts.stages, _("Vì sao"))


def _widths(heads: tuple[str, ...]) -> tuple[int, ...]:
    return (NAME, *(SIDE for _head in heads[1:-1]), WHY)


def _cells(line: ScoredLine) -> tuple[str, ...]:
    return line.name, line.most, *line.points, line.why


def _above(facts: ScoreSheetFacts) -> tuple[str, ...]:
    made_up = (_("Bộ minh họa, không phải quy định của tỉnh nào."),) if facts.made_up else ()
    return facts.unit, facts.campaign, facts.criteria, *made_up


def workbook(facts: ScoreSheetFacts) -> bytes:
    """The sheet as a workbook."""
    heads = _heads(facts)
    rows: list[tuple[tuple[str, ...], bool]] = [(_cells(line), line.heading) for line in facts.lines]
    rows += [((one,), False) for one in facts.totals]
    return table_book(_("Phiếu chấm điểm"), _above(facts), heads, _widths(heads), rows)


def word(facts: ScoreSheetFacts) -> bytes:
    """The sheet as a Word file, on its side."""
    paper = landscape(_("Phiếu chấm điểm"))
    for words in (*_above(facts), f"{facts.on:%d/%m/%Y}"):
        paper.add_paragraph(words)
    heads = _heads(facts)
    ruled(paper, heads, _widths(heads), ((_cells(line), line.heading) for line in facts.lines))
    for words in facts.totals:
        paper.add_paragraph(words)
    return written(paper)


KINDS: dict[str, tuple[Callable[[ScoreSheetFacts], bytes], str]] = {
    "pdf": (pdf, "application/pdf"),
    "docx": (word, WORD),
    "xlsx": (workbook, XLSX),
}


@require_safe
@only_for(policy.may_see_scores)
def sheet_file(request: HttpRequest, candidate_id: int, kind: str) -> HttpResponse:
    """The sheet (tệp phiếu chấm điểm) as PDF, Word or Excel."""
    found = found_sheet(request, candidate_id)
    if kind not in KINDS:
        raise Http404(_("Không có tệp này."))
    write, mime = KINDS[kind]
    content = write(facts_of(found, on=local_date(now())))
    return sent(content, mime, f"phieu-cham-diem-{found.row.id}.{kind}")
