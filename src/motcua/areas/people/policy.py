"""May this person work here? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.models import Role

STAFF = frozenset({Role.COUNTER, Role.CASE, Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR})


def is_staff(account: Any) -> bool:
    """Staff (cán bộ): signed in, and in a role of the office."""
    return bool(getattr(account, "is_authenticated", False)) and account.is_active and account.role in STAFF
