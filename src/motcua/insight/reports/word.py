"""Report as a Word file (báo cáo thành tệp DOCX), laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I.

Number, place, date and signature stay open until the one who issues the report fills them.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from motcua.insight.reports.marks import END, Marks, attach, manifest, save
from motcua.insight.reports.outline import ILLUSTRATIVE, digest
from motcua.insight.reports.pages import sources
from motcua.insight.reports.paper import picture
from motcua.insight.reports.structure import Chart, Issue, Paragraph, Report, Table

FONT = "Times New Roman"
BODY = Pt(14)
WIDE = 8  # a table with more columns is set in smaller letters
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


def docx(report: Report, target: IO[bytes]) -> None:
    """Write the report as a Word file (ghi tệp DOCX), with marks by which it can be read again."""
    document, marks = Document(), Marks()
    _page(document)
    _masthead(document, report)
    for text, size, bold in ((report.title.upper(), Pt(14), True), (report.subtitle, BODY, False)):
        _centred(document.add_paragraph(), text, size, bold)
    if report.illustrative:
        label = _centred(document.add_paragraph(), ILLUSTRATIVE, Pt(13), True)
        label.font.color.rgb = RGBColor(0x7D, 0x21, 0x47)
    for section in report.sections:
        _heading(document, section.heading, marks, f"s_{section.key}")
        for block in section.blocks:
            _block(document, block, marks)
    _signature(document, report.issue, marks)
    _annex(document, report)
    document.core_properties.title = report.title
    document.core_properties.author = report.issuer
    attach(document, manifest(report))
    save(document, target)


def _block(document: Any, block: Paragraph | Table | Chart, marks: Marks) -> None:
    if isinstance(block, Paragraph):
        _body(document, block, marks)
    elif isinstance(block, Chart):
        _table(document, block.table, marks, drawn=picture(block))
    else:
        _table(document, block, marks)


def _annex(document: Any, report: Report) -> None:
    """What the report stands on, on a page of its own behind the signature."""
    heading = document.add_paragraph()
    heading.add_run().add_break(WD_BREAK.PAGE)
    heading.add_run("Nguồn của các con số").bold = True
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


def _centred(paragraph: Any, text: str, size: Any = BODY, bold: bool = False, underline: bool = False) -> Any:
    paragraph.alignment = CENTRE
    run = paragraph.add_run(text)
    run.bold, run.underline, run.font.size = bold, underline, size
    return run


def _masthead(document: Any, report: Report) -> None:
    """Issuing body and number on the left, national title, motto, place and date on the right."""
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Cm(6.5), Cm(10)
    first = left.paragraphs[0]
    if report.issue.above:
        _centred(first, report.issue.above.upper(), Pt(13))
        first = left.add_paragraph()
    _centred(first, report.issuer.upper(), Pt(13), True)
    _centred(left.add_paragraph(), report.issue.numbered, Pt(13))
    _centred(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Pt(12), True)
    _centred(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", Pt(13), True, underline=True)
    _centred(right.add_paragraph(), report.issue.dated, Pt(13)).italic = True
    for paragraph in (*left.paragraphs, *right.paragraphs):
        paragraph.paragraph_format.space_after = Pt(2)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _signature(document: Any, issue: Issue, marks: Marks) -> None:
    """Recipients on the left, capacity, post and name of whoever signs on the right."""
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    marks.around(left.paragraphs[0], END, "")
    if issue.recipients:
        told = left.paragraphs[0].add_run("Nơi nhận:")
        told.bold = told.italic = True
        told.font.size = Pt(12)
    for n, name in enumerate(issue.recipients):
        end = "." if n == len(issue.recipients) - 1 else ";"
        line = left.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        line.add_run(f"- {name.rstrip('.;')}{end}").font.size = Pt(11)
    words = [text.upper() for text in (issue.capacity, issue.post) if text]
    for n, text in enumerate(words):
        _centred(right.add_paragraph() if n else right.paragraphs[0], text, Pt(13), True)
    for _ in range(3):
        right.add_paragraph()
    _centred(right.add_paragraph(), issue.signer, Pt(14), True)


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
    table = document.add_table(rows=0, cols=len(block.head))
    table.style = "Table Grid"
    size = Pt(8) if len(block.head) > WIDE else Pt(11)
    _row(table, block.head, size, block.words, bold=True)
    for n, row in enumerate(block.rows):
        last = block.has_total and n == len(block.rows) - 1
        _row(table, tuple(cell.text for cell in row), size, block.words, bold=last)
    document.add_paragraph()


def _row(table: Any, texts: tuple[str, ...], size: Any, words: int, bold: bool) -> None:
    for n, (cell, text) in enumerate(zip(table.add_row().cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        if n >= words:
            paragraph.alignment = RIGHT
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, size
