"""Web pages (trang web): html as paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.etree
import lxml.html

from motcua.rules.report_check import Block, Paragraph, Table, is_figure
from motcua.rules.sentences import Sentence

from .marks import ends_in_measure
from .plain import decode
from .refusals import broken, not_what_it_says

KIND = Sentence("trang web (html)")
_BREAKING = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "tr",
        "br",
        "blockquote",
        "pre",
        "dt",
        "dd",
        "dl",
        "figure",
        "figcaption",
        "title",
        "address",
        "form",
        "fieldset",
        "hr",
    ]
)
_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "head", "nav", "iframe", "button", "select", "option"]
)
_TAKEN_OUT = frozenset(["del", "s", "strike"])
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
"""All but the blanks that hold a number together."""
_MARK = re.compile(r"[\d*,()\s]+")


def read_html(content: bytes) -> tuple[Block, ...]:
    """Web pages (trang web): what a reader sees, tables with their spans written out."""
    text = decode(content, KIND)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    if not re.search(r"<\s*[a-zA-Z!]", text):
        raise not_what_it_says(KIND)
    try:
        root = lxml.html.document_fromstring(text)
    except (lxml.etree.ParserError, ValueError) as error:
        raise broken() from error
    return tuple(_html_blocks(root))


def _html_blocks(root: lxml.html.HtmlElement) -> Iterator[Block]:
    words: list[str] = []
    for part in _walk(root):
        if isinstance(part, str):
            words.append(part)
            continue
        if line := _one_line("".join(words)):
            yield Paragraph(line)
        words = []
        if isinstance(part, Table):
            yield part
    if line := _one_line("".join(words)):
        yield Paragraph(line)


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _walk(element: lxml.html.HtmlElement) -> Iterator[str | Table | None]:
    """Texts, tables, and None wherever a line ends."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED | _TAKEN_OUT:
        return
    breaking = element.tag in _BREAKING
    if breaking:
        yield None
    if element.tag == "table" and not element.xpath(".//table"):
        for caption in element.xpath("./caption"):
            yield from _walk(caption)
            yield None
        yield _html_table(element)
    else:
        if element.tag == "li":
            yield "- "
        yield element.text or ""
        for child in element:
            if not _is_mark(child):
                yield from _walk(child)
            yield child.tail or ""
    if breaking:
        yield None


def _is_mark(element: lxml.html.HtmlElement) -> bool:
    """Whether it only points to a footnote: raised digits behind a word or a number, and no square or cube."""
    if element.tag != "sup" or not _MARK.fullmatch(element.text_content()):
        return False
    before = element.getprevious()
    text = (before.tail or before.text_content()) if before is not None else element.getparent().text
    return not ends_in_measure(text or "")


def _html_table(element: lxml.html.HtmlElement) -> Table:
    """A table with spans written out: a cell over several columns or rows stands in each, a figure only once."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for line in element.xpath(".//tr"):
        row: list[str] = []
        for cell in line.xpath("./td|./th"):
            _drop(hanging, row)
            text = _lines(cell)
            wide, high = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            again = "" if is_figure(text) else text
            for place in range(wide):
                if high > 1:
                    hanging[len(row)] = (high - 1, again)
                row.append(again if place else text)
        _drop(hanging, row)
        rows.append(row)
    return Table(tuple(tuple(row) for row in rows if row))


def _lines(cell: lxml.html.HtmlElement) -> str:
    """The words of a cell, its lines apart."""
    words = "".join("\n" if part is None else _BLANKS.sub(" ", str(part)) for part in _walk(cell))
    return "\n".join(line.strip() for line in words.split("\n") if line.strip())


def _drop(hanging: dict[int, tuple[int, str]], row: list[str]) -> None:
    """Write down the cells that hang from the rows above."""
    while (column := len(row)) in hanging:
        left, text = hanging.pop(column)
        row.append(text)
        if left > 1:
            hanging[column] = (left - 1, text)


def _span(value: str | None) -> int:
    return max(1, min(int(value), 100)) if value and value.isdecimal() else 1
