"""Form II.07b (Biểu II.07b): how many procedures there are, are displayed and have a process, by level, unit by unit.

Thông tư 01/2020/TT-VPCP, Biểu số II.07b/VPCP/KSTT; how it counts is unconfirmed against the text. A procedure of
several levels counts at each of them, so that the identities hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.organization.queries import UnitRow
from motcua.insight.figures import Figure, ask, figures
from motcua.insight.form_06a import Identities, Identity, broken_of
from motcua.insight.question import Question
from motcua.rules.periods import Period

COLUMNS = tuple(f"c{n}" for n in range(3, 15))
IDENTITIES: Identities = {
    "3 = 4 + 5 + 6": ("c3", ("c4", "c5", "c6")),
    "7 = 8 + 9 + 10": ("c7", ("c8", "c9", "c10")),
    "11 = 12 + 13 + 14": ("c11", ("c12", "c13", "c14")),
}


@dataclass(frozen=True, slots=True)
class Form07bRow:
    """Row of form II.07b (dòng của Biểu II.07b): a unit and its columns c3 … c14, each a figure."""

    unit: UnitRow
    columns: Mapping[str, Figure]

    def broken(self) -> list[str]:
        """The identities that do not hold on this row."""
        return broken_of({name: figure.part for name, figure in self.columns.items()}, IDENTITIES)


@dataclass(frozen=True, slots=True)
class Form07b:
    """Form II.07b (Biểu II.07b): its rows and the identities checked; stocks of several units are never added up."""

    question: Question
    rows: tuple[Form07bRow, ...]
    identities: tuple[Identity, ...]


def form_07b(unit: str, scope: str, period: Period, *, as_of: date | None = None, known_at: datetime) -> Form07b:
    """Form II.07b (Biểu II.07b): one row for the unit, or for each committee of the scope.

    Raises UserError `unknown_unit`, `unknown_scope`.
    """
    cut = ask(unit, scope, period, as_of, known_at)
    heads = {row.id: row for row in cut.units.by_committee().values()}
    codes = [f"form_07b.{column}" for column in COLUMNS]
    rows = []
    for row in sorted(heads.values(), key=lambda each: (each.slug != unit, each.slug)):
        found = figures(row.slug, "own", period, as_of=as_of, known_at=known_at, codes=codes)
        rows.append(Form07bRow(row, {figure.code.partition(".")[2]: figure for figure in found}))
    broken = {name for row in rows for name in row.broken()}
    return Form07b(cut.question, tuple(rows), tuple(Identity(name, name not in broken) for name in IDENTITIES))
