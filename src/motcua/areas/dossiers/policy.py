"""May this person do this to dossiers? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds, is_staff
from motcua.areas.people.queries import Role

OF_THEIR_UNIT = frozenset({Role.COUNTER, Role.CASE})
IMPORTERS = frozenset({Role.COUNTER, Role.PAR, Role.ADMINISTRATOR})
APPROVERS = frozenset({Role.LEADER, Role.PAR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class DossierPolicy:
    """Dossier policy (quyền với hồ sơ) of one account."""

    account: Any

    def unit_ids(self, *, today: date) -> frozenset[int] | None:
        """Units (các đơn vị) whose dossiers exist for this account; None means every unit.

        The counter and those who process see their own unit; leaders, inspectors and reform officers also the
        committees below it; an administrator without a unit sees all.
        """
        seen: set[int] = set()
        for duty in duties_in(self.account):
            if duty.unit_id is None:
                return None
            home = organization.unit_by_id(duty.unit_id)
            which = "own" if duty.role in OF_THEIR_UNIT else "all"
            seen |= {unit.id for unit in organization.scope(home.slug, which, start=home.valid_from, end=today)}
        return frozenset(seen)

    def see_register(self) -> bool:
        """Staff see the register; applicants see their own dossiers elsewhere."""
        return is_staff(self.account)

    def import_register(self) -> bool:
        """Who may bring a register in."""
        return holds(self.account, IMPORTERS)

    def decide_corrections(self) -> bool:
        """Who may be the second person of a correction."""
        return holds(self.account, APPROVERS)


def policy_for(account: Any) -> DossierPolicy:
    """The policy of an account, signed in or not."""
    return DossierPolicy(account)
