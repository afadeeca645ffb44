"""A backup brings everything back, and is not used when it is not what it says."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile

import pytest

from tests import ready


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


def test_a_backup_comes_back_and_verifies(kept):
    place, run = kept
    assert run("second", "restore", str(place / "b.zip")).returncode == 0
    assert run("second", "verify").returncode == 0
    assert (place / "second" / "illustrative").exists()


def test_neither_overwrites_what_is_there(kept):
    place, run = kept
    again = run("first", "backup", str(place / "b.zip"))
    assert (again.returncode, "đã có" in again.stderr) == (2, True)
    over = run("first", "restore", str(place / "b.zip"))
    assert (over.returncode, "Đã có cơ sở dữ liệu" in over.stderr) == (2, True)


def test_a_changed_or_foreign_file_is_refused(kept):
    place, run = kept
    with zipfile.ZipFile(place / "b.zip") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(place / "changed.zip", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content[:-1] + b"x" if name.endswith("sqlite3") else content)
    (place / "foreign.zip").write_text("không phải bản sao lưu")
    for name, words in (("changed.zip", "bị thay đổi"), ("foreign.zip", "không phải"), ("none.zip", "Không có")):
        answer = run("third", "restore", str(place / name))
        assert (answer.returncode, words in answer.stderr) == (2, True), answer.stderr
    assert not (place / "third" / "m.db").exists()
