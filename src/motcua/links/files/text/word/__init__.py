"""Word files (tệp Word): docx as paragraphs and tables, all that its reader sees in the text, and no more.

Read as printed with tracked changes accepted: inserted and moved-to words, content controls, fields, links, text
boxes, diagrams, tables in tables and whole files held inside are read; words taken out, moved away, struck or hidden,
comments and the marks of notes are not. Footnotes and endnotes stand as paragraphs at the end. Headers and footers are
left out, because they repeat titles and count pages; so are tables of contents, pictures and charts. Why this is our
own reader: ADR 0040.
"""

from __future__ import annotations

import io

import docx

from motcua.links.files.text.refusals import broken
from motcua.rules.report_check import Block

from .parts import Package
from .story import blocks_of

__all__ = ["read_word", "takeable"]


def read_word(content: bytes) -> tuple[Block, ...]:
    """Word files (tệp Word): paragraphs and tables in the order of the page, notes at the end."""
    return tuple(blocks_of(Package(content)))


def takeable(content: bytes) -> bytes:
    """Takeable (tệp Word mở được): the same file as python-docx opens it. Raises UserError where it cannot."""
    mended = Package(content).mended()
    try:
        docx.Document(io.BytesIO(mended)).element.body.iterchildren()
    except Exception as error:  # python-docx raises many things on files that other programs open
        raise broken() from error
    return mended
