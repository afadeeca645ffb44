"""Drift (biến động sau chốt): the same cut-off with the knowledge of the freezing against that of now.

The frozen figure stays as it is; beside it stand the records that would count today and did not, or did and would
not, each with what was written about it since.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import EventRow, LaterRow
from motcua.insight import engine
from motcua.insight.engine import Slice
from motcua.insight.facts import DOSSIERS
from motcua.insight.figures import ask
from motcua.insight.freezing.collecting import CollectedDrift, collected_drift
from motcua.insight.freezing.counting import Cell, cells
from motcua.insight.freezing.document import version_of
from motcua.insight.freezing.reading import FrozenPeriodRow, members_of, period_row, stored
from motcua.insight.freezing.reasons import ELSEWHERE, Uncorrected, is_corrected, reason
from motcua.insight.freezing.verifying import malformed_frozen
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period

SIDES = {"part": "tử số", "whole": "mẫu số"}
REDEFINED = "Định nghĩa chỉ tiêu đã đổi"
ON_SHEETS = "Phiếu số liệu sửa sau chốt"


@dataclass(frozen=True, slots=True)
class Drifted:
    """Drifted record (bản ghi biến động): one record that came in or went out, why, and the events that did it."""

    id: int
    label: str
    came_in: bool
    reason: str
    events: tuple[EventRow, ...]
    is_dossier: bool


@dataclass(frozen=True, slots=True)
class FigureDrift:
    """Drift of a figure (biến động của một con số): one side of it, what it was, what it would be, which records.

    A quantile may drift in its time, in working minutes, where the same records count.
    """

    position: int | None
    code: str
    name: str
    sector: int | None
    field: str
    side: str
    was: int
    would_be: int
    records: tuple[Drifted, ...]
    redefined: bool
    is_share: bool
    was_amount: int | None = None
    would_be_amount: int | None = None

    @property
    def came_in(self) -> int:
        """How many records would count that did not."""
        return sum(each.came_in for each in self.records)

    @property
    def went_out(self) -> int:
        """How many records would no longer count."""
        return len(self.records) - self.came_in


@dataclass(frozen=True, slots=True)
class DriftItem:
    """Drift item (dòng biến động): for a code and a reason the records that came in and went out, by name."""

    code: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Drift:
    """Drift (biến động sau chốt) of a frozen period as known at a moment."""

    frozen: FrozenPeriodRow
    at: datetime
    figures: tuple[FigureDrift, ...]
    collected: tuple[CollectedDrift, ...] = ()

    @property
    def items(self) -> tuple[DriftItem, ...]:
        """The drift in the shape of the command line: a record of several sectors' rows is named once."""
        found: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for figure in self.figures:
            place = f" ({SIDES[figure.side]})" if figure.is_share else ""
            for record in figure.records:
                reason = (REDEFINED if figure.redefined else record.reason) + place
                found[figure.code, reason][0 if record.came_in else 1].add(record.label)
        records = tuple(
            DriftItem(code, _named(came), _named(went), reason) for (code, reason), (came, went) in found.items()
        )
        return records + tuple(_collected_item(one) for one in self.collected)


def _collected_item(one: CollectedDrift) -> DriftItem:
    """A collected row in the same shape: what units say now comes in, what they had said goes out."""
    came = _named(f"{unit.unit}: {unit.would_be}" for unit in one.units if unit.would_be is not None)
    went = _named(f"{unit.unit}: {unit.was}" for unit in one.units if unit.was is not None)
    reasons = "; ".join(dict.fromkeys(unit.reason for unit in one.units if unit.reason))
    return DriftItem(f"annex.{one.code}", came, went, f"{ON_SHEETS}: {reasons}" if reasons else ON_SHEETS)


def _named(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(labels))


@dataclass(frozen=True, slots=True)
class _Change:
    """One side of a figure whose members differ."""

    old: FrozenFigure | None
    now: Cell | None
    side: str
    came: frozenset[int]
    went: frozenset[int]
    was_amount: int | None = None


def drift(frozen_id: int, *, at: datetime, unit_ids: Collection[int] | None = None, only: str | None = None) -> Drift:
    """Drift (biến động) of a frozen period until a moment, of every figure or `only` those of one code.

    Raises UserError `unknown_frozen`, `records_malformed`.
    """
    try:
        return _drift(stored(frozen_id, unit_ids), at, only)
    except dossiers.UNREADABLE as error:
        must_be_readable(error)
        raise


def must_be_readable(error: Exception | None = None) -> None:
    """Must be readable (dữ liệu phải đọc được): no value counted from is another than what is read of it.

    Raises UserError `records_malformed`.
    """
    if next(chain(malformed_frozen(), dossiers.malformed_values()), None) is not None:
        raise UserError(
            "Có bản ghi bị sửa thành giá trị không đọc được; hãy chạy motcua verify để biết bản ghi nào.",
            code="records_malformed",
        ) from error


