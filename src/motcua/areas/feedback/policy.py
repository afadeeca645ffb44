"""May this person read what people said, and work with it? One answer for the button, the view and the API."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role
from motcua.rules.listening import ListeningPart
from motcua.rules.simplifying import ReviewPart

READERS = frozenset({Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR})
KEEPERS = frozenset({Role.LEADER, Role.PAR})
OVERLOOKERS = frozenset({Role.LEADER, Role.PAR, Role.INSPECTOR})
LISTENERS = frozenset({Role.LEADER, Role.PAR, Role.INSPECTOR, Role.CASE})
ANSWERERS = LISTENERS - {Role.INSPECTOR}


@dataclass(frozen=True, slots=True)
class Hearing:
    """Hearing (phạm vi lắng nghe): the units one works in, those one keeps for, and all one looks over."""

    homes: frozenset[int]
    kept: frozenset[int]
    over: frozenset[int]


def may_read_words(account: Any) -> bool:
    """May read words (được đọc ý kiến): leaders and those who look after service, not those who were rated."""
    return holds(account, READERS)


def may_hear(account: Any) -> bool:
    """May hear (được vào phần lắng nghe): who keeps, looks over or answers what people bring."""
    return holds(account, LISTENERS)


def _units(account: Any, roles: Collection[str]) -> frozenset[int]:
    """The units of one's duties, and what those took over from former units."""
    return frozenset(duty.unit_id for duty in duties_in(account, roles, inherited=True) if duty.unit_id is not None)


def hearing(account: Any, *, today: date) -> Hearing:
    """Hearing (phạm vi lắng nghe): leaders, reform officers and inspectors look over their unit and those below it; of
    a former unit whoever took over hears what was its own."""
    over: set[int] = set()
    for duty in duties_in(account, OVERLOOKERS, inherited=True):
        if duty.unit_id is not None:
            home, reach = organization.unit_by_id(duty.unit_id), "all" if duty.succeeds is None else "own"
            over |= {one.id for one in organization.scope_of(home, reach, start=home.valid_from, end=today)}
    return Hearing(_units(account, LISTENERS), _units(account, KEEPERS), frozenset(over))


def keeping_units(account: Any) -> list[int]:
    """Keeping units (các đơn vị được ghi): where one leads or runs the reform programme, in order."""
    kept = duties_in(account, KEEPERS)
    return list(dict.fromkeys(duty.unit_id for duty in kept if duty.unit_id is not None))


def listening_parts(account: Any, *, unit_id: int, answering_id: int | None = None) -> frozenset[ListeningPart]:
    """Parts (tư cách) in a dialogue: who keeps it for its unit, and who works in the unit that has to answer."""
    parts: set[ListeningPart] = set()
    if unit_id in _units(account, KEEPERS):
        parts.add(ListeningPart.KEEPER)
    if answering_id is not None and answering_id in _units(account, ANSWERERS):
        parts.add(ListeningPart.ANSWERER)
    return frozenset(parts)


def answering_units(account: Any) -> frozenset[int]:
    """Answering units (các đơn vị mình trả lời thay): where one may answer what a dialogue's question asks of them."""
    return _units(account, ANSWERERS)


def works_in(account: Any, unit_id: int) -> bool:
    """Works in (làm việc ở): whether somebody has a duty of any listening role in a unit."""
    return unit_id in _units(account, LISTENERS)


def review_parts(account: Any, *, unit_id: int) -> frozenset[ReviewPart]:
    """Parts (tư cách khi rà soát thủ tục): who runs the reform programme or leads reviews; only who leads decides."""
    told = {
        ReviewPart.KEEPER: unit_id in _units(account, KEEPERS),
        ReviewPart.LEADER: unit_id in _units(account, {Role.LEADER}),
    }
    return frozenset(part for part, there in told.items() if there)


def keeps_dialogues(account: Any, unit_id: int) -> bool:
    """Keeps dialogues (được lập, chuẩn bị đối thoại) of a unit."""
    return ListeningPart.KEEPER in listening_parts(account, unit_id=unit_id)
