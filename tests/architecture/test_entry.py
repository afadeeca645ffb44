"""The entry script: what it sets up once, when it does so again, and what it says when it cannot."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from tests.architecture.reading import ROOT


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module that believes in a checkout of its own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("motcua_entry", str(ROOT / "motcua"))
    spec = importlib.util.spec_from_loader("motcua_entry", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    module.STAMP = tmp_path / "motcua-setup.json"  # type: ignore[attr-defined]
    return module


def test_a_step_is_done_once_until_its_inputs_change(entry: ModuleType) -> None:
    did: list[str] = []
    entry.once("product", "one", lambda: did.append("first"))
    entry.once("product", "one", lambda: did.append("again"))
    entry.once("product", "two", lambda: did.append("changed"))
    assert did == ["first", "changed"]
    assert json.loads(entry.STAMP.read_text()) == {"product": "two"}


def test_a_step_that_fails_is_tried_again(entry: ModuleType) -> None:
    def fail() -> None:
        raise entry.Missing("không có mạng")

    with pytest.raises(entry.Missing):
        entry.once("product", "one", fail)
    assert entry.done() == {}


def test_a_step_whose_outcome_was_removed_is_forgotten(entry: ModuleType) -> None:
    entry.once("screens", "one", lambda: None)
    entry.forget("screens")
    assert entry.done() == {}


def test_a_broken_stamp_means_nothing_was_done(entry: ModuleType) -> None:
    entry.STAMP.write_text("{")
    assert entry.done() == {}


def test_the_digest_follows_names_and_contents(entry: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "product.txt"
    lock.write_text("a==1")
    before = entry.digest_of(lock)
    assert entry.digest_of(lock) == before
    lock.write_text("a==2")
    assert entry.digest_of(lock) != before


@pytest.mark.parametrize("good", [True, False])
def test_the_system_s_own_python_is_taken_where_it_will_do(
    entry: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, good: bool
) -> None:
    taken: list[str] = []
    (tmp_path / "python3").touch()
    monkeypatch.setattr(entry, "SYSTEM", tmp_path / "python3")
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    monkeypatch.setattr(entry, "will_do", lambda python: good)
    monkeypatch.setattr("os.execv", lambda program, words: taken.append(str(program)))
    entry.right_python()
    assert taken == ([str(tmp_path / "python3")] if good else [])


def test_a_python_that_cannot_make_an_environment_will_not_do(entry: ModuleType) -> None:
    assert entry.will_do(sys.executable) is True
    assert entry.will_do("/bin/false") is False


def test_nobody_but_root_asks_apt(entry: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(entry, "run_quietly", lambda *words, **options: pytest.fail("apt was asked"))
    assert entry.apt("python3-venv") is False


def test_on_ci_a_missing_browser_stops_everything(entry: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry.shutil, "which", lambda name: None)
    monkeypatch.setattr(entry, "has_library", lambda name: True)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(entry, "ON_CI", True)
    with pytest.raises(entry.Missing, match="chromium"):
        entry.bring_browser()


def test_elsewhere_a_missing_browser_is_only_said(
    entry: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entry.shutil, "which", lambda name: None)
    monkeypatch.setattr(entry, "has_library", lambda name: True)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(entry, "ON_CI", False)
    entry.bring_browser()
    said = capsys.readouterr()
    assert said.out == ""
    assert "apt-get install chromium-headless-shell poppler-utils" in said.err


def test_a_bare_machine_is_told_what_to_type(tmp_path: Path) -> None:
    copy = tmp_path / "motcua"
    copy.write_text((ROOT / "motcua").read_text(encoding="utf-8"), encoding="utf-8")
    answer = subprocess.run([sys.executable, "-B", str(copy)], capture_output=True, text=True, check=True)
    assert "./motcua demo" in answer.stdout
    assert not (tmp_path / ".venv").exists()
