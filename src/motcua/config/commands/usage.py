"""Usage (cách gõ lệnh): what is wrong with a command line, said in one Vietnamese sentence for every command.

The library that reads command lines speaks English. Its faults are told apart by the names of their classes, which
it keeps in a private module; a fault it may learn later still gets a sentence, only a less exact one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import typer

from motcua.kernel.errors import UserError
from motcua.rules.figures import format_vn

CODE = "usage"
LONGEST = 60  # of a word somebody typed; a pasted page is not said back


def as_user_error(error: Any, root: Any, words: Sequence[str]) -> UserError | None:
    """The fault of a command line as a person is told it; None for what is no fault of a command line."""
    kinds = [kind.__name__ for kind in type(error).__mro__]
    if "Abort" in kinds:
        return UserError("Đã dừng: câu hỏi không có câu trả lời.", code="aborted")
    for name, sentence in SENTENCES.items():
        if name in kinds:
            error.ctx = getattr(error, "ctx", None) or _context(root, words)
            return UserError(sentence(error), code=CODE)
    return None


def _context(root: Any, words: Sequence[str]) -> typer.Context:
    """The command the words name, for a fault that does not say where it was found."""
    context = typer.Context(root, info_name="motcua")
    for word in words:
        if word not in (commands := getattr(context.command, "commands", {})):
            break
        context = typer.Context(commands[word], info_name=word, parent=context)
    return context


def help_of(error: Exception) -> str:
    """The help that a group of commands gives when none of them was named; empty for every other fault."""
    return str(error) if type(error).__name__ == "NoArgsIsHelpError" else ""


def _missing(error: Any) -> str:
    return f"Thiếu {_name(error.param)}{_meant(error.param)}."


def _wrong_value(error: Any) -> str:
    if error.param is None:
        return _not_understood(error)
    if closed := re.search(r"'(.*)' is not readable", error.message):
        return f"Người dùng chạy lệnh này không có quyền đọc “{_short(closed[1])}”."
    faults: list[dict[str, Any]] = getattr(error.__cause__, "errors", list)()
    given = f" “{_short(str(faults[0]['input']))}”" if faults else ""
    return f"{_name(error.param)}: giá trị{given} không dùng được; cần {_expected(error.param)}."


def _unknown_option(error: Any) -> str:
    near = f"gần giống là {', '.join(sorted(error.possibilities))}, " if error.possibilities else ""
    option = _short(error.option_name)
    return f"{_command(error)} không có tùy chọn {option}; {near}các tùy chọn có ở: {_help(error)}."


def _bare_option(error: Any) -> str:
    found = [param for param in error.ctx.command.params if error.option_name in param.opts]
    if "not take" in error.message:
        return f"{error.option_name} là tùy chọn không có giá trị: hãy bỏ phần sau dấu “=”."
    return f"Thiếu giá trị sau {error.option_name}{_meant(found[0]) if found else ''}."


def _not_understood(error: Any) -> str:
    """A name no command has, words too many, or what a later library may refuse."""
    commands = getattr(error.ctx.command, "commands", {})
    quoted = re.search(r"(['\"])(.*?)\1", error.message, re.DOTALL)
    surplus = re.search(r" \((.*)\)$", error.message, re.DOTALL)
    if commands and quoted:
        return f"Không có lệnh “{_short(quoted[2])}”; các lệnh có ở: {_help(error)}."
    if commands:
        return _unnamed(error)
    if surplus:
        return f"{_command(error)} không nhận thêm “{_short(surplus[1])}”; cách gõ có ở: {_help(error)}."
    return f"Không hiểu dòng lệnh; cách gõ có ở: {_help(error)}."


def _unnamed(error: Any) -> str:
    return f"Hãy cho biết tên lệnh; các lệnh có ở: {_help(error)}."


SENTENCES: dict[str, Callable[[Any], str]] = {
    "NoArgsIsHelpError": _unnamed,
    "MissingParameter": _missing,
    "NoSuchOption": _unknown_option,
    "BadOptionUsage": _bare_option,
    "BadParameter": _wrong_value,
    "UsageError": _not_understood,
    "ClickException": _not_understood,
}
"""The sentence of each fault, the narrow kinds before those they are kinds of."""


def _name(param: Any) -> str:
    """An option as it is typed, an argument as the help calls it."""
    return max(param.opts, key=len) if param.param_type_name == "option" else (param.metavar or param.name.upper())


def _meant(param: Any) -> str:
    """What the help says a parameter is, in brackets."""
    told = (getattr(param, "help", None) or "").strip().rstrip(".")
    return f" ({told})" if told else ""


def _expected(param: Any) -> str:
    kind = param.type_descriptor
    if kind.annotation not in (int, int | None):
        return f"giá trị như phần trợ giúp nói{_meant(param)}"
    low, high = kind.parameter_info.min, kind.parameter_info.max
    if low is None and high is None:
        return "một số nguyên"
    above = f" từ {format_vn(low)}" if low is not None else ""
    below = f" đến {format_vn(high)}" if high is not None else " trở lên"
    return f"một số nguyên{above}{below}"


def _command(error: Any) -> str:
    """The command as it is typed after `motcua`."""
    words = error.ctx.command_path.split()[1:]
    return f"Lệnh {' '.join(words)}" if words else "motcua"


def _help(error: Any) -> str:
    words = error.ctx.command_path.split()[1:]
    return " ".join(("motcua", *words, "--help"))


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"
