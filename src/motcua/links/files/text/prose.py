"""Prose in tables (văn xuôi trong bảng): boxes, letter layouts and cells with sentences are read as paragraphs.

Whatever the kind of file, a cell comes here with its lines apart. A table with figures stays a table; a cell of it that
tells something keeps its first words there, and is read whole behind the table, under the number and name of its row.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from motcua.rules.report_check import Block, Paragraph, Table, is_figure

_FEWEST_WORDS, _FEWEST_COLUMNS = 5, 2
_STOP = re.compile(r"(?<=[a-zà-ỹđ\d%)”\"])[.;!?…][”\"’)]*(?:\s|$)")
_TOLD = re.compile(r"(?<![\d/.,])\d[\d.,]*\s?/\s?\d[\d.,]*(?![\d/])|\d\s?%")
_NUMBER = re.compile(r"^\W*(?:\d{1,3}|[IVXivx]{1,4}|[a-zđ])[.)]\s*")
_WORD = re.compile(r"[^\W\d_]+")
_BLANKS = re.compile(r"[ \t\r\f\v\n]+")
_FIGURE = re.compile(r"\s*\(?\d")


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Set apart (tách văn xuôi): the same blocks, with the prose of tables as paragraphs."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from _table(block)


def _table(table: Table) -> Iterator[Block]:
    told = {cell for row in table.rows for cell in row if _is_prose(cell)}
    telling = [(row, cell) for row, cell in _once(table) if cell in told]
    figures = any(is_figure(_plain(cell)) for row in table.rows for cell in row)
    layout = bool(told) and not figures and len({row for row, _ in telling}) == 1
    if layout or max(map(len, table.rows), default=0) < _FEWEST_COLUMNS:
        for _, cell in _once(table):
            yield from _lines(cell)
        return
    yield Table(tuple(tuple(_head(cell) if cell in told else _plain(cell) for cell in row) for row in table.rows))
    yield from _told(telling, told)


def _told(telling: list[tuple[tuple[str, ...], str]], told: Collection[str]) -> Iterator[Paragraph]:
    """The prose of a table row by row; what is told of one row is not read as told of another."""
    number = 0
    last: tuple[str, ...] = ()
    for row, cell in telling:
        if row != last and (name := _name(row, told)):
            number += 1
            yield Paragraph(f"{number}. {name}")
        last = row
        yield from _lines(cell)


def _name(row: tuple[str, ...], told: Collection[str]) -> str:
    """What a row is called: its first words that are no prose, up to a figure in them."""
    first = next((cell for cell in row if cell.strip() and cell not in told and not is_figure(_plain(cell))), "")
    return _FIGURE.split(_plain(first))[0]


def _once(table: Table) -> Iterator[tuple[tuple[str, ...], str]]:
    """The cells in order, each with its row; one that spans several columns or rows once."""
    above: tuple[str, ...] = ()
    for row in table.rows:
        for place, cell in enumerate(row):
            beside = place > 0 and row[place - 1] == cell
            if cell.strip() and not beside and not (place < len(above) and above[place] == cell):
                yield row, cell
        above = row


def _lines(cell: str) -> Iterator[Paragraph]:
    return (Paragraph(text) for line in cell.split("\n") if (text := _plain(line)))


def _is_prose(cell: str) -> bool:
    """Whether a cell tells something with figures: a sentence, a share, or a list behind a colon."""
    text = _NUMBER.sub("", _plain(cell))
    if len(_WORD.findall(text)) < _FEWEST_WORDS or not re.search(r"\d", text):
        return False
    lines = [_plain(line) for line in cell.split("\n")]
    listing = any(line.endswith(":") for line in lines[:-1])
    return listing or _STOP.search(text) is not None or ("=" not in text and _TOLD.search(text) is not None)


def _head(cell: str) -> str:
    """The words of a cell before its first figure, so that a row keeps its name and no figure stands twice."""
    number = _NUMBER.match(text := _plain(cell))
    start = number.end() if number else 0
    figure = _FIGURE.search(text, start)
    return f"{text[: figure.start()].strip()} …" if figure else text


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
