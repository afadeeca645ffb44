"""Programs of their own: several processes at the same moment on one installation, as where there are several workers.

One program is started; it reads the product in once and forks the others, each with a connection of its own.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests import ready

WAIT = 300


def at_once(
    place: Path, work: Callable[[int], Any], times: int, *, before: Callable[[], Any], after: Callable[[], Any]
) -> tuple[list[Any], Any]:
    """What so many programs answered that began together on one SQLite file, and what was found there afterwards."""
    ready.copy_to(place / "m.sqlite3")
    env = {
        **os.environ,
        "MOTCUA_VAR": str(place),
        "MOTCUA_DATABASE_URL": f"sqlite:///{place / 'm.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
    }
    words = [f"{one.__module__}:{one.__qualname__}" for one in (before, work, after)]
    told = subprocess.run(
        [sys.executable, "-m", __name__, str(times), *words], env=env, check=True, capture_output=True, text=True
    )
    each, found = json.loads(told.stdout)
    return each, found


def _named(words: str) -> Callable[..., Any]:
    module, _, name = words.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found


def _forked(work: Callable[..., Any], *together: tuple[Any, ...]) -> list[Any]:
    """What forked programs answer, all let go at the same moment. Nothing may be connected before."""
    fork = get_context("fork")
    gun = fork.Barrier(len(together))
    pipes = [fork.Pipe(duplex=False) for _ in together]

    def run(arguments: tuple[Any, ...], answer: Any) -> None:
        gun.wait(WAIT)
        answer.send(work(*arguments))

    programs = [
        fork.Process(target=run, args=(arguments, answer))
        for arguments, (_, answer) in zip(together, pipes, strict=True)
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join(WAIT)
    assert [program.exitcode for program in programs] == [0] * len(programs)
    return [heard.recv() for heard, _ in pipes]


def _wait_long() -> None:
    """Let programs wait their turn at the file: what is tested is what they write, not how busy the machine is."""
    from django.db import connection

    connection.settings_dict["OPTIONS"]["timeout"] = WAIT


def main() -> None:
    """Run in the program that was started: how often, and the names of what comes before, what is done, what after."""
    import django

    django.setup()
    _wait_long()
    times, *names = sys.argv[1:]
    before, work, after = map(_named, names)
    _forked(before, ())
    each = _forked(work, *((n,) for n in range(int(times))))
    (found,) = _forked(after, ())
    print(json.dumps([each, found]))


if __name__ == "__main__":
    main()
