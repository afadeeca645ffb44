"""Plain files (tệp chữ): txt and md."""

from __future__ import annotations

import codecs
import re

from motcua.rules.report_check import Block, from_text
from motcua.rules.sentences import Sentence

from .refusals import not_what_it_says

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""What no text has."""
BROKEN_LETTERS = 50
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`")


def decode(content: bytes, kind: str) -> str:
    """The letters of a text file, whatever the usual encoding. Raises UserError where it is no text."""
    if content.startswith((b"%PDF", b"PK\x03\x04", OLE)):
        raise not_what_it_says(kind)
    text = _marked(content) or _letters(content)
    if CONTROLS.search(text):
        raise not_what_it_says(kind)
    return text


def _marked(content: bytes) -> str:
    """A text that begins with the mark of its encoding; "" for any other."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    return ""


def _letters(content: bytes) -> str:
    """UTF-8, perhaps with a letter broken here and there; if it is none, the Vietnamese code page of Windows."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if broken * BROKEN_LETTERS <= sum(letter > "\x7f" for letter in text) - broken:
        return text
    return content.decode("cp1258", errors="replace")


def read_plain(content: bytes) -> tuple[Block, ...]:
    """Plain text (văn bản thuần): paragraphs and tabbed tables."""
    return from_text(decode(content, Sentence("văn bản thuần (txt)")))


def read_markdown(content: bytes) -> tuple[Block, ...]:
    """Markdown: the same without its marks."""
    lines = decode(content, "markdown (md)").splitlines()
    return from_text("\n".join(_EMPHASIS.sub("", _HEADING.sub("", line)) for line in lines))
