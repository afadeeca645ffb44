"""Connections of units: the last word of each stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from motcua.areas.exchange.models import Connection, OtherSystem
from motcua.areas.organization import queries as organization


@dataclass(frozen=True, slots=True)
class ConnectionRow:
    """Connection row (dòng kết nối): where a unit is connected to; the password is not in it."""

    id: int
    unit_id: int
    unit_slug: str
    unit: str
    system: str
    system_label: str
    active: bool
    since: date
    address: str
    agency_code: str
    destination: str
    secret: str
    reason: str
    set_by: str
    set_at: datetime


def connections(unit_ids: Collection[int] | None = None, *, system: str = "") -> list[ConnectionRow]:
    """Connections (các kết nối) that stand, on or off, by unit; None is every unit."""
    found = Connection.objects.all()
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    if system:
        found = found.filter(system=system)
    last = found.order_by().values("unit_id", "system").annotate(last=Max("pk")).values("last")
    standing = Connection.objects.filter(pk__in=last).select_related("unit", "set_by").order_by("unit__name", "system")
    return [_row(one) for one in standing]


def connection(unit_id: int, system: str) -> ConnectionRow | None:
    """Connection (kết nối) of a unit to a system: its own last word, else that of what it is part of, up to the
    committee, whose line its one-stop centre uses; None where it is off or was never set."""
    path = organization.up_to_committee(unit_id)
    said = {one.unit_id: one for one in connections(path, system=system)}
    found = next((said[key] for key in path if key in said), None)
    return found if found is not None and found.active else None


def connected_units(system: str) -> list[int]:
    """Connected units (các đơn vị đang kết nối) to a system, by a line of their own."""
    return [one.unit_id for one in connections(system=system) if one.active]


def units_through(unit_id: int, system: str) -> frozenset[int]:
    """Units through a line (các đơn vị dùng chung kết nối): a unit and its parts, but those with a word of their own
    and what is part of them."""
    home = organization.unit_by_id(unit_id)
    rows = {one.id: one for one in organization.scope_of(home, "own", start=date.min, end=date.max)}
    apart = {one.unit_id for one in connections(rows, system=system)} - {unit_id}

    def through(key: int | None) -> bool:
        while key is not None and key != unit_id and key not in apart:
            key = rows[key].parent_id
        return key == unit_id

    return frozenset(key for key in rows if through(key))


def speaks(unit_ids: Collection[int] | None, system: str) -> bool:
    """Whether any of some units, or the committee it is part of, is connected (có kết nối); None is every unit."""
    keys = None if unit_ids is None else organization.with_committees(unit_ids)
    return any(one.active for one in connections(keys, system=system))


def _row(one: Connection) -> ConnectionRow:
    return ConnectionRow(
        one.pk,
        one.unit_id,
        one.unit.slug,
        one.unit.name,
        one.system,
        str(OtherSystem(one.system).label),
        one.active,
        one.since,
        one.address,
        one.agency_code,
        one.destination,
        one.secret,
        one.reason,
        str(one.set_by),
        one.set_at,
    )
