"""Landscape (tờ ngang): a Word file on its side, for tables that are wide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

MARGINS = 4  # letters, what the margins of a cell take of its column
LETTERS, BLACK = "Times New Roman", RGBColor(0, 0, 0)


def landscape(title: str) -> Any:
    """An A4 page on its side with its title, in the letters of official papers."""
    paper: Any = docx.Document()
    section = paper.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    for name, size in (("Normal", 11), ("Heading 1", 14)):
        style = paper.styles[name]
        style.element.get_or_add_rPr().get_or_add_rFonts().attrib.clear()  # of a theme, which goes before any name
        style.font.name, style.font.size, style.font.color.rgb = LETTERS, Pt(size), BLACK
    paper.add_heading(title, level=1).alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paper


def ruled(paper: Any, heads: Sequence[str], widths: Sequence[int], rows: Iterable[tuple[Sequence[str], bool]]) -> None:
    """A ruled table (bảng kẻ): its columns by their share of the room, its head on every page. A marked row is a
    heading; one with a single cell goes across."""
    told, page = [(heads, True), *rows], paper.sections[0]
    table = paper.add_table(rows=len(told), cols=len(heads), style="Table Grid")
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(table._tbl.makeelement(qn("w:tblHeader"), {}))
    room = page.page_width - page.left_margin - page.right_margin
    whole = sum(widths) + MARGINS * len(widths)
    shares = [room * (one + MARGINS) // whole for one in widths]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    for row, (cells, heading) in zip(table.rows, told, strict=True):
        places = row.cells
        for place, share in zip(places, shares, strict=True):
            place.width = share
        if len(cells) == 1:
            places[0].merge(places[-1])
        for place, words in zip(places, cells, strict=False):
            place.paragraphs[0].add_run(words).bold = heading


def written(paper: Any) -> bytes:
    """The file."""
    target = BytesIO()
    paper.save(target)
    return target.getvalue()
