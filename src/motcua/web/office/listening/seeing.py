"""What the pages of listening share: what one may see, which year is asked about, which units may be chosen."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from motcua.areas.feedback import policy
from motcua.areas.feedback.policy import Hearing
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local_date, now


def hearing(request: HttpRequest) -> Hearing:
    """What somebody may see today."""
    return policy.hearing(request.user, today=local_date(now()))


def year_asked(request: HttpRequest) -> int:
    """The year of the address, or that of the last day of the units one works in."""
    asked = request.GET.get("nam", "")
    if asked.isdecimal() and 2000 <= int(asked) <= 2100:
        return int(asked)
    today = local_date(now())
    homes = [organization.unit_by_id(one) for one in sorted(hearing(request).homes)]
    return max((min(today, one.valid_to or today).year for one in homes), default=today.year)


def years() -> range:
    """The years to choose among."""
    this = local_date(now()).year
    return range(this, this - 5, -1)


def kept_units(account: Any) -> list[UnitRow]:
    """The units one keeps dialogues and reception for."""
    return [organization.unit_by_id(key) for key in policy.keeping_units(account)]


def units_under(unit_id: int) -> list[tuple[int, str]]:
    """A unit, its departments and those below it today: who may be asked to answer or to act."""
    home, today = organization.unit_by_id(unit_id), local_date(now())
    day = min(today, home.valid_to or today)
    found = {one.id: one.name for one in organization.scope(home.slug, "all", start=day, end=day)}
    return sorted(found.items(), key=lambda one: (one[0] != unit_id, one[1]))
