"""May this person work with models and initiatives? One answer for the button, the view and the API."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role

WRITERS = frozenset({Role.PAR, Role.ADMINISTRATOR})


def may_register_models(account: Any) -> bool:
    """May register models (được đăng ký mô hình): those who run the reform programme, and administrators."""
    return holds(account, WRITERS)
