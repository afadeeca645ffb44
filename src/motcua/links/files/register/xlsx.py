"""XLSX sheets (trang .xlsx): the cells of a workbook as they are stored, read straight from its parts.

Not through openpyxl's read-only mode, for three reasons: it hides merged cells; it pads every row to the
widest column ever formatted and every gap between rows, so that a hostile file costs hours; its rows of values
do not tell a text that begins with “=” from a formula. Number formats are still judged by openpyxl.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import IO

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from motcua.links.files.register.grid import MAX_COLUMNS, CellError, Formula, Row, Sheet
from motcua.links.files.register.moments import EPOCH_1900, EPOCH_1904, from_serial

_RELATION = re.compile(r"\{[^}]*relationships\}id")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?")


class TooManyRows(Exception):
    """Too many rows (quá nhiều dòng): reading stopped because the sheet goes over the limit."""


class Workbook:
    """Workbook (sổ tính): the parts of one .xlsx that its sheets share."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = set(archive.namelist())
        self.epoch = EPOCH_1900
        self.sheets: list[tuple[str, str]] = []
        self.hidden: list[str] = []
        self._read_directory()
        self._strings = self._read_strings()
        self._dates = self._read_date_styles()

    def sheet(self, name: str, part: str, limit: int) -> Sheet:
        """Read one sheet whole; TooManyRows when more than `limit` rows are filled."""
        rows: list[Row] = []
        merges: list[str] = []
        with self._archive.open(part) as stream:
            for row in _rows(stream, self._value, merges):
                if not row.is_blank:
                    rows.append(row)
                    if len(rows) > limit:
                        raise TooManyRows(name)
        _fill_down(rows, merges)
        return Sheet(name, rows, len(rows))

    def _value(self, kind: str | None, text: str, style: str | None) -> object:
        """A stored value by its type letter; numbers under a date format become times."""
        if kind == "s":
            return self._strings[int(text)]
        if kind in ("str", "inlineStr", "d"):
            return _unescaped(text)
        if kind == "b":
            return text == "1"
        if kind == "e":
            return CellError(text)
        number = float(text) if "." in text or "e" in text or "E" in text else int(text)
        if style is not None and number >= 1 and style in self._dates:
            try:
                return from_serial(number, self.epoch)
            except (OverflowError, ValueError):
                return number
        return number

    def _read_directory(self) -> None:
        main = next(iter(self._related("", "officeDocument").values()), "xl/workbook.xml")
        root = self._tree(main)
        targets = self._related(main)
        self._shared = next(iter(self._related(main, "sharedStrings").values()), "")
        self._styles = next(iter(self._related(main, "styles").values()), "")
        for item in root.iter("{*}workbookPr"):
            if item.get("date1904") in ("1", "true"):
                self.epoch = EPOCH_1904
        for item in root.iter("{*}sheet"):
            relation = next((value for key, value in item.attrib.items() if _RELATION.fullmatch(str(key))), None)
            name, part = item.get("name", ""), targets.get(str(relation), "")
            if item.get("state", "visible") != "visible":
                self.hidden.append(name)
            elif part in self._parts and "chartsheet" not in part:
                self.sheets.append((name, part))

    def _related(self, part: str, kind: str = "") -> dict[str | None, str]:
        """The parts another part points to, by relation, all or of one kind."""
        folder, name = posixpath.split(part)
        relations = f"{folder}/_rels/{name}.rels".lstrip("/")
        return {
            item.get("Id"): posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))).lstrip("/")
            for item in (self._tree(relations) if relations in self._parts else ())
            if item.get("Type", "").endswith(f"/{kind}" if kind else "")
        }

    def _read_strings(self) -> list[str]:
        found: list[str] = []
        if self._shared not in self._parts:
            return found
        with self._archive.open(self._shared) as stream:
            for _, item in _walk(stream, "{*}si"):
                found.append(_unescaped(_text_of(item)))
                _forget(item)
        return found

    def _read_date_styles(self) -> frozenset[str]:
        """Indices of the cell styles whose number format is a date, as the cells name them."""
        if self._styles not in self._parts:
            return frozenset()
        root = self._tree(self._styles)
        formats: dict[str, str] = {str(key): code for key, code in BUILTIN_FORMATS.items()}
        formats |= {str(key): "yyyy" for key in (*range(27, 37), *range(50, 59))}
        for item in root.iter("{*}numFmt"):
            formats[item.get("numFmtId", "")] = item.get("formatCode", "")
        styles = next(root.iter("{*}cellXfs"), ())
        return frozenset(
            str(index)
            for index, style in enumerate(styles)
            if is_date_format(formats.get(style.get("numFmtId", "0"), ""))
        )

    def _tree(self, part: str) -> etree._Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self._archive.read(part), parser)


