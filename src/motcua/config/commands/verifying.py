"""`motcua verify`: every dossier rebuilt from its events, every chain recomputed, every guard looked at."""

from __future__ import annotations

import dataclasses
import json

import typer
from rich.console import Console


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(verify)


def verify(as_json: bool = typer.Option(False, "--json", help="Một tài liệu JSON.")) -> None:
    """Dựng lại từng hồ sơ từ sự kiện, so với bản ghi, kiểm tra chuỗi băm và chốt giữ; mã 1 nếu có chỗ không khớp."""
    from django.conf import settings

    from motcua import insight
    from motcua.areas.dossiers import queries as dossiers
    from motcua.kernel import append_only, read_log

    broken = list(dossiers.broken_records())
    broken += [dossiers.Broken(table, "trigger", "thiếu chốt chỉ ghi thêm") for table in append_only.missing()]
    broken += [dossiers.Broken(f"nhật ký đọc {found.seq}", "hash", found.why) for found in read_log.broken_reads()]
    broken += insight.broken_frozen()
    counted = dossiers.totals()
    if as_json:
        print(
            json.dumps(
                {
                    "ok": not broken,
                    "illustrative": settings.ILLUSTRATIVE,
                    "checked": counted,
                    "broken": [dataclasses.asdict(found) for found in broken],
                },
                ensure_ascii=False,
            )
        )
    else:
        _tell(broken, counted, illustrative=settings.ILLUSTRATIVE)
    if broken:
        raise typer.Exit(1)


def _tell(broken: list, counted: dict[str, int], *, illustrative: bool) -> None:
    console = Console(highlight=False)
    if illustrative:
        console.print("Cơ sở dữ liệu minh họa: không phải hồ sơ thật.")
    console.print(f"Đã kiểm tra {counted['dossiers']} hồ sơ, {counted['events']} sự kiện.")
    for found in broken[:50]:
        console.print(f"[red]Không khớp[/] {found.record} · {found.column}: {found.why}")
    if len(broken) > 50:
        console.print(f"… và {len(broken) - 50} chỗ khác; dùng --json để xem hết.")
    if not broken:
        console.print("[green]Mọi bản ghi đều theo đúng sự kiện.[/]")
