"""Drafting (bản thảo): the text of a report with slots in it, as a template begins it and an officer goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from motcua.insight.reports.material import Material
from motcua.insight.reports.templates import DRAWN, Slot, pieces, slot, slots_of


@dataclass(frozen=True, slots=True)
class Draft:
    """Draft of a section (bản thảo một mục): its heading and its text; every line is a paragraph, a table or a chart.

    Numbers stand in it only as slots. `begun` are the lines the template begins with now.
    """

    key: str
    heading: str
    text: str
    guide: str = ""
    begun: frozenset[str] = frozenset()


def starting(pack: Mapping[str, Any], material: Material) -> list[Draft]:
    """The text a template begins with: the sentences whose figures are there to be told, numbers as slots."""
    material.gather(slots_of(pack))
    found = [(section, tuple(_lines(section, material))) for section in pack["section"]]
    return [
        Draft(section["key"], section["heading"], "\n".join(lines), section.get("guide", ""), frozenset(lines))
        for section, lines in found
    ]


def continued(pack: Mapping[str, Any], texts: Mapping[str, str], material: Material) -> list[Draft]:
    """The sections of a template with the text an officer gave them; a section he never saw begins as it would."""
    return [replace(each, text=texts.get(each.key, each.text)) for each in starting(pack, material)]


def _lines(section: Mapping[str, Any], material: Material) -> Iterator[str]:
    for part in section.get("part", []):
        for kind in ("table", "chart"):
            if kind in part:
                yield f"{{{kind} {part[kind]}}}"
        for scope in part.get("for", [None]):
            if line := " ".join(_sentences(part, scope, material)):
                yield line


def _sentences(part: Mapping[str, Any], scope: str | None, material: Material) -> Iterator[str]:
    for sentence in part.get("sentence", []):
        if sentence.get("below", material.below) != material.below:
            continue  # what is told of the communes below is neither there nor missing where there are none
        needs = [slot(needed).of(scope) for needed in sentence.get("needs", [])]
        if not all(map(material.answered, needs)):
            continue  # a closed period that does not hold the figure says neither that there is some nor that none is
        met = all(material.amount(each) > 0 for each in needs)
        text = sentence["text"] if met else sentence.get("otherwise", "")
        if text:
            yield _scoped(text, scope).replace("{who}", part.get("who", {}).get(scope, ""))


def _scoped(text: str, scope: str | None) -> str:
    """A text with the scope of a repeated part written into its slots."""
    return "".join(each.of(scope).text if isinstance(each, Slot) else each for each in pieces(text))


def is_drawn(line: str) -> tuple[str, str] | None:
    """Kind and key of the table or chart that a line asks for; None for a line of prose."""
    match = DRAWN.fullmatch(line.strip())
    return (match[1], match[2]) if match else None
