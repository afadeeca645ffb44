"""May this person close a period? One answer for the button, the view and the command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

CLOSERS = frozenset({Role.LEADER, Role.PAR})
READERS = CLOSERS | {Role.INSPECTOR, Role.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class FreezingPolicy:
    """Freezing policy (quyền chốt số liệu) of one account."""

    account: Any

    def read(self) -> bool:
        """Read (được xem): leaders, reform officers, inspectors, administrators."""
        return holds(self.account, READERS)

    def close(self) -> bool:
        """Close (được chốt): leaders and reform officers, for some unit."""
        return holds(self.account, CLOSERS)

    def closes(self, unit_id: int, *, today: date) -> bool:
        """Closes (được chốt cho đơn vị): one's own unit and the committees right below it."""
        ids = self.closable(today=today)
        return ids is None or unit_id in ids

    def closable(self, *, today: date) -> frozenset[int] | None:
        """Closable (các đơn vị được chốt) by this account; None means every unit."""
        found: set[int] = set()
        for duty in duties_in(self.account, CLOSERS):
            if duty.unit_id is None:
                return None
            home = organization.unit_by_id(duty.unit_id)
            found |= {unit.id for unit in organization.scope_of(home, "all", start=home.valid_from, end=today)}
        return frozenset(found)

    def unit_ids(self, *, today: date) -> frozenset[int] | None:
        """Units (các đơn vị) whose frozen periods exist for this account; None means every unit."""
        return policy_for(self.account).unit_ids(today=today)


def freezing_policy(account: Any) -> FreezingPolicy:
    """The policy of an account, signed in or not."""
    return FreezingPolicy(account)
