"""`motcua check-report`: recompute the figures of anyone's report."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table as ScreenTable
from rich.text import Text

from motcua.links.files.text import read_path
from motcua.rules.report_check import Claim, Report, Verdict, check

VERDICTS = {
    Verdict.OK: ("✓", "khớp", "green"),
    Verdict.ROUNDING: ("≈", "khớp (làm tròn)", "green"),
    Verdict.WRONG: ("✗", "sai", "bold red"),
    Verdict.TRUNCATED: ("✗", "cắt bớt, không làm tròn", "red"),
    Verdict.UNBALANCED: ("✗", "không cân đối", "red"),
    Verdict.UNCLEAR_BASE: ("?", "không rõ mẫu số", "yellow"),
}
"""How a verdict is shown: a sign, a word, a colour; never the colour alone."""


def register(app: typer.Typer) -> None:
    """Register the command on the application."""
    app.command("check-report")(check_report)


def check_report(
    file: Annotated[Path, typer.Argument(help="Tệp báo cáo: txt, md, html, docx hoặc pdf.")],
    as_json: Annotated[bool, typer.Option("--json", help="In một tài liệu JSON.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Thoát với mã 1 nếu có số liệu sai.")] = False,
) -> None:
    """Soát số liệu trong một báo cáo: tính lại những gì tính lại được và chỉ ra chỗ không khớp."""
    report = check(read_path(file))
    if as_json:
        sys.stdout.write(json.dumps(as_document(report), ensure_ascii=False, indent=2) + "\n")
    else:
        _print(report)
    if exit_code and report.findings:
        raise typer.Exit(1)


def as_document(report: Report) -> dict[str, Any]:
    """The JSON document of a checked report."""
    return {
        "claims": [
            {
                "text": claim.text,
                "kind": claim.kind,
                "stated": claim.stated,
                "computed": claim.computed,
                "formula": claim.formula,
                "verdict": claim.verdict.value,
            }
            for claim in report.claims
        ],
        "notes": [{"text": note.text, "kind": note.kind, "note": note.note} for note in report.notes],
    }


def _print(report: Report) -> None:
    console = Console()
    if report.findings:
        console.print(f"Có {len(report.findings)} chỗ không khớp trong {len(report.claims)} số liệu tính lại được.")
        console.print(_table([claim for claim in report.claims if not claim.verdict.agrees]))
    elif report.claims:
        console.print(f"Cả {len(report.claims)} số liệu tính lại được đều khớp.")
    else:
        console.print("Không có số liệu nào tính lại được từ chính văn bản này.")
    agreeing = [claim for claim in report.claims if claim.verdict.agrees]
    if agreeing and report.findings:
        console.print("Các số liệu khớp:")
    if agreeing:
        console.print(_table(agreeing))
    for note in report.notes:
        console.print(Text(f"Lưu ý ({note.kind}): {note.note} — {_short(note.text)}", style="dim"))


def _table(claims: list[Claim]) -> ScreenTable:
    table = ScreenTable(show_lines=False)
    for title in ("Kết luận", "Câu", "Ghi trong báo cáo", "Tính lại", "Cách tính"):
        table.add_column(
            title, justify="right" if title in ("Ghi trong báo cáo", "Tính lại") else "left", overflow="fold"
        )
    for claim in claims:
        sign, word, style = VERDICTS[claim.verdict]
        verdict = Text(f"{sign} {word} ({claim.kind})", style=style)
        table.add_row(verdict, Text(_short(claim.text)), Text(claim.stated), Text(claim.computed), Text(claim.formula))
    return table


def _short(text: str, length: int = 160) -> str:
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
