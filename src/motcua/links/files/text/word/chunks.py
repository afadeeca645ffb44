"""Chunks (đoạn nhập từ tệp khác): a web page, text or Word file that a Word file holds whole and Word shows in it."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage

from motcua.kernel.errors import UserError
from motcua.links.files.text.page import read_html
from motcua.links.files.text.plain import read_plain
from motcua.rules.report_check import Block

Reader = Callable[[bytes], tuple[Block, ...]]


def read_chunk(name: str, content: bytes, read_word: Reader) -> tuple[Block, ...]:
    """Read a chunk (đọc đoạn nhập) by its kind; one that Word could not show either says nothing."""
    kind = name.rpartition(".")[2].lower()
    readers: dict[str, Reader] = {
        "docx": read_word,
        "txt": read_plain,
        "mht": _read_archived_page,
        "mhtml": _read_archived_page,
    }
    try:
        return readers.get(kind, read_html)(content)
    except UserError:
        return ()


def _read_archived_page(content: bytes) -> tuple[Block, ...]:
    """A web page in an envelope with its pictures."""
    message = email.message_from_bytes(content, EmailMessage, policy=email.policy.default)
    pages = (part for part in message.walk() if part.get_content_type() == "text/html")
    page = next(pages, None)
    return read_html(str(page.get_content()).encode()) if page is not None else ()
