"""Word files (tệp Word): docx as paragraphs and tables, all that its reader sees in the text, and no more.

Read as printed with tracked changes accepted: inserted and moved-to words, content controls, fields, links, text
boxes, diagrams and tables in tables are read; taken-out, moved-away and hidden words, comments and the marks of notes
are not. Footnotes and endnotes stand as paragraphs at the end. Headers and footers are left out, because they repeat
titles and count pages; so are tables of contents, pictures and charts. Why this is our own reader: ADR 0040.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx

from motcua.links.files.text.refusals import broken
from motcua.rules.report_check import Block

from .parts import Package
from .story import Story
from .styles import Element, Styles, W

__all__ = ["read_word", "takeable"]
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_GONE = (f"{W}del", f"{W}moveFrom")


def read_word(content: bytes) -> tuple[Block, ...]:
    """Word files (tệp Word): paragraphs and tables in the order of the page, notes at the end."""
    package = Package(content)
    root = package.root(package.document)
    if root is None or root.tag != f"{W}document":
        raise broken()
    return tuple(_blocks(package, root))


def takeable(content: bytes) -> bytes:
    """Takeable (tệp Word mở được): the same file as python-docx opens it. Raises UserError where it cannot."""
    mended = Package(content).mended()
    try:
        docx.Document(io.BytesIO(mended)).element.body.iterchildren()
    except Exception as error:  # python-docx raises many things on files that other programs open
        raise broken() from error
    return mended


def _blocks(package: Package, root: Element) -> Iterator[Block]:
    styles = Styles.of(package.root(package.related(package.document, "styles")))
    yield from Story(package, package.document, styles).blocks(root)
    gone = {each.get(f"{W}id") for part in root.iter(*_GONE) for each in part.iter(*_references())}
    for kind, tag in _NOTES:
        part = package.related(package.document, kind)
        notes = package.root(part)
        for note in notes.iter(W + tag) if notes is not None else ():
            if note.get(f"{W}type", "normal") == "normal" and note.get(f"{W}id") not in gone:
                yield from Story(package, part, styles).blocks(note)


def _references() -> tuple[str, ...]:
    return tuple(f"{W}{tag}Reference" for _, tag in _NOTES)
