"""Labels (nhãn): Vietnamese words that live below the screens and are shown on them: statuses, indicators, columns."""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeGuard

from motcua.rules.actions import ACTION_LABELS, VERB

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src/motcua"
BELOW = ("rules", "kernel", "areas", "insight", "config")
"""Rooms below the screens whose labels screens show."""
COLUMNS = "links/files/register/columns.py"
FAULTS = "rules/national_portal"
REFUSALS = ("UserError", "__init__", "Refused", "Unreadable", "needed")
ORIGINS = ("chỉ định", "đã lưu", "đúng tên", "tên gần nghĩa")
OF_FORMS = ("title", "lead", "help", "x-missing", "x-pattern")
OF_INDICATORS = ("name", "counted", "meaning", "boundary")


def _dictionary_values(tree: ast.Module) -> Iterator[str]:
    """The words of every public dictionary whose name ends with LABELS or WORDS, also by the name of a constant."""
    told = {
        ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0]): node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign)
    }
    for name, value in told.items():
        if name.endswith(("LABELS", "_WORDS")) and name != "_WORDS" and isinstance(value, ast.Dict):
            words = (told.get(ast.unparse(one), one) for each in value.values for one in getattr(each, "elts", [each]))
            yield from (str(one.value) for one in words if isinstance(one, ast.Constant))


def _choice_labels(tree: ast.Module) -> Iterator[str]:
    """The second half of every `CODE = "CODE", "Nhãn"` of a class of choices."""
    for choices in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        if not any(ast.unparse(base).endswith(("Choices", "Labelled")) for base in choices.bases):
            continue
        for node in choices.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
                label = node.value.elts[1]
                if isinstance(label, ast.Constant) and isinstance(label.value, str):
                    yield label.value


def _column_titles(tree: ast.AST) -> Iterator[str]:
    """The title of every column of a register."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Column":
            title = node.args[1] if len(node.args) > 1 else next(k.value for k in node.keywords if k.arg == "title")
            if isinstance(title, ast.Constant):
                yield str(title.value)


def _faults(tree: ast.Module) -> Iterator[str]:
    """Why a message for the portal is held and what helps, where the words are always the same."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Fault":
            yield from (str(one.value) for one in node.args[1:] if isinstance(one, ast.Constant))


def _refusals(tree: ast.Module) -> Iterator[str]:
    """What somebody is told when something they gave cannot be used, where the sentence is always the same."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in REFUSALS:
            words = (str(one.value) for one in node.args[:2] if isinstance(one, ast.Constant))
            yield from (sentence for sentence in words if " " in sentence)


def sentences(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The template of every `Sentence("…", …)`, twice where it counts by `n` and English tells one from many."""
    for node in ast.walk(tree):
        if _calls(node, "Sentence") and isinstance(node.args[0], ast.Constant):
            template = str(node.args[0].value)
            yield template, template if any(one.arg == "n" for one in node.keywords) else ""


