"""Commands (lệnh): the same operations and queries as the screens, for a terminal and for other programs.

Exit codes: 0 all well, 1 a check found something, 2 the command could not be carried out.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from motcua.config.commands import usage
from motcua.config.commands.helping import in_vietnamese
from motcua.config.commands.readiness import make_ready, needs_database
from motcua.kernel.errors import UserError

GROUPS = (
    "due",
    "report_check",
    "figures",
    "freezing",
    "reports",
    "scoring",
    "sampling",
    "corrections",
    "integrity",
    "verifying",
    "beginning",
    "migrating",
    "keeping",
    "reorganizing",
    "serving",
    "working",
    "checking",
)
IMPORTS = ("dossiers", "procedures", "archive")


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
    imports = typer.Typer(help="Nhập tệp: sổ hồ sơ, danh mục thủ tục, kho giấy cũ.", no_args_is_help=True)
    for name in IMPORTS:
        importlib.import_module(f"{__name__}.{name}").register(imports)
    app.add_typer(imports, name="import")
    return app


def run(arguments: list[str] | None = None) -> None:
    """Run the command line; what goes wrong becomes one sentence (or one JSON document) and exit code 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    words = sys.argv[1:] if arguments is None else arguments
    as_json = "--json" in words
    _set_up(as_json)
    root = in_vietnamese(typer.main.get_command(build()))
    try:
        if needs_database(words):
            make_ready()
        # Typer would print a usage fault itself, in English and as no document.
        code = root.main(args=words, standalone_mode=False, prog_name="motcua")
        sys.exit(code if isinstance(code, int) else 0)
    except UserError as error:
        _tell(error.code, error.message, as_json)
    except Exception as error:
        if told := usage.as_user_error(error, root, words):
            _tell(told.code, told.message, as_json, told_help=usage.help_of(error))
        if unreached := _database_fault(error):
            _tell(unreached.code, unreached.message, as_json)
        if os.environ.get("MOTCUA_DEBUG") == "1":
            raise
        _tell("unexpected", f"Lỗi ngoài dự kiến ({type(error).__name__}); chi tiết ở {_keep_trace()}.", as_json)


def _database_fault(error: Exception) -> UserError | None:
    """Why the database does not answer, for commands that reach it themselves; None for another fault."""
    from motcua.config.unreached import if_unreached

    return if_unreached(error)


def _set_up(as_json: bool) -> None:
    """Read the settings; what stands wrongly in them is told in a sentence too."""
    import django

    try:
        django.setup()
    except UserError as error:
        _tell(error.code, error.message, as_json)


def _tell(code: str, message: str, as_json: bool, told_help: str = "") -> NoReturn:
    if as_json:
        print(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))
    elif told_help:
        print(told_help, file=sys.stderr)
    else:
        Console(stderr=True, highlight=False).print(f"[bold red]Không làm được:[/] {escape(message)}", soft_wrap=True)
    sys.exit(2)


def _keep_trace() -> str:
    """Put the trace where an administrator finds it; people are not shown one."""
    from django.conf import settings

    place = settings.VAR / "last_error.txt"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(traceback.format_exc(), encoding="utf-8")
    return str(place)
