"""May this person work with conduct and with what is under seal? One answer for the button, the view and the API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from motcua.areas.conduct.models import DenunciationKeeper
from motcua.areas.inspections.policy import watched_units
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import duties_in, holds, led_units
from motcua.areas.people.queries import Role
from motcua.rules.conduct import ConductPart

FOLLOWING = frozenset({Role.INSPECTOR, Role.LEADER, Role.PAR})


def named_on(day: date) -> Q:
    """Named on (được giao vào ngày): whose naming covers a day and was confirmed."""
    return Q(valid_from__lte=day, witnessed_at__isnull=False) & (Q(valid_to__isnull=True) | Q(valid_to__gte=day))


def kept_units(account: Any, day: date) -> frozenset[int]:
    """Kept units (các đơn vị được giao xử lý tố cáo): by a naming of the day, while one works there or in a department
    of it, and administers nothing."""
    if holds(account, {Role.ADMINISTRATOR}):
        return frozenset()
    own = {duty.unit_id for duty in duties_in(account) if duty.unit_id is not None and duty.instead_of is None}
    if not own:
        return frozenset()
    named = DenunciationKeeper.objects.filter(
        named_on(day), account_id=account.pk, unit_id__in=organization.with_committees(own)
    )
    return frozenset(named.values_list("unit_id", flat=True))


def naming_units(account: Any) -> frozenset[int]:
    """Naming units (các đơn vị được giao người xử lý tố cáo): those one leads in one's own right."""
    return frozenset() if holds(account, {Role.ADMINISTRATOR}) else led_units(account)


@dataclass(frozen=True, slots=True)
class ConductSight:
    """Sight of conduct (phạm vi xem kỷ luật, kỷ cương): the units one follows, those one stands above, those one leads.

    Names are shown for units one stands above or leads. Nobody deals with what is about themselves.
    """

    account_id: int
    units: frozenset[int]
    above: frozenset[int]
    led: frozenset[int]

    @property
    def names(self) -> frozenset[int]:
        """The units whose people one sees by name."""
        return self.above | self.led

    def parts(self, unit_id: int) -> frozenset[ConductPart]:
        """Parts (tư cách) towards a unit."""
        told = {
            ConductPart.KEEPER: unit_id in self.units,
            ConductPart.LEADER: unit_id in self.led,
            ConductPart.ABOVE: unit_id in self.above,
        }
        return frozenset(part for part, there in told.items() if there)


def may_follow_conduct(account: Any) -> bool:
    """May follow conduct (được theo dõi kỷ luật, kỷ cương): inspectors, leaders, reform officers."""
    return holds(account, FOLLOWING)


def conduct_sight(account: Any, today: date) -> ConductSight:
    """Sight of conduct (phạm vi xem): inspectors stand above all they watch, leaders above those below their own."""
    inspected = watched_units(account, today=today, roles=frozenset({Role.INSPECTOR})) or frozenset()
    ruled = watched_units(account, today=today, roles=frozenset({Role.LEADER})) or frozenset()
    followed = watched_units(account, today=today, roles=frozenset({Role.PAR})) or frozenset()
    led = led_units(account)
    return ConductSight(account.pk or 0, inspected | ruled | followed, inspected | (ruled - led), led)
