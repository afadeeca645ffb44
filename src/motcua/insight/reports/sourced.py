"""Sourced table (bảng nguồn đọc lại): the annex of sources of a Word file laid beside what was exported.

It is made anew with every export, so nothing in it is taken over; whatever was changed in it by hand is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docx.oxml.ns import qn

from motcua.insight.reports.restoring import shown

HEADING = "Nguồn của các con số"
Cells = tuple[tuple[str, ...], ...]
Changed = tuple[str, str, str, str, str]
"""Where, which slot, what was exported, what came back, what is right."""


def cells_of(table: Any) -> Cells:
    """The words of a table of a Word file, row by row."""
    return tuple(
        tuple(plain("".join(t.text or "" for t in _within(cell, "w:t"))) for cell in _within(row, "w:tc"))
        for row in _within(table, "w:tr")
    )


def _within(element: Any, tag: str) -> Iterator[Any]:
    return (each for each in shown(element) if each.tag == qn(tag))


def plain(text: str) -> str:
    """A text with single blanks."""
    return " ".join(text.split())


def changed_sources(document: Any, told: Mapping[str, Any], current: Mapping[str, Any]) -> Iterator[Changed]:
    """Changed sources (ô bị sửa trong bảng nguồn): each cell that no longer says what was exported.

    A table that was taken out altogether changes nothing. A row is known by its code, figure and scope, one whose
    words were changed by its place.
    """
    rows, right = (each.get("sources") or current["sources"] for each in (told, current))
    came = _table(document, rows)
    if came is None:
        return
    true_rows = {tuple(row[:3]): row for row in right}
    for old, now in _pairs(rows, came):
        true_row = true_rows.get(tuple(old[:3]), ())
        for column, value in enumerate(old):
            said = now[column] if column < len(now) else ""
            if said != plain(value):
                true = true_row[column] if column < len(true_row) else ""
                yield f"{HEADING}: {old[1]}, {rows[0][column]}", f"{{source {old[0]} count}}", value, said, true


def _pairs(rows: Sequence[Sequence[str]], came: Cells) -> Iterator[tuple[Sequence[str], tuple[str, ...]]]:
    """Each exported row with the one that came back for it; () for one that was taken out."""
    known = {each[:3]: each for each in came}
    named = [tuple(plain(word) for word in row[:3]) for row in rows]
    others = [each for each in came if each[:3] not in set(named)]
    for row, name in zip(rows, named, strict=True):
        yield row, known.get(name) or (others.pop(0) if others else ())


def _table(document: Any, rows: Sequence[Sequence[str]]) -> Cells | None:
    """The table with the head of the sources, or the first one behind their heading."""
    behind, found = False, None
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:p"):
            behind = behind or plain("".join(t.text or "" for t in _within(element, "w:t"))) == HEADING
        elif element.tag == qn("w:tbl"):
            cells = cells_of(element)
            if cells and list(cells[0]) == [plain(word) for word in rows[0]]:
                return cells
            found = found or (cells if behind else None)
    return found
