"""Prefilling (điền sẵn): what the records, the unit's own round or the last period say of each row of a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from motcua import insight
from motcua.areas.reporting import queries
from motcua.areas.reporting.queries import CollectedRow, EntryRow, SheetRow
from motcua.insight import Figure
from motcua.rules.collecting import FigureScope
from motcua.rules.periods import custom
from motcua.web.office.collecting.showing import COUNTED_AS


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Suggestion (số gợi ý) for a row: the figure computed for it as a value, and what was sent last time."""

    figure: Mapping[str, Any] | None = None
    before: EntryRow | None = None
    stock: bool = False

    @property
    def value(self) -> Decimal | None:
        """What stands in the box before anybody wrote: the computed value, or a stock of last time."""
        if self.figure is not None:
            return Decimal(str(self.figure["value"]))
        return self.before.value if self.before and self.stock else None


def suggestions(
    sheet: SheetRow, rows: Iterable[CollectedRow], scope: FigureScope, at: datetime
) -> dict[str, Suggestion]:
    """Suggestions (số gợi ý) for the rows of a sheet in a scope, as known now."""
    asked = list(rows)
    codes = tuple(row.code for row in asked)
    before = queries.said_before(sheet.unit_id, before=sheet.start, codes=codes)
    found = _computed(sheet, asked, scope, at)
    if scope is FigureScope.WITH_CHILDREN:
        found |= _of_own_round(sheet, [row for row in asked if row.code not in found])
    return {row.code: Suggestion(found.get(row.code), before.get(row.code), not row.additive) for row in asked}


def _computed(sheet: SheetRow, rows: list[CollectedRow], scope: FigureScope, at: datetime) -> dict[str, Any]:
    named = [row for row in rows if row.indicator in insight.registry()]
    if not named:
        return {}
    asked = {"unit": sheet.unit_slug, "scope": COUNTED_AS[scope], "period": custom(sheet.start, sheet.end)}
    codes = list(dict.fromkeys(row.indicator for row in named))
    figures = {one.code: one for one in insight.figures(**asked, known_at=at, codes=codes)}  # type: ignore[arg-type]
    return {row.code: _as_value(figures[row.indicator], row.side) for row in named}


def _as_value(figure: Figure, side: str) -> dict[str, Any]:
    """A figure as the value that travels down: counts, and the question they answer."""
    whole = side == "WHOLE" and figure.whole is not None
    return {
        "code": figure.code,
        "side": side,
        "value": str(figure.whole if whole else figure.part),
        "part": figure.part,
        "whole": figure.whole,
        "unit": figure.unit,
        "scope": figure.scope,
        "from": figure.period.start.isoformat(),
        "to": figure.period.end.isoformat(),
        "known_at": figure.known_at.isoformat(),
    }


def _of_own_round(sheet: SheetRow, rows: list[CollectedRow]) -> dict[str, Any]:
    """What the unit's own round of the same period comes to, where the unit itself is in it and nobody is missing."""
    found = queries.collected(unit_id=sheet.unit_id, start=sheet.start, end=sheet.end)
    if found is None:
        return {}
    told = {}
    for row in rows:
        one = found.of(row.code)
        if one and one.total.whole and sheet.unit_id in {line.sheet.unit_id for line in one.lines}:
            value, counted = str(one.total.value), one.total.counted
            told[row.code] = {"round": found.round.id, "code": row.code, "value": value, "counted": counted}
    return told
