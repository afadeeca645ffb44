"""Helping (trợ giúp dòng lệnh): what the library that reads command lines adds to every help, in Vietnamese.

Its own words stand on each command and in constants of the module that draws the help; that module takes a third of a
second to read in, so it is told only when a help is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import typer

WORDS = {
    "ARGUMENTS_PANEL_TITLE": "Tham số",
    "OPTIONS_PANEL_TITLE": "Tùy chọn",
    "COMMANDS_PANEL_TITLE": "Các lệnh",
    "REQUIRED_LONG_STRING": "[bắt buộc]",
    "DEFAULT_STRING": "[mặc định: {}]",
}


def in_vietnamese(root: Any) -> Any:
    """The same command line, the frame of its help in Vietnamese."""
    for command in _every(root):
        command.options_metavar = "[TÙY CHỌN]"
        if hasattr(command, "commands"):
            command.subcommand_metavar = "LỆNH [THAM SỐ]..."
        command.get_help_option(typer.Context(command)).help = "Hiện phần trợ giúp này."
        command.format_usage = partial(_write_usage, command)
    return root


def _every(command: Any) -> Iterator[Any]:
    yield command
    for inner in getattr(command, "commands", {}).values():
        yield from _every(inner)


def _write_usage(command: Any, context: typer.Context, writer: Any) -> None:
    """How a command is typed, on a line of its own: the first of what a help draws."""
    from typer import rich_utils

    for name, word in WORDS.items():
        setattr(rich_utils, name, word)
    words = command.collect_usage_pieces(context)
    writer.write_usage(context.command_path, " ".join(words), prefix="Cách gõ: ")
