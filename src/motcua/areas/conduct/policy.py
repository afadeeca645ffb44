"""May this person work with conduct and with what is under seal? One answer for the button, the view and the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q

from motcua.areas.conduct.models import DenunciationKeeper
from motcua.areas.people.policy import duties_in, holds, led_units
from motcua.areas.people.queries import Role


def named_on(day: date) -> Q:
    """Named on (được giao vào ngày): whose naming covers a day and was confirmed."""
    return Q(valid_from__lte=day, witnessed_at__isnull=False) & (Q(valid_to__isnull=True) | Q(valid_to__gte=day))


def kept_units(account: Any, day: date) -> frozenset[int]:
    """Kept units (các đơn vị được giao xử lý tố cáo): by a naming of the day, while one works there and administers
    nothing."""
    if holds(account, {Role.ADMINISTRATOR}):
        return frozenset()
    own = {duty.unit_id for duty in duties_in(account) if duty.unit_id is not None and duty.instead_of is None}
    if not own:
        return frozenset()
    named = DenunciationKeeper.objects.filter(named_on(day), account_id=account.pk, unit_id__in=own)
    return frozenset(named.values_list("unit_id", flat=True))


def naming_units(account: Any) -> frozenset[int]:
    """Naming units (các đơn vị được giao người xử lý tố cáo): those one leads in one's own right."""
    return frozenset() if holds(account, {Role.ADMINISTRATOR}) else led_units(account)
