"""Report as a Word file (báo cáo thành tệp DOCX), laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I.

Number, place, date and signature stay open until the one who issues the report fills them.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from motcua.insight.reports import word_tables
from motcua.insight.reports.exported import KEY, exported_of, mark
from motcua.insight.reports.marks import END, Marks, attach, manifest, save
from motcua.insight.reports.outline import ILLUSTRATIVE, digest
from motcua.insight.reports.pages import sources
from motcua.insight.reports.paper import picture
from motcua.insight.reports.sourced import HEADING
from motcua.insight.reports.structure import Chart, Paragraph, Report, Table
from motcua.rules.official_text import letterhead

FONT = "Times New Roman"
BODY = Pt(14)
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
HEAD, FOOT = (6.5, 10.0), (8.25, 8.25)


def docx(report: Report, target: IO[bytes], *, number: int = 0) -> None:
    """Write the report as a Word file (ghi tệp DOCX), with marks by which it can be read again.

    `number` is the version of its text, 0 where none was saved.
    """
    document, marks = Document(), Marks()
    _page(document)
    _masthead(document, report)
    _title(document, report)
    if report.illustrative:
        label = _centred(document.add_paragraph(), ILLUSTRATIVE, Pt(13), True)
        label.font.color.rgb = RGBColor(0x7D, 0x21, 0x47)
    for section in report.sections:
        _heading(document, section.heading, marks, f"s_{section.key}")
        for block in section.blocks:
            _block(document, block, marks)
    _signature(document, report, marks)
    _annex(document, report)
    document.core_properties.title = report.title
    document.core_properties.author = report.issuer
    exported = exported_of(report, number)
    mark(document, exported)
    attach(document, manifest(report) | {KEY: exported.told})
    save(document, target)


def _block(document: Any, block: Paragraph | Table | Chart, marks: Marks) -> None:
    if isinstance(block, Paragraph):
        _body(document, block, marks)
    elif isinstance(block, Chart):
        _table(document, block.table, marks, drawn=picture(block))
    elif block.wide:
        _across(document, WD_ORIENT.LANDSCAPE)
        _table(document, block, marks)
        _across(document, WD_ORIENT.PORTRAIT)
    else:
        _table(document, block, marks)


def _across(document: Any, way: Any) -> None:
    """A page laid the other way begins here; the numbers at the top of the pages go on."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    sides = Mm(297), Mm(210)
    section.page_width, section.page_height = sides if way == WD_ORIENT.LANDSCAPE else sides[::-1]
    section.orientation, section.different_first_page_header_footer = way, False


def _annex(document: Any, report: Report) -> None:
    """What the report stands on, on a page of its own behind the signature."""
    heading = document.add_paragraph()
    heading.paragraph_format.page_break_before = True
    heading.add_run(HEADING).bold = True
    _table(document, sources(report), None)
    for text in (report.note, f"Mã băm nội dung (SHA-256): {digest(report)}"):
        document.add_paragraph().add_run(text).font.size = Pt(11)


def _page(document: Any) -> None:
    """A4, the decree's margins, the page number centred at the top from page 2."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, BODY
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(6)
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = number.add_run()._r
        piece = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            piece.set(qn("w:fldCharType"), kind)
        else:
            piece.text = text
        run.append(piece)


def _centred(paragraph: Any, text: str, size: Any = BODY, bold: bool = False) -> Any:
    paragraph.alignment = CENTRE
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, size
    return run


def _masthead(document: Any, report: Report) -> None:
    """Issuing body and number on the left, national title, motto, place and date on the right."""
    left, right = _two(document, HEAD)
    first = left.paragraphs[0]
    if report.issue.above:
        _centred(first, letterhead(report.issue.above), Pt(13))
        first = left.add_paragraph()
    _centred(first, letterhead(report.issuer), Pt(13), True)
    rules = [(left.add_paragraph(), 2.2)]
    _centred(left.add_paragraph(), report.issue.numbered, Pt(13))
    _centred(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Pt(12), True)
    _centred(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", Pt(13), True)
    rules.append((right.add_paragraph(), 2.4))
    _centred(right.add_paragraph(), report.issue.dated, Pt(13)).italic = True
    for paragraph in (*left.paragraphs, *right.paragraphs):
        paragraph.paragraph_format.space_after = Pt(2)
    for paragraph, inset in rules:
        word_tables.rule(paragraph, inset=inset)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _two(document: Any, columns: tuple[float, float]) -> tuple[Any, Any]:
    """Two cells side by side, of so many centimetres, that stay on one page."""
    made = document.add_table(rows=1, cols=2)
    word_tables.widths(made, list(columns))
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return made.rows[0].cells


def _title(document: Any, report: Report) -> None:
    """The kind of document in capitals and what it is about below it; the days; a line under both."""
    kind, about = report.heading
    if kind:
        _centred(document.add_paragraph(), kind.upper(), Pt(14), True)
    _centred(document.add_paragraph(), about if kind else about.upper(), Pt(14), True)
    _centred(document.add_paragraph(), report.subtitle)
    word_tables.rule(document.add_paragraph(), inset=5.8)


def _signature(document: Any, report: Report, marks: Marks) -> None:
    """Recipients on the left, capacity, post and name of whoever signs on the right."""
    left, right = _two(document, FOOT)
    marks.around(left.paragraphs[0], END, "")
    names, (capacity, post, signer) = report.issue.addressed, report.signature
    if names:
        told = left.paragraphs[0].add_run("Nơi nhận:")
        told.bold = told.italic = True
        told.font.size = Pt(12)
    for name in names:
        line = left.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        line.add_run(f"- {name}").font.size = Pt(11)
    words = [text for text in (capacity, post) if text]
    for n, text in enumerate(words):
        _centred(right.add_paragraph() if n else right.paragraphs[0], text, Pt(13), True)
    for _ in range(3):
        right.add_paragraph()
    _centred(right.add_paragraph(), signer, Pt(14), True)


def _heading(document: Any, text: str, marks: Marks, name: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(12)
    marks.around(paragraph, name, text).bold = True


def _body(document: Any, block: Paragraph, marks: Marks) -> None:
    paragraph = document.add_paragraph()
    for run in block.runs:
        marks.run(paragraph, run)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1.27)


def _table(document: Any, block: Table, marks: Marks | None, drawn: bytes = b"") -> None:
    """A table under its caption; a chart's drawing stands between the two."""
    if marks is not None:
        caption = document.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        marks.table(caption, block.caption).italic = True
    if drawn:
        document.add_picture(BytesIO(drawn), width=Cm(15.5))
        document.paragraphs[-1].paragraph_format.keep_with_next = True
    word_tables.table(document, block, size=None if marks else Pt(9))
