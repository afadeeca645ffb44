"""May this person publish? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

PUBLISHERS = frozenset({Role.PAR, Role.ADMINISTRATOR})


def may_publish(account: Any) -> bool:
    """May publish (được công khai): those who control procedures, and administrators."""
    return holds(account, PUBLISHERS)
