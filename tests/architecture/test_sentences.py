"""A sentence with values is made from a template, so that the English catalogue has it (ADR 35)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from tests.architecture.reading import SRC, listed, python_files, short, tree
from tools import catalogue
from tools.catalogue_labels import sentences

ON_A_TERMINAL = ("config/commands/", "config/backups.py", "config/beginning.py", "config/demo.py", "config/dumps.py")
"""Commands speak Vietnamese only; what they refuse never stands on a page."""
REFUSING = {
    "UserError", "Refused", "Refusal", "InvalidPlan", "MeetingRefusal", "InspectionRefusal", "DeadlineError",
    "ScoringError", "RuleFault", "Flaw", "Fault", "refuse", "Unreadable", "UnreadableMoment", "UnreadableAmount",
    "RejectedRow", "NotFiled", "NotRecognised", "SigningUnavailable",
}  # fmt: skip
REMEMBERING = {"Sentence", "worded", "joined"}
BELOW = ("rules", "kernel", "areas", "insight", "links")
NOT_FOR_PAGES = (
    "rules/report_check/",  # what the checker remarks on Vietnamese reports
    "rules/deadlines/proof.py",  # the reckoning of a due date, as its paper has it
    "kernel/papers/", "insight/reports/", "insight/workbook.py",  # papers and reports
    "kernel/outbox/", "links/messages/", "links/national_portal/",  # what went wrong, kept beside what was sent
    "areas/procedures/models/",  # of the site of administrators
    "links/files/procedures/", "links/files/entries/writing.py", "links/files/plans.py",
    "links/files/register/columns.py", "links/files/register/template.py",  # files to be filled in
)  # fmt: skip
APART = {"rules/sentences.py", "web/ui/saying.py", "areas/procedures/queries/rows.py"}
"""Where templates come from elsewhere: their home, their translation, the faults of electronic forms."""
VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
MODULES = [path for path in python_files(SRC) if not path.relative_to(SRC).as_posix().startswith(ON_A_TERMINAL)]


def _last(name: ast.expr) -> str:
    if isinstance(name, ast.Name):
        return name.id
    return name.attr if isinstance(name, ast.Attribute) else ""


def _refusals(module: ast.Module) -> Iterator[ast.expr]:
    """Everything handed to a refusal: to the class itself, or to it by a refusal of one's own."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _last(node.func) in REFUSING:
            yield from node.args
        if isinstance(node, ast.ClassDef) and {_last(one) for one in node.bases} & REFUSING:
            for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
                if ast.unparse(call.func) == "super().__init__":
                    yield from call.args


def _finished(words: ast.AST) -> bool:
    """Whether values were put into a sentence that does not remember them."""
    if isinstance(words, ast.Call) and _last(words.func) in REMEMBERING:
        return False
    if isinstance(words, ast.Call) and _last(words.func) == "format":
        return True
    if isinstance(words, ast.JoinedStr | ast.BinOp):
        return True
    return any(_finished(part) for part in ast.iter_child_nodes(words))


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
        if path.relative_to(SRC).as_posix() not in APART
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _last(node.func) == "Sentence" and not _fits(node)
    ]
    assert not wrong, listed(wrong, "the template names other values than it is given:")


def test_every_sentence_below_the_screens_has_its_english() -> None:
    """Also those that reach a page by a variable, a table or the answer of a rule."""
    known = {words.rpartition(catalogue.CONTEXT)[2] for words, _many in catalogue.wanted()}
    found = [
        f"{short(path)}:{line} {words!r}"
        for path in python_files(*(SRC / room for room in BELOW))
        if not path.relative_to(SRC).as_posix().startswith(NOT_FOR_PAGES)
        for line, words in sentences_of(tree(path))
        if words not in known
    ]
    assert not found, listed(found, 'say it as Sentence("…"), or name the module among those that write no pages:')


def sentences_of(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Every Vietnamese sentence of a module that is no docstring, with "…" where a value was put in."""
    apart = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            apart |= {id(part) for part in ast.walk(node)} - {id(node)}
    for node in (one for one in ast.walk(module) if id(one) not in apart):
        words = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
        elif isinstance(node, ast.JoinedStr):
            words = "".join(str(one.value) if isinstance(one, ast.Constant) else "…" for one in node.values)
        if " " in words and words.endswith(".") and VIETNAMESE.search(words):
            yield node.lineno, words


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


def _fits(call: ast.Call) -> bool:
    """Whether the template is written out and its names are the values it gets; without values it is not filled in."""
    template, names = call.args[0], {str(one.arg) for one in call.keywords}
    if not isinstance(template, ast.Constant):
        return False
    return not names or _placeholders(str(template.value)) == names


def _templates(path: Path) -> Iterator[tuple[str, str]]:
    return sentences(tree(path))


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