def _walk(stream: IO[bytes], *tags: str) -> Iterator[tuple[str, etree._Element]]:
    """Closed elements of these names, one after another, without keeping the tree."""
    return etree.iterparse(  # type: ignore[return-value]
        stream, events=("end",), tag=tags, resolve_entities=False, no_network=True, huge_tree=False
    )


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _rows(
    stream: IO[bytes], value_of: Callable[[str | None, str, str | None], object], merges: list[str]
) -> Iterator[Row]:
    """The rows of a sheet, sparse cells laid out in their columns; merged ranges are noted on the way."""
    columns: dict[str, int] = {}
    line = 0
    for _, element in _walk(stream, "{*}row", "{*}mergeCell"):
        if element.tag.endswith("}mergeCell"):
            merges.append(element.get("ref", ""))
            continue
        line = int(element.get("r") or line + 1)
        cells: list[object] = []
        for cell in element:
            reference = cell.get("r")
            place = len(cells) if reference is None else _place(reference, columns)
            if place >= MAX_COLUMNS:
                break
            value = _cell(cell, value_of)
            if value is None:
                continue
            if place > len(cells):
                cells.extend([None] * (place - len(cells)))
            if place == len(cells):
                cells.append(value)
            else:
                cells[place] = value
        _forget(element)
        yield Row(line, cells)


def _cell(cell: etree._Element, value_of: Callable[[str | None, str, str | None], object]) -> object:
    """One cell's value: a formula keeps its text, whatever result is cached beside it."""
    text = None
    for part in cell:
        tag = part.tag
        if tag.endswith("}v"):
            text = part.text
        elif tag.endswith("}f"):
            return Formula("=" + (part.text or "…"))
        elif tag.endswith("}is"):
            text = _text_of(part)
    if not text:
        return None
    return value_of(cell.get("t"), text, cell.get("s"))


def _place(reference: str, columns: dict[str, int]) -> int:
    """The column index of a reference such as `AB12`; the letters are looked up once."""
    letters = reference.rstrip("0123456789")
    if letters not in columns:
        place = 0
        for letter in letters:
            place = place * 26 + ord(letter) - 64
        columns[letters] = place - 1
    return columns[letters]


def _text_of(item: etree._Element) -> str:
    """The text of a string item: its runs joined, reading aids (phonetic runs) left out."""
    if len(item) == 1 and item[0].tag.endswith("}t"):
        return item[0].text or ""
    return "".join(
        part.text or ""
        for part in item.iter("{*}t")
        if (parent := part.getparent()) is not None and not parent.tag.endswith("}rPh")
    )


def _unescaped(text: str) -> str:
    """Text without the `_x000D_` escapes Office writes for control characters."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(
        lambda found: " " if (code := int(found[1], 16)) < 32 or 0xD800 <= code < 0xE000 else chr(code), text
    )


def _fill_down(rows: list[Row], merges: list[str]) -> None:
    """Give every row under a merged cell of one column the value it shows."""
    by_line = {row.line: row for row in rows}
    for merge in merges:
        found = _REFERENCE.fullmatch(merge)
        if found is None or found[1] != found[3]:
            continue
        place, first, last = _place(found[1], {}), int(found[2]), int(found[4])
        top = by_line.get(first)
        if top is None or place >= len(top.cells) or place >= MAX_COLUMNS:
            continue
        for line in range(first + 1, min(last, first + len(rows)) + 1):
            row = by_line.get(line)
            if row is None:
                continue
            row.cells.extend([None] * (place + 1 - len(row.cells)))
            if row.cells[place] is None:
                row.cells[place] = top.cells[place]
