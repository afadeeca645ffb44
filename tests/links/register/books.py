"""Registers made for tests: the same rows as .xlsx and as .csv, and a dossiers area that remembers what it is given."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from motcua.areas.dossiers.operations.rows import RegisterRow, RowVerdict
from motcua.links.files.register.columns import COLUMNS
from motcua.links.files.register.mapping import known_from
from motcua.links.files.register.parsing import Reading
from motcua.links.files.register.reading import read_register

TITLES = [column.title for column in COLUMNS]
FORMULA = "formula:"


def day(text: str) -> datetime:
    """A local time written yyyy-mm-dd or yyyy-mm-ddTHH:MM."""
    return datetime.fromisoformat(text)


def row(number: object = "H20.19-240304-0001", **cells: object) -> list[object]:
    """One good row in the order of the titles, with some cells changed."""
    good: dict[str, object] = {
        "number": number,
        "procedure_code": "1.001193",
        "received_by": "xa-tan-ho-co",
        "competent": "tan-hong",
        "channel": "Trực tuyến",
        "operated_by": "Tự nộp",
        "applicant_name": "Nguyễn Thị Bưởi",
        "applicant_kind": "Công dân",
        "submitted": day("2024-03-04T07:55"),
        "received": day("2024-03-04T08:30"),
        "due": day("2024-03-11"),
        "due_new": None,
        "finished": day("2024-03-08T15:00"),
        "returned": day("2024-03-08T16:10"),
        "status": 10,
        "reason": "",
    }
    return list({**good, **cells}.values())


def write_xlsx(path: Path, *pages: Sequence[Sequence[object]], names: Sequence[str] = (), **options: Any) -> Path:
    """Write sheets of rows; a text “formula:…” becomes a formula."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False, **options})
    clock, dated = book.add_format({"num_format": "dd/mm/yyyy hh:mm"}), book.add_format({"num_format": "dd/mm/yyyy"})
    for number, page in enumerate(pages):
        sheet = book.add_worksheet(names[number] if names else None)
        for line, cells in enumerate(page):
            for place, value in enumerate(cells):
                if isinstance(value, datetime):
                    sheet.write_datetime(line, place, value, clock if value.hour or value.minute else dated)
                elif isinstance(value, str) and value.startswith(FORMULA):
                    sheet.write_formula(line, place, "=" + value.removeprefix(FORMULA), None, 7)
                elif value not in (None, ""):
                    sheet.write(line, place, value)
    book.close()
    return path


def write_csv(path: Path, page: Sequence[Sequence[object]], *, mark: str = ",", encoding: str = "utf-8-sig") -> Path:
    """Write one page of rows as text; times as a Vietnamese office writes them."""
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=mark)
        for cells in page:
            writer.writerow([_shown(value) for value in cells])
    return path


def _shown(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M:%S}" if value.hour or value.minute or value.second else f"{value:%d/%m/%Y}"
    return "" if value is None else value


def readings(path: Path, maps: Sequence[str] = (), statuses: Sequence[str] = ()) -> list[Reading]:
    """Every row of a register, read."""
    opened = read_register(path, known_from(None, maps, statuses))
    return [reading for sheet in opened.sheets for reading in sheet.readings()]


def rows_of(path: Path) -> list[RegisterRow]:
    """The good rows of a register in which no row is bad."""
    found = readings(path)
    assert [reading.reasons for reading in found if reading.row is None] == []
    return [reading.row for reading in found if reading.row is not None]


class Desk:
    """Stands in for the dossiers area: its operations and its one query, remembering everything."""

    def __init__(self) -> None:
        self.rows: list[RegisterRow] = []
        self.batches: list[int] = []
        self.runs: list[dict[str, Any]] = []
        self.counts: Mapping[str, int] = {}
        self.mappings: dict[str, Mapping[str, Any]] = {}
        self.refused: dict[str, str] = {}
        self.warned: dict[str, str] = {}

    def begin_import(self, **said: Any) -> int:
        self.runs.append(said)
        return len(self.runs)

    def import_rows(
        self, *, rows: Sequence[RegisterRow], run_id: int, at: datetime, within: frozenset[int] | None = None
    ) -> list[RowVerdict]:
        self.batches.append(len(rows))
        return [self._verdict(one) for one in rows]

    def end_import(self, *, run_id: int, counts: Mapping[str, int], at: datetime) -> None:
        self.counts = counts

    def save_mapping(self, *, source: str, mapping: Mapping[str, Any], at: datetime) -> None:
        self.mappings[source] = mapping

    def mapping_for(self, source: str) -> Mapping[str, Any] | None:
        return self.mappings.get(source)

    def _verdict(self, one: RegisterRow) -> RowVerdict:
        if one.number in self.refused:
            return RowVerdict(one.line, one.sheet, "rejected", (self.refused[one.number],))
        known = {other.number: other for other in self.rows}
        warnings = (self.warned[one.number],) if one.number in self.warned else ()
        if one.number not in known:
            self.rows.append(one)
            return RowVerdict(one.line, one.sheet, "new", (), warnings)
        same = known[one.number].status == one.status
        return RowVerdict(one.line, one.sheet, "unchanged" if same else "changed")
