"""Lines of units that are no more: who took over alone and has none yet begins with what the former unit had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.exchange.queries.connections import ConnectionRow, connections
from motcua.areas.organization import queries as organization


@dataclass(frozen=True, slots=True)
class LineLeft:
    """Line left (kết nối để lại): the line of a former unit, and the unit that took over alone and has none."""

    former: ConnectionRow
    unit_id: int
    unit: str
    agency_code: str
    since: date


def lines_left(on: date) -> tuple[LineLeft, ...]:
    """Lines left (các kết nối để lại) by a day, by the former unit; what several took over is not guessed at."""
    every = connections()
    units = {one.id: one for one in organization.units(valid_on=on)}
    gone = [one for one in every if one.active and one.unit_id not in units]
    heirs = organization.sole_heirs({one.unit_id for one in gone}, on)
    known = {(one.unit_id, one.system) for one in every}
    return tuple(
        LineLeft(one, heir.id, heir.name, heir.agency_code, heir.valid_from)
        for one in gone
        if (heir := units.get(heirs.get(one.unit_id, 0))) is not None and (heir.id, one.system) not in known
    )
