"""What was collected (số liệu thu thập) as it stood when a period was closed, and what was changed on sheets since.

Sheets keep everything they ever said, so what stood then can be asked again; the signed document says it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.queries import RowTotal, UnitLine
from motcua.insight.models import FrozenPeriod
from motcua.rules.periods import Period

KEY = "collected"
RETURNED = "Trả lại"


@dataclass(frozen=True, slots=True)
class UnitDrift:
    """Drift of a unit (đơn vị sửa sau chốt): what it had said of a row, what it says now, and why it was sent back."""

    sheet_id: int
    unit: str
    was: Decimal | None
    would_be: Decimal | None
    reason: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class CollectedDrift:
    """Drift of a collected row (dòng thu thập sửa sau chốt): its sum then and now, and the units that changed it."""

    code: str
    title: str
    measure: str
    was: Decimal | None
    would_be: Decimal | None
    units: tuple[UnitDrift, ...]


@dataclass(frozen=True, slots=True)
class ClosedRows:
    """Closed rows (số liệu thu thập đã chốt) of a period: in which frozen period, known when, the sum of each row."""

    frozen_id: int
    known_at: datetime
    sums: Mapping[str, Decimal | None]


def collected_then(*, unit_id: int, start: date, end: date, known_at: datetime) -> dict[str, Any] | None:
    """What was collected, as the signed document writes it; None where the unit asked nobody for these days."""
    found = reporting.collected(unit_id=unit_id, start=start, end=end, known_at=known_at)
    if found is None:
        return None
    return {"round": found.round.id, "title": found.round.title, "rows": [_row(one) for one in found.totals]}


def _row(one: RowTotal) -> dict[str, Any]:
    return {
        "code": one.row.code,
        "title": one.row.title,
        "measure": one.row.measure,
        "value": _text(one.total.value),
        "missing": list(one.total.missing),
        "units": [_unit(line) for line in one.lines],
    }


def _unit(line: UnitLine) -> dict[str, Any]:
    scope = line.entry.scope if line.entry else line.sheet.scope
    return {
        "sheet": line.sheet.id, "unit": line.sheet.unit, "scope": scope.value, "value": _text(line.value),
    }  # fmt: skip


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:.2f}"


def _value(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def unsent(told: Mapping[str, Any] | None) -> tuple[str, ...]:
    """Unsent (đơn vị chưa gửi): who has not answered every row of what was collected, by name."""
    rows = told["rows"] if told else []
    return tuple(sorted({name for row in rows for name in row["missing"]}))


def collected_drift(found: FrozenPeriod, at: datetime) -> tuple[CollectedDrift, ...]:
    """Collected drift (sửa sau chốt): rows of sheets that say something else at a moment than when the period was
    closed; none where nothing was collected then."""
    before = json.loads(found.document).get(KEY)
    if before is None:
        return ()
    now = collected_then(unit_id=found.unit_id, start=found.start, end=found.end, known_at=at)
    rows = {row["code"]: row for row in (now["rows"] if now else [])}
    told = (_drifted(row, rows.get(row["code"]), found.known_at, at) for row in before["rows"])
    return tuple(one for one in told if one is not None)


def _drifted(
    was: Mapping[str, Any], now: Mapping[str, Any] | None, since: datetime, at: datetime
) -> CollectedDrift | None:
    units = tuple(_units(was["units"], now["units"] if now else [], since, at))
    would_be = now["value"] if now else None
    if not units and would_be == was["value"]:
        return None
    return CollectedDrift(was["code"], was["title"], was["measure"], _value(was["value"]), _value(would_be), units)


def _units(
    was: Iterable[Mapping[str, Any]], now: Iterable[Mapping[str, Any]], since: datetime, at: datetime
) -> Iterable[UnitDrift]:
    later = {one["unit"]: one for one in now}
    for one in was:
        other = later.get(one["unit"])
        said = (other["value"], other["scope"]) if other else (None, one["scope"])
        if said != (one["value"], one["scope"]):
            yield _why(one, _value(said[0]), since, at)


def _why(one: Mapping[str, Any], would_be: Decimal | None, since: datetime, at: datetime) -> UnitDrift:
    """The last sending back after the closing says why; a sheet that came late was sent back by nobody."""
    events = [event for event in reporting.events_of(one["sheet"]) if since < event.at <= at]
    back = next((event for event in events if event.label == RETURNED), None)
    last = back or next(iter(events), None)
    return UnitDrift(
        sheet_id=one["sheet"],
        unit=one["unit"],
        was=_value(one["value"]),
        would_be=would_be,
        reason=back.words if back else "",
        by=last.by if last else "",
        at=last.at if last else None,
    )


def closed_rows(*, unit_id: int, period: Period, known_at: datetime | None = None) -> ClosedRows | None:
    """Closed rows (số liệu thu thập đã chốt) of a unit's period in its last closing that held any, or None."""
    found = FrozenPeriod.objects.filter(unit_id=unit_id, start=period.start, end=period.end)
    if known_at is not None:
        found = found.filter(known_at__lte=known_at)
    for one in found.order_by("-pk"):
        told = json.loads(one.document).get(KEY)
        if told is not None:
            return ClosedRows(one.pk, one.known_at, {row["code"]: _value(row["value"]) for row in told["rows"]})
    return None
