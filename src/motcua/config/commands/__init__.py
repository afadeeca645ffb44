"""Commands (lệnh): the same operations and queries as the screens, for a terminal and for other programs.

Exit codes: 0 all well, 1 a check found something, 2 the command could not be carried out.
"""

from __future__ import annotations

import importlib
import json
import os
import sys

import typer
from rich.console import Console

from motcua.kernel.errors import UserError

GROUPS = ("due", "report_check", "figures", "reports", "corrections", "verifying", "serving", "checking")
IMPORTS = ("dossiers", "procedures")


def build() -> typer.Typer:
    """The whole command line, each group of commands in its own module."""
    app = typer.Typer(
        name="motcua",
        help="Một Cửa: hồ sơ, số liệu và cải cách hành chính; mỗi con số mở ra được hồ sơ phía sau nó.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    for name in GROUPS:
        importlib.import_module(f"{__name__}.{name}").register(app)
    imports = typer.Typer(help="Nhập tệp: sổ hồ sơ, danh mục thủ tục.", no_args_is_help=True)
    for name in IMPORTS:
        importlib.import_module(f"{__name__}.{name}").register(imports)
    app.add_typer(imports, name="import")
    return app


def run(arguments: list[str] | None = None) -> None:
    """Run the command line; a UserError becomes one sentence (or one JSON document) and exit code 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    import django

    django.setup()
    words = sys.argv[1:] if arguments is None else arguments
    try:
        build()(args=words)
    except UserError as error:
        if "--json" in words:
            print(json.dumps({"error": {"code": error.code, "message": error.message}}, ensure_ascii=False))
        else:
            Console(stderr=True, highlight=False).print(f"[bold red]Không làm được:[/] {error.message}")
        sys.exit(2)
