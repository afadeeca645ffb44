"""The glossary as the tests and the reference pages read it. Run it to see what is missing:

python -m tools.glossary
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src" / "motcua"
SOURCE = ROOT / "docs" / "glossary.toml"
NOT_TERMS = ("Exception", "Error", "AppConfig", "Protocol")


@dataclass(frozen=True)
class Term:
    """One word of the product: its identifier, its Vietnamese, its meaning, and the words it replaces."""

    name: str
    vi: str
    means: str
    refused: tuple[str, ...]
    law: str

    @property
    def spellings(self) -> set[str]:
        """The identifier as a name, a class and a constant."""
        return {self.name, "".join(word.capitalize() for word in self.name.split("_")), self.name.upper()}


def glossary() -> dict[str, Term]:
    """Every term, by identifier."""
    entries = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return {
        name: Term(name, entry["vi"], entry["means"], tuple(entry.get("not", ())), entry.get("law", ""))
        for name, entry in entries.items()
    }


def snake(name: str) -> str:
    """ProcedureVersion as procedure_version."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def vietnamese_name(line: str) -> str:
    """The Vietnamese in the first line of a docstring: `Dossier (hồ sơ): ...` gives hồ sơ."""
    match = re.match(r"^[^(]*\(((?:[^()]|\([^()]*\))*)\)", line)
    return match[1] if match else ""


def _places() -> Iterator[Path]:
    yield from sorted(SRC.glob("areas/*/models.py"))
    yield from sorted(SRC.glob("areas/*/models/*.py"))
    yield from sorted(SRC.glob("areas/*/events.py"))
    yield from sorted(SRC.glob("rules/*.py"))


def domain_classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    """Every public class of models, events and single-module rules; refusals and plumbing apart."""
    for path in _places():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.ClassDef) or node.name.startswith("_"):
                continue
            bases = " ".join(ast.unparse(base) for base in node.bases)
            if not any(word in bases for word in NOT_TERMS) and "Manager" not in bases and "QuerySet" not in bases:
                yield path, node


def main() -> None:
    """Print an entry for every class that has none."""
    known = glossary()
    for path, node in domain_classes():
        first = (ast.get_docstring(node) or "").split("\n")[0]
        if snake(node.name) not in known:
            means = first.partition("): ")[2].strip().rstrip(".").capitalize()
            print(f"# {path.relative_to(ROOT)}\n[{snake(node.name)}]")
            print(f'vi = "{vietnamese_name(first)}"\nmeans = "{means}."\n')


if __name__ == "__main__":
    main()
