"""Form II.06a on a page (Biểu II.06a trên trang): every cell is a link to its records."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from motcua import insight
from motcua.web.ui.choice import Choice

COLUMNS = ("c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c7a")

Cell = tuple[int, str, str]


def form_06a(choice: Choice, *, route: str) -> dict[str, Any]:
    """Form II.06a (Biểu II.06a): rows of cells, each a count, its address and its words; identities beside."""
    form = insight.form_06a(**choice.asked())
    addresses = {column: reverse(route, args=[f"form_06a.{column}"]) for column in COLUMNS}
    names = {column: _(insight.indicator(f"form_06a.{column}").name) for column in COLUMNS}

    def cells(row: Any) -> list[Cell]:
        sector = "" if row.sector is None else f"&sector={row.sector}"
        return [
            (row.columns[column], f"{addresses[column]}?{choice.query}{sector}", f"{row.field}, {names[column]}")
            for column in COLUMNS
        ]

    rows = (*form.rows, form.total) if form.rows else ()
    return {"table": [(row, cells(row)) for row in rows], "identities": form.identities}
