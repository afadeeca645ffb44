"""`motcua report`: the periodic account, on the terminal or as a file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import typer
from django.conf import settings
from rich.console import Console
from rich.table import Table as ScreenTable
from rich.text import Text

from motcua.areas.organization import queries as organization
from motcua.areas.reports import queries as drafts
from motcua.config.commands.asking import AS_OF, FROM, JSON, KNOWN_AT, TO, UNIT, day, moment, period_for
from motcua.config.commands.terminal import why_not
from motcua.insight import reports
from motcua.insight.reports import Chart, Paragraph, Report, Run, Table
from motcua.insight.reports.outline import ILLUSTRATIVE
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex
from motcua.rules.periods import Period


def _docx(report: Report) -> bytes:
    target = io.BytesIO()
    reports.docx(report, target)
    return target.getvalue()


WRITERS: dict[str, Callable[[Report], bytes]] = {
    ".docx": _docx,
    ".pdf": reports.pdf,
    ".html": lambda report: reports.html(report).encode(),
    ".txt": lambda report: reports.as_text(report).encode(),
}


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("report")(report)


def report(
    template: str = typer.Argument(..., metavar="TEMPLATE", help="Mẫu báo cáo, như cchc hoặc mot-cua."),
    unit: str = UNIT,
    start: str = FROM,
    end: str = TO,
    as_of: str = AS_OF,
    known_at: str = KNOWN_AT,
    out: Path = typer.Option(None, "--out", metavar="FILE", help="Ghi ra tệp .docx, .pdf, .html hoặc .txt."),
    seal: bool = typer.Option(False, "--seal", help="Ghi thêm tệp chữ ký của hệ thống: FILE.sig.json."),
    draft: bool = typer.Option(False, "--draft", help="Dùng lời văn cán bộ đã lưu cho đơn vị, kỳ và mẫu này."),
    as_json: bool = JSON,
) -> None:
    """Lập báo cáo của một đơn vị trong một kỳ; mỗi con số truy được về chỉ tiêu của nó."""
    if out is not None and out.suffix.lower() not in WRITERS:
        kinds = ", ".join(WRITERS)
        raise UserError(f"Không ghi được “{out.name}”; phần mở rộng phải là một trong: {kinds}.", code="unknown_format")
    period = period_for(unit, start, end)
    written = reports.write_report(
        template,
        unit,
        period,
        as_of=day(as_of, "--as-of"),
        known_at=moment(known_at),
        illustrative=settings.ILLUSTRATIVE,
        texts=_saved(template, unit, period) if draft else None,
    )
    _look_over(written, refuse=draft)
    if out is not None:
        _save(written, out, seal=seal)
    if as_json:
        print(json.dumps(reports.as_document(written), ensure_ascii=False))
    elif out is None:
        _print(written)


def _saved(template: str, unit: str, period: Period) -> Mapping[str, str]:
    """The text officers saved. Raises UserError `no_draft`."""
    found = organization.unit(unit, start=period.start, end=period.end)
    code = reports.template(template)["code"]
    saved = drafts.draft_text(unit_id=found.id, template=code, start=period.start, end=period.end)
    if saved is None:
        raise UserError("Chưa có bản thảo nào được lưu cho đơn vị, kỳ và mẫu này.", code="no_draft")
    return saved.texts


def _look_over(written: Report, *, refuse: bool) -> None:
    """Name the places to be mended; an officer's text with any does not go out. Raises UserError `not_sound`."""
    if places := reports.places(written):
        told = "\n".join(f"- {place.heading}: “{place.words}”. {place.why}" for place in places)
        said = f"Báo cáo còn {len(places)} chỗ phải sửa:\n{told}"
        if refuse:
            raise UserError(said, code="not_sound")
        Console(stderr=True, highlight=False).print(said)


def _save(written: Report, out: Path, *, seal: bool) -> None:
    content = WRITERS[out.suffix.lower()](written)
    told = reports.seal(content, name=out.name, at=written.question.known_at) if seal else b""
    try:
        out.write_bytes(content)
        if told:
            out.with_name(f"{out.name}.sig.json").write_bytes(told)
    except OSError as error:
        raise UserError(f"Không ghi được tệp {out}: {why_not(error)}.", code="cannot_write") from error
    Console(stderr=True, highlight=False).print(f"Đã ghi {out}.\nSHA-256: {sha256_hex(content)}")


def _print(written: Report) -> None:
    console = Console(highlight=False)
    console.print(f"{written.issuer}", style="dim")
    console.print(written.title, style="bold")
    console.print(written.subtitle)
    if written.illustrative:
        console.print(ILLUSTRATIVE, style="magenta")
    for section in written.sections:
        console.print()
        console.print(section.heading, style="bold")
        for block in section.blocks:
            if isinstance(block, Paragraph):
                console.print(_words(block.runs))
            else:
                console.print(_screen_table(block.table if isinstance(block, Chart) else block))
    console.print()
    console.print(written.note, style="dim")


def _words(runs: tuple[Run, ...]) -> Text:
    return Text.assemble(*((run.text, "bold" if run.source else "") for run in runs))


def _screen_table(block: Table) -> ScreenTable:
    table = ScreenTable(title=block.caption, title_justify="left", title_style="italic")
    for n, heading in enumerate(block.head):
        table.add_column(heading, justify="right" if n else "left")
    for n, row in enumerate(block.rows):
        last = block.has_total and n == len(block.rows) - 1
        table.add_row(*(cell.text for cell in row), style="bold" if last else "")
    return table
