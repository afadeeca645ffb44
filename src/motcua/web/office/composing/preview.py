"""Preview (xem trước): the report as it will go out, every figure opening, every ill place marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from motcua.insight import reports
from motcua.insight.reports import Chart, Paragraph, Report, Run, Source
from motcua.rules.periods import Period


@dataclass(frozen=True, slots=True)
class Told:
    """Told words (chữ trên trang): plain, a figure with where it opens, or an ill place with what is the matter."""

    text: str
    source: Source | None = None
    opens: str = ""
    period: Period | None = None
    why: str = ""


def previewed(report: Report) -> dict[str, list[dict[str, Any]]]:
    """The blocks of each section, ready for the page."""
    return {section.key: [_block(block, report) for block in section.blocks] for section in report.sections}


def _block(block: Any, report: Report) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"told": list(_paragraph(block, report))}
    if isinstance(block, Chart):
        return _block(block.table, report) | {"drawing": reports.svg(block)}
    rows = [[_figure(cell, report) if cell.source else Told(cell.text) for cell in row] for row in block.rows]
    return {"caption": block.caption, "head": block.head, "rows": rows, "has_total": block.has_total}


def _paragraph(block: Paragraph, report: Report) -> Iterator[Told]:
    """The runs of a paragraph, words cut where an ill place begins and ends."""
    ill = [(start, end, why) for _, start, end, why in reports.ills(block)]
    for start, end, run in block.spans():
        if run.source:
            yield _figure(run, report)
            continue
        cuts = sorted({start, end, *(cut for left, right, _ in ill for cut in (left, right) if start < cut < end)})
        for left, right in pairwise(cuts):
            why = next((why for first, last, why in ill if first <= left and right <= last), "")
            yield Told(block.text[left:right], why=why)


def _figure(run: Run, report: Report) -> Told:
    source = run.source
    assert source is not None
    period = source.period or report.question.period
    fields = QueryDict(mutable=True)
    fields.update({"unit": source.unit, "scope": source.scope, "side": source.side})
    fields.update({"from": period.start.isoformat(), "to": period.end.isoformat()})
    if source.sector is not None:
        fields["sector"] = str(source.sector)
    return Told(run.text, source, f"{reverse('office:figure', args=[source.code])}?{fields.urlencode()}", period)