def _calls(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _sentences() -> Iterator[tuple[str, str, str]]:
    for place, tree in _modules(SRC.rglob("*.py"), "Sentence("):
        yield from ((*told, place) for told in sentences(tree))


def _modules(places: Iterable[Path], *signs: str) -> Iterator[tuple[str, ast.Module]]:
    """The modules in whose text one of the signs stands, or all of them; reading a tree takes longer than a text."""
    for place in sorted(places):
        text = place.read_text(encoding="utf-8")
        if not signs or any(sign in text for sign in signs):
            yield str(place.relative_to(ROOT)), ast.parse(text)


def _pack_words() -> Iterator[tuple[str, str]]:
    for place in sorted((ROOT / "packs/indicators").glob("*.toml")):
        pack = tomllib.loads(place.read_text(encoding="utf-8"))
        groups = [one for group in pack.get("group", []) for one in (group, *group["criterion"])]
        for row in (pack.get("all", {}), *pack.get("indicator", []), *groups):
            yield from ((row[name], str(place.relative_to(ROOT))) for name in OF_INDICATORS if name in row)
    for place in sorted((ROOT / "packs/reports").glob("*.toml")):
        pack, told = tomllib.loads(place.read_text(encoding="utf-8")), str(place.relative_to(ROOT))
        yield from ((each["name"], told) for each in (pack, *pack.get("variant", [])))
        yield from ((section["guide"], told) for section in pack["section"] if "guide" in section)


def _calendar_words() -> Iterator[tuple[str, str]]:
    place = "packs/reform/submissions.toml"
    pack = tomllib.loads((ROOT / place).read_text(encoding="utf-8"))
    yield from ((words, place) for words in (*pack["lines"].values(), *(one["name"] for one in pack["report"])))


def _listening_words() -> Iterator[tuple[str, str]]:
    """Classes of petitions and criteria of reviews."""
    for place, rows in (("petitions", "class"), ("simplifying", "criterion")):
        told = f"packs/listening/{place}.toml"
        yield from ((one["name"], told) for one in tomllib.loads((ROOT / told).read_text(encoding="utf-8"))[rows])


def _form_words(part: Any) -> Iterator[str]:
    """Everything a form says to whoever fills it in."""
    if isinstance(part, dict):
        yield from (str(part[name]) for name in OF_FORMS if isinstance(part.get(name), str))
        for inner in part.values():
            yield from _form_words(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _form_words(inner)


def _procedure_words() -> Iterator[tuple[str, str]]:
    for place in sorted((ROOT / "packs/forms").glob("*.json")):
        pack = json.loads(place.read_text(encoding="utf-8"))
        yield from ((words, str(place.relative_to(ROOT))) for words in (*_form_words(pack), *pack["unconfirmed"]))
    events = "packs/procedures/life_events.toml"
    yield from ((row["name"], events) for row in tomllib.loads((ROOT / events).read_text(encoding="utf-8"))["event"])


def _criteria_words() -> Iterator[tuple[str, str]]:
    """What rules of criteria ask for, and what the sets call their levels and figures."""
    for place in sorted((SRC / "rules/scoring/kinds").glob("*.py")):
        for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) == "Ask"
                and isinstance(node.args[2], ast.Constant)
            ):
                yield str(node.args[2].value), str(place.relative_to(ROOT))
    for place in sorted((ROOT / "packs/criteria").glob("*.json")):
        told = str(place.relative_to(ROOT))
        yield from ((word, told) for word in _named_words(json.loads(place.read_text(encoding="utf-8"))))


def _named_words(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from map(str, part.get("words", {}).values())
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _named_words(inner)


def _told(
    places: Iterable[Path], reader: Callable[[ast.Module], Iterator[str]], *signs: str
) -> Iterator[tuple[str, str]]:
    """What a reader finds in the modules with one of its signs, each with its module."""
    yield from ((label, place) for place, tree in _modules(places, *signs) for label in reader(tree))


def _verbs() -> Iterator[tuple[str, str]]:
    """What may be done to a dossier, as it stands on buttons."""
    place = "src/motcua/rules/actions.py"
    yield from ((f"{VERB}\x04{words}", place) for words in ACTION_LABELS.values())


def _assessment_words() -> Iterator[tuple[str, str]]:
    """What the counter is assessed by: names and rules of the indicators, and the classes."""
    for place in sorted((ROOT / "packs/assessment").glob("*.toml")):
        pack, told = tomllib.loads(place.read_text(encoding="utf-8")), str(place.relative_to(ROOT))
        for row in (*pack["indicator"], *pack["unit_class"], *pack["officer_class"]):
            yield from ((row[name], told) for name in ("name", "rule", "missing", "caution") if name in row)


def labels() -> Iterator[tuple[str, str, str]]:
    """Every label and template of a sentence, its form for many or "", and the file it stands in."""
    yield from _sentences()
    yield from ((label, "", place) for label, place in _labels())


def _labels() -> Iterator[tuple[str, str]]:
    yield from (*_verbs(), *_assessment_words())
    kept = [place for place in SRC.rglob("*.py") if "migrations" not in place.parts]
    below = [place for place in kept if place.relative_to(SRC).parts[0] in BELOW]
    yield from _told(below, _dictionary_values, "LABELS", "_WORDS")
    yield from _told(below, _choice_labels, "Choices", "Labelled")
    yield from _told(kept, _refusals, *(f"{name}(" for name in REFUSALS))
    yield from _told((SRC / FAULTS).glob("*.py"), _faults)
    yield from _told([SRC / COLUMNS], _column_titles)
    yield from _pack_words()
    yield from _procedure_words()
    yield from _calendar_words()
    yield from _listening_words()
    yield from _criteria_words()
    yield from ((origin, "src/motcua/links/files/register/mapping.py") for origin in ORIGINS)
    yield from ((told, "src/motcua/insight/form_06a.py") for told in ("Tổng cộng", "6 = 11 kỳ trước"))
    yield "6 = 11 của kỳ trước đã chốt", "src/motcua/insight/freezing/identities.py"
