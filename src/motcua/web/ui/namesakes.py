"""Namesakes (đơn vị trùng tên): a unit and the one it was merged into often bear one name; a list tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow


def told_apart(units: Iterable[tuple[int, str]]) -> dict[int, str]:
    """What each of some units, given by key and name, is called beside the others.

    A name borne by several says until or since when that unit is; where that is not enough, also what it belongs to.
    """
    named = dict(units)
    shared = [key for key, count in _bearers(named).items() if count > 1]
    rows = {key: organization.unit_by_id(key) for key in shared}
    called = named | {key: _when(row) for key, row in rows.items()}
    again = [key for key, count in _bearers(called).items() if count > 1]
    return called | {key: _where(called[key], rows[key]) for key in again if key in rows}


def choices_of(units: Iterable[UnitRow]) -> list[tuple[int, str]]:
    """Units to choose from (danh sách đơn vị để chọn), by key, those of one name told apart."""
    return list(told_apart((one.id, one.name) for one in units).items())


def _bearers(named: dict[int, str]) -> dict[int, int]:
    """How many bear the name of each."""
    counts = Counter(named.values())
    return {key: counts[name] for key, name in named.items()}


def _when(row: UnitRow) -> str:
    if row.valid_to:
        return _("%(unit)s (đến %(day)s)") % {"unit": row.name, "day": f"{row.valid_to:%d/%m/%Y}"}
    return _("%(unit)s (từ %(day)s)") % {"unit": row.name, "day": f"{row.valid_from:%d/%m/%Y}"}


def _where(called: str, row: UnitRow) -> str:
    return f"{called}, {organization.unit_by_id(row.parent_id).name}" if row.parent_id else called
