"""May this person look after the links to other systems? One answer for the link, the view and the operation."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role
from motcua.kernel.clock import local_date

FOLLOWERS = frozenset({Role.COUNTER, Role.LEADER, Role.PAR, Role.ADMINISTRATOR})
BELOW = frozenset({Role.LEADER, Role.PAR, Role.ADMINISTRATOR})


def may_follow_exchange(account: Any) -> bool:
    """May follow the exchange (được theo dõi liên thông) of some unit, and send again what failed."""
    return holds(account, FOLLOWERS)


def may_follow_messages_of(account: Any, unit_id: int, at: datetime) -> bool:
    """May follow the messages of a unit (được theo dõi tin của đơn vị), decide about them and send them again."""
    units = exchanging_units(account, today=local_date(at))
    return may_follow_exchange(account) and (units is None or unit_id in units)


def may_connect(account: Any) -> bool:
    """May connect (được đặt kết nối) units to other systems: administrators."""
    return holds(account, {Role.ADMINISTRATOR})


def exchanging_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Exchanging units (các đơn vị được theo dõi) of an account; None is every unit."""
    found: set[int] = set()
    for duty in duties_in(account, FOLLOWERS, inherited=True):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        which = "all" if duty.role in BELOW and duty.succeeds is None else "own"
        found |= {one.id for one in organization.scope_of(home, which, start=home.valid_from, end=today)}
    return frozenset(found)
