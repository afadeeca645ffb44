"""The import contracts of pyproject.toml hold, and our own contract finds a trespass."""

from __future__ import annotations

import tomllib

import grimp
import pytest

from tests.architecture.reading import AREAS, ROOT
from tools.contracts import PrivateRooms, room_of

LADDER = "3. Areas form a ladder: each may stand only on the rungs below"


def contracts() -> dict[str, dict[str, object]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["name"]: contract for contract in project["tool"]["importlinter"]["contracts"]}


@pytest.mark.parametrize(
    ("module", "place"),
    [
        ("motcua.areas.dossiers.models.parts", ("dossiers", "models")),
        ("motcua.areas.dossiers.queries", ("dossiers", "queries")),
        ("motcua.areas.dossiers", ("dossiers", "")),
        ("motcua.areas", ("", "")),
        ("motcua.web.office.views", ("", "")),
    ],
)
def test_a_module_has_its_place(module: str, place: tuple[str, str]) -> None:
    assert room_of(module, "motcua.areas") == place


def _house() -> grimp.ImportGraph:
    graph = grimp.ImportGraph()
    for area in ("dossiers", "plans"):
        for name in ("models", "queries"):
            graph.add_module(f"motcua.areas.{area}.{name}")
    graph.add_module("motcua.web.office.views")
    graph.add_import(importer="motcua.areas.dossiers.queries", imported="motcua.areas.dossiers.models")
    graph.add_import(importer="motcua.areas.plans.queries", imported="motcua.areas.dossiers.queries")
    return graph


def _contract() -> PrivateRooms:
    options = {"areas": "motcua.areas", "public": ["operations", "queries", "events", "policy"]}
    return PrivateRooms(name="7", session_options={}, contract_options=options)


def test_neighbours_who_knock_are_let_in() -> None:
    assert _contract().check(_house(), verbose=False).kept


@pytest.mark.parametrize("importer", ["motcua.areas.plans.queries", "motcua.web.office.views"])
def test_a_trespass_is_found_and_named(importer: str) -> None:
    graph = _house()
    graph.add_import(importer=importer, imported="motcua.areas.dossiers.models", line_number=7, line_contents="x")
    answer = _contract().check(graph, verbose=False)
    assert not answer.kept
    assert answer.metadata["trespasses"] == [(importer, "motcua.areas.dossiers.models", 7)]


def test_a_built_area_stands_on_the_ladder_without_parentheses() -> None:
    layers = contracts()[LADDER]["layers"]
    assert isinstance(layers, list)
    rungs = {rung.strip() for layer in layers for rung in layer.split("|")}
    built = {area.name for area in AREAS.iterdir() if (area / "apps.py").exists()}
    assert built <= rungs, "a built area stands on the ladder without parentheses"


def test_all_seven_contracts_are_there() -> None:
    assert [name[0] for name in contracts()] == list("1234567")
