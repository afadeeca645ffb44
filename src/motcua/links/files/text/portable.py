"""PDF files (tệp PDF): paragraphs, and the tables that lines are drawn around."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from motcua.kernel.errors import UserError
from motcua.rules.report_check import Block, Table, from_text, is_figure
from motcua.rules.sentences import Sentence

from .leaves import Piece, pieces
from .narrow import whole
from .refusals import broken, locked, not_what_it_says
from .running import Line, Margins

_FAULTS = (ValueError, KeyError, IndexError, OSError, RecursionError, AttributeError, TypeError)
"""What a broken file may raise on its way through the reader."""


def read_pdf(content: bytes) -> tuple[Block, ...]:
    """PDF files (tệp PDF): the running text of their pages, and tables with their cells; a table over pages is one."""
    if b"%PDF" not in content[:1024]:
        raise not_what_it_says("PDF")
    found = [piece for piece in _pieces(content) if isinstance(piece, Table) or piece]
    if not found:
        text = Sentence("Tệp PDF chỉ có ảnh, không có chữ; xin gửi bản có chữ (xuất từ Word) thay cho bản quét.")
        raise UserError(text, code="file_has_no_text")
    return tuple(_blocks(found))


def _pieces(content: bytes) -> list[Piece]:
    """What stands on each page. Raises UserError where the file cannot be opened."""
    try:
        with pdfplumber.open(io.BytesIO(content)) as file:
            return [piece for page in file.pages for piece in pieces(page)]
    except PdfminerException as error:
        wrong_password = any(isinstance(each, PDFPasswordIncorrect) for each in error.args)
        raise (locked() if wrong_password else broken()) from error
    except (
        PDFException,
        PSException,
        ValueError,
        KeyError,
        OSError,
        RecursionError,
        AttributeError,
        TypeError,
    ) as error:
        raise broken() from error


def _blocks(found: list[Piece]) -> Iterator[Block]:
    """Texts that follow one another run on over the pages; so does a table that nothing but a page's end breaks."""
    margins = Margins([line for piece in found if not isinstance(piece, Table) for line in piece])
    lines: list[Line] = []
    table: Table | None = None
    for piece in found:
        if isinstance(piece, Table):
            yield from from_text(margins.running(lines))
            lines = []
            if table and not _goes_on(table, piece):
                yield table
                table = None
            table = _joined(table, piece) if table else piece
            continue
        if table:
            yield table
            table = None
        lines.extend(piece)
    yield from from_text(margins.running(lines))
    if table:
        yield table


def _goes_on(table: Table, following: Table) -> bool:
    return len(table.rows[0]) == len(following.rows[0])


def _joined(table: Table, following: Table) -> Table:
    """One table of two pages: its heads told once, and a row that the page's end tore put together again."""
    again = 0
    while again < min(len(table.rows), len(following.rows)) and table.rows[again] == following.rows[again]:
        again += 1
    rows = following.rows[again:]
    if again or not rows or not _is_torn(rows[0]):
        return Table(table.rows + rows)
    last = tuple(whole(f"{above}\n{below}") for above, below in zip(table.rows[-1], rows[0], strict=True))
    return Table((*table.rows[:-1], last, *rows[1:]))


def _is_torn(row: tuple[str, ...]) -> bool:
    """Whether a row only goes on with words of the row above: no figure in it, nothing in its first cell."""
    return not row[0] and not any(is_figure(cell) for cell in row)
