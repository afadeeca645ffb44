"""Reading (đọc tệp tải về): the words of a file as a person opens it."""

from __future__ import annotations

import re
from io import BytesIO

import docx
from pypdf import PdfReader


def words_of(content: bytes, kind: str) -> str:
    """The words of a Word file or of a PDF, their white space evened out."""
    if kind == "pdf":
        told = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    else:
        paper = docx.Document(BytesIO(content))
        told = [one.text for one in paper.paragraphs]
        told += [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join(told).split())


HIDDEN = r'<span class="govuk-visually-hidden">[^<]*</span>'
TOLD = re.compile(rf'<(a|span) class="told"[^>]*>((?:(?!<span).)*?)(?:{HIDDEN})?</\1>')


def as_seen(page: str) -> str:
    """A page with the values that somebody told as a reader sees them, without what they say they are."""
    return TOLD.sub(r"\2", page)
