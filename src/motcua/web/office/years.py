"""Years (năm): which year a list is asked about, and the years to choose among."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from django.http import HttpRequest

from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date, now
from motcua.web.ui.narrowing import number_of

Latest = Callable[[int], int | None]
SHOWN = 5


def last_day(unit_ids: Iterable[int]) -> date:
    """Today, or the last day of units that are all no more."""
    today = local_date(now())
    return min(today, max((organization.unit_by_id(one).valid_to or today for one in sorted(unit_ids)), default=today))


def year_asked(request: HttpRequest, last: date, latest: Latest | None = None) -> int:
    """The year of the address; else the latest up to that of the last day with anything in it; else that one."""
    if 2000 <= (asked := number_of(request.GET, "nam")) <= 2100:
        return asked
    return (latest(last.year) if latest else None) or last.year


def years(last: date) -> range:
    """The years to choose among, the last one first."""
    return range(last.year, last.year - SHOWN, -1)
