"""Desk (chỗ ngồi): whose dossiers a person sees. Objects outside their units do not exist for them."""

from __future__ import annotations

from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import Role
from motcua.kernel.clock import now

OF_THEIR_UNIT = frozenset({Role.COUNTER, Role.CASE})


def unit_of(account: Any) -> organization.UnitRow | None:
    """Unit (đơn vị) an account belongs to, None for one that belongs to none."""
    return organization.unit_by_id(account.unit_id) if account.unit_id else None


def unit_ids_of(account: Any) -> frozenset[int] | None:
    """Units (các đơn vị) whose dossiers the account sees; None means every unit.

    The counter and those who process see their own unit; leaders, inspectors and reform officers also the
    committees below it.
    """
    home = unit_of(account)
    if home is None:
        return None if account.role == Role.ADMINISTRATOR else frozenset()
    which = "own" if account.role in OF_THEIR_UNIT else "all"
    found = organization.scope(home.slug, which, start=home.valid_from, end=now().date())
    return frozenset(unit.id for unit in found)
