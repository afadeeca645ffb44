"""Marking (đánh dấu): a checked text line by line, on the page and as a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import zip_longest
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


def lines(report: report_check.Report) -> list[list[Part]]:
    """The text line by line, so that each can stand as a paragraph."""
    found: list[list[Part]] = [[]]
    for part in _parts(report):
        first, *rest = part.text.split("\n")
        found[-1].append(replace(part, text=first))
        found += [[replace(part, text=text)] for text in rest]
    return found


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


def docx(report: report_check.Report) -> bytes:
    """The checked text as a Word file: findings marked, then a table of what was recomputed."""
    document = Document()
    for line in lines(report):
        paragraph = document.add_paragraph()
        for part in line:
            _write(paragraph, part)
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
