"""Tables of a Word file (bảng trong tệp Word): columns as wide as what stands in them, rows whole, heads repeated."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from motcua.insight.reports.structure import Table

RIGHT, CENTRE = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER
TEXT_WIDTH, TEXT_ACROSS = 16.5, 25.2  # centimetres between the margins, of a page upright and laid across
ROOM = 2  # letters of room beside the longest
WORDS, NUMBERS = (10, 42), (6, 16)  # the fewest and the most letters that a column is given room for


def table(document: Any, block: Table, *, size: Any = None) -> None:
    """Write a table (ghi bảng): its head on every page, no row torn in two."""
    wide = block.wide
    size = size or (Pt(10) if wide else Pt(11))
    made = document.add_table(rows=0, cols=len(block.head))
    made.style = "Table Grid"
    _margins(made, Cm(0.05 if wide else 0.15))
    _row(made, block.head, size, block.words, bold=True, head=True)
    for n, row in enumerate(block.rows):
        last = block.has_total and n == len(block.rows) - 1
        _row(made, tuple(cell.text for cell in row), size, block.words, bold=last)
    widths(made, shares(block))
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def shares(block: Table) -> list[float]:
    """Widths of the columns in centimetres, by the longest thing that cannot be broken or is worth one line."""
    letters = []
    for n, head in enumerate(block.head):
        fewest, most = WORDS if n < block.words else NUMBERS
        longest = max([len(row[n].text) for row in block.rows], default=0)
        letters.append(min(most, ROOM + max(fewest, longest, *(len(word) for word in head.split()))))
    return [(TEXT_ACROSS if block.wide else TEXT_WIDTH) * each / sum(letters) for each in letters]


def widths(made: Any, columns: list[float]) -> None:
    """Fix the widths of a table's columns, in centimetres, so that every program sets it alike."""
    made.autofit = False
    for column, width in zip(made.columns, columns, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def rule(paragraph: Any, *, inset: float) -> None:
    """A line below a paragraph, `inset` centimetres shorter on either side."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Cm(inset)
    paragraph.paragraph_format.space_after = Pt(4)
    paragraph.add_run().font.size = Pt(2)
    paragraph.paragraph_format.line_spacing = Pt(3)
    edges, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    edges.append(line)
    paragraph._p.get_or_add_pPr().append(edges)


def _margins(made: Any, side: Any) -> None:
    """The room left and right of the words of every cell."""
    edges = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:w"), str(int(side.twips)))
        edge.set(qn("w:type"), "dxa")
        edges.append(edge)
    made._tbl.tblPr.append(edges)


def _row(made: Any, texts: tuple[str, ...], size: Any, words: int, *, bold: bool, head: bool = False) -> None:
    row = made.add_row()
    for name in ("w:cantSplit", *(["w:tblHeader"] if head else [])):
        row._tr.get_or_add_trPr().append(OxmlElement(name))
    for n, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        if head or n >= words:
            paragraph.alignment = CENTRE if head else RIGHT
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, size
