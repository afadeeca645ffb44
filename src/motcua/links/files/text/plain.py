"""Plain files (tệp chữ): txt and md."""

from __future__ import annotations

import re

from motcua.rules.report_check import Block, from_text
from motcua.rules.sentences import Sentence

from .refusals import not_what_it_says

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`")


def decode(content: bytes, kind: str) -> str:
    """The letters of a text file, whatever the usual encoding."""
    if content.startswith((b"%PDF", b"PK\x03\x04", OLE)):
        raise not_what_it_says(kind)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:4096]:
        raise not_what_it_says(kind)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace")


def read_plain(content: bytes) -> tuple[Block, ...]:
    """Plain text (văn bản thuần): paragraphs and tabbed tables."""
    return from_text(decode(content, Sentence("văn bản thuần (txt)")))


def read_markdown(content: bytes) -> tuple[Block, ...]:
    """Markdown: the same without its marks."""
    lines = decode(content, "markdown (md)").splitlines()
    return from_text("\n".join(_EMPHASIS.sub("", _HEADING.sub("", line)) for line in lines))
