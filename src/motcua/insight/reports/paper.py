"""Report on paper (báo cáo trên giấy): a PDF set by typst after Nghị định 30/2020/NĐ-CP, and drawings as pictures.

The letters are the same on every machine: Libertinus Serif, which typst brings along, and in drawings those of the
product. The decree names Times New Roman, which may not be shipped; Word files ask for it on the reader's machine.
"""

from __future__ import annotations

import json
from typing import Any

import typst

from motcua.insight.reports.charts import INK, PALE, svg
from motcua.insight.reports.outline import ILLUSTRATIVE, as_document, digest
from motcua.insight.reports.pages import sources
from motcua.insight.reports.structure import Chart, Report
from motcua.kernel.packs import packs_dir
from motcua.kernel.papers.letters import letters
from motcua.rules.figures import EMPTY

PICTURE = b"""
#set page(width: auto, height: auto, margin: 2pt)
#image(bytes(sys.inputs.drawing), format: "svg", alt: "")
"""


def pdf(report: Report) -> bytes:
    """The report as a PDF on A4; the same bytes for the same report, so that its signature can be checked."""
    document: dict[str, Any] = as_document(report)
    table = sources(report)
    for section, drawn in zip(document["sections"], report.sections, strict=True):
        for told, block in zip(section["blocks"], drawn.blocks, strict=True):
            if isinstance(block, Chart):
                told["svg"] = drawing(block)
    document |= {
        "issuer": report.issuer,
        "label": ILLUSTRATIVE,
        "digest": digest(report),
        "sources": {
            "head": list(table.head),
            "rows": [[{"text": cell.text or EMPTY} for cell in row] for row in table.rows],
            "has_total": False,
            "words": table.words,
            "wide": False,
        },
    }
    return bytes(
        _set(
            (packs_dir() / "reports" / "report.typ").read_bytes(),
            {"report": json.dumps(document, ensure_ascii=False)},
            timestamp=int(report.question.known_at.timestamp()),
        )
    )


def _set(page: Any, told: dict[str, str], **how: Any) -> Any:
    """A page set by typst in letters that every machine has."""
    return typst.compile(page, sys_inputs=told, font_paths=[letters()], ignore_system_fonts=True, **how)


def drawing(chart: Chart) -> str:
    """The drawing of a chart in the inks of paper."""
    return str(svg(chart, colour=INK, pale=PALE))


def picture(chart: Chart) -> bytes:
    """The drawing of a chart as PNG, for Word files."""
    made = _set(PICTURE, {"drawing": drawing(chart)}, format="png", ppi=200.0)
    return bytes(made if isinstance(made, bytes) else made[0])
