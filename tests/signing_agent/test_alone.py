"""The agent stands alone: it is installed without the rest, and its terminal shows what is signed before it asks."""

from __future__ import annotations

import ast
import sys
import tomllib
from pathlib import Path

import pytest

from motcua_signing_agent import __main__ as entry
from motcua_signing_agent.asking import Shown, Terminal
from motcua_signing_agent.refusing import Refused
from tests.architecture.reading import ROOT

PLACE = ROOT / "src" / "motcua_signing_agent"
ITS_OWN = {"motcua_signing_agent", "pkcs11", "asn1crypto"}


def roots(path: Path) -> set[str]:
    """The packages a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name.partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_it_needs_nothing_of_the_rest() -> None:
    needed = set().union(*map(roots, PLACE.glob("*.py"))) - sys.stdlib_module_names
    assert needed == ITS_OWN
    told = tomllib.loads((PLACE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [one.partition(">")[0] for one in told["dependencies"]] == ["python-pkcs11", "asn1crypto"]


@pytest.mark.parametrize(
    ("typed", "pin"), [("24680", "24680"), ("", None), (EOFError, None), (KeyboardInterrupt, None)]
)
def test_the_terminal_shows_what_is_signed_and_takes_nothing_for_no(monkeypatch, capsys, typed, pin) -> None:
    def asked(words: str) -> str:
        if isinstance(typed, str):
            return typed
        raise typed

    monkeypatch.setattr("getpass.getpass", asked)
    papers = [Shown(f"H-{n}", "Giấy phép", "ab" * 32) for n in range(15)]
    assert Terminal().pin("https://motcua.vidu.vn", "Lãnh đạo minh họa 03", papers) == pin
    said = capsys.readouterr().out
    assert "xin ký 15 văn bản bằng chứng thư của Lãnh đạo minh họa 03" in said
    assert ("H-11  Giấy phép" in said, "H-12" in said, "và 3 văn bản nữa" in said) == (True, False, True)


def test_what_keeps_it_from_starting_is_one_sentence(monkeypatch, capsys) -> None:
    def missing(module: str) -> None:
        raise Refused(f"Không mở được tệp PKCS#11 {module}.")

    monkeypatch.setattr(entry, "Token", missing)
    assert entry.main(["--site", "https://motcua.vidu.vn", "--module", "x.so", "--terminal"]) == 2
    assert capsys.readouterr().err == "Không chạy được: Không mở được tệp PKCS#11 x.so.\n"
