"""`motcua import archive`: the old paper archive goes in by its index sheet; bad rows come back with their reasons."""

from __future__ import annotations

import dataclasses
import getpass
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from motcua.kernel import clock

if TYPE_CHECKING:
    from motcua.links.files.archive import ArchiveAccount

SHOWN = 5


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
    with _bar(quiet=as_json) as progress:
        account = import_archive(
            index,
            scans=scans,
            unit_id=keeper.id,
            by=f"command:{_user()}"[:80],
            at=clock.now(),
            progress=progress,
        )
    if as_json:
        told = dataclasses.asdict(account)
        told.pop("reasons")
        print(json.dumps(told, ensure_ascii=False))
    else:
        _show(account)


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Any]:
    """A progress bar on standard error, only where a person is looking."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda done, total: None
        return
    columns = (TextColumn("Đang nhập"), BarColumn(), MofNCompleteColumn(), TextColumn("tệp"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("import", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _user() -> str:
    """Who sits at this terminal, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def _show(account: ArchiveAccount) -> None:
    """One screen: the five numbers, why rows came back, and where they are."""
    console = Console(highlight=False)
    table = Table(title="Kết quả nhập kho giấy", title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, label in (
        ("read", "Đã đọc"),
        ("new", "Giấy tờ mới"),
        ("changed", "Có thay đổi"),
        ("unchanged", "Không thay đổi"),
        ("rejected", "Trả lại"),
    ):
        table.add_row(label, f"{getattr(account, name):,}".replace(",", "."))
    console.print(table)
    if account.rejects_file:
        console.print(f"Dòng trả lại, kèm lý do: [bold]{escape(account.rejects_file)}[/]")
        for why, times in account.reasons[:SHOWN]:
            console.print(f"  {times:>6} × {escape(why)}")
    if account.warnings:
        console.print(f"Cảnh báo: {len(account.warnings)}")
        for warning in account.warnings[:SHOWN]:
            console.print(f"  {escape(warning)}")
