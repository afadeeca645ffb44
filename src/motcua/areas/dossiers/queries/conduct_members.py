"""The dossiers behind a count of conduct: the same conditions as the counts, one page at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries.conduct_conditions import annotated, conditions
from motcua.areas.dossiers.queries.conduct_units import IN_TIME, outcomes_of_units
from motcua.areas.dossiers.queries.rows import RegisterPage, row_of, with_names


def conduct_members(
    unit_ids: Collection[int] | None,
    *,
    number: str,
    start: date,
    end: date,
    unit_id: int | None = None,
    officer: str = "",
    today: date | None = None,
    after: int = 0,
    limit: int = 50,
) -> RegisterPage:
    """Conduct members (hồ sơ đứng sau số đếm) of a unit or an officer in [start, end], paged by key.

    `number` is one of the counts of dossiers in Conduct; any other has no dossiers behind it.
    """
    asked = unit_ids if unit_id is None else frozenset({unit_id})
    if number in IN_TIME:
        judged = outcomes_of_units(asked, start=start, end=end)
        condition: Q | None = Q(pk__in=[pk for pk, outcome in judged.items() if outcome == IN_TIME[number]])
    else:
        condition = conditions(start, end, today).get(number)
    found = annotated(Dossier.objects.filter(pk__gt=after))
    found = found.filter(condition) if condition is not None else found.none()
    if unit_ids is not None:
        found = found.filter(competent_id__in=unit_ids)
    if unit_id is not None:
        found = found.filter(competent_id=unit_id)
    if officer:
        found = found.filter(taken_up_by=officer)
    rows = [row_of(one) for one in with_names(found).order_by("pk")[: limit + 1]]
    return RegisterPage(tuple(rows[:limit]), str(rows[limit - 1].id) if len(rows) > limit else None)
