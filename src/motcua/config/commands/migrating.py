"""`motcua migrate`: bring the tables of an older version up to this one."""

from __future__ import annotations

import typer
from rich.console import Console


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(migrate)


def migrate() -> None:
    """Nâng cấp cơ sở dữ liệu lên bản này; chốt chỉ ghi thêm và khung nhìn số liệu được dựng lại sau đó."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    Console().print("Cơ sở dữ liệu đã ở bản mới nhất.")
