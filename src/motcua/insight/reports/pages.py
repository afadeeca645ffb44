"""Report as a page (báo cáo thành trang): a stand-alone HTML document, and a PDF set by typst."""

from __future__ import annotations

import json
from typing import Any

import typst
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from motcua.insight.reports.outline import ILLUSTRATIVE, as_document
from motcua.insight.reports.structure import Paragraph, Report, Run, Table, source_of
from motcua.rules.figures import EMPTY, format_vn

STYLE = """
body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:#12233a;background:#fbfaf7}
body{font:1rem/1.6 "Be Vietnam Pro",system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem}
.issuer,.subtitle,.note,figcaption{color:#4a5a6e}.note{font-size:.88rem}
.illustrative{background:#fbeaf1;color:#7d2147;padding:.4rem .75rem;border-radius:4px}
figure{margin:1rem 0;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;background:#fff}
th,td{border-bottom:1px solid #d9d6cf;padding:.4rem .5rem;text-align:right;vertical-align:top}
.w{text-align:left}td data{font-weight:400}.total data{font-weight:700}th{font-size:.85rem;color:#4a5a6e}
.total td{font-weight:700;border-top:1.5px solid #8b8a84}
data{font-weight:600;font-variant-numeric:tabular-nums}
@media print{body{background:#fff;margin:0;max-width:none}}
"""
SCOPES = {"own": "Đơn vị", "children": "Cấp dưới", "all": "Cả hai"}


def html(report: Report) -> str:
    """The report as one HTML document that stands alone; every number bears the code it comes from."""
    label = format_html('<p class="illustrative">{}</p>', ILLUSTRATIVE) if report.illustrative else ""
    sections = format_html_join(
        "", "<section><h2>{}</h2>{}</section>", ((s.heading, _blocks(s.blocks, report)) for s in report.sections)
    )
    return format_html(
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><title>{}</title><style>{}</style>'
        '</head><body><p class="issuer">{}</p><h1>{}</h1><p class="subtitle">{}</p>{}{}'
        '<section><h2>Nguồn của các con số</h2>{}<p class="note">{}</p></section></body></html>',
        report.title,
        mark_safe(STYLE),
        report.issuer,
        report.title,
        report.subtitle,
        label,
        sections,
        _table(sources(report), report),
        report.note,
    )


def sources(report: Report) -> Table:
    """The figures a report stands on, as a table: code, name, scope, counts, percentage."""
    rows = tuple(
        (
            Run(figure.code),
            Run(figure.name),
            Run(SCOPES[figure.scope]),
            Run(format_vn(figure.part), source_of(figure, "part")),
            Run("" if figure.whole is None else format_vn(figure.whole)),
            Run("") if figure.share is None else Run(figure.share.text, source_of(figure, "part")),
        )
        for figure in report.figures
    )
    return Table("", ("Mã chỉ tiêu", "Chỉ tiêu", "Phạm vi", "Số lượng", "Trên tổng số", "Tỷ lệ"), rows, words=3)


def _blocks(blocks: tuple[Paragraph | Table, ...], report: Report) -> SafeString:
    return format_html_join(
        "", "{}", ((_paragraph(b, report) if isinstance(b, Paragraph) else _table(b, report),) for b in blocks)
    )


def _paragraph(block: Paragraph, report: Report) -> SafeString:
    return format_html("<p>{}</p>", format_html_join("", "{}", ((_run(run, report),) for run in block.runs)))


def _run(run: Run, report: Report) -> SafeString | str:
    return run.text if run.source is None else report.marks(run.source).around(run.text)


def _table(block: Table, report: Report) -> SafeString:
    def mark(column: int) -> SafeString:
        return mark_safe(' class="w"') if column < block.words else mark_safe("")

    head = format_html_join("", '<th scope="col"{}>{}</th>', ((mark(n), cell) for n, cell in enumerate(block.head)))
    last = len(block.rows) - 1
    rows = format_html_join(
        "",
        "<tr{}>{}</tr>",
        (
            (
                mark_safe(' class="total"') if block.has_total and n == last else "",
                format_html_join("", "<td{}>{}</td>", ((mark(c), _run(cell, report)) for c, cell in enumerate(row))),
            )
            for n, row in enumerate(block.rows)
        ),
    )
    caption = format_html("<figcaption>{}</figcaption>", block.caption) if block.caption else ""
    return format_html(
        "<figure>{}<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></figure>", caption, head, rows
    )


TYPST = """
#let report = json(bytes(sys.inputs.report))
#set document(title: report.title)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: context { let n = here().page(); if n > 1 { align(center, str(n)) } })
#set text(lang: "vi", size: 13pt, font: ("Times New Roman", "Liberation Serif", "Libertinus Serif"))
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), spacing: 0.9em)
#show heading: set text(size: 13pt)
#set par(justify: false)
#grid(columns: (1fr, 1.5fr), column-gutter: 8mm, align: center,
  par(first-line-indent: 0pt, text(size: 12pt, strong(upper(report.issuer)))),
  [#par(first-line-indent: 0pt, text(size: 12pt, strong("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
   #par(first-line-indent: 0pt, underline(offset: 3pt, strong("Độc lập - Tự do - Hạnh phúc")))])
#set par(justify: true)
#v(1em)
#align(center)[#text(size: 14pt, strong(upper(report.title))) \\ #emph(report.subtitle)
  #if report.illustrative [\\ #text(fill: rgb("#7d2147"), report.label)]]
#let grid_of(it, size, widths: none) = {
  set text(size: size)
  set par(justify: false, first-line-indent: 0pt)
  let shared = (2fr,) * it.words + (1fr,) * (it.head.len() - it.words)
  table(columns: if widths == none { shared } else { widths }, stroke: 0.5pt, inset: 3pt,
    align: (x, y) => if x < it.words or y == 0 { left } else { right },
    table.header(..it.head.map(cell => strong(cell))),
    ..it.rows.enumerate().map(((n, row)) => row.map(cell =>
      if it.has_total and n == it.rows.len() - 1 { strong(cell.text) }
      else { cell.text })).flatten())
}
#for section in report.sections {
  heading(level: 1, section.heading)
  for block in section.blocks {
    if block.kind == "paragraph" { par(block.text) } else {
      par(first-line-indent: 0pt, emph(block.caption))
      grid_of(block, if block.head.len() > 8 { 6.5pt } else { 10pt })
    }
  }
}
#heading(level: 1, "Nguồn của các con số")
#grid_of(report.sources, 8.5pt, widths: (auto, 1fr, auto, auto, auto, auto))
#text(size: 10pt, report.note)
"""


def pdf(report: Report) -> bytes:
    """The report as a PDF on A4, set after Nghị định 30/2020/NĐ-CP as far as its elements are known."""
    document: dict[str, Any] = as_document(report)
    table = sources(report)
    document |= {
        "issuer": report.issuer,
        "label": ILLUSTRATIVE,
        "sources": {
            "head": list(table.head),
            "rows": [[{"text": cell.text or EMPTY} for cell in row] for row in table.rows],
            "has_total": False,
            "words": table.words,
        },
    }
    return bytes(typst.compile(TYPST.encode(), sys_inputs={"report": json.dumps(document, ensure_ascii=False)}))
