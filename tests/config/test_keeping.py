"""A backup brings everything back, files and keys too, and is not used when it is not what it says."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.db import connection

from motcua.config import backups
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex
from tests import ready

pytestmark = pytest.mark.long
PAPER = b"%PDF-1.7 minh hoa"
STORED = f"files/{sha256_hex(PAPER)[:2]}/{sha256_hex(PAPER)[2:4]}/{sha256_hex(PAPER)}"


def quiet(done: int, total: int | None) -> None:
    """Nobody looks at the bar."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A place with a backup of a small database, a key and a stored file, and how to run commands elsewhere."""
    place = tmp_path_factory.mktemp("kept")

    def run(where, *words):
        env = {**os.environ, "MOTCUA_VAR": str(place / where), "MOTCUA_DATABASE_URL": f"sqlite:///{place / where}/m.db"}
        env["MOTCUA_ILLUSTRATIVE"] = "1" if where == "first" else ""
        return subprocess.run([sys.executable, "-m", "motcua", *words], env=env, capture_output=True, text=True)

    ready.copy_to(place / "first" / "m.db")
    for name, content in (("keys/installation.pem", b"khoa"), (STORED, PAPER)):
        (place / "first" / name).parent.mkdir(parents=True, exist_ok=True)
        (place / "first" / name).write_bytes(content)
    answer = run("first", "backup", str(place / "b.zip"))
    assert answer.returncode == 0, answer.stderr
    assert "0 hồ sơ và 1 tệp" in answer.stdout
    return place, run


@pytest.fixture
def elsewhere(tmp_path, settings, monkeypatch):
    """An installation with nothing in it yet."""
    settings.VAR, settings.FILES_ROOT = tmp_path / "var", tmp_path / "var" / "files"
    monkeypatch.setitem(connection.settings_dict, "NAME", str(tmp_path / "var" / "m.db"))
    return settings.VAR


def refused(work, *words) -> str:
    """The code of the refusal that some work meets."""
    with pytest.raises(UserError) as told:
        work(*words)
    return told.value.code


def restored(file: Path) -> backups.Kept:
    return backups.read_backup(file, advance=quiet)


def rewritten(source: Path, target: Path, change) -> Path:
    """The same backup with its parts changed."""
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target


def test_a_backup_comes_back_and_verifies(kept):
    place, run = kept
    assert run("second", "restore", str(place / "b.zip")).returncode == 0
    assert (place / "second" / "illustrative").exists()
    assert (place / "second" / STORED).read_bytes() == PAPER
    assert (place / "second" / "keys" / "installation.pem").read_bytes() == b"khoa"
    for name in ("keys/installation.pem", "secret_key", STORED):
        assert (place / "second" / name).stat().st_mode & 0o077 == 0, name
    assert (place / "second" / "secret_key").read_text() == (place / "first" / "secret_key").read_text()
    assert (place / "b.zip").stat().st_mode & 0o077 == 0
    (place / "second" / "keys" / "installation.pem").unlink()  # no true key: a check would ask it to sign
    assert run("second", "verify").returncode == 0


def test_neither_overwrites_what_is_there(kept, elsewhere, monkeypatch):
    place, _ = kept
    before = (place / "b.zip").read_bytes()
    assert refused(lambda: backups.write_backup(place / "b.zip", at=now(), advance=quiet)) == "file_exists"
    keys = elsewhere / "keys"
    keys.mkdir(parents=True)
    (keys / "installation.pem").touch()
    assert refused(restored, place / "b.zip") == "files_exist"
    (elsewhere / "m.db").touch()
    assert refused(restored, place / "b.zip") == "database_exists"
    assert (place / "b.zip").read_bytes() == before


def test_a_changed_or_foreign_file_is_refused_and_leaves_nothing(kept, elsewhere, tmp_path):
    place, _ = kept

    def flip(name):
        return lambda parts: parts.update({name: parts[name][:-1] + b"x"})

    for name in ("motcua.sqlite3", STORED, "keys/installation.pem"):
        assert refused(restored, rewritten(place / "b.zip", tmp_path / "c.zip", flip(name))) == "file_changed", name
    lost = rewritten(place / "b.zip", tmp_path / "d.zip", lambda parts: parts.pop(STORED))
    (tmp_path / "foreign.zip").write_text("không phải bản sao lưu")
    assert refused(restored, lost) == "file_broken"
    assert refused(restored, tmp_path / "foreign.zip") == "file_broken"
    assert refused(restored, tmp_path / "none.zip") == "file_missing"
    assert not [one for one in elsewhere.rglob("*") if one.is_file()]


def test_a_backup_of_the_other_kind_of_database_is_refused(kept, elsewhere, tmp_path):
    place, _ = kept

    def other(parts):
        told = json.loads(parts["manifest.json"])
        parts["motcua.dump"] = parts.pop("motcua.sqlite3")
        told["sha256"]["motcua.dump"], told["database"] = told["sha256"].pop("motcua.sqlite3"), "motcua.dump"
        parts["manifest.json"] = json.dumps(told).encode()

    assert refused(restored, rewritten(place / "b.zip", tmp_path / "o.zip", other)) == "other_database"


def test_where_nothing_stands_there_is_nothing_to_back_up(elsewhere, tmp_path):
    elsewhere.mkdir()
    assert refused(lambda: backups.write_backup(tmp_path / "n.zip", at=now(), advance=quiet)) == "no_database"
    assert not list(tmp_path.glob("n.zip*"))


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EACCES, "place_unwritable"), (errno.EROFS, "place_unwritable")],
)
def test_where_nothing_can_be_written_it_is_said_and_nothing_half_stays(elsewhere, tmp_path, monkeypatch, number, code):
    def full(*_arguments):
        raise OSError(number, "thử")

    monkeypatch.setattr(backups, "_written", full)
    assert refused(lambda: backups.write_backup(tmp_path / "n.zip", at=now(), advance=quiet)) == code
    assert not list(tmp_path.glob("n.zip*"))
    assert refused(lambda: backups.write_backup(tmp_path / "không có" / "n.zip", at=now(), advance=quiet)) == (
        "place_unwritable"
    )


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "file_unreadable")])
def test_a_backup_that_could_not_be_read_or_unpacked_is_not_called_broken(kept, elsewhere, monkeypatch, number, code):
    def cannot(*_arguments):
        raise OSError(number, "thử")

    monkeypatch.setattr(zipfile.ZipFile, "extract", cannot)
    assert refused(restored, kept[0] / "b.zip") == code
