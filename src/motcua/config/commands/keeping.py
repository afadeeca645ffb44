"""`motcua backup` and `motcua restore`: everything an installation keeps, in one file that says what it holds."""

from __future__ import annotations

from pathlib import Path

import typer
from rich.console import Console

from motcua.config.commands.terminal import bar
from motcua.kernel.clock import now

FILE = typer.Argument(help="Tệp sao lưu, ví dụ sao-luu-2024-09-16.zip.")


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(backup)
    app.command()(restore)


def backup(file: Path = FILE) -> None:
    """Sao lưu cơ sở dữ liệu, tệp đã nhận và khóa của hệ thống vào một tệp, không phải dừng hệ thống."""
    from motcua.config.backups import write_backup

    with bar("phần", doing="Đang sao lưu") as advance:
        kept = write_backup(file, at=now(), advance=advance)
    say = Console(highlight=False).print
    say(f"Đã sao lưu {kept.dossiers} hồ sơ và {kept.files} tệp vào {file}.")
    say("Tệp có cả khóa ký và dữ liệu cá nhân: hãy cất nơi chỉ người được giao mở được, ngoài máy này.")


def restore(file: Path = FILE) -> None:
    """Khôi phục một bản sao lưu vào nơi chưa có dữ liệu; từng phần được kiểm tra trước khi dùng."""
    from motcua.config.backups import read_backup

    with bar("phần", doing="Đang khôi phục") as advance:
        kept = read_backup(file, advance=advance)
    Console(highlight=False).print(f"Đã khôi phục {kept.dossiers} hồ sơ và {kept.files} tệp. Kiểm tra: motcua verify")
