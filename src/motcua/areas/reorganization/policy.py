"""May this person reorganize units? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import duties_in
from motcua.areas.people.queries import Role


def may_reorganize(account: Any) -> bool:
    """May reorganize (được sắp xếp đơn vị): administrators of the whole installation."""
    return any(duty.unit_id is None for duty in duties_in(account, {Role.ADMINISTRATOR}))
