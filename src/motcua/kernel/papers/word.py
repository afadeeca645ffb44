"""Word (bản Word): forms, minutes and notices as DOCX, laid out by a list of blocks in packs/papers/word.

A block names its kind and says its words; `{name}` in them is a fact by its path, and nothing else is ever read as
anything but words.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from motcua.kernel.papers.codes import bars_png, qr_png
from motcua.kernel.papers.rule_sets import FormInForce
from motcua.kernel.papers.saying import lookup_of
from motcua.rules.official_text import letterhead

BLANK = re.compile(r"\{([a-z_][a-z_.]*)\}")
FONT, HEAD_SIZE = "Times New Roman", 8.5
SHEETS = {"a5": (148, 210, 12), "a4": (210, 297, 20)}
NO_PICTURE = (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, KeyError, struct.error)
Block = Mapping[str, Any]
Told = Mapping[str, Any]


def written(chosen: FormInForce, told: Told, facts: Any) -> bytes:
    """The form as Word (bản Word). Raises UserError `not_in_word`."""
    if not chosen.word:
        raise UserError("Mẫu này chỉ in được thành PDF, chưa có bản Word.", code="not_in_word")
    layout = load_toml(f"papers/{chosen.word}")
    paper = _sheet(chosen, layout)
    codes = {"qr": lookup_of(facts), "bars": getattr(facts, "dossier_number", "")}
    for block in layout["block"]:
        if _shown(block, told):
            KINDS[block["kind"]](paper, block, {**told, **codes})
    if told["illustrative"]:
        _line(paper, "MINH HỌA · KHÔNG CÓ GIÁ TRỊ", align="center", bold=True)
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def said(words: str, told: Any) -> str:
    """Words with every blank filled in by its fact; of several the facts are parted by semicolons."""
    return BLANK.sub(lambda blank: _in_words(_found(told, blank[1])), words)


def _in_words(fact: Any) -> str:
    return "; ".join(map(str, fact)) if isinstance(fact, list) else str(fact or "")


def _found(told: Any, path: str) -> Any:
    for name in path.split("."):
        told = told.get(name) if isinstance(told, Mapping) else None
    return told


def _shown(block: Block, told: Told) -> bool:
    if "unless" in block and _found(told, block["unless"]):
        return False
    return "when" not in block or bool(_found(told, block["when"]))


def _sheet(chosen: FormInForce, layout: Told) -> Document:
    paper = docx.Document()
    wide, high, edge = SHEETS[layout.get("paper", "a5")]
    part = paper.sections[0]
    part.page_width, part.page_height = (Mm(high), Mm(wide)) if layout.get("lying") else (Mm(wide), Mm(high))
    part.left_margin = part.right_margin = part.top_margin = part.bottom_margin = Mm(edge)
    usual: Any = paper.styles["Normal"]
    usual.font.name, usual.font.size = FONT, Pt(layout.get("size", 10))
    usual.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    usual.element.rPr.append(usual.element.makeelement(qn("w:lang"), {qn("w:val"): "vi-VN"}))
    usual.paragraph_format.space_after = Pt(layout.get("gap", 3))
    paper.core_properties.title, paper.core_properties.language = chosen.title, "vi-VN"
    part.footer.paragraphs[0].text = chosen.label
    return paper


def _line(paper: Any, words: str, *, align: str = "left", bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of one manner."""
    line: Paragraph = paper.add_paragraph()
    if align == "center":
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run(words)
    run.bold, run.italic = bold, italic
    return line


def _cells(paper: Document, widths: tuple[float, ...]) -> tuple[Any, ...]:
    """One row without lines, its columns by their share of the room."""
    table = paper.add_table(rows=1, cols=len(widths))
    _wide(table, widths, paper)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return table.rows[0].cells


def _wide(table: Any, widths: tuple[float, ...], paper: Document) -> None:
    part = paper.sections[0]
    room = (part.page_width or 0) - (part.left_margin or 0) - (part.right_margin or 0)
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for column, share in zip(table.columns, widths, strict=True):
        column.width = int(room * share / sum(widths))
        for cell in column.cells:
            cell.width = column.width


def _in(cell: Any, lines: list[tuple[str, bool, bool]], size: float | None = None) -> None:
    """Lines in the middle of a cell, as words, bold, italic."""
    for place, (words, bold, italic) in enumerate(lines):
        line = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        line.alignment, line.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(0)
        run = line.add_run(words)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size) if size else None


def _head(paper: Document, block: Block, told: Told) -> None:
    left, right = _cells(paper, (42, 58))
    number, issued = said(block.get("number", ""), told), said(block.get("issued", ""), told)
    issuer = told["issuer"]
    unit = [(letterhead(issuer["above"]), False, False), (letterhead(issuer["name"]), True, False)]
    state = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False), ("Độc lập - Tự do - Hạnh phúc", True, False)]
    _in(left, [*unit, *([(f"Số: {number}", False, False)] if number else [])], HEAD_SIZE)
    _in(right, [*state, *([(issued, False, True)] if issued else [])], HEAD_SIZE)


