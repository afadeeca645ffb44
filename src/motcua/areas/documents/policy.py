"""May this person work with documents? One answer for the button, the view and the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import STAFF, duties_in, holds
from motcua.areas.people.queries import Duty, Role

WRITERS = frozenset({Role.PAR, Role.LEADER, Role.ADMINISTRATOR})
READERS = frozenset({Role.PAR, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR, Role.CASE})


def may_record_documents(account: Any) -> bool:
    """May record documents (được ghi văn bản): those who run the reform programme, and administrators."""
    return holds(account, WRITERS)


def may_read_documents(account: Any) -> bool:
    """May read documents (được xem văn bản): who runs, leads, inspects or does the work they ask for."""
    return holds(account, READERS)


def register_unit(account: Any) -> int | None:
    """The unit in whose register somebody records (ghi vào sổ của đơn vị nào): the first they write for, or None."""
    return next((duty.unit_id for duty in duties_in(account, WRITERS) if duty.unit_id is not None), None)


def seen_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Seen units (các đơn vị được xem): one's own, those above it, those below it; None is every. Of a former unit
    whoever took over sees what was its own."""
    seen: set[int] = set()
    for duty in duties_in(account, STAFF, inherited=True):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        seen |= {one.id for one in organization.scope_of(home, _reach(duty), start=home.valid_from, end=today)}
        seen |= set(organization.above(home.id))
    return frozenset(seen)


def written_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Written units (các đơn vị được ghi thay): one's own with its departments and the committees below."""
    found: set[int] = set()
    for duty in duties_in(account, WRITERS):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        found |= {one.id for one in organization.scope_of(home, "all", start=home.valid_from, end=today)}
    return frozenset(found)


def _reach(duty: Duty) -> str:
    """How far a duty sees: what lay below a former unit does not pass on with it."""
    return "all" if duty.succeeds is None else "own"
