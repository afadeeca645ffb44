"""Report as a page (báo cáo thành trang): a stand-alone HTML document, laid out after Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from motcua.insight.figures import Figure, Recorded
from motcua.insight.reports.charts import svg
from motcua.insight.reports.material import source_of
from motcua.insight.reports.outline import ILLUSTRATIVE, digest
from motcua.insight.reports.structure import Block, Chart, Paragraph, Report, Run, Table
from motcua.rules.figures import format_vn

STYLE = """
body{max-width:60rem;margin:2rem auto;padding:0 1rem;color:#12233a;background:#fbfaf7}
body{font:1rem/1.6 "Be Vietnam Pro",system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem}
.head,.foot{display:flex;flex-wrap:wrap;gap:1rem 2rem;justify-content:space-between;text-align:center}
.head p,.foot p{margin:.1rem 0}.foot{margin:2rem 0}.foot ul{list-style:"- ";margin:0;padding-left:1rem}
.foot ul,.foot>:first-child{text-align:left;font-size:.9rem}.motto{border-bottom:1px solid #12233a}
.title,.subtitle{text-align:center}svg{max-width:100%;height:auto;color:#1f4e79}
.subtitle,.note,figcaption{color:#4a5a6e}.note{font-size:.88rem}
.illustrative{background:#fbeaf1;color:#7d2147;padding:.4rem .75rem;border-radius:4px}
figure{margin:1rem 0;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;background:#fff}
th,td{border-bottom:1px solid #d9d6cf;padding:.4rem .5rem;text-align:right;vertical-align:top}
.w{text-align:left}td data{font-weight:400}.total data{font-weight:700}th{font-size:.85rem;color:#4a5a6e}
.wide{page:wide}.total td{font-weight:700;border-top:1.5px solid #8b8a84}
data{font-weight:600;font-variant-numeric:tabular-nums}
@page{size:A4;margin:20mm 15mm 20mm 30mm}@page wide{size:A4 landscape}
@media print{body{background:#fff;margin:0;max-width:none}}
"""
RECORDED = "Theo ghi nhận ban đầu"
SCOPES = {"own": "Đơn vị", "children": "Cấp dưới", "all": "Cả hai"}


def html(report: Report) -> str:
    """The report as one HTML document that stands alone; every number bears the code it comes from."""
    label = format_html('<p class="illustrative">{}</p>', ILLUSTRATIVE) if report.illustrative else ""
    sections = format_html_join(
        "",
        "<section><h2>{}</h2>{}</section>",
        ((s.heading, _blocks(s.blocks, report)) for s in report.sections),
    )
    return format_html(
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><title>{}</title><style>{}</style>'
        '</head><body>{}<h1 class="title">{}</h1><p class="subtitle">{}</p>{}{}{}'
        '<section><h2>Nguồn của các con số</h2>{}<p class="note">{}</p>'
        '<p class="note">Mã băm nội dung (SHA-256): <code>{}</code></p></section></body></html>',
        report.title,
        mark_safe(STYLE),
        _head(report),
        report.title,
        report.subtitle,
        label,
        sections,
        _foot(report),
        _table(sources(report), report),
        report.note,
        digest(report),
    )


def _head(report: Report) -> SafeString:
    """Issuing body and number; national title, motto, place and date."""
    above = format_html("<p>{}</p>", report.issue.above) if report.issue.above else ""
    return format_html(
        '<div class="head"><div>{}<p><b>{}</b></p><p>{}</p></div><div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>'
        '<p><b class="motto">Độc lập - Tự do - Hạnh phúc</b></p><p><i>{}</i></p></div></div>',
        above,
        report.issuer,
        report.issue.numbered,
        report.issue.dated,
    )


def _foot(report: Report) -> SafeString:
    """Recipients, and whoever signs."""
    names, (capacity, post, name) = report.issue.addressed, report.signature
    recipients = format_html_join("", "<li>{}</li>", ((each,) for each in names))
    told = format_html("<p><b><i>Nơi nhận:</i></b></p><ul>{}</ul>", recipients) if names else ""
    signer = format_html_join("", "<p><b>{}</b></p>", ((text,) for text in (capacity, post) if text))
    return format_html(
        '<div class="foot"><div>{}</div><div>{}<p>&nbsp;</p><p><b>{}</b></p></div></div>', told, signer, name
    )


def sources(report: Report) -> Table:
    """The figures a report stands on, as a table: code, name, scope, the two counts, percentage.

    Where a correction touches any, a further column holds what was first recorded.
    """
    beside = any(figure.recorded for figure in report.figures)
    rows = tuple(
        (
            Run(figure.code),
            Run(figure.name),
            Run(SCOPES[figure.scope]),
            Run(_counts(figure), source_of(figure, "part")),
            Run("") if figure.share is None else Run(figure.share.text, source_of(figure, "part")),
            *([_first(figure)] if beside else []),
        )
        for figure in report.figures
    )
    head = ("Mã chỉ tiêu", "Chỉ tiêu", "Phạm vi", "Số đếm", "Tỷ lệ", *([RECORDED] if beside else []))
    return Table("", head, rows, words=3)


def _counts(figure: Figure | Recorded) -> str:
    part = format_vn(figure.part)
    return part if figure.whole is None else f"{part}/{format_vn(figure.whole)}"


def _first(figure: Figure) -> Run:
    """The counts as first recorded, and their percentage."""
    first = figure.recorded
    if first is None:
        return Run("")
    share = f" ({first.share.text})" if first.share else ""
    return Run(f"{_counts(first)}{share}", source_of(figure, "part"))


def _blocks(blocks: tuple[Block, ...], report: Report) -> SafeString:
    return format_html_join("", "{}", ((_block(block, report),) for block in blocks))


def _block(block: Block, report: Report) -> SafeString:
    if isinstance(block, Paragraph):
        return format_html("<p>{}</p>", format_html_join("", "{}", ((_run(run, report),) for run in block.runs)))
    if isinstance(block, Chart):
        return format_html("{}{}", svg(block), _table(block.table, report))
    return _table(block, report)


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
        "<figure{}>{}<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></figure>",
        mark_safe(' class="wide"') if block.wide else "",
        caption,
        head,
        rows,
    )
