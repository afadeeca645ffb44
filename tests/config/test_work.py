"""The worker for real: what is put into the outbox goes out, and the worker ends with whom it was started by."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import ready

PUT = """
import django; django.setup()
from motcua.kernel import clock, outbox
outbox.put(key="k", way="email", to="a@vidu.test", subject="s", text="xin chào", at=clock.now())
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """An installation of its own, with its tables."""
    ready.copy_to(tmp_path / "motcua.sqlite3")
    return tmp_path


def environment(place: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "MOTCUA_DATABASE_URL"}
    return kept | {"MOTCUA_VAR": str(place), "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
                   "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}  # fmt: skip


def run(place: Path, *words: str) -> None:
    subprocess.run([sys.executable, *words], env=environment(place), check=True, capture_output=True)


def until(true: object, seconds: float = 60) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if true():  # type: ignore[operator]
            return True
        time.sleep(0.2)
    return False


def alive(pid: int) -> bool:
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.long
def test_the_worker_sends_what_is_waiting_and_ends_when_told(place: Path) -> None:
    run(place, "-c", PUT)
    words = [sys.executable, "-m", "motcua", "work"]
    with subprocess.Popen(words, env=environment(place), stderr=subprocess.DEVNULL) as worker:
        sent = until((place / "messages.jsonl").exists)
        worker.send_signal(signal.SIGTERM)
        assert until(lambda: worker.poll() is not None, 30)
    assert sent
    (line,) = (place / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == "xin chào"


def test_the_supervised_worker_ends_with_its_supervisor(place: Path) -> None:
    keep = (
        "import time; from motcua.config.commands.working import Supervisor; s = Supervisor(); s.start()\n"
        "while s._worker is None: time.sleep(0.05)\n"
        "print(s._worker.pid, flush=True); time.sleep(600)"
    )
    words = [sys.executable, "-c", keep]
    with subprocess.Popen(words, env=environment(place), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert until(lambda: alive(pid))
        time.sleep(3)
        parent.kill()
    assert until(lambda: not alive(pid), 40)
