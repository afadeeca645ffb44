"""Proof: while others send slowly or too much, everybody else is served at once, and nothing too large is kept."""

from __future__ import annotations

import http.client
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest

pytestmark = pytest.mark.proof
SECONDS = 10
SLOW_SENDERS = 12  # more than there are threads: four are let in, the others are told to come back
PATIENCE = 0.5
FORM = (
    '--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'
    '--x\r\nContent-Disposition: form-data; name="file"; filename="lon.pdf"\r\n'
    "Content-Type: application/pdf\r\n\r\n"
)
TAIL = b"\r\n--x--\r\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "tmp").mkdir()
    return tmp_path


@pytest.fixture
def port(place: Path) -> Iterator[int]:
    """A real server on an installation of its own; the port on which it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if name != "MOTCUA_DATABASE_URL"}
    env = kept | {
        "MOTCUA_VAR": str(place / "var"),
        "TMPDIR": str(place / "tmp"),
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    words = [sys.executable, "-m", "motcua", "serve", "--no-worker", "--port", str(port)]
    with subprocess.Popen(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not answers(port):
            time.sleep(0.3)
        yield port
        server.terminate()


def answers(port: int) -> bool:
    try:
        return asked(port) < 60
    except OSError:
        return False


def asked(port: int) -> float:
    """How long the home page takes."""
    began = time.monotonic()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", "/")
    answer = line.getresponse()
    answer.read()
    line.close()
    assert answer.status == 200
    return time.monotonic() - began


def opening(port: int, size: int) -> bytes:
    """The beginning of a form with a file, with the token without which nobody reads the rest."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", "/dang-nhap/")
    answer = line.getresponse()
    answer.read()
    token = SimpleCookie(answer.headers["Set-Cookie"])["csrftoken"].value
    line.close()
    form = FORM.format(token=token)
    return (
        "POST /dang-nhap/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
        f"Cookie: csrftoken={token}\r\nContent-Length: {len(form) + size + len(TAIL)}\r\n"
        f"Connection: close\r\n\r\n{form}"
    ).encode()


def send_slowly(port: int, over: threading.Event) -> None:
    """One piece of 256 kB, a little of it at a time."""
    size = 256 * 1024
    step = size // (SECONDS * 10)
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(opening(port, size))
        for _ in range(0, size, step):
            if over.wait(0.1):
                return
            try:
                line.sendall(b"0" * step)
            except OSError:  # turned away
                return


def test_the_home_page_answers_while_others_send_slowly(port: int) -> None:
    for _ in range(5):
        asked(port)
    over, began = threading.Event(), time.monotonic()
    senders = [threading.Thread(target=send_slowly, args=(port, over)) for _ in range(SLOW_SENDERS)]
    for sender in senders:
        sender.start()
    time.sleep(0.5)
    took = []
    while time.monotonic() - began < SECONDS:
        took.append(asked(port))
        time.sleep(0.05)
    over.set()
    for sender in senders:
        sender.join()
    print(f"{len(took)} pages, median {statistics.median(took):.3f} s, slowest {max(took):.3f} s")
    assert len(took) > 10
    assert max(took) < PATIENCE


def test_three_hundred_megabytes_are_read_away_and_never_kept(port: int, place: Path) -> None:
    size, chunk, largest = 300 * 1024 * 1024, b"0" * (1024 * 1024), 0
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(opening(port, size))
        for _ in range(300):
            line.sendall(chunk)
            largest = max([largest, *(one.stat().st_size for one in (place / "tmp").iterdir())])
        line.sendall(TAIL)
        answer = line.recv(64)
    assert answer.startswith(b"HTTP/1.1 ")
    assert largest <= 26 * 1024 * 1024
    assert list((place / "tmp").iterdir()) == []
    assert asked(port) < PATIENCE
