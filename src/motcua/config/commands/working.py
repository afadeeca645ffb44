"""`motcua work`: the worker, which sends the outbox, runs the jobs and does the periodic duties."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

SUPERVISED = "MOTCUA_SUPERVISED"
PATIENCE = 20  # seconds a worker has to end by itself
PAUSE = 5  # seconds before a worker that died is started again


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("work")(work)


def work() -> None:
    """Chạy tiến trình nền: gửi thư trong hộp thư đi, chạy việc nền và việc định kỳ, cho đến khi bị dừng (Ctrl+C)."""
    from django.db import connections
    from django_q.cluster import Cluster

    from motcua.kernel import jobs

    jobs.put_on_schedule()
    connections.close_all()  # its processes are forked from this one
    if supervisor := os.environ.get(SUPERVISED):
        threading.Thread(target=_end_with_parent, args=(int(supervisor),), daemon=True).start()
    Console(stderr=True, highlight=False).print("→ Tiến trình nền đang chạy.")
    Cluster().start()


def _end_with_parent(parent: int) -> None:
    """End when the process that started this one is gone, however it went."""
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


class Supervisor:
    """Supervisor (người trông coi): keeps one worker running beside the server."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._worker: subprocess.Popen[bytes] | None = None
        self._watch = threading.Thread(target=self._keep, daemon=True)

    def start(self) -> None:
        """Start the worker, and start it again whenever it dies."""
        self._watch.start()

    def _keep(self) -> None:
        words = [sys.executable, "-m", "motcua", "work"]
        while not self._stop.is_set():
            self._worker = subprocess.Popen(
                words, stdin=subprocess.DEVNULL, env={**os.environ, SUPERVISED: str(os.getpid())}
            )
            self._worker.wait()
            self._stop.wait(PAUSE)

    def stop(self) -> None:
        """Stop the worker; what it was doing is done again later if it does not end in time."""
        self._stop.set()
        if self._worker is not None and self._worker.poll() is None:
            self._worker.terminate()
            try:
                self._worker.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._worker.kill()


@contextmanager
def worker_beside(*, wanted: bool) -> Iterator[None]:
    """A worker beside the server while the block runs, where one is wanted."""
    supervisor = Supervisor()
    if wanted:
        supervisor.start()
    try:
        yield
    finally:
        if wanted:
            supervisor.stop()
