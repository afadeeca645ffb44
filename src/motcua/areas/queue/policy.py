"""May this person call people and look after the queue? One answer for the button, the view and the operation."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

CALLERS = frozenset({Role.COUNTER})


def may_call_people(account: Any) -> bool:
    """May call people (được gọi số) somewhere: who works at a counter."""
    return holds(account, CALLERS)


def may_call(account: Any, unit_id: int) -> bool:
    """May call (được gọi số) at this unit, and look after its lines and kiosk."""
    return any(duty.unit_id == unit_id for duty in duties_in(account, CALLERS))
