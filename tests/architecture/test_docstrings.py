"""A docstring says what a thing means here, in both tongues."""

from __future__ import annotations

import ast
import re

from tests.architecture.reading import SRC, first_line, listed, public, python_files, room, short, shown, tree

BOTH_TONGUES = re.compile(r"^[A-Z][\w ,/'-]* \((?:[^()]|\([^()]*\))+\)\W")
WORKSHOPS = [
    *python_files(SRC / "rules"),
    *room("operations"),
    *room("queries"),
    *room("policy"),
    *room("models"),
]
WITHOUT = {"apps.py", "__main__.py"}


def _is_refusal(node: ast.AST) -> bool:
    """An anticipated failure says its sentence; it needs no second name."""
    if not isinstance(node, ast.ClassDef):
        return False
    return any(
        isinstance(base, ast.Name) and base.id.endswith(("Error", "Exception", "Refused")) for base in node.bases
    )


def test_every_module_says_what_it_is() -> None:
    silent = [
        short(path)
        for path in python_files(SRC)
        if path.name not in WITHOUT and tree(path).body and not first_line(tree(path))
    ]
    assert not silent, listed(silent, "a first line says what it means here:")


def test_public_functions_and_classes_say_what_they_mean() -> None:
    silent = [
        f"{short(path)}:{node.lineno} {node.name}"
        for path in python_files(SRC / "rules", SRC / "kernel", SRC / "areas", SRC / "insight", SRC / "links")
        for node in public(path)
        if not first_line(node)
    ]
    assert not silent, listed(silent, "a first line says what it means here:")


def test_classes_of_the_domain_carry_their_vietnamese_name() -> None:
    nameless = [
        f"{short(path)}:{node.lineno} {node.name}: {first_line(node)!r}"
        for path in [*WORKSHOPS, *room("events")]
        for node in shown(path)
        if not _is_refusal(node) and not BOTH_TONGUES.match(first_line(node))
    ]
    assert not nameless, listed(nameless, "the first line is `Name (tiếng Việt): meaning`:")


def _own_codes(function: ast.FunctionDef) -> set[str]:
    """The codes a function refuses with in its own body; what a function inside it raises, a loop may catch."""
    raised, waiting = [], list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Raise):
            raised.append(node)
        elif not isinstance(node, ast.FunctionDef):
            waiting += [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
    told = (word for one in raised for call in ast.walk(one) if isinstance(call, ast.Call) for word in call.keywords)
    return {str(word.value.value) for word in told if word.arg == "code" and isinstance(word.value, ast.Constant)}


def test_an_operation_that_names_its_refusals_names_its_own() -> None:
    untold = []
    for path in room("operations"):
        for node in ast.walk(tree(path)):
            said = " ".join((ast.get_docstring(node) or "").split()) if isinstance(node, ast.FunctionDef) else ""
            listing = re.search(r"Raises UserError (`.*)", said)
            if isinstance(node, ast.FunctionDef) and listing:
                missing = _own_codes(node) - set(re.findall(r"`(\w+)`", listing[1]))
                untold += [f"{short(path)}:{node.lineno} {node.name}: {code}" for code in sorted(missing)]
    assert not untold, listed(untold, "the docstring lists its refusals and leaves out:")
