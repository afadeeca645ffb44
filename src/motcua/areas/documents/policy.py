"""May this person work with documents? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

WRITERS = frozenset({Role.PAR, Role.LEADER, Role.ADMINISTRATOR})


def may_record_documents(account: Any) -> bool:
    """May record documents (được ghi văn bản): those who run the reform programme, and administrators."""
    return holds(account, WRITERS)
