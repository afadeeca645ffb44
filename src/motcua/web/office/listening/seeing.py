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
    """A unit, its departments and those below it today: who may be asked to answer or to act."""
    home, today = organization.unit_by_id(unit_id), local_date(now())
    day = min(today, home.valid_to or today)
    found = {one.id: one.name for one in organization.scope(home.slug, "all", start=day, end=day)}
    return sorted(found.items(), key=lambda one: (one[0] != unit_id, one[1]))
