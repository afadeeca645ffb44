"""What may a machine do? Its scopes answer: as duties in its own unit, and never more than the scopes say."""

from __future__ import annotations

from collections.abc import Collection

from motcua.areas.machines.models import ClientScope
from motcua.areas.people.queries import Duty, Role

WORKS_AS = {
    ClientScope.DOSSIERS_RECEIVE: Role.COUNTER,
    ClientScope.DOSSIERS_PROCESS: Role.CASE,
}
SEES_AS = Role.CASE  # of those who see their own unit only; what it may change, the address asks its scopes for


def leading(scopes: Collection[str], unit_id: int) -> tuple[Duty, ...]:
    """Leading (theo lãnh đạo): the duty in which a client tells what a leader decided; at its addresses and no other,
    so that no machine signs."""
    return (Duty(Role.LEADER.value, unit_id),) if ClientScope.DOSSIERS_LEAD in scopes else ()


def duties_of(scopes: Collection[str], unit_id: int) -> tuple[Duty, ...]:
    """Duties (phần việc) in which a client stands before dossiers; none without a scope over dossiers."""
    roles = [role for scope, role in WORKS_AS.items() if scope in scopes]
    if not roles and ClientScope.DOSSIERS_READ in scopes:
        roles = [SEES_AS]
    return tuple(Duty(role.value, unit_id) for role in roles)
