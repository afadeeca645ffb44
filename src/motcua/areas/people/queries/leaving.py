"""Leaving (phân công còn lại): who is still appointed in units that end, for whoever takes over from them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from motcua.areas.people.models import Appointment, Role
from motcua.rules.reorganizing import LeftOpen


def appointments_left_open(unit_ids: Collection[int], on: date) -> list[LeftOpen]:
    """Appointments left open (phân công còn hiệu lực) in some units: begun before a day and not ended by it."""
    running = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    found = Appointment.objects.filter(running, unit_id__in=unit_ids, valid_from__lt=on).order_by("pk")
    told = found.values_list("pk", "officer__name", "role", "unit_id")
    return [LeftOpen(key, f"{name} ({Role(role).label})", unit) for key, name, role, unit in told]
