"""Report as a Word file (báo cáo thành tệp DOCX), laid out after Nghị định 30/2020/NĐ-CP, Phụ lục I.

Number, place, date and signature are left open: they belong to the one who issues the report.
"""

from __future__ import annotations

from typing import IO, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from motcua.insight.reports.outline import ILLUSTRATIVE
from motcua.insight.reports.pages import sources
from motcua.insight.reports.structure import Paragraph, Report, Table

FONT = "Times New Roman"
BODY = Pt(14)
WIDE = 8  # a table with more columns is set in smaller letters
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


def docx(report: Report, target: IO[bytes]) -> None:
    """Write the report as a Word file (ghi tệp DOCX)."""
    document = Document()
    _page(document)
    _masthead(document, report)
    for text, size, bold in ((report.title.upper(), Pt(14), True), (report.subtitle, BODY, False)):
        _centred(document.add_paragraph(), text, size, bold)
    if report.illustrative:
        label = _centred(document.add_paragraph(), ILLUSTRATIVE, Pt(13), True)
        label.font.color.rgb = RGBColor(0x7D, 0x21, 0x47)
    for section in report.sections:
        _heading(document, section.heading)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                _body(document, block.text)
            else:
                _table(document, block)
    _heading(document, "Nguồn của các con số")
    _table(document, sources(report))
    _body(document, report.note)
    document.core_properties.title = report.title
    document.core_properties.author = report.issuer
    document.save(target)


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
    _centred(left.paragraphs[0], report.issuer.upper(), Pt(13), True)
    _centred(left.add_paragraph(), "Số: ……/BC-UBND", Pt(13))
    _centred(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Pt(12), True)
    _centred(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", Pt(13), True, underline=True)
    _centred(right.add_paragraph(), "……, ngày …… tháng …… năm ……", Pt(13)).italic = True


def _heading(document: Any, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(12)
    run = paragraph.add_run(text)
    run.bold = True


def _body(document: Any, text: str) -> None:
    paragraph = document.add_paragraph(text)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1.27)


def _table(document: Any, block: Table) -> None:
    if block.caption:
        caption = document.add_paragraph()
        caption.paragraph_format.keep_with_next = True
        caption.add_run(block.caption).italic = True
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
