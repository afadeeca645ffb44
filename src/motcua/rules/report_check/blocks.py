"""Blocks (khối văn bản): a report as paragraphs and tables, whatever file it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from .rows import is_marked, table_at

_BULLET = re.compile(r"^\s*(?:[-+*•–—●○▪]\s|[a-zđ]\)\s)")
_OPENING = re.compile(r"^\s*(?:[-+*•–—●○▪]|[a-zđ]\)|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[IVX]+\.|#)")
_EXPECTS = re.compile(r"\d.*\b(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ)\s*:?$", re.IGNORECASE)
"""What leaves open, behind a number, how much it is of all."""
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?%")
_ONLY_FIGURE = re.compile(r"[-+]?\d[\d.,]*(?: \d{3})*\s*%?")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t\r\v\f"), " ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Paragraph (đoạn văn): running text; a heading or a list item is a paragraph too."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Table (bảng): rows of cells, all of them text; a merged cell stands once and leaves blanks."""

    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Table


def fold(text: str) -> str:
    """Normal form of running text: composed letters, plain spaces; thin spaces inside numbers become dots."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))", ".", text)
    text = re.sub("[\u200b\u200c\u200d\ufeff\u00ad]", "", text)
    return text.translate(_SPACES).replace("％", "%").replace("⁄", "/")


def is_item(text: str) -> bool:
    """Whether a paragraph looks like an item of a list."""
    return bool(_BULLET.match(text))


def is_figure(text: str) -> bool:
    """Whether a cell holds nothing but a figure, which counts once however many rows or columns the cell spans."""
    return _ONLY_FIGURE.fullmatch(text.strip()) is not None


def from_text(text: str) -> tuple[Block, ...]:
    """Blocks of a plain text: piped or tabbed lines are tables, lines broken by a page width are joined."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return tuple(_blocks(lines))


def _page_width(lines: list[str]) -> int:
    """The width at which lines were broken, 0 when they were not: lines of one length that end in mid-sentence."""
    cut = sorted(
        len(line.strip())
        for line, following in pairwise(lines)
        if 45 <= len(line.strip()) <= 120 and line.strip()[-1] not in ".;:!?”" and _is_running(following)
    )
    return cut[len(cut) // 2] if len(cut) >= 3 else 0


def _is_running(line: str) -> bool:
    return bool(line.strip()) and not _OPENING.match(line) and not is_marked(line)


def _blocks(lines: list[str]) -> Iterator[Block]:
    index = 0
    width = _page_width(lines)
    while index < len(lines):
        rows, stop = table_at(lines, index)
        if rows:
            yield Table(tuple(tuple(fold(cell).strip() for cell in row) for row in rows))
            index = stop
            continue
        text = fold(lines[index]).strip()
        index += 1
        while (
            index < len(lines)
            and _continues(text, fold(lines[index - 1]).strip(), lines[index], width)
            and not table_at(lines, index)[0]
        ):
            text = f"{text} {fold(lines[index]).strip()}"
            index += 1
        if text:
            yield Paragraph(text)


def _continues(text: str, last: str, line: str, width: int) -> bool:
    """A line that goes on where the page was too narrow: no end before it, a small letter at its start."""
    line = line.strip()
    full = 0.7 * width <= len(last) <= 130 and width > 0
    if _EXPECTS.search(text) and _SHARE.match(line):
        return True
    if (
        not text
        or not line
        or text[-1] in ".;!?"
        or (text[-1] == ":" and not full)
        or _OPENING.match(line)
        or is_marked(line)
    ):
        return False
    return full or line[0].islower() or line[0] in "(%,;)" or text[-1] in ",("


def folded(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks in normal form."""
    return tuple(
        Paragraph(fold(block.text).strip())
        if isinstance(block, Paragraph)
        else Table(tuple(tuple(fold(cell).strip() for cell in row) for row in block.rows))
        for block in blocks
    )
