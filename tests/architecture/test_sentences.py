"""A sentence with values is made from a template, so that the English catalogue has it (ADR 35)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tests.architecture.reading import SRC, listed, python_files, short, tree
from tools import catalogue
from tools.catalogue_labels import sentences

ON_A_TERMINAL = ("config/commands/", "config/backups.py", "config/beginning.py", "config/demo.py", "config/dumps.py")
"""Commands speak Vietnamese only; what they refuse never stands on a page."""
REFUSING = {"UserError"}
MODULES = [path for path in python_files(SRC) if not path.relative_to(SRC).as_posix().startswith(ON_A_TERMINAL)]


def _last(name: ast.expr) -> str:
    return ast.unparse(name).rpartition(".")[2]


def _refusals(module: ast.Module) -> Iterator[ast.expr]:
    """Everything handed to a refusal: to the class itself, or to it by a refusal of one's own."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _last(node.func) in REFUSING:
            yield from node.args
        if isinstance(node, ast.ClassDef) and {_last(one) for one in node.bases} & REFUSING:
            for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
                if ast.unparse(call.func) == "super().__init__":
                    yield from call.args


def _finished(words: ast.expr) -> bool:
    """Whether values were put into a sentence that does not remember them."""
    if isinstance(words, ast.Call):
        return _last(words.func) == "format"
    return isinstance(words, ast.JoinedStr | ast.BinOp)


def finished_sentences(module: ast.Module) -> list[int]:
    """The lines on which a refusal loses its values."""
    return [words.lineno for words in _refusals(module) if _finished(words)]


def test_what_is_refused_remembers_its_values() -> None:
    found = [f"{short(path)}:{line}" for path in MODULES for line in finished_sentences(tree(path))]
    assert not found, listed(found, 'say it as Sentence("… {value} …", value=value), so that English has it:')


@pytest.mark.parametrize(
    ("_case", "source", "lines"),
    [
        ("a sentence in f", 'raise UserError(f"Không có mã {code}.", code="x")', [1]),
        ("put together", 'raise UserError("Không có mã " + code, code="x")', [1]),
        ("by percent", 'raise UserError("Không có mã %s." % code, code="x")', [1]),
        ("by format", 'raise UserError("Không có mã {}.".format(code), code="x")', [1]),
        ("in a refusal of its own", 'class Gone(UserError):\n  def __init__(self):\n    super().__init__(f"{x}")', [3]),
        ("a template", 'raise UserError(Sentence("Không có mã {code}.", code=code), code="x")', []),
        ("a constant", 'raise UserError("Không có mã này.", code="x")', []),
        ("the code is no sentence", 'raise UserError("Không có mã này.", code=f"{x}")', []),
    ],
)
def test_the_check_sees_sentences_that_forget(_case: str, source: str, lines: list[int]) -> None:
    assert finished_sentences(ast.parse(source)) == lines


def test_templates_stand_in_the_code_and_get_what_they_name() -> None:
    wrong = [
        f"{short(path)}:{node.lineno}"
        for path in MODULES
        if path.name != "sentences.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _last(node.func) == "Sentence" and isinstance(node.args[0], ast.Constant)
        if _placeholders(str(node.args[0].value)) != {str(one.arg) for one in node.keywords}
    ]
    assert not wrong, listed(wrong, "the template names other values than it is given:")


def test_english_names_the_values_its_template_names() -> None:
    known = catalogue.translations(catalogue.PO.read_text(encoding="utf-8"))
    templates = {template for path in MODULES for template in _templates(path) if _placeholders(template[0])}
    assert len(templates) > 200
    wrong = [
        f"{template[0]!r}: {english!r}"
        for template in sorted(templates)
        for english in known.get(template, ("",))
        if _placeholders(english) != _placeholders(template[0])
    ]
    assert not wrong, listed(wrong, "English lacks a value, or names another:")


def _templates(path: Path) -> Iterator[tuple[str, str]]:
    return sentences(tree(path))


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
