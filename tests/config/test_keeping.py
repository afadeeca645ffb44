"""A backup brings everything back, and is not used when it is not what it says."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from motcua.config.commands import keeping
from motcua.kernel.errors import UserError
from tests import ready

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A place with a backup of a small database, and how to run commands elsewhere."""
    place = tmp_path_factory.mktemp("kept")

    def run(where, *words):
        env = {**os.environ, "MOTCUA_VAR": str(place / where), "MOTCUA_DATABASE_URL": f"sqlite:///{place / where}/m.db"}
        env["MOTCUA_ILLUSTRATIVE"] = "1" if where == "first" else ""
        return subprocess.run([sys.executable, "-m", "motcua", *words], env=env, capture_output=True, text=True)

    ready.copy_to(place / "first" / "m.db")
    assert run("first", "backup", str(place / "b.zip")).returncode == 0
    return place, run


def refused(monkeypatch: pytest.MonkeyPatch, command, database: Path, file: Path) -> str:
    """The code of the refusal that a command meets at a place with this database."""
    monkeypatch.setattr(keeping, "_database", lambda: database)
    with pytest.raises(UserError) as told:
        command(file)
    return told.value.code


def test_a_backup_comes_back_and_verifies(kept):
    place, run = kept
    assert run("second", "restore", str(place / "b.zip")).returncode == 0
    assert run("second", "verify").returncode == 0
    assert (place / "second" / "illustrative").exists()


def test_neither_overwrites_what_is_there(kept, monkeypatch):
    place, _ = kept
    before = (place / "b.zip").read_bytes(), (place / "first" / "m.db").read_bytes()
    assert refused(monkeypatch, keeping.backup, place / "first" / "m.db", place / "b.zip") == "file_exists"
    assert refused(monkeypatch, keeping.restore, place / "first" / "m.db", place / "b.zip") == "database_exists"
    assert ((place / "b.zip").read_bytes(), (place / "first" / "m.db").read_bytes()) == before


def test_a_changed_or_foreign_file_is_refused(kept, monkeypatch):
    place, run = kept
    with zipfile.ZipFile(place / "b.zip") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(place / "changed.zip", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content[:-1] + b"x" if name.endswith("sqlite3") else content)
    (place / "foreign.zip").write_text("không phải bản sao lưu")
    answer = run("third", "restore", str(place / "changed.zip"))
    assert (answer.returncode, "bị thay đổi" in answer.stderr) == (2, True), answer.stderr
    for name, code in (("changed.zip", "file_changed"), ("foreign.zip", "file_broken"), ("none.zip", "file_missing")):
        assert refused(monkeypatch, keeping.restore, place / "third" / "m.db", place / name) == code
    assert not (place / "third" / "m.db").exists()
