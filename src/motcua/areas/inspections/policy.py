"""May this person work with inspections? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

WRITERS = frozenset({Role.INSPECTOR, Role.ADMINISTRATOR})


def may_record_inspections(account: Any) -> bool:
    """May record inspections (được ghi cuộc kiểm tra): inspectors and administrators."""
    return holds(account, WRITERS)
