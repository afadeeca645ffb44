"""Form II.06a on a page (Biểu II.06a trên trang): every cell is a link to its records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua import insight
from motcua.insight import Marks
from motcua.insight.form_06a import FormRow
from motcua.web.ui.choice import Choice

COLUMNS = ("c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c12a", "c13", "c7a")


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell (ô của biểu): a count, the page it opens to, its words, and what it is for whoever compares.

    `recorded` is the count as first recorded, where corrections made it another one.
    """

    count: int
    opens: str
    words: str
    marks: Marks
    recorded: int | None = None


Place = Callable[[str, FormRow], tuple[str, Marks]]  # for a column and a row: address and marks
Table = list[tuple[FormRow, list[Cell]]]


def form_table(rows: Iterable[FormRow], place: Place) -> Table:
    """The rows of a form, live or frozen, with their cells."""
    names = {column: _(insight.indicator(f"form_06a.{column}").name) for column in COLUMNS}

    def cell(row: FormRow, column: str) -> Cell:
        opens, marks = place(column, row)
        return Cell(row.columns[column], opens, f"{row.field}, {names[column]}", marks, row.recorded.get(column))

    return [(row, [cell(row, column) for column in COLUMNS]) for row in rows]


def live_cells(choice: Choice, *, route: str, closed: int | None = None) -> Place:
    """Where the cells of a form counted now open; `closed` is the frozen period that holds the same form."""
    addresses = {column: reverse(route, args=[f"form_06a.{column}"]) for column in COLUMNS}

    def place(column: str, row: FormRow) -> tuple[str, Marks]:
        sector = "" if row.sector is None else f"&sector={row.sector}"
        asked: dict[str, Any] = {**choice.asked(), "cut_off": choice.period.end, "whole": None, "sector": row.sector}
        asked["closed"] = closed
        marks = Marks(code=f"form_06a.{column}", part=row.columns[column], **asked)
        return f"{addresses[column]}?{choice.query}{sector}", marks

    return place


def form_06a(choice: Choice, *, route: str) -> dict[str, Any]:
    """Form II.06a (Biểu II.06a) counted now: rows of cells; identities beside."""
    form = insight.form_06a(**choice.asked())
    rows = (*form.rows, form.total) if form.rows else ()
    closed = insight.last_revision(unit=choice.unit.slug, scope=choice.scope, period=choice.period)
    cells = live_cells(choice, route=route, closed=closed)
    return {"table": form_table(rows, cells), "identities": form.identities, "form_closed": closed}
