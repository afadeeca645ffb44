"""May this person work with papers? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

SCANNERS = frozenset({Role.COUNTER, Role.CASE})


def may_digitize(account: Any) -> bool:
    """May digitize (được số hóa): those at the counter, and those who process and add the result."""
    return holds(account, SCANNERS)
