"""May this person work with inspections and signals? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds
from motcua.areas.people.queries import Role
from motcua.rules.inspecting import InspectionPart

LOOKING = frozenset({Role.INSPECTOR, Role.LEADER})
COMPARING = frozenset({Role.INSPECTOR, Role.LEADER, Role.PAR})
FOLLOWING = frozenset({Role.INSPECTOR, Role.LEADER, Role.PAR})
ASSESSING = frozenset({Role.INSPECTOR, Role.LEADER, Role.PAR})


def may_see_signals(account: Any) -> bool:
    """May see signals (được xem dấu hiệu): inspectors and leaders, inside first."""
    return holds(account, LOOKING)


def may_look(account: Any) -> bool:
    """May look (được rà soát): whoever lets the radar run from the screen, an inspector."""
    return holds(account, {Role.INSPECTOR})


def may_compare(account: Any) -> bool:
    """May compare (được đối chiếu sổ): inspectors, leaders and those who report."""
    return holds(account, COMPARING)


def may_assess(account: Any) -> bool:
    """May assess (được nhập điểm đánh giá): leaders, inspectors and those who look after the reform."""
    return holds(account, ASSESSING)


def assessed_units(account: Any, *, today: date) -> frozenset[int] | None:
    """Assessed units (các đơn vị được nhập điểm): as far as the account watches; None is every unit."""
    return watched_units(account, today=today, roles=ASSESSING)


def watched_units(account: Any, *, today: date, roles: frozenset[Role] = LOOKING) -> frozenset[int] | None:
    """Watched units (các đơn vị được xem): one's own with its departments and the committees below; None is every. Of
    a former unit whoever took over watches what was its own."""
    seen: set[int] = set()
    for duty in duties_in(account, roles, inherited=True):
        if duty.unit_id is None:
            return None
        home = organization.unit_by_id(duty.unit_id)
        reach = "all" if duty.succeeds is None else "own"
        seen |= {unit.id for unit in organization.scope_of(home, reach, start=home.valid_from, end=today)}
    return frozenset(seen)


def may_explain(account: Any, unit: Any) -> bool:
    """May explain (được giải trình) for a unit: its leader, or that of the committee it belongs to; for a former unit
    whoever took over from either."""
    homes = {duty.unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True)}
    part = unit.kind != organization.UnitKind.PEOPLES_COMMITTEE and unit.parent_id in homes
    return unit.pk in homes or (part and unit.parent_id is not None)


def may_close(account: Any, unit: Any) -> bool:
    """May close (được kết thúc việc xem): an inspector of the unit, of one it belongs to or of what took over from
    those, or of every unit."""
    homes = {duty.unit_id for duty in duties_in(account, {Role.INSPECTOR}, inherited=True)}
    above = unit
    while above is not None:
        if above.pk in homes:
            return True
        above = above.parent
    return None in homes


@dataclass(frozen=True, slots=True)
class Sight:
    """Sight (phạm vi được xem cuộc kiểm tra): the units one follows inspections for, and the account itself."""

    account_id: int
    homes: frozenset[int]


def sight(account: Any) -> Sight:
    """Sight (phạm vi được xem): one's own units as inspector, leader or reform officer, what they took over, and teams
    one belongs to."""
    followed = duties_in(account, FOLLOWING, inherited=True)
    homes = {duty.unit_id for duty in followed if duty.unit_id is not None}
    return Sight(account.pk or 0, frozenset(homes))


def may_follow_inspections(account: Any) -> bool:
    """May follow inspections (được theo dõi kiểm tra): inspectors, leaders, reform officers; others only in teams."""
    return holds(account, FOLLOWING)


def may_plan_inspections(account: Any, unit_id: int) -> bool:
    """May plan inspections (được lập kế hoạch và cuộc kiểm tra) of a unit: its inspectors."""
    return any(duty.unit_id == unit_id for duty in duties_in(account, {Role.INSPECTOR}, inherited=True))


def planning_units(account: Any) -> list[int]:
    """Planning units (các đơn vị được lập kế hoạch kiểm tra): where one is an inspector."""
    return [duty.unit_id for duty in duties_in(account, {Role.INSPECTOR}) if duty.unit_id is not None]


def following_units(account: Any) -> list[int]:
    """Following units (các đơn vị mình theo dõi kiểm tra): where one serves, without what those took over."""
    return [duty.unit_id for duty in duties_in(account, FOLLOWING) if duty.unit_id is not None]


def parts_of(account: Any, *, unit_id: int, inspected_id: int, head: bool | None) -> frozenset[InspectionPart]:
    """Parts (tư cách) somebody has in an inspection; `head` is None for who is not in its team.

    Whoever stands in for a leader explains and orders as the leader would.
    """
    parts: set[InspectionPart] = set()
    if may_plan_inspections(account, unit_id):
        parts.add(InspectionPart.INSPECTOR)
    led = {duty.unit_id for duty in duties_in(account, {Role.LEADER}, inherited=True)}
    if unit_id in led:
        parts.add(InspectionPart.ORDERER)
    if inspected_id in led:
        parts.add(InspectionPart.UNIT)
    if head is not None and account.is_active:
        parts |= {InspectionPart.MEMBER, InspectionPart.HEAD} if head else {InspectionPart.MEMBER}
    return frozenset(parts)
