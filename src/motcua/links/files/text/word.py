"""Word files (tệp Word): docx as paragraphs and tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
import lxml.etree
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph

from motcua.rules.report_check import Block, Paragraph, Table, is_figure

from .plain import OLE
from .refusals import broken, locked, not_what_it_says, too_large

UNPACKED_LIMIT = 200 * 1024 * 1024


def read_word(content: bytes) -> tuple[Block, ...]:
    """Word files (tệp Word): paragraphs and tables in the order of the page."""
    if content.startswith(OLE):
        raise locked() if b"E\x00n\x00c\x00r\x00y\x00p\x00t" in content else not_what_it_says("Word (docx)")
    if not content.startswith(b"PK"):
        raise not_what_it_says("Word (docx)")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > UNPACKED_LIMIT:
                raise too_large()
            if "word/document.xml" not in archive.namelist():
                raise not_what_it_says("Word (docx)")
        document = docx.Document(io.BytesIO(content))
        return tuple(_docx_blocks(document))
    except (zipfile.BadZipFile, KeyError, ValueError, lxml.etree.XMLSyntaxError, EOFError) as error:
        raise broken() from error


def _docx_blocks(document: docx.document.Document) -> Iterator[Block]:
    for item in document.iter_inner_content():
        if isinstance(item, DocxTable):
            yield _docx_table(item)
            continue
        numbered = isinstance(item, DocxParagraph) and item._p.pPr is not None and item._p.pPr.numPr is not None
        for line in item.text.splitlines():
            if line.strip():
                yield Paragraph(f"- {line.strip()}" if numbered and line.strip()[0] not in "-+*•" else line.strip())


def _docx_table(table: DocxTable) -> Table:
    """A table with spans written out: a cell over several columns or rows stands in each, a figure only once."""
    seen: set[object] = set()
    rows: list[tuple[str, ...]] = []
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(cell.text.split())
            cells.append("" if cell._tc in seen and is_figure(text) else text)
            seen.add(cell._tc)
        rows.append(tuple(cells))
    return Table(tuple(rows))
