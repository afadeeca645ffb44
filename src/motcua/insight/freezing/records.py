"""The records behind a frozen figure (hồ sơ của con số đã chốt): from the kept set, never counted anew."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import EventRow
from motcua.insight import engine
from motcua.insight.figures import ask
from motcua.insight.freezing.reading import FrozenFigureRow, FrozenPeriodRow, frozen, frozen_members
from motcua.insight.indicators import registry
from motcua.kernel.errors import UserError


@dataclass(frozen=True, slots=True)
class FrozenRecord:
    """Frozen record (bản ghi đã chốt): one that was counted, and what was written about it since."""

    id: int
    label: str
    events: tuple[EventRow, ...]
    is_dossier: bool


@dataclass(frozen=True, slots=True)
class FrozenRecords:
    """Page of frozen records (một trang bản ghi đã chốt): `next` goes on, None at the end."""

    period: FrozenPeriodRow
    figure: FrozenFigureRow
    side: str
    count: int
    records: tuple[FrozenRecord, ...]
    next: int | None


def frozen_records(
    frozen_id: int,
    position: int,
    *,
    side: str = "part",
    after: int = 0,
    limit: int = 50,
    unit_ids: Collection[int] | None = None,
) -> FrozenRecords:
    """Frozen records (bản ghi đã chốt) behind one side, by key. Raises UserError `unknown_frozen`, `unknown_side`."""
    view = frozen(frozen_id, unit_ids=unit_ids)
    figure = next((each for each in view.figures if each.position == position), None)
    if figure is None:
        raise UserError("Kỳ đã chốt không có con số này.", code="unknown_frozen")
    keys = frozen_members(frozen_id, position, side)
    some = [key for key in keys if key > after][: limit + 1]
    records = tuple(_named(view.row, figure.figure.code, side, some[:limit]))
    return FrozenRecords(view.row, figure, side, len(keys), records, some[limit - 1] if len(some) > limit else None)


def _named(row: FrozenPeriodRow, code: str, side: str, keys: list[int]) -> list[FrozenRecord]:
    """The records by name; where the indicator is no more, by key."""
    indicator = registry().get(code)
    if indicator is None:
        return [FrozenRecord(key, str(key), (), False) for key in keys]
    fact = indicator.condition(side).fact
    if fact.of_dossiers:
        later = dossiers.written_after(keys, row.known_at)
        return [FrozenRecord(key, later[key].number, later[key].events, True) for key in keys]
    cut = ask(row.unit, row.scope, row.period, row.cut_off, row.known_at)
    names = engine.names(cut, fact.label if "." in fact.label else f"{fact.name}.{fact.label}", keys)
    return [FrozenRecord(key, names.get(key, str(key)), (), False) for key in keys]
