"""Modules are named by their subject, and inside every area the same rooms and no others."""

from __future__ import annotations

import ast
import re

from tests.architecture.reading import AREAS, ROOT, SRC, listed, python_files, short, tree

REFUSED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "manager",
    "managers",
    "base",
    "data",
    "stuff",
}
ROOMS = {
    "models",
    "operations",
    "queries",
    "events",
    "policy",
    "tasks",
    "admin",
    "apps",
    "migrations",
    "views.sql",
}
ACRONYMS = re.compile(r"(?:^|_)(?:tthc|cchc|hs|cb|ubnd|hoso)(?:_|$)", re.IGNORECASE)


def test_no_room_without_a_subject() -> None:
    modules = python_files(SRC, ROOT / "tests", ROOT / "tools")
    found = {short(path) for path in modules if {path.stem, *path.relative_to(ROOT).parts[:-1]} & REFUSED}
    assert not found, listed(found, "name the module by its subject:")


def test_every_area_has_the_same_rooms_and_no_others() -> None:
    strange = {
        short(path)
        for area in AREAS.iterdir()
        if area.is_dir() and area.name != "__pycache__"
        for path in area.iterdir()
        if path.name not in ("__init__.py", "__pycache__") and path.name.removesuffix(".py") not in ROOMS
    }
    assert not strange, listed(strange, f"an area has these rooms and no others: {sorted(ROOMS)}:")


def test_no_vietnamese_acronym_is_an_identifier() -> None:
    found = {
        f"{short(path)}: {node.name}"
        for path in python_files(SRC)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and ACRONYMS.search(node.name)
    }
    assert not found, listed(found, "identifiers are English words:")


def test_no_class_is_named_after_a_tier_of_government() -> None:
    tiers = re.compile(r"^(?:District|Province|Commune|Ward)(?![a-z])")
    found = {
        f"{short(path)}: {node.name}"
        for path in python_files(SRC)
        for node in tree(path).body
        if isinstance(node, ast.ClassDef) and tiers.search(node.name)
    }
    assert not found, listed(found, "tiers may vanish: use Unit and Level (ADR 12):")
