"""Outline of a report (dàn ý báo cáo): the whole report as plain values for JSON, and as plain text."""

from __future__ import annotations

from typing import Any

from motcua.insight.figures import Figure
from motcua.insight.reports.structure import Block, Chart, Ground, Paragraph, Report, Run
from motcua.rules.hashing import canonical_json, sha256_hex

ILLUSTRATIVE = "Số liệu minh họa, không phải số liệu thật của đơn vị nào."


def as_document(report: Report) -> dict[str, Any]:
    """The report as one JSON document: title, sections, figures."""
    period = report.question.period
    return {
        "title": report.title,
        "heading": list(report.heading),
        "subtitle": report.subtitle,
        "unit": report.question.unit,
        "from": period.start.isoformat(),
        "to": period.end.isoformat(),
        "as_of": report.question.cut_off.isoformat(),
        "known_at": report.question.known_at.isoformat(),
        "illustrative": report.illustrative,
        "note": report.note,
        "grounds": [_ground(each) for each in report.grounds],
        "issue": {
            "above": report.issue.above,
            "number": report.issue.numbered,
            "dated": report.issue.dated,
            "recipients": list(report.issue.addressed),
            **dict(zip(("capacity", "post", "signer"), report.signature, strict=True)),
        },
        "sections": [
            {"key": section.key, "heading": section.heading, "blocks": [_block(block) for block in section.blocks]}
            for section in report.sections
        ],
        "figures": [_figure(figure) for figure in report.figures],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    """A figure; `recorded` stands there only where a correction touches it."""
    first = figure.recorded
    beside = {"recorded": {"part": first.part, "whole": first.whole, "percent": first.percent}} if first else {}
    asked = {"code": figure.code, "name": figure.name, "unit": figure.unit, "scope": figure.scope}
    return {**asked, "part": figure.part, "whole": figure.whole, "percent": figure.percent, **beside}


def _ground(each: Ground) -> dict[str, Any]:
    """A scope, and the closed period its figures were read from."""
    row = each.closed
    if row is None:
        return {"scope": each.scope, "frozen": None}
    told = {"frozen": row.id, "revision": row.revision, "digest": row.digest, "closed_by": row.closed_by_name}
    return {"scope": each.scope, **told, "closed_at": row.known_at.isoformat()}


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": block.text, "runs": [_run(run) for run in block.runs]}
    if isinstance(block, Chart):
        return _block(block.table) | {"kind": "chart", "drawn": block.kind}
    return {
        "kind": "table",
        "caption": block.caption,
        "head": list(block.head),
        "rows": [[_run(cell) for cell in row] for row in block.rows],
        "has_total": block.has_total,
        "words": block.words,
        "wide": block.wide,
    }


def _run(run: Run) -> dict[str, Any]:
    if run.source is None:
        return {"text": run.text}
    source = run.source
    opens = {"code": source.code, "side": source.side, "unit": source.unit, "scope": source.scope}
    if source.period is not None:
        opens |= {"from": source.period.start.isoformat(), "to": source.period.end.isoformat()}
    return {"text": run.text, **opens, **({"sector": source.sector} if source.sector is not None else {})}


def digest(report: Report) -> str:
    """Digest of the content (mã băm nội dung): SHA-256 of the report as canonical JSON, printed at its end."""
    return sha256_hex(canonical_json(as_document(report)))


def as_text(report: Report) -> str:
    """The report as plain text, tables with tabs between cells."""
    lines = [report.title, report.subtitle]
    if report.illustrative:
        lines.append(ILLUSTRATIVE)
    for section in report.sections:
        lines += ["", section.heading]
        for block in section.blocks:
            if isinstance(block, Paragraph):
                lines.append(block.text)
            else:
                block = block.table if isinstance(block, Chart) else block
                lines += [block.caption, "\t".join(block.head)]
                lines += ["\t".join(cell.text for cell in row) for row in block.rows]
    return "\n".join([*lines, "", report.note])
