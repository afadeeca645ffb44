"""May this person keep the catalogue? One answer for the button, the view and the operation."""

from __future__ import annotations

from typing import Any

from motcua.areas.people.policy import holds
from motcua.areas.people.queries import Role
from motcua.kernel.errors import UserError

# Whoever runs the reform programme also controls procedures (kiểm soát thủ tục hành chính).
KEEPERS = frozenset({Role.PAR, Role.ADMINISTRATOR})


class NotAKeeper(UserError):
    """Somebody without the duty tried to change the catalogue."""

    def __init__(self) -> None:
        super().__init__(
            "Chỉ quản trị viên và công chức kiểm soát thủ tục hành chính được sửa, công bố thủ tục và quy trình.",
            code="not_a_keeper",
        )


def may_keep_procedures(account: Any) -> bool:
    """May keep procedures (được giữ danh mục thủ tục): draft, publish, and set the internal process."""
    return holds(account, KEEPERS)


def require_keeper(account: Any) -> None:
    """Raise NotAKeeper unless the account may keep the catalogue."""
    if not may_keep_procedures(account):
        raise NotAKeeper
