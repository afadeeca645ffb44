"""Form II.06a (Biểu II.06a): results of handling procedures by sector, counted once, with its identities.

Thông tư 01/2020/TT-VPCP, Biểu số II.06a/VPCP/KSTT. Every column is an indicator, so every cell opens: the code
`form_06a.<column>` with the sector as a filter. Identities hold for whatever the data say, because each column
is part of column 3 by definition; a dossier without a due date, which import refuses, would count as late.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made
from datetime import date, datetime, timedelta

from motcua.areas.procedures import queries as procedures
from motcua.insight import engine
from motcua.insight.corrected import ByGroup, recorded_tallies
from motcua.insight.engine import Slice
from motcua.insight.figures import FrozenPlace, ask
from motcua.insight.indicators import indicator
from motcua.insight.question import Question
from motcua.kernel.fold import fold
from motcua.rules.periods import Period, custom

COLUMNS = ("c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c12a", "c13", "c7a")
Identities = Mapping[str, tuple[str, tuple[str, ...]]]
"""By name, the column that is the sum, and the columns it is the sum of."""
IDENTITIES: Identities = {
    "3 = 4 + 5 + 6": ("c3", ("c4", "c5", "c6")),
    "7 = 8 + 9 + 10": ("c7", ("c8", "c9", "c10")),
    "11 = 12 + 13": ("c11", ("c12", "c13")),
    "3 = 7 + 7a + 11": ("c3", ("c7", "c7a", "c11")),
}
CONTINUITY = "6 = 11 kỳ trước"
Cell = tuple[str, int | None]
"""A column, and the sector of its row; None for the total."""


def broken_of(columns: Mapping[str, int], identities: Identities) -> list[str]:
    """The identities of a form that do not hold between the columns of a row."""
    return [
        name for name, (total, parts) in identities.items() if columns[total] != sum(columns[part] for part in parts)
    ]


@dataclass(frozen=True, slots=True)
class FormRow:
    """Row of form II.06a (dòng của Biểu II.06a): one sector, or the total, with its columns c3 … c13, c12a, c7a.

    `recorded` holds the columns that were another number before corrections, as they were first recorded.
    """

    field: str
    sector: int | None
    columns: Mapping[str, int]
    recorded: Mapping[str, int] = made(default_factory=dict)

    def broken(self) -> list[str]:
        """The identities that do not hold on this row."""
        return broken_of(self.columns, IDENTITIES)


@dataclass(frozen=True, slots=True)
class Identity:
    """Identity (hệ thức): an equation of the form and whether it holds on every row and the total."""

    name: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Form06a:
    """Form II.06a (Biểu II.06a) of a unit and period: rows by sector, the total, the identities checked.

    Of a closed period `kept` says for every column and sector where it was read from.
    """

    question: Question
    rows: tuple[FormRow, ...]
    total: FormRow
    identities: tuple[Identity, ...]
    kept: Mapping[Cell, FrozenPlace] = made(default_factory=dict)


def form_06a(unit: str, scope: str, period: Period, *, as_of: date | None = None, known_at: datetime) -> Form06a:
    """Form II.06a (Biểu II.06a) in one grouped query, with what the period before left pending beside it.

    Raises UserError `unknown_unit`, `unknown_scope`.
    """
    cut = ask(unit, scope, period, as_of, known_at)
    tallies = _tallies(cut, COLUMNS)
    counted, first = _parts(tallies, COLUMNS), _recorded(cut, tallies)
    names = {sector.id: sector.name for sector in procedures.sectors()}
    nothing = dict.fromkeys(COLUMNS, 0)
    found = [
        beside(FormRow(names[sector], sector, counted.get(sector, nothing)), first.get(sector, {}))
        for sector in counted.keys() | first.keys()
    ]
    told = (row for row in found if any(row.columns.values()) or row.recorded)
    rows = tuple(sorted(told, key=lambda row: fold(row.field)))
    total = FormRow("Tổng cộng", None, {c: sum(row.columns[c] for row in rows) for c in COLUMNS})
    whole = {c: sum(row.recorded.get(c, row.columns[c]) for row in rows) for c in COLUMNS}
    total = beside(total, whole)
    broken = {name for row in (*rows, total) for name in row.broken()}
    identities = [Identity(name, name not in broken) for name in IDENTITIES]
    identities.append(Identity(CONTINUITY, continues(unit, scope, period, known_at=known_at, as_of=as_of)))
    return Form06a(cut.question, rows, total, tuple(identities))


def beside(row: FormRow, recorded: Mapping[str, int]) -> FormRow:
    """A row with what was first recorded, where that was another number."""
    return replace(row, recorded={c: count for c, count in recorded.items() if count != row.columns[c]})


def _recorded(cut: Slice, counted: ByGroup) -> dict[int, dict[str, int]]:
    """The columns by sector with every correction left out, of the sectors that one touches."""
    indicators = {f"form_06a.{column}": column for column in COLUMNS}
    found = recorded_tallies(cut, [indicator(code) for code in indicators], "sector_id", counted=counted)
    return {
        sector: {indicators[code]: tally.part for code, tally in tallies.items()}
        for sector, tallies in found.items()
        if sector is not None
    }


def continues(unit: str, scope: str, period: Period, *, known_at: datetime, as_of: date | None = None) -> bool:
    """Continuity (nối kỳ): column 6 of each sector is column 11 of the day before, counted as of that day.

    It fails where a dossier has moved to another unit in between, and so shows the move.
    """
    day_before = period.start - timedelta(days=1)
    if as_of is not None and as_of < day_before:
        return True  # the period has not begun at the cut-off: nothing is carried into it yet
    before = _columns(ask(unit, scope, custom(day_before, day_before), None, known_at), ("c11",))
    now = _columns(ask(unit, scope, period, as_of, known_at), ("c6",))
    sectors = set(before) | set(now)
    return all(before.get(s, {}).get("c11", 0) == now.get(s, {}).get("c6", 0) for s in sectors)


def _columns(cut: engine.Slice, columns: tuple[str, ...]) -> dict[int, dict[str, int]]:
    """The columns by sector."""
    return _parts(_tallies(cut, columns), columns)


def _tallies(cut: engine.Slice, columns: tuple[str, ...]) -> ByGroup:
    return engine.count_by(cut, [indicator(f"form_06a.{column}") for column in columns], "sector_id")


def _parts(found: ByGroup, columns: tuple[str, ...]) -> dict[int, dict[str, int]]:
    return {s: {c: tallies[f"form_06a.{c}"].part for c in columns} for s, tallies in found.items()}
