"""May this person work with meetings? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua.areas.people.policy import duties_in, is_staff
from motcua.areas.people.queries import Role
from motcua.rules.meetings import MeetingPart

FOLLOWING = frozenset({Role.PAR, Role.LEADER, Role.INSPECTOR})


@dataclass(frozen=True, slots=True)
class Earshot:
    """Earshot (phạm vi xem cuộc họp): the units whose meetings one follows, and the account itself."""

    account_id: int
    homes: frozenset[int]


def _units(account: Any, roles: frozenset[Role]) -> frozenset[int]:
    return frozenset(duty.unit_id for duty in duties_in(account, roles) if duty.unit_id is not None)


def earshot(account: Any) -> Earshot:
    """Earshot (phạm vi xem): meetings of one's own units and of those they took over from, those they or oneself are
    asked to, those that gave work."""
    homes = (duty.unit_id for duty in duties_in(account, FOLLOWING, inherited=True))
    return Earshot(account.pk or 0, frozenset(unit for unit in homes if unit is not None))


def may_see_meetings(account: Any) -> bool:
    """May see meetings (được xem cuộc họp): staff, each as far as asked or concerned."""
    return is_staff(account)


def organising_units(account: Any) -> list[int]:
    """Organising units (các đơn vị được lập cuộc họp): where one runs the reform programme or leads."""
    kept = duties_in(account, {Role.PAR, Role.LEADER})
    return list(dict.fromkeys(duty.unit_id for duty in kept if duty.unit_id is not None))


def meeting_parts(account: Any, unit_id: int) -> frozenset[MeetingPart]:
    """Parts (tư cách) in a meeting of a unit: its reform officer prepares and writes, its leader signs."""
    told = {
        MeetingPart.ORGANISER: unit_id in organising_units(account),
        MeetingPart.LEADER: unit_id in _units(account, frozenset({Role.LEADER})),
    }
    return frozenset(part for part, there in told.items() if there)
