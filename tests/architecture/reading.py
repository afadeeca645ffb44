"""Reading the source: what the architecture tests know about our files, without running them."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "motcua"
AREAS = SRC / "areas"
NOT_OURS = {
    ".git", ".venv", "var", "node_modules", "__pycache__", "built", "dist", "build",
    ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache",
}  # fmt: skip
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def everything() -> tuple[Path, ...]:
    """Every file of the project, as a clone would have it; git itself may be missing."""
    found: list[Path] = []
    for folder, inside, files in os.walk(ROOT):
        inside[:] = sorted(name for name in inside if name not in NOT_OURS and not name.endswith(".egg-info"))
        found += [Path(folder) / name for name in sorted(files) if not name.endswith((".pyc", ".rejected.xlsx"))]
    return tuple(found)


def files(*suffixes: str, under: Path = ROOT) -> list[Path]:
    """Our files of these kinds below a folder."""
    return [path for path in everything() if path.suffix in suffixes and path.is_relative_to(under)]


def python_files(*places: Path) -> list[Path]:
    """Python files below some folders, migrations apart: those are written by Django."""
    return [path for place in places for path in files(".py", under=place) if path.parent.name != "migrations"]


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    """A path as people write it."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module, nested ones too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, FUNCTIONS):
            yield node


def public(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Public functions and classes at the top of a module."""
    for node in tree(path).body:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            yield node


def room(name: str) -> list[Path]:
    """One room of every area, such as `operations`, whether it is a file or a folder."""
    rooms = list(AREAS.glob(f"*/{name}.py"))
    for folder in AREAS.glob(f"*/{name}"):
        rooms += python_files(folder)
    return sorted(rooms)


def listed(found: Iterable[object], advice: str) -> str:
    """What a failing test says: the advice, then every place on a line of its own."""
    return "\n  ".join([advice, *(str(place) for place in found)])


def shown(path: Path) -> Iterator[ast.ClassDef]:
    """The public classes a module shows its neighbours: inside a package, those that its front re-exports."""
    front = path.parent / "__init__.py"
    inner = path.name != "__init__.py" and first_line(tree(front)) and path.parent.name not in ("rules", "areas")
    names = {
        alias.asname or alias.name
        for node in tree(front).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in public(path):
        if isinstance(node, ast.ClassDef) and (not inner or node.name in names):
            yield node


def first_line(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module) -> str:
    """The first line of a docstring, or nothing."""
    return (ast.get_docstring(node) or "").split("\n")[0]
