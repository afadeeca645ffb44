"""Terminal (cửa sổ dòng lệnh): who sits there, how far a file has come, and the counts of what came of it."""

from __future__ import annotations

import errno
import getpass
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

SHOWN = 5
FAULTS = {
    errno.ENOENT: "không có thư mục này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EISDIR: "đây là tên của một thư mục",
    errno.EACCES: "không có quyền ghi ở đó",
    errno.EPERM: "không có quyền ghi ở đó",
    errno.EROFS: "nơi đó chỉ cho đọc",
    errno.ENOSPC: "đĩa đã đầy",
    errno.ENAMETOOLONG: "tên tệp quá dài",
}
"""Why the machine did not write a file; its own words are English."""


def user() -> str:
    """Who sits at this terminal, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def why_not(error: OSError) -> str:
    """Why a file could not be written."""
    return FAULTS.get(error.errno or 0, f"máy báo lỗi số {error.errno}")


@contextmanager
def bar(thing: str, *, doing: str = "Đang nhập", quiet: bool = False) -> Iterator[Callable[[int, int | None], None]]:
    """A progress bar on standard error that counts things, only where a person is looking."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda done, total: None
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn(thing), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(doing, total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def unclipped(*heads: str, title: str | None = None) -> Table:
    """A table whose codes and times stay whole however narrow the terminal: they go on in the next line."""
    table = Table(title=title, title_justify="left")
    for head in heads:
        table.add_column(head, overflow="fold")
    return table


def show_counts(console: Console, title: str, counts: Iterable[tuple[str, int]]) -> None:
    """What came of a file, a line each."""
    table = Table(title=title, title_justify="left", show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for label, count in counts:
        table.add_row(label, f"{count:,}".replace(",", "."))
    console.print(table)


def show_kinds(console: Console, kinds: Iterable[tuple[str, int]]) -> None:
    """The first kinds of something, with how often each came."""
    for kind, count in [*kinds][:SHOWN]:
        console.print(f"  {count:>6} × {escape(kind)}")
