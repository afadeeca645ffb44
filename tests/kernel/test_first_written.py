"""What is made once is agreed on: keys by processes that start together, one content by several who bring it."""

from __future__ import annotations

import hashlib
import shutil
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from motcua.config import settings as configured
from motcua.kernel import storage
from motcua.kernel.first_written import first_written

MANY = 8


def together(do) -> list:
    """What each of several answers who begin at the same moment."""
    start = Barrier(MANY)

    def one(n: int):
        start.wait()
        return do(n)

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(one, range(MANY)))


def test_whoever_comes_first_is_read_by_all(tmp_path: Path) -> None:
    place = tmp_path / "keys" / "key"
    said = together(lambda n: first_written(place, bytes([n])))
    assert len(set(said)) == 1
    assert first_written(place, b"later") == said[0]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert list(place.parent.iterdir()) == [place]


def test_processes_that_start_together_sign_sessions_with_one_key(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.delenv("MOTCUA_SECRET_KEY", raising=False)
    monkeypatch.setattr(configured, "VAR", tmp_path / "var")
    (key,) = set(together(lambda _: configured._secret_key()))
    assert len(key) > 50


def test_two_who_bring_the_same_content_at_once_both_find_it_kept(tmp_path: Path, settings, monkeypatch) -> None:
    settings.FILES_ROOT = tmp_path / "files"
    content = "cùng một tệp".encode()
    digest, both, move = hashlib.sha256(content).hexdigest(), Barrier(2), shutil.move

    def moved(source: Path, target: Path) -> None:
        move(source, target)
        both.wait()  # the other is as far

    def bring(n: int) -> bool:
        source = tmp_path / f"{n}.arriving"
        source.write_bytes(content)
        storage.put(source, digest)
        return storage.holds(digest)

    monkeypatch.setattr(shutil, "move", moved)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(bring, range(2))) == [True, True]
    assert [one.name for one in settings.FILES_ROOT.glob("??/??/*")] == [digest]
