"""Operations write, queries read, rules are pure values; raw SQL has few homes (rules 1, 3, 4, 12)."""

from __future__ import annotations

import ast
import dataclasses
import importlib.util
import inspect
import re
from collections.abc import Iterator
from types import FunctionType, ModuleType

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Choices, Model, QuerySet

from tests.architecture.reading import AREAS, SRC, functions, listed, python_files, short, tree
from tools.reference.areas import shown

BUILT = sorted(area.name for area in AREAS.iterdir() if (area / "apps.py").exists())
SQL_HOMES = ("kernel/append_only.py", "kernel/views.py", "kernel/bulk.py", "kernel/stored.py", "insight/engine")
# Widths of lines and of pages are not figures.
LAYOUT = ("rules/report_check/blocks.py", "insight/reports/")
SQL_CALLS = {"raw", "extra", "execute", "executemany", "executescript", "RawSQL", "cursor"}
CODE = re.compile(r"[A-Z0-9_]*")
# These codes are words of the command line (`due --rule working_days`) and stored as they are typed.
TYPED = {"TimeRule"}


def room_module(area: str, room: str) -> ModuleType | None:
    """An area's room as a module; None while the area has no such room."""
    name = f"motcua.areas.{area}.{room}"
    return importlib.import_module(name) if importlib.util.find_spec(name) else None


def shown_functions(module: ModuleType) -> Iterator[FunctionType]:
    """The functions a room shows its neighbours."""
    for _, thing in shown(module):
        if isinstance(thing, FunctionType):
            yield thing


@pytest.mark.parametrize("area", BUILT)
def test_operations_are_sentences_of_keywords_told_the_time(area: str) -> None:
    module = room_module(area, "operations")
    if module is None:
        return
    loose = [
        f"{function.__name__}({parameter.name})"
        for function in shown_functions(module)
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind is not inspect.Parameter.KEYWORD_ONLY
    ]
    assert not loose, listed(loose, "operations take keywords only:")


@pytest.mark.parametrize("area", BUILT)
def test_operations_write_all_or_nothing(area: str) -> None:
    module = room_module(area, "operations")
    if module is None:
        return
    loose = [
        function.__name__
        for function in shown_functions(module)
        if "atomic" not in inspect.getsource(inspect.getmodule(inspect.unwrap(function)) or module)
    ]
    assert not loose, listed(loose, "an operation is one transaction:")


@pytest.mark.parametrize("area", BUILT)
def test_queries_answer_with_frozen_rows_and_never_with_models(area: str) -> None:
    module = room_module(area, "queries")
    if module is None:
        return
    faults = []
    for function in shown_functions(module):
        answer = str(inspect.signature(function).return_annotation)
        models = {model.__name__ for model in apps.get_models()} | {QuerySet.__name__, Model.__name__}
        models -= {get_user_model().__name__}  # whoever asks is in every request anyway
        faults += [f"{function.__name__} -> {answer}" for word in re.findall(r"\w+", answer) if word in models]
    for thing in vars(module).values():
        if isinstance(thing, type) and dataclasses.is_dataclass(thing) and not thing.__dataclass_params__.frozen:  # type: ignore[attr-defined]
            faults.append(thing.__name__)
    assert not faults, listed(faults, "queries answer with frozen rows or shares:")


def test_rules_are_frozen_values() -> None:
    loose = [
        f"{short(path)}:{node.lineno} {node.name}"
        for path in python_files(SRC / "rules")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        for mark in node.decorator_list
        if "dataclass" in ast.unparse(mark) and "frozen=True" not in ast.unparse(mark)
    ]
    assert not loose, listed(loose, "values do not change:")


def test_raw_sql_stays_at_home() -> None:
    strays = [
        f"{short(path)}:{node.lineno} {name}"
        for path in python_files(SRC)
        if not path.relative_to(SRC).as_posix().startswith(SQL_HOMES)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        for name in [getattr(node.func, "attr", getattr(node.func, "id", ""))]
        if name in SQL_CALLS
    ]
    assert not strays, listed(strays, "SQL lives in migrations, views.sql, the guards and the engine:")


def test_no_floats_where_figures_are_made() -> None:
    floats = [
        f"{short(path)}:{node.lineno}"
        for path in python_files(SRC / "rules", SRC / "insight")
        if not path.relative_to(SRC).as_posix().startswith(LAYOUT)
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert not floats, listed(floats, "figures are two counts, percentages are Decimal:")


def test_codes_are_english_capitals() -> None:
    def kinds(of: type) -> Iterator[type]:
        for kind in of.__subclasses__():
            yield kind
            yield from kinds(kind)

    strange = [
        f"{kind.__qualname__}.{member.name} = {member.value!r}"
        for kind in kinds(Choices)
        if kind.__module__.startswith("motcua.") and kind.__name__ not in TYPED
        for member in kind
        if isinstance(member.value, str) and not CODE.fullmatch(member.value)
    ]
    assert not strange, listed(strange, "the stored code outlives the wording of a circular:")


def test_a_view_translates_makes_one_call_and_answers() -> None:
    long = [
        f"{short(path)}:{node.lineno} {node.name}: {lines}"
        for path in python_files(*(SRC / "web" / door for door in ("portal", "counter", "office")))
        for node in functions(path)
        if node.args.args
        and node.args.args[0].arg == "request"
        and (lines := (node.end_lineno or 0) - node.body[0].lineno + 1) > 20
    ]
    assert not long, listed(long, "a view is at most 20 lines below its name:")
