"""Running a program (chạy chương trình ngoài): with a limit of time, memory and file size, and told line by line.

What is handed to the program came from strangers: it runs without a shell, in a folder of its own, and is stopped with
everything it started when its time is over.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Timer

MEMORY = 3 * 1024**3
LARGEST_FILE = 500 * 1024**2
KEPT_LINES = 40


class TookTooLong(Exception):
    """The program did not end in time."""


def run(
    command: Sequence[str], *, folder: Path, seconds: float, told: Callable[[str], None] = lambda _line: None
) -> tuple[int, str]:
    """Run a program; answers its exit code and its last lines. Raises TookTooLong, OSError."""
    limits = shutil.which("prlimit")
    bounded = [limits, f"--as={MEMORY}", f"--fsize={LARGEST_FILE}", *command] if limits else list(command)
    process = subprocess.Popen(
        bounded,
        cwd=folder,
        env={**os.environ, "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    late: list[bool] = []
    watch = Timer(seconds, _stop, (process, late))
    watch.start()
    try:
        lines = _told(process, told)
        code = process.wait()
    finally:
        watch.cancel()
        _stop(process, [])
    if late:
        raise TookTooLong(command[0])
    return code, "\n".join(lines)


def _told(process: subprocess.Popen[str], told: Callable[[str], None]) -> list[str]:
    """Hand on each line as it comes, and keep the last."""
    lines: list[str] = []
    with process.stderr or open(os.devnull, encoding="utf-8") as stream:
        for line in stream:
            told(line)
            lines = [*lines[-KEPT_LINES:], line.rstrip()]
    return lines


def _stop(process: subprocess.Popen[str], late: list[bool]) -> None:
    """Stop the program and all it started, unless it has ended."""
    if process.poll() is None:
        late.append(True)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
