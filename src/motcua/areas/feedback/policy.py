"""May this person read what people said? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

READERS = frozenset({Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR})


def may_read_words(account: Any) -> bool:
    """May read words (được đọc ý kiến): leaders and those who look after service, not those who were rated."""
    return holds(account, READERS)
