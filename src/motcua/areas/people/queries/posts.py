"""Posts (chức vụ đã giữ): which posts people hold or held in some units."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from motcua.areas.people.models import Appointment, Role


@dataclass(frozen=True, slots=True)
class PostRow:
    """Post row (chức vụ đã giữ): an account's post in a unit, from one day to another or still."""

    account_id: int
    name: str
    unit_id: int
    unit: str
    post: str
    start: date
    end: date | None


def posts_in(account_ids: Collection[int], unit_ids: Collection[int]) -> list[PostRow]:
    """Posts (chức vụ) that accounts hold or ever held in some units, the latest first."""
    return _rows(Appointment.objects.filter(officer__account_id__in=account_ids, unit_id__in=unit_ids))


def posts_of(usernames: Collection[str]) -> dict[str, list[PostRow]]:
    """Posts (chức vụ) that accounts hold or ever held anywhere, by the name they sign in with, the latest first."""
    found = Appointment.objects.filter(officer__account__username__in=usernames)
    keys = dict(found.values_list("officer__account_id", "officer__account__username"))
    rows: dict[str, list[PostRow]] = {}
    for one in _rows(found):
        rows.setdefault(keys[one.account_id], []).append(one)
    return rows


def _rows(found: QuerySet[Appointment]) -> list[PostRow]:
    return [
        PostRow(
            one.officer.account_id or 0,
            one.officer.name,
            one.unit_id or 0,
            one.unit.name if one.unit else "",
            one.position.name if one.position else str(Role(one.role).label),
            one.valid_from,
            one.valid_to,
        )
        for one in found.select_related("officer", "unit", "position").order_by("-valid_from", "-pk")
    ]
