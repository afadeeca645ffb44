"""People to test with: an account appointed to a role, as they stand on the day of the test."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.people.models import Account, Appointment, Officer, Role
from motcua.areas.people.queries import on_duty
from motcua.kernel.clock import now
from motcua.kernel.fold import fold

SINCE = date(2000, 1, 1)


def employ(account: Account, role: str, unit: Any = None, *, since: date = SINCE, until: date | None = None) -> Account:
    """The account, its holder an officer appointed to a role; a citizen stays a citizen."""
    if role != Role.CITIZEN:
        name = account.display_name or account.username
        officer, _ = Officer.objects.get_or_create(
            account=account, defaults={"name": name, "search_text": fold(f"{name} {account.username}")}
        )
        Appointment.objects.create(
            officer=officer, role=role, unit=unit, valid_from=since, valid_to=until, recorded_at=now()
        )
    return on_duty(account, now().date())
