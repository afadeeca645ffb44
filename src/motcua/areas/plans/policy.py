"""May this person work with plans? One answer for the button, the view and the API."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from motcua.areas.documents import policy as documents
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role, actor_of

ASSIGNERS = frozenset({Role.LEADER, Role.PAR})
WRITERS = frozenset({Role.PAR, Role.ADMINISTRATOR})
DOERS = frozenset({Role.CASE, Role.LEADER, Role.PAR})


def may_record_plans(account: Any) -> bool:
    """May record plans (được ghi kế hoạch): those who run the reform programme, and administrators."""
    return holds(account, WRITERS)


def may_see_plans(account: Any) -> bool:
    """May see plans (được xem kế hoạch): who may read the documents they come from."""
    return documents.may_read_documents(account)


def seen_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Seen units (các đơn vị được xem kế hoạch): one's own, those above it, those below it; None is every."""
    return documents.seen_units(account, today=today)


def written_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Written units (các đơn vị được ghi kế hoạch): one's own and those below it, for who records plans; None is
    every."""
    return documents.written_units(account, today=today) if may_record_plans(account) else frozenset()


def may_write_plan(account: Any, *, unit_id: int, today: date) -> bool:
    """May write a plan (được ghi kế hoạch này): who records plans, of one's own unit or one below it."""
    units = written_units(account, today=today)
    return units is None or unit_id in units


def may_work_on_task(account: Any, *, lead_id: int, partner_ids: Collection[int] = ()) -> bool:
    """May work on a task (được làm nhiệm vụ): who works in the unit that leads it, or in a partner."""
    units = {lead_id, *partner_ids}
    return any(duty.unit_id in units for duty in duties_in(account, DOERS, inherited=True))


def accepting_unit(
    account: Any, *, reported_by: str, lead_id: int, plan_unit_id: int, given_by: str = ""
) -> int | None:
    """The unit in whose name somebody accepts a product (nghiệm thu thay đơn vị nào), or None.

    A leader of the unit that set the plan or of one above it, who neither reported the work nor leads its unit; of a
    task given out also who gave it; for a unit that is no more, a leader of one that took over.
    """
    if given_by and given_by == actor_of(account) and account.username != reported_by:
        return plan_unit_id
    over = {plan_unit_id, *organization.above(plan_unit_id)}
    leading = [duty.unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True) if duty.unit_id in over]
    if not may_accept_product(account, reported_by=reported_by, lead_id=lead_id):
        return None
    return next(iter(leading), None)


def may_accept_product(account: Any, *, reported_by: str, lead_id: int) -> bool:
    """May accept a product (được nghiệm thu): a leader who neither reported it nor belongs to the lead unit."""
    leading = duties_in(account, {Role.LEADER})
    return bool(leading) and account.username != reported_by and all(duty.unit_id != lead_id for duty in leading)


def assigning_unit(account: Any) -> int | None:
    """The unit in whose name somebody assigns (giao việc): the first they lead or run the programme of, or None."""
    return next((duty.unit_id for duty in duties_in(account, ASSIGNERS) if duty.unit_id is not None), None)