def _title(paper: Document, block: Block, told: Told) -> None:
    line = _line(paper, told["form"]["title"].upper(), align="center", bold=True)
    line.runs[0].font.size = Pt(13)
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(6)


def _codes(paper: Document, block: Block, told: Told) -> None:
    left, right = _cells(paper, (75, 25))
    line = left.paragraphs[0]
    line.add_run("Mã hồ sơ: ")
    line.add_run(told["dossier_number"]).bold = True
    if told["bars"].isascii() and told["bars"]:
        left.add_paragraph().add_run().add_picture(io.BytesIO(bars_png(told["bars"])), width=Mm(80), height=Mm(9))
    if told["qr"]:
        right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        right.paragraphs[0].add_run().add_picture(io.BytesIO(qr_png(told["qr"])), width=Mm(block.get("square", 22)))


def _field(paper: Document, block: Block, told: Told) -> None:
    words = said(block["words"], told)
    if words.strip(" ,;") or block.get("always"):
        line = paper.add_paragraph()
        line.add_run(f"{block['name']}: ")
        line.add_run(words or "……………………").bold = bool(words)


def _text(paper: Document, block: Block, told: Told) -> None:
    manner = {name: block[name] for name in ("align", "bold", "italic") if name in block}
    _line(paper, said(block["words"], told), **manner)


def _heading(paper: Document, block: Block, told: Told) -> None:
    _line(paper, said(block["words"], told), bold=True).paragraph_format.space_before = Pt(6)


def _numbered(paper: Document, block: Block, told: Told) -> None:
    for place, one in enumerate(_found(told, block["of"]) or (), start=1):
        _line(paper, f"{place}. {one}").paragraph_format.left_indent = Mm(5)


def _table(paper: Document, block: Block, told: Told) -> None:
    first = _found(told, block["serial"]) if "serial" in block else block.get("first", 1)
    numbered = enumerate(_found(told, block["of"]) or (), start=first)
    rows = [[said(words, {**one, "n": str(number)}) for words in block["cells"]] for number, one in numbered]
    _wide(_grid(paper, block["heads"], rows), tuple(block["widths"]), paper)


def _grid(paper: Document, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Any:
    """A table with lines, its head repeated on every page."""
    table = paper.add_table(rows=1 + len(rows), cols=len(heads), style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(table._tbl.makeelement(qn("w:tblHeader"), {}))
    for row, cells in zip(table.rows, (heads, *rows), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].add_run(words).bold = cells is heads
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return table


def _sections(paper: Document, block: Block, told: Told) -> None:
    """Sections in order: a title, words, and a table where there is one, its wordy columns the wider."""
    for place, part in enumerate(_found(told, block["of"]) or (), start=1):
        _line(paper, f"{place}. {part['title']}", bold=True).paragraph_format.space_before = Pt(6)
        for words in part["paragraphs"]:
            paper.add_paragraph(words)
        if part["rows"]:
            columns = zip(part["heads"], *part["rows"], strict=True)
            widths = tuple(float(min(max(4, *map(len, column)), 40)) for column in columns)
            _wide(_grid(paper, part["heads"], part["rows"]), widths, paper)
            paper.add_paragraph().paragraph_format.space_after = Pt(0)


def _pictures(paper: Document, block: Block, told: Told) -> None:
    """Pictures with what is said of each; one that cannot be shown is named all the same."""
    for one in _found(told, block["of"]) or ():
        paper.add_paragraph(said(block["words"], one))
        if one["picture"]:
            with suppress(*NO_PICTURE):
                paper.add_paragraph().add_run().add_picture(io.BytesIO(bytes(one["picture"])), height=Mm(50))
        _line(paper, said(block["below"], one)).runs[0].font.size = Pt(HEAD_SIZE)


def _signatures(paper: Document, block: Block, told: Told) -> None:
    cells = _cells(paper, (50, 50))
    for cell, side in zip(cells, ("left", "right"), strict=True):
        if who := block.get(side):
            title, name = said(who["title"], told), said(who.get("name", ""), told)
            if not title:
                continue
            cell.paragraphs[0].paragraph_format.space_before = Pt(8)
            lines = [(title.upper(), True, False), (who["how"], False, True)]
            _in(cell, [*lines, *[("", False, False)] * 4, (name, True, False)])


def _recipients(paper: Document, block: Block, told: Told) -> None:
    names = told.get("recipients") or ()
    if names:
        _line(paper, f"Nơi nhận: {'; '.join(f'- {name}' for name in names)}.", italic=True)


KINDS: dict[str, Callable[[Document, Block, Told], None]] = {
    "head": _head,
    "title": _title,
    "codes": _codes,
    "field": _field,
    "text": _text,
    "heading": _heading,
    "numbered": _numbered,
    "table": _table,
    "sections": _sections,
    "pictures": _pictures,
    "signatures": _signatures,
    "recipients": _recipients,
}
