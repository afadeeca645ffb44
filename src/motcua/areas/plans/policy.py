"""May this person work with plans? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

ASSIGNERS = frozenset({Role.LEADER, Role.PAR})
WRITERS = frozenset({Role.PAR, Role.ADMINISTRATOR})


def may_record_plans(account: Any) -> bool:
    """May record plans (được ghi kế hoạch): those who run the reform programme, and administrators."""
    return holds(account, WRITERS)


def may_accept_product(account: Any, *, reported_by: str, lead_id: int) -> bool:
    """May accept a product (được nghiệm thu): a leader who neither reported it nor belongs to the lead unit."""
    leading = duties_in(account, {Role.LEADER})
    return bool(leading) and account.username != reported_by and all(duty.unit_id != lead_id for duty in leading)


def assigning_unit(account: Any) -> int | None:
    """The unit in whose name somebody assigns (giao việc): the first they lead or run the programme of, or None."""
    return next((duty.unit_id for duty in duties_in(account, ASSIGNERS) if duty.unit_id is not None), None)
