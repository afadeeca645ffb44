"""May this person do this to dossiers? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua.areas.people.policy import is_staff
from motcua.areas.people.queries import Role

IMPORTERS = frozenset({Role.COUNTER, Role.PAR, Role.ADMINISTRATOR})
APPROVERS = frozenset({Role.LEADER, Role.PAR, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class DossierPolicy:
    """Dossier policy (quyền với hồ sơ) of one account."""

    account: Any

    def see_register(self) -> bool:
        """Staff see the register; applicants see their own dossiers elsewhere."""
        return is_staff(self.account)

    def import_register(self) -> bool:
        """Who may bring a register in."""
        return is_staff(self.account) and self.account.role in IMPORTERS

    def decide_corrections(self) -> bool:
        """Who may be the second person of a correction."""
        return is_staff(self.account) and self.account.role in APPROVERS


def policy_for(account: Any) -> DossierPolicy:
    """The policy of an account, signed in or not."""
    return DossierPolicy(account)
