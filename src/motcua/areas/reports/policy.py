"""May this person compose reports? One answer for the button, the view and the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

COMPOSERS = frozenset({Role.PAR, Role.LEADER, Role.ADMINISTRATOR})


def may_compose(account: Any) -> bool:
    """May compose (được soạn báo cáo): those who run the reform programme, leaders and administrators."""
    return holds(account, COMPOSERS)


def composes_for(account: Any, *, today: date) -> frozenset[int] | None:
    """Units (các đơn vị) whose reports the account composes: its own and those below; None means every unit."""
    found: set[int] = set()
    for duty in duties_in(account, COMPOSERS):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        found |= {unit.id for unit in organization.scope_of(home, "all", start=home.valid_from, end=today)}
    return frozenset(found)
