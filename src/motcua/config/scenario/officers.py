"""Officers (cán bộ minh họa): the positions of the district, its agencies and communes, each with a made-up holder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.organization import operations as organization
from motcua.areas.organization.queries import UnitKind, UnitRow, children, positions_on, scope, unit
from motcua.areas.people import operations as people

KINDS = {"CADRE": "Cán bộ", "CIVIL_SERVANT": "Công chức", "PUBLIC_EMPLOYEE": "Viên chức"}


def officers_known(pack: Mapping[str, Any], root: str) -> bool:
    """Whether the positions of the scenario stand in the database already."""
    return bool(positions_on(pack["since"], unit_id=unit(root).id))


def units_of(root: str, pack: Mapping[str, Any]) -> dict[str, list[UnitRow]]:
    """The units meant by district, agencies and communes, as they stood when the scenario began."""
    since = pack["since"]
    home = unit(root, start=since, end=since)
    own = scope(root, "own", start=since, end=since)
    return {
        "district": [home],
        "agencies": [one for one in own if one.kind == UnitKind.DEPARTMENT],
        "communes": children(home.id, start=since, end=since),
    }


@transaction.atomic
def load_officers(pack: Mapping[str, Any], *, root: str, at: datetime) -> int:
    """Load officers (nạp cán bộ): one holder for every position in every unit; say how many."""
    meant, number = units_of(root, pack), 0
    for entry in pack["position"]:
        for one in meant[entry["in"]]:
            number += 1
            _load(pack, entry, one, number, at)
    return number


def _load(pack: Mapping[str, Any], entry: Mapping[str, Any], one: UnitRow, number: int, at: datetime) -> None:
    since = pack["since"]
    position = organization.create_position(unit_id=one.id, name=entry["name"], role=entry["role"], valid_from=since)
    name = f"{KINDS[entry['kind']]} minh họa {number:02d}"
    officer = people.register_officer(name=name, kind=entry["kind"])
    people.appoint(
        officer_id=officer, position_id=position, valid_from=since, decision=f"{pack['decision']} {number:02d}", at=at
    )
