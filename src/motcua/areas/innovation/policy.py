"""May this person work with models and initiatives? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role
from motcua.rules.initiatives import InitiativePart
from motcua.rules.reforming import ModelPart

FOLLOWING = frozenset({Role.PAR, Role.LEADER, Role.INSPECTOR})


@dataclass(frozen=True, slots=True)
class Outlook:
    """Outlook (phạm vi xem mô hình, sáng kiến): the units one follows, and the account itself."""

    account_id: int
    homes: frozenset[int]


def outlook(account: Any) -> Outlook:
    """Outlook (phạm vi xem): one's own units as reform officer, leader or inspector, and those they took over
    from; own and council work besides."""
    followed = duties_in(account, FOLLOWING, inherited=True)
    homes = {duty.unit_id for duty in followed if duty.unit_id is not None}
    return Outlook(account.pk or 0, frozenset(homes))


def may_follow_innovation(account: Any) -> bool:
    """May follow innovation (được theo dõi mô hình, sáng kiến): reform officers, leaders, inspectors."""
    return holds(account, FOLLOWING)


def _units(account: Any, role: str) -> set[int | None]:
    return {duty.unit_id for duty in duties_in(account, {role}, inherited=True)}


def keeping_units(account: Any) -> list[int]:
    """Keeping units (các đơn vị được đăng ký mô hình): where one runs the reform programme or leads."""
    kept = duties_in(account, {Role.PAR, Role.LEADER})
    return list(dict.fromkeys(duty.unit_id for duty in kept if duty.unit_id is not None))


def model_parts(account: Any, *, unit_id: int, lead_id: int) -> frozenset[ModelPart]:
    """Parts (tư cách) in a reform model: its unit keeps it, so may those who run the programme above it."""
    par, led = _units(account, Role.PAR), _units(account, Role.LEADER)
    parts: set[ModelPart] = set()
    if {unit_id, lead_id} & par or unit_id in led:
        parts.add(ModelPart.KEEPER)
    if lead_id in par:
        parts.add(ModelPart.LEAD)
    if lead_id in led:
        parts.add(ModelPart.LEADER)
    return frozenset(parts)


def initiative_parts(
    account: Any, *, unit_id: int, author: bool, council: bool, namesake: bool = False
) -> frozenset[InitiativePart]:
    """Parts (tư cách) in an initiative: author or of an author's name, member of the council, who keeps the register,
    who decides."""
    told = {
        InitiativePart.AUTHOR: author,
        InitiativePart.NAMESAKE: namesake,
        InitiativePart.COUNCIL: council,
        InitiativePart.KEEPER: unit_id in _units(account, Role.PAR),
        InitiativePart.LEADER: unit_id in _units(account, Role.LEADER),
    }
    return frozenset(part for part, there in told.items() if there)
