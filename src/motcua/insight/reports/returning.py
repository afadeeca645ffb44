"""Returning (đọc lại tệp Word đã sửa): the wording becomes the new draft with its slots; changed figures are listed.

A figure changed by hand never changes anything here: the slot is put back, and the list says what stood there before,
what stands there now and what is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from motcua.insight.reports.exported import Exported, marked
from motcua.insight.reports.marks import END, attached, manifest
from motcua.insight.reports.restoring import Line, Put, restore, shown
from motcua.insight.reports.returned_tables import Change, changed_rows
from motcua.insight.reports.sourced import HEADING, cells_of, changed_sources
from motcua.insight.reports.structure import Report

ANNEX = (HEADING, "Nơi nhận:")


@dataclass(frozen=True, slots=True)
class Returned:
    """Returned file (tệp đọc lại): the text of each section with slots, and the figures that were changed.

    `lost` names the slots whose numbers could not be found again; whatever stands there now is loose. `exported` is
    what the file says it was made from.
    """

    texts: Mapping[str, str]
    changes: tuple[Change, ...]
    lost: tuple[str, ...]
    exported: Exported | None = None


@dataclass(slots=True)
class Reading:
    """Reading (lượt đọc) of one file: what was exported, what is right, and what was found so far."""

    told: Mapping[str, Any]
    right: Report
    texts: dict[str, list[str]] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    tables: set[int] = field(default_factory=set)


def reread(content: bytes, report: Report) -> Returned:
    """Read again (đọc lại) a Word file of this report; `report` is what the system would export now.

    Where the file lost its list of what was exported, it is read as if exported now.
    """
    document = docx.Document(BytesIO(content))
    came = attached(document)
    reading = Reading(came or manifest(report), report)
    current = manifest(report)
    lines = list(_lines(document, reading))
    found = {int(name[1:]) for line in lines for name in line.marks if name[0] == "m" and name[1:].isdecimal()}
    section, waiting = "", None
    for line in lines:
        section = _section(line, reading) or section
        if line.cells is not None:
            _table(line, section, waiting, reading, current)
            waiting = None
        elif (number := _caption(line)) is not None:
            waiting = number
        elif section and line.text.strip() and not _section(line, reading):
            put = restore(line, reading.told["lines"], section, found)
            reading.texts.setdefault(section, []).append(put.text)
            _note(put, section, reading, current)
    reading.changes += [Change(*one) for one in changed_sources(document, reading.told, current)]
    texts = {key: "\n".join(reading.texts.get(key, ())) for key in reading.told["headings"]}
    return Returned(texts, tuple(reading.changes), _lost(reading), marked(document, came))


def _lines(document: Any, reading: Reading) -> Iterator[Line]:
    """The paragraphs and tables of the body, until the signature."""
    for element in document.element.body.iterchildren():
        if any(mark.get(qn("w:name")) == END for mark in element.iter(qn("w:bookmarkStart"))):
            return
        if element.tag == qn("w:tbl"):
            yield Line("", {}, cells_of(element))
            continue
        for paragraph in (each for each in (element, *shown(element)) if each.tag == qn("w:p")):
            line = Line.of(paragraph)
            if line.text.strip() in ANNEX:
                return
            yield line


def _section(line: Line, reading: Reading) -> str:
    """The key of the section a heading begins; empty for other lines."""
    for name in line.marks:
        if name.startswith("s_") and name[2:] in reading.told["headings"]:
            return name[2:]
    if not line.marks and line.cells is None:
        return next((key for key, text in reading.told["headings"].items() if text == line.text.strip()), "")
    return ""


def _caption(line: Line) -> int | None:
    return next((int(name[1:]) for name in line.marks if name[0] == "t" and name[1:].isdecimal()), None)


def _table(line: Line, section: str, waiting: int | None, reading: Reading, current: Mapping[str, Any]) -> None:
    """A table of ours becomes its line again, its changed cells are listed; another one becomes lines of text."""
    tables, cells = reading.told["tables"], line.cells or ()
    number = waiting if waiting is not None and waiting < len(tables) else _known(cells, reading)
    if not section:
        return
    text = reading.texts.setdefault(section, [])
    if number is None or number in reading.tables:
        text += [" | ".join(row) for row in cells]
        return
    reading.tables.add(number)
    told = tables[number]
    if text and text[-1] == told["caption"]:
        text.pop()
    text.append(told["slot"])
    now: list[list[str]] = next((table["rows"] for table in current["tables"] if table["slot"] == told["slot"]), [])
    reading.changes += changed_rows(told, cells, now)


def _known(cells: tuple[tuple[str, ...], ...], reading: Reading) -> int | None:
    """A table that lost its mark is known by its head."""
    for number, table in enumerate(reading.told["tables"]):
        if number not in reading.tables and cells and list(cells[0]) == table["rows"][0]:
            return number
    return None


def _note(put: Put, section: str, reading: Reading, current: Mapping[str, Any]) -> None:
    """List the figures of a line that no longer say what was exported."""
    right = {mark[3]: line["text"][mark[1] : mark[2]] for line in current["lines"] for mark in line["marks"]}
    for number, slot, old, now in put.figures:
        reading.seen.add(number)
        if old != now:
            where = reading.told["headings"].get(section, "")
            reading.changes.append(Change(where, slot, old, now, right.get(slot, "")))


def _lost(reading: Reading) -> tuple[str, ...]:
    """Figures of lines that came back without them."""
    return tuple(
        mark[3] for line in reading.told["lines"] for mark in line["marks"] if mark[4] and mark[0] not in reading.seen
    )
