"""Whoever knows the unit reckons with its calendar: the default is for those who know none."""

from __future__ import annotations

import ast

from tests.architecture.reading import SRC, listed, python_files, short, tree

HOMES = ("kernel/", "areas/organization/")
NO_UNIT = {
    "config/commands/due.py": "the packs know the hours before anything is set up",
    "config/scenario/loading.py": "the made-up register is written before its units are asked",
}


def test_nobody_reckons_with_the_default_calendar_where_a_unit_is_known() -> None:
    strays = [
        f"{short(path)}:{node.lineno}"
        for path in python_files(SRC)
        if not (inner := path.relative_to(SRC).as_posix()).startswith(HOMES) and inner not in NO_UNIT
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id == "calendar_for")
        or (isinstance(node, ast.Attribute) and node.attr == "calendar_for")
    ]
    assert not strays, listed(strays, "ask organization.calendar_of or organization.UnitCalendars:")


def test_the_exceptions_are_still_there() -> None:
    gone = [place for place in NO_UNIT if "calendar_for" not in (SRC / place).read_text(encoding="utf-8")]
    assert not gone