def _drift(found: FrozenPeriod, at: datetime, only: str | None) -> Drift:
    period = Period(f"{found.start}/{found.end}", found.start, found.end)
    cut = ask(found.unit_slug, found.scope, period, found.cut_off, at)
    amounts = {each["position"]: each.get("amount") for each in json.loads(found.document)["figures"]}
    frozen = FrozenFigure.objects.filter(period=found).order_by("position")
    frozen = frozen.filter(code=only) if only else frozen
    changes = list(_changes(frozen, cells(cut, recorded=False, only=only), amounts))
    records = _Records(cut, changes, found.known_at)
    figures = tuple(_figure(change, records) for change in changes)
    return Drift(period_row(found), at, figures, () if only else collected_drift(found, at))


def _changes(
    frozen: Iterable[FrozenFigure], counted: list[Cell], amounts: Mapping[int, int | None]
) -> Iterable[_Change]:
    now = {(cell.indicator.code, cell.sector): cell for cell in counted}
    for old in frozen:
        cell = now.pop((old.code, old.sector), None)
        changed = [replace(change, was_amount=amounts.get(old.position)) for change in _sides(old, cell)]
        yield from changed
        if not changed and cell and cell.amount is not None and cell.amount != amounts.get(old.position):
            yield _Change(old, cell, "part", frozenset(), frozenset(), amounts.get(old.position))
    for cell in now.values():
        if cell.sector is not None:  # a sector that had no row; an indicator made since was never frozen
            yield from _sides(None, cell)


def _sides(old: FrozenFigure | None, cell: Cell | None) -> Iterable[_Change]:
    for side in SIDES:
        before = frozenset(members_of(old, side)) if old else frozenset()
        after = cell.members.get(side, frozenset()) if cell else frozenset()
        if before != after:
            yield _Change(old, cell, side, after - before, before - after)


class _Records:
    """The names of the records that changed and what was written about them, looked up once for all figures."""

    def __init__(self, cut: Slice, changes: list[_Change], since: datetime) -> None:
        registers: dict[str, set[int]] = defaultdict(set)
        for change in changes:
            registers[_label(change)] |= change.came | change.went
        self.later: dict[int, LaterRow] = dossiers.written_after(registers.pop(DOSSIERS.label, set()), since)
        self.names: dict[str, dict[int, str]] = {
            register: engine.names(cut, register, keys) for register, keys in registers.items()
        }
        corrected = [key for key, row in self.later.items() if is_corrected(row)]
        indicators = [change.now.indicator for change in changes if change.now]
        self.uncorrected = Uncorrected(cut, indicators, corrected, since)

    def of(self, change: _Change) -> tuple[Drifted, ...]:
        """The records of a change, those that came in first."""
        register = _label(change)
        ways = ((change.came, True), (change.went, False))
        return tuple(self._one(change, register, key, came_in) for keys, came_in in ways for key in sorted(keys))

    def _one(self, change: _Change, register: str, key: int, came_in: bool) -> Drifted:
        later = self.later.get(key) if register == DOSSIERS.label else None
        if later is None:
            label = self.names.get(register, {}).get(key, str(key))
            return Drifted(key, label, came_in, ELSEWHERE, (), False)
        why = reason(later, by_correction=is_corrected(later) and self._by_correction(change, key, came_in))
        return Drifted(key, later.number, came_in, why, later.events, True)

    def _by_correction(self, change: _Change, key: int, came_in: bool) -> bool:
        """Whether without the corrections since the dossier would count as it did; of a figure that is no more, yes."""
        if change.now is None:
            return True
        now = change.now
        return self.uncorrected.counts(now.indicator.code, change.side, now.sector, key) is not came_in


def _label(change: _Change) -> str:
    """Where the members of a change are called by a name."""
    if change.now is None:
        return DOSSIERS.label
    fact = change.now.indicator.condition(change.side).fact
    return fact.label if fact.of_dossiers or "." in fact.label else f"{fact.name}.{fact.label}"


def _figure(change: _Change, records: _Records) -> FigureDrift:
    old, now = change.old, change.now
    before = 0 if old is None else (old.part if change.side == "part" else old.whole or 0)
    shown: Any = old if old is not None else now
    return FigureDrift(
        position=old.position if old else None,
        code=old.code if old else shown.indicator.code,
        name=old.name if old else shown.indicator.name,
        sector=shown.sector,
        field=shown.field,
        side=change.side,
        was=before,
        would_be=before + len(change.came) - len(change.went),
        records=records.of(change),
        redefined=old is not None and (now is None or version_of(now.indicator) != old.version),
        is_share=old is not None and old.whole is not None,
        was_amount=change.was_amount,
        would_be_amount=now.amount if now else None,
    )
