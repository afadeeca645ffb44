"""Digest (thư đầu tuần): on Monday morning each leader with an address is written what the week holds."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from motcua.areas.people import queries as people
from motcua.kernel import outbox
from motcua.kernel.clock import local
from motcua.kernel.ports import messages
from motcua.web.office.today.gathering import today_of
from motcua.web.office.today.paper import letter

MONDAY, FROM_HOUR, UNTIL_HOUR = 0, 7, 12


def write_digests(*, at: datetime) -> int:
    """Write digests (viết thư đầu tuần) on Monday morning, one for each leader and week; answers how many stand."""
    moment = local(at)
    if moment.weekday() != MONDAY or not FROM_HOUR <= moment.hour < UNTIL_HOUR or "email" not in messages.ways():
        return 0
    address = str(settings.PUBLIC_URL) + reverse("office:today")
    written = 0
    for name, email in people.leaders_with_address(moment.date()):
        account = people.account(name, on=moment.date())
        if account is None:
            continue
        subject, text = letter(today_of(account, at), address)
        key = f"digest:{account.pk}:{moment.date().isoformat()}"
        outbox.put(key=key, way="email", to=email, subject=subject[:200], text=text, at=at)
        written += 1
    return written
