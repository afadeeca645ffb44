"""`motcua import archive`: the old paper archive goes in by its index sheet; bad rows come back with their reasons."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape

from motcua.config.commands.terminal import SHOWN, bar, show_counts, show_kinds, user
from motcua.kernel import clock

if TYPE_CHECKING:
    from motcua.links.files.archive import ArchiveAccount


def register(app: typer.Typer) -> None:
    """Add the command to the group `import`."""
    app.command("archive")(archive)


def archive(
    index: Path = typer.Argument(help="Bảng kê kho .xlsx hoặc .csv, mỗi dòng một tệp quét.", show_default=False),
    scans: Path = typer.Option(..., help="Thư mục hoặc tệp .zip chứa tệp quét.", show_default=False),
    unit: str = typer.Option(..., help="Tên ngắn hoặc mã của đơn vị giữ kho.", show_default=False),
    as_json: bool = typer.Option(False, "--json", help="Một tài liệu JSON."),
) -> None:
    """Nhập kho giấy cũ: dòng đúng được lưu, dòng có lỗi trả lại kèm lý do; nhập lại thì chỉ đổi chỗ đã đổi."""
    from motcua.areas.organization import queries as organization
    from motcua.links.files.archive import import_archive

    keeper = organization.unit(unit)
    with bar("tệp", quiet=as_json) as progress:
        account = import_archive(
            index,
            scans=scans,
            unit_id=keeper.id,
            by=f"command:{user()}"[:80],
            at=clock.now(),
            progress=progress,
        )
    if as_json:
        told = dataclasses.asdict(account)
        told.pop("reasons")
        print(json.dumps(told, ensure_ascii=False))
    else:
        _show(account)


def _show(account: ArchiveAccount) -> None:
    """One screen: the five numbers, why rows came back, and where they are."""
    console = Console(highlight=False)
    counts = (
        ("Đã đọc", account.read),
        ("Giấy tờ mới", account.new),
        ("Có thay đổi", account.changed),
        ("Không thay đổi", account.unchanged),
        ("Trả lại", account.rejected),
    )
    show_counts(console, "Kết quả nhập kho giấy", counts)
    if account.rejects_file:
        console.print(f"Dòng trả lại, kèm lý do: [bold]{escape(account.rejects_file)}[/]")
        show_kinds(console, account.reasons)
    if account.warnings:
        console.print(f"Cảnh báo: {len(account.warnings)}")
        for warning in account.warnings[:SHOWN]:
            console.print(f"  {escape(warning)}")
