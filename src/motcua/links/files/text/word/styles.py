"""Styles (kiểu trình bày): what of a text's look changes what is read: raised, hidden, numbered, heading, contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

Element = Any  # of lxml, which tells no types
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset(["0", "false", "off", "none"])
_CONTENTS = re.compile(r"(?:toc \d|table of figures)", re.IGNORECASE)


def value(element: Element | None, path: str) -> str | None:
    """The `val` of an element below another; "" where it has none, None where there is no such element."""
    found = element.find(_full(path)) if element is not None else None
    return None if found is None else found.get(f"{W}val", "")


@cache
def _full(path: str) -> str:
    return "/".join(W + step for step in path.split("/"))


def is_on(told: str | None) -> bool:
    """Whether a switch is there and not turned off."""
    return told is not None and told.lower() not in _OFF


@dataclass(frozen=True, slots=True)
class Styles:
    """Styles (bảng kiểu): the styles of a file by their keys."""

    known: dict[str, Element]

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """The styles of a part; none where it is missing."""
        found = root.iter(f"{W}style") if root is not None else ()
        return cls({each.get(f"{W}styleId", ""): each for each in found})

    def is_raised(self, properties: Element | None) -> bool:
        """Whether a run stands above its line."""
        told = self._run(properties, "vertAlign")
        if told is not None:
            return told == "superscript"
        raised = self._run(properties, "position") or ""
        return bool(re.fullmatch(r"\+?0*[1-9]\d*(?:pt)?", raised))

    def is_hidden(self, properties: Element | None) -> bool:
        """Whether a run is not shown, or struck out by hand."""
        return any(is_on(self._run(properties, look)) for look in ("vanish", "strike", "dstrike"))

    def is_item(self, properties: Element | None) -> bool:
        """Whether a paragraph is numbered or dotted by itself, and no heading."""
        told = self._paragraph(properties, "numPr/numId")
        return told not in (None, "0") and not self._is_heading(properties)

    def is_contents(self, properties: Element | None) -> bool:
        """Whether a paragraph is a line of a table of contents, which only repeats headings and counts pages."""
        name = value(properties, "pStyle") or ""
        told = value(self.known.get(name), "name") or name
        return _CONTENTS.fullmatch(told) is not None

    def _is_heading(self, properties: Element | None) -> bool:
        return (self._paragraph(properties, "outlineLvl") or "9") != "9"

    def _run(self, properties: Element | None, path: str) -> str | None:
        own = value(properties, path)
        return own if own is not None else self._of_style(value(properties, "rStyle"), f"rPr/{path}")

    def _paragraph(self, properties: Element | None, path: str) -> str | None:
        own = value(properties, path)
        return own if own is not None else self._of_style(value(properties, "pStyle"), f"pPr/{path}")

    def _of_style(self, name: str | None, path: str) -> str | None:
        return next((told for each in self._line(name) if (told := value(each, path)) is not None), None)

    def _line(self, name: str | None) -> Iterator[Element]:
        """A style and those it is based on."""
        seen: set[str] = set()
        while name and name not in seen and name in self.known:
            seen.add(name)
            yield self.known[name]
            name = value(self.known[name], "basedOn")
