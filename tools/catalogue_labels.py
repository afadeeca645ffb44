"""Labels (nhãn): Vietnamese words that live below the screens and are shown on them: statuses, indicators, columns."""

from __future__ import annotations

import ast
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src/motcua"
DICTIONARIES = (
    "rules/conduct.py",
    "rules/denouncing.py",
    "rules/dialogues.py",
    "rules/evidence.py",
    "rules/initiatives.py",
    "rules/meetings.py",
    "rules/inspecting/table.py",
    "rules/lifecycle.py",
    "rules/queueing.py",
    "rules/reforming.py",
    "rules/reorganizing/plan.py",
    "rules/reorganizing/recasting.py",
    "rules/scoring/kinds/bands.py",
    "rules/staffing.py",
    "rules/history.py",
    "rules/collecting.py",
    "config/wiring.py",
    "areas/inspections/queries/programme.py",
    "areas/procedures/queries/checking.py",
    "areas/procedures/queries/keeping.py",
    "insight/reports/soundness.py",
    "insight/reports/structure.py",
    "insight/reports/wording.py",
)
CHOICES = (
    "areas/conduct/models",
    "areas/digitization/models",
    "areas/dossiers/models/choices.py",
    "areas/feedback/models",
    "areas/innovation/models",
    "areas/inspections/models",
    "areas/machines/models.py",
    "areas/meetings/models",
    "areas/notices/models.py",
    "areas/organization/models.py",
    "areas/parindex/models",
    "areas/people/models",
    "areas/procedures/models/choices.py",
    "areas/publication/models.py",
    "areas/reorganization/models.py",
    "areas/reporting/models",
    "rules/dialogues.py",
    "rules/petitions.py",
    "rules/reception.py",
    "rules/simplifying.py",
)
COLUMNS = "links/files/register/columns.py"
ORIGINS = ("chỉ định", "đã lưu", "đúng tên", "tên gần nghĩa")
OF_FORMS = ("title", "lead", "help", "x-missing", "x-pattern")
OF_INDICATORS = ("name", "counted", "meaning", "boundary")


def _dictionary_values(tree: ast.AST) -> Iterator[str]:
    """The words of every dictionary whose name says LABELS."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.AnnAssign)
            and "LABELS" in ast.unparse(node.target)
            and isinstance(node.value, ast.Dict)
        ):
            yield from (str(value.value) for value in node.value.values if isinstance(value, ast.Constant))


def _choice_labels(tree: ast.AST) -> Iterator[str]:
    """The second half of every `CODE = "CODE", "Nhãn"`."""
    for node in ast.walk(tree):
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


def labels() -> Iterator[tuple[str, str]]:
    """Every label with the file it stands in."""
    readers = [(name, _dictionary_values) for name in DICTIONARIES] + [(name, _choice_labels) for name in CHOICES]
    for name, read in [*readers, (COLUMNS, _column_titles)]:
        for place in sorted((SRC / name).glob("*.py")) if (SRC / name).is_dir() else [SRC / name]:
            for label in read(ast.parse(place.read_text(encoding="utf-8"))):
                yield label, str(place.relative_to(ROOT))
    yield from _pack_words()
    yield from _procedure_words()
    yield from _calendar_words()
    yield from _listening_words()
    yield from _criteria_words()
    yield from ((origin, "src/motcua/links/files/register/mapping.py") for origin in ORIGINS)
    yield "Tổng cộng", "src/motcua/insight/form_06a.py"
