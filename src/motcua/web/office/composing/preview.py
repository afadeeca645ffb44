"""Preview (xem trước): the report as it will go out, every figure opening, every ill place marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.insight import reports
from motcua.insight.reports import Chart, Paragraph, Report, Run
from motcua.web.office.opening import address_of
from motcua.web.ui.saying import translated


def previewed(report: Report) -> dict[str, list[dict[str, Any]]]:
    """The blocks of each section, ready for the page."""
    return {section.key: [_block(block, report) for block in section.blocks] for section in report.sections}


def _block(block: Any, report: Report) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"told": list(_paragraph(block, report))}
    if isinstance(block, Chart):
        return _block(block.table, report) | {"drawing": reports.svg(block)}
    rows = [[_figure(cell, report) if cell.source else cell.text for cell in row] for row in block.rows]
    return {"caption": block.caption, "head": block.head, "rows": rows, "has_total": block.has_total}


def _paragraph(block: Paragraph, report: Report) -> Iterator[str]:
    """The runs of a paragraph, words cut where an ill place begins and ends."""
    ill = [(start, end, why) for _place, start, end, why in reports.ills(block)]
    for start, end, run in block.spans():
        if run.source:
            yield _figure(run, report)
            continue
        cuts = sorted({start, end, *(cut for left, right, _why in ill for cut in (left, right) if start < cut < end)})
        for left, right in pairwise(cuts):
            why = next((why for first, last, why in ill if first <= left and right <= last), "")
            text = block.text[left:right]
            yield format_html('<mark class="bad" title="{}">{}</mark>', translated(why), text) if why else text


def _figure(run: Run, report: Report) -> SafeString:
    """A figure bearing its marks, with where it opens."""
    source = run.source
    assert source is not None
    opens = address_of(source, report.question.period)
    return format_html('<a class="traced" href="{}" {}>{}</a>', opens, report.marks(source), run.text)
