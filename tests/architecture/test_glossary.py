"""One Vietnamese term, one identifier (ADR 8): docs/glossary.toml is the dictionary, and the code obeys it."""

from __future__ import annotations

import ast
import re

import pytest
from django.apps import apps
from django.db.models import Model

from tests.architecture.reading import SRC, first_line, listed, python_files, short
from tools.glossary import Term, domain_classes, glossary, snake, vietnamese_name

TERMS = glossary()
MODELS = [model for model in apps.get_models() if model.__module__.startswith("motcua.areas.")]


def test_every_class_of_the_domain_is_in_the_glossary() -> None:
    missing = [
        f"{short(path)}: {node.name} ({vietnamese_name(first_line(node))})"
        for path, node in domain_classes()
        if snake(node.name) not in TERMS
    ]
    assert not missing, listed(missing, "add these to docs/glossary.toml:")


def test_docstrings_use_the_vietnamese_of_the_glossary() -> None:
    differing = [
        f"{short(path)}:{node.lineno} {node.name}: {vietnamese_name(first_line(node))!r} and {TERMS[name].vi!r}"
        for path, node in domain_classes()
        if (name := snake(node.name)) in TERMS and vietnamese_name(first_line(node)) != TERMS[name].vi
    ]
    assert not differing, listed(differing, "docstring and glossary must say the same:")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_models_are_called_as_in_the_glossary(model: type[Model]) -> None:
    term = TERMS.get(snake(model.__name__))
    assert term is not None, f"add {model.__name__} to docs/glossary.toml"
    assert str(model._meta.verbose_name) == term.vi


def test_one_term_one_identifier() -> None:
    seen: dict[str, str] = {}
    twice = [
        f"{term.vi}: {seen[term.vi]} and {name}"
        for name, term in TERMS.items()
        if seen.setdefault(term.vi, name) != name
    ]
    assert not twice


def test_a_name_used_twice_means_the_same() -> None:
    homes: dict[str, dict[str, str]] = {}
    for path, node in domain_classes():
        codes = sorted(ast.unparse(line) for line in node.body if isinstance(line, ast.Assign))
        homes.setdefault(node.name, {})[short(path)] = "; ".join(codes)
    twice = {name: places for name, places in homes.items() if len(set(places.values())) > 1}
    assert not twice, listed(twice.items(), "two classes of one name must hold the same codes:")


def test_synonyms_are_refused_as_names() -> None:
    refused = {word: name for name, term in TERMS.items() for word in term.refused}
    names = [(snake(node.name), short(path)) for path, node in domain_classes()]
    names += [(path.stem, short(path)) for path in python_files(SRC)]
    found = [f"{place}: say {refused[name]}, not {name}" for name, place in names if name in refused]
    assert not found, listed(found, "one thing has one name:")


def test_every_entry_is_used_and_complete() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in python_files(SRC))
    words = set(re.findall(r"\w+", source))
    unused = [name for name, term in TERMS.items() if not words & term.spellings]
    assert not unused, listed(unused, "these stand in the glossary but not in the code:")
    assert [name for name, term in TERMS.items() if not term.means.endswith(".")] == []


def test_refused_words_are_not_entries() -> None:
    assert {word for term in TERMS.values() for word in term.refused} & set(TERMS) == set()


def test_a_term_knows_its_spellings() -> None:
    term = Term("procedure_version", "phiên bản thủ tục", "A version.", (), "")
    assert term.spellings == {"procedure_version", "ProcedureVersion", "PROCEDURE_VERSION"}
