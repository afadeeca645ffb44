"""A real ClamAV daemon finds the test word of virus scanners in a file of a proper kind."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.kernel import uploads
from motcua.kernel.errors import UserError
from motcua.kernel.ports.virus_scan import ScannerUnavailable
from motcua.links.virus.clamd import Clamd
from motcua.links.virus.none import NoScanner
from tests.factories import files

DAEMON = shutil.which("clamd", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")  # Debian keeps daemons there
ON_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
needs_daemon = pytest.mark.skipif(DAEMON is None and not ON_CI, reason="no clamd; on CI nothing is skipped")
INFECTED = files.pdf(inside=files.EICAR)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A daemon with a database of our own, of one signature: nothing is downloaded."""
    place = tmp_path_factory.mktemp("clamd")
    signature = f"Eicar-Test:0:*:{files.EICAR.hex()}\n"
    (place / "own.ndb").write_text(signature, encoding="ascii")
    line = place / "line"
    settings = f"DatabaseDirectory {place}\nLocalSocket {line}\nForeground yes\nStreamMaxLength 30M\n"
    (place / "clamd.conf").write_text(settings, encoding="ascii")
    words = [str(DAEMON), f"--config-file={place / 'clamd.conf'}"]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT) as daemon:
        deadline = time.monotonic() + 60
        while not line.exists() and daemon.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        yield str(line)
        daemon.terminate()


@pytest.fixture(autouse=True)
def waiting_room(tmp_path: Path, settings) -> Path:
    settings.UPLOADS_ROOT = tmp_path / "uploads"
    return settings.UPLOADS_ROOT


@needs_daemon
def test_what_is_known_to_be_harmful_is_refused(address: str, settings, waiting_room: Path) -> None:
    settings.VIRUS_SCANNER, settings.CLAMD = "clamd", address
    with pytest.raises(UserError) as refused, uploads.incoming(io.BytesIO(INFECTED), "don.pdf"):
        pass
    assert refused.value.code == "virus_found"
    assert list(waiting_room.iterdir()) == []


@needs_daemon
def test_what_is_clean_is_taken(address: str, settings, waiting_room: Path) -> None:
    settings.VIRUS_SCANNER, settings.CLAMD = "clamd", address
    with uploads.incoming(io.BytesIO(files.pdf()), "don.pdf") as checked:
        assert checked.size == len(files.pdf())


@needs_daemon
def test_the_daemon_says_what_it_found(address: str, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_bytes(b"x" * 200_000 + files.EICAR)
    assert "Eicar-Test" in Clamd(address).scan(place)
    place.write_bytes(b"x" * 200_000)
    assert Clamd(address).scan(place) == ""


def test_a_daemon_that_is_not_there_is_said(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_bytes(b"x")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for address in (f"127.0.0.1:{port}", str(tmp_path / "no-line")):
        with pytest.raises(ScannerUnavailable):
            Clamd(address, timeout=2).scan(place)


def test_no_scanner_finds_nothing(tmp_path: Path) -> None:
    assert NoScanner().scan(tmp_path) == ""
