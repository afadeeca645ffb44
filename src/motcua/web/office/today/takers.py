"""Takers (đơn vị nhận việc): to whom a unit gives work out, also where the unit itself is no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow


@dataclass(frozen=True, slots=True)
class Takers:
    """Takers (các đơn vị nhận việc) of a unit: itself and those below it, or its heirs from `ended_on` on."""

    of: UnitRow
    units: tuple[UnitRow, ...]
    ended_on: date | None = None


def takers_of(unit_id: int, today: date) -> Takers:
    """To whom a unit gives work out on a day; what a unit that is no more left open lies with its heirs."""
    unit, living = organization.unit_by_id(unit_id), organization.units(valid_on=today)
    if unit.valid_to is None or unit.valid_to >= today:
        return Takers(unit, tuple(one for one in living if unit_id in (one.id, one.parent_id)))
    heirs = organization.heirs(unit_id, today)
    return Takers(unit, tuple(one for one in living if one.id in heirs), unit.valid_to)


def usual_taker(unit_id: int | None, takers: Takers, today: date) -> int | None:
    """Who is meant first: the unit the figure is about, or its heir where it is no more; of several heirs none."""
    if unit_id is None:
        return None
    offered = [one.id for one in takers.units if one.id in (unit_id, *organization.heirs(unit_id, today))]
    return unit_id if unit_id in offered else offered[0] if len(offered) == 1 else None
