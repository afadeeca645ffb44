"""May this person ask units for figures, enter, approve, send? One answer for the button, the view and the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import STAFF, duties_in, holds
from motcua.areas.people.queries import Role
from motcua.rules.collecting import Hat

ASKING = frozenset({Role.PAR, Role.LEADER, Role.ADMINISTRATOR})
ENTERING = frozenset({Role.PAR, Role.LEADER, Role.CASE, Role.COUNTER})


def may_see_rounds(account: Any) -> bool:
    """May see rounds (được xem việc thu thập): staff of any unit; which ones, the lists decide."""
    return holds(account, STAFF)


def may_ask(account: Any) -> bool:
    """May ask (được mở đợt thu thập): those who run the reform programme, leaders and administrators."""
    return holds(account, ASKING)


def may_keep_rows(account: Any) -> bool:
    """May keep rows (được sửa dòng phụ lục): administrators, for the whole installation."""
    return holds(account, {Role.ADMINISTRATOR})


def asks_for(account: Any, *, today: date) -> frozenset[int] | None:
    """Asks for (các đơn vị được hỏi, được theo dõi): the account's own unit, those below, and what it took over; None
    means every unit. In whose name it acts, `acts_for` says."""
    found: set[int] = set()
    for duty in duties_in(account, ASKING, inherited=True):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        reach = "all" if duty.succeeds is None else "own"
        found |= {unit.id for unit in organization.scope_of(home, reach, start=home.valid_from, end=today)}
    return frozenset(found)


def acts_for(account: Any, *, today: date) -> frozenset[int] | None:
    """Acts for (được nhân danh đơn vị nào): in whose name the account asks and sends: where it is appointed, and a
    former unit of which its own is the only heir; None means every unit."""
    duties = duties_in(account, ASKING, inherited=True)
    if any(duty.unit_id is None for duty in duties):
        return None
    taken = {duty.unit_id: duty.succeeds for duty in duties if duty.succeeds is not None}
    heirs = organization.sole_heirs([unit_id for unit_id in taken if unit_id is not None], today)
    own = {duty.unit_id for duty in duties if duty.succeeds is None}
    return frozenset(
        unit_id
        for unit_id in own | taken.keys()
        if unit_id is not None and (unit_id in own or heirs.get(unit_id) in own)
    )


def runs_round(account: Any, *, asked_by: int, kept_by: int | None, today: date) -> bool:
    """Runs a round (được điều hành đợt thu thập): officers of the unit that asked; once that ended, those of the unit
    it was handed to, else of its only heir. A unit that is asked does no more than its own sheet."""
    units = acts_for(account, today=today)
    if units is None or asked_by in {duty.unit_id for duty in duties_in(account, ASKING)}:
        return True
    return (asked_by if kept_by is None else kept_by) in units


def serves_in(account: Any) -> frozenset[int]:
    """Units (các đơn vị) the account works in or took over from, whose sheets it sees."""
    return frozenset(duty.unit_id for duty in duties_in(account, inherited=True) if duty.unit_id is not None)


def hats(
    account: Any,
    *,
    unit_id: int,
    asked_by: int,
    today: date,
    kept_by: int | None = None,
    handed_to: int | None = None,
) -> frozenset[Hat]:
    """Hats (các vai) of the account before a sheet in a round, which lies with the unit that was asked and with the one
    it was handed to; none where the sheet is not for it."""
    found, units = set(), {unit_id} if handed_to is None else {unit_id, handed_to}
    if units & {duty.unit_id for duty in duties_in(account, ENTERING, inherited=True)}:
        found.add(Hat.ENTERER)
    if units & {duty.unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True)}:
        found.add(Hat.LEADER)
    if runs_round(account, asked_by=asked_by, kept_by=kept_by, today=today):
        found.add(Hat.ASKER)
    return frozenset(found)
