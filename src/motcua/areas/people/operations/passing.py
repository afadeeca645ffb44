"""Passing on (chuyển phân công): who worked in a unit that ends works on in the one that takes over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from motcua.areas.people.models import Appointment


@transaction.atomic
def pass_appointments(*, passed: Mapping[int, int], on: date, decision: str, at: datetime) -> int:
    """Pass appointments on (chuyển phân công): they end the day before, and the officer has the same role in the new
    unit from the day on, unless they have it there already; answers how many ended.

    Positions end with their unit; a person fills those of the new one.
    """
    last = on - timedelta(days=1)
    running = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    found = list(Appointment.objects.select_for_update().filter(running, pk__in=passed, valid_from__lt=on))
    there = Appointment.objects.filter(running, officer__in=[one.officer_id for one in found])
    has = set(there.exclude(pk__in=passed).values_list("officer_id", "role", "unit_id"))
    fresh: dict[tuple[int, str, int], Appointment] = {}
    for one in found:
        key = (one.officer_id, one.role, passed[one.pk])
        if key in has:
            continue
        fresh[key] = Appointment(
            officer_id=one.officer_id,
            role=one.role,
            unit_id=passed[one.pk],
            valid_from=on,
            valid_to=one.valid_to,
            decision=decision[:120],
            recorded_at=at,
        )
    Appointment.objects.filter(pk__in=[one.pk for one in found]).update(valid_to=last)
    Appointment.objects.bulk_create(fresh.values())
    return len(found)
