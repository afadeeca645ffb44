"""Marking (đánh dấu): a checked text block by block, on the page and as a Word file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import accumulate, count, groupby, pairwise, zip_longest
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import RGBColor

from motcua.rules import report_check
from motcua.rules.report_check import Paragraph

RED, AMBER = RGBColor(0xA6, 0x1B, 0x1B), RGBColor(0x8A, 0x5A, 0x00)


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a line (đoạn của một dòng): its words, what is said of them, and the right value if they are wrong."""

    text: str
    tone: str = ""
    right: str = ""


def _parts(report: report_check.Report) -> Iterator[Part]:
    """The whole text in order; a per cent sign belongs to the number before it."""
    waiting = ""
    segments = report_check.mark(report)
    for segment, following in zip_longest(segments, segments[1:]):
        text, claim = segment.text.removeprefix(waiting), segment.claim
        waiting = ""
        if claim is None:
            yield Part(text)
            continue
        if following is not None and following.claim is None and following.text.startswith("%"):
            waiting = "%"
        tone = "ok" if claim.verdict.agrees else "bad" if claim.verdict == "wrong" else "doubt"
        yield Part(text + waiting, tone, "" if tone == "ok" or not claim.computed else claim.computed + waiting)


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell of a table (ô của bảng): its parts, and how many columns it stands over."""

    parts: list[Part]
    span: int
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Piece of a text (khối của bài): a paragraph in lines, or a table; `number` counts the tables."""

    lines: list[list[Part]] = field(default_factory=list)
    head: list[list[Cell]] = field(default_factory=list)
    body: list[list[Cell]] = field(default_factory=list)
    number: int = 0


class _Cutter:
    """Cuts the parts of the whole text to one place in it."""

    def __init__(self, report: report_check.Report) -> None:
        self._parts = [part for part in _parts(report) if part.text]
        self._starts = list(accumulate((len(part.text) for part in self._parts), initial=0))

    def cut(self, start: int, end: int) -> list[Part]:
        found = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self._parts)):
            begin = self._starts[index]
            if begin >= end:
                break
            part = self._parts[index]
            if text := part.text[max(start - begin, 0) : end - begin]:
                found.append(replace(part, text=text))
        return found


def pieces(report: report_check.Report) -> list[Piece]:
    """The text block by block: paragraphs line by line, tables as tables."""
    layout, cutter = report_check.lay_out(report.blocks), _Cutter(report)
    grids = {grid.block: grid for grid in layout.grids}
    found, numbers = list[Piece](), count(1)
    for index, (block, start) in enumerate(zip(layout.blocks, layout.starts, strict=True)):
        if isinstance(block, Paragraph):
            ends = list(accumulate((len(line) + 1 for line in block.text.split("\n")), initial=start))
            found.append(Piece(lines=[cutter.cut(one, two - 1) for one, two in pairwise(ends)]))
        elif rows := grids[index].rows:
            heads = _heads(rows)
            head = [_naming(_cells(row, cutter, joined=True), rows[heads:]) for row in rows[:heads]]
            body = [_cells(row, cutter, joined=len({cell.text for cell in row}) == 1) for row in rows[heads:]]
            found.append(Piece(head=head, body=body, number=next(numbers)))
    return found


def _cells(row: Sequence[report_check.Cell], cutter: _Cutter, *, joined: bool) -> list[Cell]:
    """The cells of a row; where `joined`, words told again in the next columns are one cell over all of them."""
    found: list[Cell] = []
    for text, group in groupby(row, key=lambda cell: cell.text):
        cells, figure = list(group), report_check.is_figure(text)
        whole = [cells] if joined and text and not figure else [[cell] for cell in cells]
        found += [Cell(cutter.cut(one[0].start, one[0].start + len(text)), len(one), figure) for one in whole]
    return found


def _naming(cells: list[Cell], body: Sequence[Sequence[report_check.Cell]]) -> list[Cell]:
    """Heads as they stand over their columns: over figures where a column has any."""
    places = accumulate((cell.span for cell in cells), initial=0)
    return [
        replace(cell, is_figure=cell.span == 1 and any(report_check.is_figure(row[place].text) for row in body))
        for cell, place in zip(cells, places, strict=False)
    ]


def _heads(rows: Sequence[Sequence[report_check.Cell]]) -> int:
    """How many rows name the columns: those before the first figure; the first where there is none."""
    first = next((n for n, row in enumerate(rows) if any(report_check.is_figure(cell.text) for cell in row)), 1)
    return min(first, len(rows) - 1)


def sign(report: report_check.Report, claim: report_check.Claim) -> str:
    """The per cent sign, where the text writes one behind the number."""
    return "%" if report.text[claim.end : claim.end + 2].lstrip().startswith("%") else ""


def plain(report: report_check.Report) -> str:
    """The text again, so written that reading it gives the same blocks."""
    return "\n\n".join(
        block.text if isinstance(block, Paragraph) else "\n".join(" | ".join(row) for row in block.rows)
        for block in report.blocks
    )


def _write(paragraph: Any, part: Part) -> None:
    """One part of a line: findings in colour with the right value behind them."""
    run = paragraph.add_run(part.text)
    if part.tone in ("bad", "doubt"):
        colour = RED if part.tone == "bad" else AMBER
        run.font.color.rgb, run.font.highlight_color = colour, WD_COLOR_INDEX.YELLOW
        if part.right:
            right = paragraph.add_run(f" → {part.right}")
            right.bold, right.font.color.rgb = True, colour


def _write_line(paragraph: Any, parts: list[Part]) -> None:
    for part in parts:
        _write(paragraph, part)


def _write_table(document: Any, rows: list[list[Cell]]) -> None:
    """A table of the text as a table; what stands over several columns stands there over as many."""
    table = document.add_table(rows=len(rows), cols=max(sum(cell.span for cell in row) for row in rows))
    table.style = "Table Grid"
    for row, cells in zip(table.rows, rows, strict=True):
        places, column = row.cells, 0
        for cell in cells:
            place = places[column]
            if cell.span > 1:
                place = place.merge(places[column + cell.span - 1])
            _write_line(place.paragraphs[0], cell.parts)
            column += cell.span
    document.add_paragraph()


def docx(report: report_check.Report) -> bytes:
    """The checked text as a Word file: findings marked, then a table of what was recomputed."""
    document = Document()
    for piece in pieces(report):
        for line in piece.lines:
            _write_line(document.add_paragraph(), line)
        if piece.number:
            _write_table(document, [*piece.head, *piece.body])
    document.add_heading(_("Các số đã tính lại"), level=2)
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, words in zip(table.rows[0].cells, (_("Trong bài"), _("Tính lại"), _("Công thức")), strict=True):
        cell.text = words
    for claim in report.claims:
        unit = sign(report, claim)
        values = (claim.stated + unit, claim.computed + unit, claim.formula)
        for cell, words in zip(table.add_row().cells, values, strict=True):
            cell.text = words
    target = BytesIO()
    document.save(target)
    return target.getvalue()
