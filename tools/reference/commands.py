"""The page about commands, from the command line itself."""

from __future__ import annotations

from collections.abc import Iterator

import click
import typer

from motcua.config.commands import build
from tools.reference.markdown import cell, table


def tree() -> click.Command:
    """The whole command line."""
    return typer.main.get_command(build())


def every(command: click.Command | None = None, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name, such as `import dossiers`."""
    command = command or tree()
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path.strip(), command
        return
    for name in sorted(inner):
        yield from every(inner[name], f"{path} {name}")


def _name(parameter: click.Parameter) -> str:
    if parameter.param_type_name == "argument":
        return f"`{(parameter.name or '').upper()}`"
    return f"`{', '.join(parameter.opts)}`"


def page() -> str:
    """The page."""
    parts = [
        "# Commands\n",
        "`./motcua COMMAND` from a checkout, `motcua COMMAND` when installed. Exit codes: 0 all well, 1 a check"
        " found something, 2 it could not be done. `--json` prints one JSON document and nothing else.\n",
    ]
    for name, command in every():
        rows = [(_name(p), cell(str(getattr(p, "help", "") or ""))) for p in command.params if p.name != "help"]
        parts.append(f"## {name}\n\n{' '.join((command.help or '').split())}\n")
        if rows:
            parts.append(table(("Parameter", "Meaning"), rows) + "\n")
    return "\n".join(parts)


def names() -> set[str]:
    """The full names of all commands."""
    return {name for name, _ in every()}
