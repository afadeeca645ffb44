"""Totals (tổng hợp): what the units of a round say of each row, added up where that may be, who is missing by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from motcua.areas.organization import queries as organization
from motcua.areas.reporting.models import CollectionRound, SheetEvent
from motcua.areas.reporting.queries.entries import EntryRow, entry_rows, latest
from motcua.areas.reporting.queries.rounds import (
    CollectedRow,
    CollectionRoundRow,
    SheetRow,
    collection_round,
    rows_of,
    sheets_of,
)
from motcua.rules.collecting import MOVES, Addend, FigureScope, SheetAct, SheetState, Total, add_up
from motcua.rules.figures import Share

BECAME: dict[SheetAct, SheetState] = {act: to for (_, act, _), to in MOVES.items() if act is not SheetAct.ENTER}


@dataclass(frozen=True, slots=True)
class UnitLine:
    """Unit line (dòng đơn vị): what one unit says of one row; without an entry, or not sent yet, it is missing."""

    sheet: SheetRow
    entry: EntryRow | None

    @property
    def value(self) -> Decimal | None:
        """The value that counts: only what the unit's leader has approved."""
        return self.entry.value if self.entry and self.sheet.state.sent else None


@dataclass(frozen=True, slots=True)
class RowTotal:
    """Row total (tổng của một dòng): the row, the sum over units, the units behind it, and its share of another row."""

    row: CollectedRow
    total: Total
    lines: tuple[UnitLine, ...]
    share: Share | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """Collected (kết quả thu thập) of a round: every row with its total."""

    round: CollectionRoundRow
    totals: tuple[RowTotal, ...]

    @property
    def never(self) -> tuple[str, ...]:
        """Who has not answered at all (đơn vị chưa gửi): missing from every row, named once."""
        lines = self.totals[0].lines if self.totals else ()
        return tuple(line.sheet.unit for line in lines if not line.sheet.state.sent)

    def of(self, code: str) -> RowTotal | None:
        """The total of one row."""
        return next((one for one in self.totals if one.row.code == code), None)


@dataclass(frozen=True, slots=True)
class EventRow:
    """Event row (dòng việc trên phiếu): what was done, why, by whom, when."""

    label: str
    words: str
    by: str
    at: datetime


def totals(found: CollectionRoundRow, *, known_at: datetime | None = None) -> Collected:
    """Totals (tổng hợp) of a round, as known at a time or now."""
    sheets, rows = sheets_of(found.id), rows_of(found.id)
    if known_at is not None:
        sheets = _as_known(sheets, known_at)
    entries: dict[str, dict[int, EntryRow]] = defaultdict(dict)
    for one in entry_rows(latest(known_at).filter(sheet__round_id=found.id)):
        entries[one.code][one.sheet_id] = one
    above = _above(sheets)
    told = []
    for row in rows:
        lines = tuple(UnitLine(sheet, entries[row.code].get(sheet.id)) for sheet in sheets)
        told.append(RowTotal(row, add_up([_addend(line, above) for line in lines]), lines))
    return Collected(found, tuple(_with_share(one, told) for one in told))


def collected(*, unit_id: int, start: date, end: date, known_at: datetime | None = None) -> Collected | None:
    """Collected (kết quả thu thập) for a unit's period: of the last round it opened for these days, or None.

    With a knowledge time it is what stood then: the same question later gets the same answer.
    """
    asked = CollectionRound.objects.filter(unit_id=unit_id, start=start, end=end)
    if known_at is not None:
        asked = asked.filter(opened_at__lte=known_at)
    off = Q(called_off_at__isnull=False) if known_at is None else Q(called_off_at__lte=known_at)
    last = asked.exclude(off).order_by("-pk").first()
    found = collection_round(last.pk, None) if last else None
    return totals(found, known_at=known_at) if found else None


def _as_known(sheets: list[SheetRow], known_at: datetime) -> list[SheetRow]:
    """The sheets in the state they had at a time: what was done last until then."""
    done = SheetEvent.objects.filter(sheet_id__in=[one.id for one in sheets], at__lte=known_at).order_by("pk")
    last = {one.sheet_id: one for one in done}
    told = []
    for one in sheets:
        event = last.get(one.id)
        state = BECAME[SheetAct(event.act)] if event else SheetState.OPEN
        told.append(replace(one, state=state, sent_at=event.at if event and state.sent else None))
    return told


def _addend(line: UnitLine, above: dict[int, frozenset[int]]) -> Addend:
    scope = line.entry.scope if line.entry else line.sheet.scope
    return Addend(line.sheet.unit_id, line.sheet.unit, scope, line.value, above.get(line.sheet.unit_id, frozenset()))


def _above(sheets: list[SheetRow]) -> dict[int, frozenset[int]]:
    """For every unit asked, the units over it; asked only where one of them speaks for those below it."""
    if all(one.scope is FigureScope.OWN for one in sheets):
        return {}
    parents = {unit.id: unit.parent_id for unit in organization.units()}
    found = {}
    for one in sheets:
        over, here = set(), parents.get(one.unit_id)
        while here is not None:
            over.add(here)
            here = parents.get(here)
        found[one.unit_id] = frozenset(over)
    return found


def _with_share(one: RowTotal, every: list[RowTotal]) -> RowTotal:
    """The share of the row it is a part of, where both count the same units; no other share says anything."""
    whole = next((each for each in every if each.row.code == one.row.of), None)
    if whole is None or not one.total.value or not whole.total.value or one.total.missing != whole.total.missing:
        return one
    part, base = one.total.value, whole.total.value
    if part != int(part) or base != int(base) or part > base:
        return one
    return RowTotal(one.row, one.total, one.lines, Share(int(part), int(base)))


def events_of(sheet_id: int) -> list[EventRow]:
    """Events of a sheet (các việc trên phiếu), the last first."""
    found = SheetEvent.objects.filter(sheet_id=sheet_id).select_related("by").order_by("-pk")
    return [EventRow(SheetAct(one.act).label, one.words, str(one.by), one.at) for one in found]


def last_return(events: Sequence[EventRow]) -> EventRow | None:
    """Last return (lần trả lại sau cùng): of the events of a sheet the last, where it was sent back and waits."""
    return events[0] if events and events[0].label == SheetAct.RETURN.label else None


def state_counts(found: CollectionRoundRow) -> list[tuple[SheetState, int]]:
    """How many sheets (số phiếu theo tình trạng) stand in each state, none left out."""
    return [(state, found.states.get(state, 0)) for state in SheetState]
