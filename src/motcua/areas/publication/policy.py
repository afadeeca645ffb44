"""May this person publish? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds, led_units
from motcua.areas.people.queries import Role

PUBLISHERS = frozenset({Role.PAR, Role.ADMINISTRATOR})
OPENERS = frozenset({Role.LEADER, Role.ADMINISTRATOR})


def may_publish(account: Any) -> bool:
    """May publish (được công khai): those who control procedures, and administrators."""
    return holds(account, PUBLISHERS)


def may_open_blocks(account: Any) -> bool:
    """May open blocks (được ghi quyết định công khai số liệu): leaders for their units, and administrators."""
    return holds(account, OPENERS)


def may_open_blocks_of(account: Any, unit_id: int) -> bool:
    """May open blocks of a unit: whoever leads it, and administrators."""
    return holds(account, {Role.ADMINISTRATOR}) or unit_id in led_units(account)
