"""May this person work with the PAR Index? One answer for the button, the view and the API."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role

SCORING = frozenset({Role.PAR, Role.LEADER})


def may_see_scores(account: Any) -> bool:
    """May see scores (được xem kết quả chấm điểm): leaders and those who run the reform programme."""
    return holds(account, SCORING)


def may_keep_criteria(account: Any) -> bool:
    """May keep criteria (được ban hành bộ tiêu chí): those who run the reform programme."""
    return holds(account, {Role.PAR})


def part_of(account: Any, unit_ids: Collection[int]) -> tuple[int, int] | None:
    """Part of (là một phần của): a unit in which the account has this duty and the committee among some that it is part
    of; their scores are for whoever has the duty in the committee itself. None where there is none such."""
    for duty in duties_in(account, SCORING):
        above = organization.up_to_committee(duty.unit_id)[1:] if duty.unit_id is not None else []
        if duty.unit_id is not None and above and above[-1] in unit_ids:
            return duty.unit_id, above[-1]
    return None


def scored_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Scored units (các đơn vị được xem): one's own, its departments and the committees below; None is every. Of a
    former unit whoever took over sees what was its own."""
    seen: set[int] = set()
    for duty in duties_in(account, SCORING, inherited=True):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        reach = "all" if duty.succeeds is None else "own"
        seen |= {unit.id for unit in organization.scope_of(home, reach, start=home.valid_from, end=today)}
    return frozenset(seen)


def own_units(account: Any) -> frozenset[int]:
    """Own units (đơn vị mình): where one leads or runs the reform programme."""
    return frozenset(duty.unit_id for duty in duties_in(account, SCORING) if duty.unit_id is not None)


def _answered_for(account: Any) -> frozenset[int]:
    """One's own units and those they took over from."""
    return frozenset(duty.unit_id for duty in duties_in(account, SCORING, inherited=True) if duty.unit_id is not None)


def may_declare(account: Any, *, unit_id: int) -> bool:
    """May declare (được tự đánh giá): for one's own unit only."""
    return unit_id in _answered_for(account)


def may_lock(account: Any, *, unit_id: int) -> bool:
    """May lock (được chốt): the leader of the unit, or who signs for them."""
    return any(duty.unit_id == unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True))


def may_appraise(account: Any, *, unit_id: int, by_unit_id: int) -> bool:
    """May appraise (được thẩm định): whoever leads or runs the programme where the campaign is led, never one's own."""
    own = _answered_for(account)
    return by_unit_id in own and unit_id not in own


def may_run_council(account: Any, *, by_unit_id: int) -> bool:
    """May run the council (được tổ chức hội đồng thẩm định): whoever leads or runs the programme where it is led."""
    return by_unit_id in _answered_for(account)


def may_publish_scores(account: Any, *, by_unit_id: int) -> bool:
    """May publish scores (được công bố kết quả): the leader of the unit that leads the campaign."""
    return any(duty.unit_id == by_unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True))
