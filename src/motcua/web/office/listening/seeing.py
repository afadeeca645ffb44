"""What the pages of listening share: what one may see, which year is asked about, which units may be chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest

from motcua.areas.feedback import policy
from motcua.areas.feedback.policy import Hearing
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local_date, now
from motcua.web.office.years import last_day, year_asked


def hearing(request: HttpRequest) -> Hearing:
    """What somebody may see today."""
    return policy.hearing(request.user, today=local_date(now()))


def year_heard(request: HttpRequest, latest: Callable[[Hearing, int], int | None] | None = None) -> int:
    """The year that is asked about, else the latest one with anything in it."""
    seen = hearing(request)
    return year_asked(request, last_day(seen.homes), partial(latest, seen) if latest else None)


def kept_units(account: Any) -> list[UnitRow]:
    """The units one keeps dialogues and reception for."""
    return [organization.unit_by_id(key) for key in policy.keeping_units(account)]


def units_under(unit_id: int) -> list[tuple[int, str]]:
    """A unit, its departments and those below it today: who may be asked to answer or to act. For a unit that is no
    more, those of the units that took over."""
    today = local_date(now())
    named = (unit_id,) if organization.is_unit(unit_id, today) else organization.heirs(unit_id, today)
    heads = [organization.unit_by_id(key) for key in named if organization.is_unit(key, today)]
    under = (one for head in heads for one in organization.scope(head.slug, "all", start=today, end=today))
    found = {one.id: one.name for one in under}
    first = {head.id for head in heads}
    return sorted(found.items(), key=lambda one: (one[0] not in first, one[1]))
