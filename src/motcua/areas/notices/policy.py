"""May this person change what people are told? One answer for the link, the view and the operation."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

WRITERS = frozenset({Role.ADMINISTRATOR, Role.LEADER})


def may_word_notices(account: Any) -> bool:
    """May word notices (được sửa lời tin báo) of some unit: its leader, or an administrator."""
    return holds(account, WRITERS)


def worded_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Worded units (các đơn vị sửa được lời): a leader's own, an administrator's own and those below; None is all."""
    found: set[int] = set()
    for duty in duties_in(account, WRITERS):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        below = duty.role == Role.ADMINISTRATOR
        found |= {one.id for one in organization.scope_of(home, "all", start=today, end=today)} if below else {home.id}
    return frozenset(found)


def may_word(account: Any, unit_id: int, *, today: date) -> bool:
    """May word (được sửa lời) the notices of this unit."""
    units = worded_units(account, today=today)
    return may_word_notices(account) and (units is None or unit_id in units)
