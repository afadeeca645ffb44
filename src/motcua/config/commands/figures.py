"""`motcua figures`, `members`, `form-06a`: figures from records, and the records behind them."""

from __future__ import annotations

import json
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from motcua import insight
from motcua.config.commands.asking import AS_OF, FROM, JSON, KNOWN_AT, SCOPE, TO, UNIT, day, moment, period_for
from motcua.config.commands.terminal import unclipped
from motcua.insight import Figure, Form06a, MembersPage
from motcua.rules.figures import format_vn

MOST_MEMBERS = 10_000
MOST = 2**63 - 1  # the greatest key a database gives
AFTER = typer.Option(None, "--after", min=0, max=MOST, metavar="KEY", help="Xem tiếp sau khóa này (giá trị next).")
WIDTH = 116


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command("figures")(figures)
    app.command("members")(members)
    app.command("form-06a")(form_06a)


def figures(
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    as_of: str = AS_OF,
    known_at: str = KNOWN_AT,
    code: list[str] = typer.Option([], "--code", metavar="C", help="Mã chỉ tiêu; có thể nhắc lại nhiều lần."),
    as_json: bool = JSON,
) -> None:
    """Tính các chỉ tiêu từ hồ sơ: tử số, mẫu số, tỷ lệ."""
    found = insight.figures(
        unit, scope, period_for(unit, start, end), as_of=day(as_of, "--as-of"), known_at=moment(known_at), codes=code
    )
    if as_json:
        print(json.dumps([_figure_document(each) for each in found], ensure_ascii=False))
        return
    console = _wide_console()
    table = Table(title=_heading(found[0]), title_justify="left", title_style="bold")
    table.add_column("Mã", no_wrap=True)
    table.add_column("Chỉ tiêu")
    for heading in ("Số lượng", "Trên tổng số", "Tỷ lệ"):
        table.add_column(heading, justify="right", no_wrap=True)
    for figure in found:
        whole = "" if figure.whole is None else format_vn(figure.whole)
        share = figure.share.text if figure.share else ""
        table.add_row(figure.code, figure.name, format_vn(figure.part), whole, share)
        if first := figure.recorded:
            told = ("" if first.whole is None else format_vn(first.whole), first.share.text if first.share else "")
            table.add_row("", "  theo ghi nhận ban đầu", format_vn(first.part), *told, style="dim")
    console.print(table)
    console.print("Mở hồ sơ phía sau một con số: motcua members MÃ --unit …", style="dim")


def _figure_document(figure: Figure) -> dict[str, Any]:
    """A figure as the command line says it; `recorded` stands there only where a correction touches it."""
    counts = {"part": figure.part, "whole": figure.whole, "percent": figure.percent}
    first = figure.recorded
    beside = {"recorded": {"part": first.part, "whole": first.whole, "percent": first.percent}} if first else {}
    return {"code": figure.code, "name": figure.name, **counts, **beside}


def members(
    code: str = typer.Argument(..., metavar="CODE", help="Mã chỉ tiêu, như dossiers.received hoặc form_06a.c10."),
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    as_of: str = AS_OF,
    known_at: str = KNOWN_AT,
    side: str = typer.Option("part", "--side", help="part (tử số) hoặc whole (mẫu số)."),
    after: int = AFTER,
    limit: int = typer.Option(100, "--limit", min=1, max=MOST_MEMBERS, help="Số bản ghi mỗi trang."),
    sector: int = typer.Option(None, "--sector", min=1, max=MOST, help="Chỉ một lĩnh vực (khóa sector của form-06a)."),
    as_json: bool = JSON,
) -> None:
    """Mở một con số: liệt kê từng bản ghi đã được đếm."""
    found = insight.members(
        code,
        unit,
        scope,
        period_for(unit, start, end),
        as_of=day(as_of, "--as-of"),
        known_at=moment(known_at),
        side=side,
        after=after,
        limit=limit,
        filters=insight.Filters(sector=sector),
    )
    if as_json:
        print(json.dumps(_members_document(found), ensure_ascii=False))
        return
    console = Console(highlight=False)
    console.print(f"[bold]{insight.indicator(code).name}[/]: {format_vn(found.count)} bản ghi")
    table = unclipped("Khóa", "Bản ghi")
    for member in found.members:
        table.add_row(str(member.id), member.label)
    console.print(table)
    if found.next is not None:
        console.print(f"Còn nữa; xem tiếp với --after {found.next}", style="dim")


def _members_document(found: MembersPage) -> dict[str, Any]:
    listed = [{"id": member.id, "label": member.label} for member in found.members]
    return {"code": found.code, "side": found.side, "count": found.count, "members": listed, "next": found.next}


def form_06a(
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    as_of: str = AS_OF,
    known_at: str = KNOWN_AT,
    as_json: bool = JSON,
) -> None:
    """Lập Biểu II.06a theo lĩnh vực và kiểm tra các hệ thức của biểu."""
    found = insight.form_06a(
        unit, scope, period_for(unit, start, end), as_of=day(as_of, "--as-of"), known_at=moment(known_at)
    )
    if as_json:
        print(json.dumps(_form_document(found), ensure_ascii=False))
        return
    console = _wide_console()
    heads = [column.removeprefix("c") for column in found.total.columns]
    table = Table(title=f"Biểu II.06a · kỳ {found.question.period.label}", title_justify="left")
    table.add_column("Lĩnh vực", min_width=16)
    for head in heads:
        table.add_column(head, justify="right", no_wrap=True)
    for row in found.rows:
        table.add_row(row.field, *(format_vn(count) for count in row.columns.values()))
    table.add_section()
    table.add_row(found.total.field, *(format_vn(count) for count in found.total.columns.values()), style="bold")
    console.print(table)
    for identity in found.identities:
        console.print(f"{identity.name}: {'đúng' if identity.holds else '[bold red]không khớp[/]'}")


def _form_document(found: Form06a) -> dict[str, Any]:
    return {
        "rows": [{"field": row.field, "sector": row.sector, **row.columns} for row in found.rows],
        "total": dict(found.total.columns),
        "recorded": [
            {"field": row.field, "sector": row.sector, **row.recorded}
            for row in (*found.rows, found.total)
            if row.recorded
        ],
        "identities": [{"name": each.name, "holds": each.holds} for each in found.identities],
    }


def _wide_console() -> Console:
    """A console with room for a table of many columns, also when the output goes to a file."""
    console = Console(highlight=False)
    console.width = max(console.width, WIDTH)
    return console


def _heading(figure: Figure) -> str:
    return f"{figure.unit} ({figure.scope}) · kỳ {figure.period.label} · chốt ngày {figure.cut_off:%d/%m/%Y}"
