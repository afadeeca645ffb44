"""The trend of a period (xu hướng): what came in and what was solved month by month, in figures that add up.

Only figures of events are drawn: a dossier comes in once and is solved in one month. What was carried over stands in
every month it waited, so a sum of months would count it again. Every number is a figure that opens; the bars repeat
the three columns beside them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from motcua import insight
from motcua.kernel.clock import local_date
from motcua.web.ui.charts import Segment, stacked
from motcua.web.ui.choice import Choice, months_of
from motcua.web.ui.figures import Shown, shown

ROUTE = "office:figure"
DRAWN = ("form_06a.c8", "form_06a.c9", "form_06a.c10")
CODES = ("dossiers.received", "form_06a.c7", *DRAWN)
WIDTH = 200


@dataclass(frozen=True, slots=True)
class TrendRow:
    """Trend row (dòng xu hướng): a month with its days, its figures, and how they are drawn."""

    name: str
    days: str
    running: bool
    cells: tuple[Shown, ...]
    segments: tuple[Segment, ...] = ()

    @property
    def drawn(self) -> tuple[int, ...]:
        """The counts the bar is made of."""
        return tuple(cell.count for cell in self.cells if cell.code in DRAWN)


@dataclass(frozen=True, slots=True)
class Trend:
    """Trend (xu hướng): months, the same figures of the whole period, and whether the months come to them."""

    rows: tuple[TrendRow, ...]
    whole: TrendRow
    legend: tuple[Any, ...]
    all_months: bool

    @property
    def adds_up(self) -> bool:
        """Whether every column of months comes to the figure of the period."""
        columns = zip(*([cell.count for cell in row.cells] for row in self.rows), strict=True)
        return [sum(column) for column in columns] == [cell.count for cell in self.whole.cells]


def trend_of(choice: Choice) -> Trend | None:
    """Trend (xu hướng) of a choice; None where nothing came in and nothing was solved."""
    months = months_of(choice.period)
    rows = [_row(name, replace(choice, period=period)) for name, period in months]
    whole = _row("", choice)
    most = max(sum(row.drawn) for row in rows)
    if not any(cell.count for row in (*rows, whole) for cell in row.cells):
        return None
    drawn = tuple(replace(row, segments=stacked(row.drawn, most, room=WIDTH)) for row in rows)
    legend = tuple(cell.words for cell in whole.cells if cell.code in DRAWN)
    return Trend(drawn, whole, legend, months[0][1].start <= choice.period.start)


def _row(name: str, choice: Choice) -> TrendRow:
    found = insight.figures(**choice.asked(), codes=list(CODES))
    cells = tuple(shown(one, choice, route=ROUTE) for one in found)
    return TrendRow(name, choice.period.label, choice.period.end >= local_date(choice.known_at), cells)
