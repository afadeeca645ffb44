"""`motcua radar` and `motcua reconcile`: patterns in the records worth a look, and registers laid side by side."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape

from motcua.config.commands.asking import FROM, JSON, SCOPE, TO, UNIT, period_for
from motcua.config.commands.terminal import unclipped
from motcua.insight import radar as insight_radar
from motcua.kernel import clock

SHOWN = 40
BLIND = "rút rồi nộp lại ở đó thì không thấy được."
AGREE = "[green]Hai bên khớp nhau từng hồ sơ.[/]"
SOURCES = ("Hệ thống của tỉnh", "Cổng quốc gia")


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command("radar")(radar)
    app.command("reconcile")(reconcile)


def radar(
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    record: bool = typer.Option(False, "--record", help="Ghi thành dấu hiệu để đơn vị giải trình."),
    as_json: bool = JSON,
) -> None:
    """Rà soát dấu hiệu cần xem trong hồ sơ; kỳ được lấy trọn các tháng; mã 1 nếu có dấu hiệu."""
    from motcua.areas.inspections.operations import note_signals

    seen = insight_radar.look(unit, scope, period_for(unit, start, end))
    if record:
        note_signals(found=insight_radar.signals_of(seen), at=clock.now())
    if as_json:
        print(json.dumps(_look_document(seen), ensure_ascii=False))
    else:
        _tell(seen)
    if seen.findings:
        raise typer.Exit(1)


def _look_document(seen: insight_radar.Look) -> dict[str, Any]:
    signals = [
        {
            "pattern": one.pattern.value,
            "name": one.pattern.label,
            "meaning": one.pattern.meaning,
            "unit": seen.units[one.unit],
            "subject": one.subject,
            "part": one.part,
            "whole": one.whole,
            "evidence": [insight_radar.evidence_told(row) for row in one.evidence],
        }
        for one in seen.findings
    ]
    return {
        "from": seen.period.start.isoformat(),
        "to": seen.period.end.isoformat(),
        "dossiers": seen.dossiers,
        "thresholds": {"version": seen.thresholds.version, "source": seen.thresholds.source},
        "signals": signals,
        "nameless": [{"unit": seen.units[unit], "dossiers": count} for unit, count in seen.nameless.items()],
    }


def _tell(seen: insight_radar.Look) -> None:
    console = Console(highlight=False)
    console.width = max(console.width, 116)
    for unit, count in seen.nameless.items():
        console.print(f"{escape(seen.units[unit])}: {count} hồ sơ của sổ nhập không ghi tên chủ; {BLIND}", style="dim")
    console.print(f"Đã xem {seen.dossiers} hồ sơ, {seen.period.label}. Dấu hiệu là lý do để hỏi, không phải kết luận.")
    if not seen.findings:
        console.print("[green]Không có dấu hiệu nào cần xem.[/]")
        return
    table = unclipped("Đơn vị", "Về", "Dấu hiệu", "Số hồ sơ", "Trên")
    for one in seen.findings:
        table.add_row(escape(seen.units[one.unit]), one.subject, one.pattern.label, str(one.part), str(one.whole))
    console.print(table)
    console.print("Xem từng hồ sơ: thêm --json; ghi để đơn vị giải trình: thêm --record.", style="dim")


def reconcile(
    file: Path = typer.Argument(..., help="Sổ xuất từ hệ thống của tỉnh (.xlsx, .csv).", show_default=False),
    other: Path | None = typer.Option(None, "--other", help="Sổ xuất từ cổng quốc gia.", show_default=False),
    unit: str = UNIT,
    scope: str = SCOPE,
    start: str = FROM,
    end: str = TO,
    maps: list[str] = typer.Option([], "--map", help="“Cột trong tệp=Cột của sổ”."),
    statuses: list[str] = typer.Option([], "--status", help="“Chữ trong tệp=mã trạng thái 1–10”."),
    as_json: bool = JSON,
) -> None:
    """Đối chiếu từng hồ sơ với sổ của hệ thống khác, không nhập gì; mã 1 nếu có chỗ khác nhau."""
    from motcua.links.files.register import compare_registers

    files = dict(zip(SOURCES, [one for one in (file, other) if one is not None], strict=False))
    said = {"columns": maps, "statuses": statuses}
    found = compare_registers(files, unit=unit, scope=scope, period=period_for(unit, start, end), overrides=said)
    counts = Counter(one.kind for one in found.items)
    if as_json:
        document = {
            "ours": found.ours,
            "files": [{**one.told(), "faults": list(one.faults)} for one in found.files],
            "counts": {kind.value: count for kind, count in counts.items()},
            "items": [
                {
                    "number": one.number,
                    "kind": one.kind.value,
                    "source": one.source,
                    "here": one.here,
                    "there": one.there,
                    "line": one.line,
                }
                for one in found.items
            ],
        }
        print(json.dumps(document, ensure_ascii=False))
    else:
        _tell_differences(found, counts)
    if found.items:
        raise typer.Exit(1)


def _tell_differences(found: Any, counts: Counter[Any]) -> None:
    console = Console(highlight=False)
    console.width = max(console.width, 116)
    console.print(f"Ở đây: {found.ours} hồ sơ.")
    for one in found.files:
        told = f"{escape(one.source)}: {len(one.rows)} hồ sơ trong kỳ, {one.outside} dòng ngoài phạm vi"
        console.print(f"{told}, {one.unreadable} dòng không đọc được.")
        for fault in one.faults[:5]:
            console.print(f"  [yellow]{escape(fault)}[/]")
    table = unclipped("Mã hồ sơ", "Loại", "Nguồn", "Ở đây", "Bên kia", "Dòng")
    for one in found.items[:SHOWN]:
        line = str(one.line or "")
        table.add_row(escape(one.number), one.kind.label, escape(one.source), escape(one.here), escape(one.there), line)
    agree = "Mọi dòng đọc được đều khớp." if any(one.unreadable for one in found.files) else AGREE
    console.print(table if found.items else agree)
    if len(found.items) > SHOWN:
        console.print(f"… và {len(found.items) - SHOWN} chỗ khác nhau nữa; dùng --json để xem hết.")
    for kind, count in counts.items():
        console.print(f"{kind.label}: {count}")
