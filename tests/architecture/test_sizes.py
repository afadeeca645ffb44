"""Files and functions have a budget (ADR 7): a full file becomes a package of the same name."""

from __future__ import annotations

from tests.architecture.reading import ROOT, SRC, files, functions, listed, python_files, short

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 40
CODE = [*python_files(SRC, ROOT / "tests", ROOT / "tools")]
TEXTS = [*CODE, *files(".html", ".css", ".js", ".sql", under=SRC), ROOT / "motcua"]


def test_files_stay_within_their_budget() -> None:
    too_long = {
        short(path): lines
        for path in TEXTS
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LINES_OF_A_FILE
    }
    assert not too_long, listed(too_long.items(), "make a package of the same name that re-exports:")


def test_functions_stay_within_their_budget() -> None:
    too_long = {
        f"{short(path)}:{node.lineno} {node.name}": lines
        for path in CODE
        for node in functions(path)
        if (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > LINES_OF_A_FUNCTION
    }
    assert not too_long, listed(too_long.items(), "give the parts of the sentence their own names:")


def test_the_entry_script_uses_the_standard_library_only() -> None:
    import ast
    import sys

    entry = ast.parse((ROOT / "motcua").read_text(encoding="utf-8"))
    names = [alias.name for node in ast.walk(entry) if isinstance(node, ast.Import) for alias in node.names]
    names += [str(node.module) for node in ast.walk(entry) if isinstance(node, ast.ImportFrom)]
    assert [name for name in names if name.split(".")[0] not in sys.stdlib_module_names] == []
