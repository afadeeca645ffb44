"""Workbook of a series (tệp XLSX chuỗi số liệu): a sheet for each view, its rule written above its counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

import xlsxwriter

from motcua.insight.indicators import indicator
from motcua.insight.series import SeriesTable
from motcua.rules.reorganizing import Slot, View

FIRST = 1  # the column where the periods begin


def series_xlsx(target: IO[bytes], code: str, tables: Mapping[View, SeriesTable]) -> None:
    """Write a series in every view, with the rules it was re-cast by; counts are numbers, no share is made of them."""
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    bold = book.add_format({"bold": True})
    for view, table in tables.items():
        _sheet(book.add_worksheet(view.label), indicator(code).name, table, bold)
    book.close()


def _sheet(sheet: Any, name: str, table: SeriesTable, bold: Any) -> None:
    sheet.set_column(0, 0, 44)
    sheet.write_string(0, 0, f"{name}: {table.view.label.lower()}", bold)
    line = 1
    for unit, words in table.rules:
        sheet.write_string(line, 0, f"{unit}: {words}")
        line += 1
    line += 1
    sheet.write_string(line, 0, "Đơn vị", bold)
    for place, period in enumerate(table.periods):
        sheet.write_string(line, FIRST + 2 * place, period.label, bold)
    for row in table.lines:
        line += 1
        sheet.write_string(line, 0, row.name)
        _cells(sheet, line, row.cells)
    sheet.write_string(line + 1, 0, "Cộng", bold)
    _cells(sheet, line + 1, table.totals)


def _cells(sheet: Any, line: int, cells: tuple[Slot, ...]) -> None:
    """Part and whole side by side; a plain count has no whole."""
    for place, cell in enumerate(cells):
        sheet.write_number(line, FIRST + 2 * place, cell.part)
        if cell.whole is not None:
            sheet.write_number(line, FIRST + 2 * place + 1, cell.whole)
