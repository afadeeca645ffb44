"""PDF files (tệp PDF): pdf as lines of text."""

from __future__ import annotations

import io
import re

import pypdf
from pypdf.errors import PyPdfError

from motcua.kernel.errors import UserError
from motcua.rules.report_check import Block, from_text
from motcua.rules.sentences import Sentence

from .refusals import broken, locked, not_what_it_says


def read_pdf(content: bytes) -> tuple[Block, ...]:
    """PDF files (tệp PDF): the lines of their pages; tables come as lines."""
    if b"%PDF" not in content[:1024]:
        raise not_what_it_says("PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked()
        pages = [page.extract_text() or "" for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError, AttributeError, TypeError) as error:
        raise broken() from error
    if not any(page.strip() for page in pages):
        text = Sentence("Tệp PDF chỉ có ảnh, không có chữ; xin gửi bản có chữ (xuất từ Word) thay cho bản quét.")
        raise UserError(text, code="file_has_no_text")
    return from_text("\n".join(_without_page_number(page) for page in pages))


def _without_page_number(page: str) -> str:
    lines = page.splitlines()
    while lines and re.fullmatch(r"\s*\d{0,3}\s*", lines[0]):
        lines = lines[1:]
    while lines and re.fullmatch(r"\s*\d{0,3}\s*", lines[-1]):
        lines = lines[:-1]
    return "\n".join(lines)
