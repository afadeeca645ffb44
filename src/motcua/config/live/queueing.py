"""The queue of the live day (hàng chờ minh họa): a few people take numbers within the hour, are called, and wait."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from motcua.areas.people.queries import Role
from motcua.areas.queue import operations as queue
from motcua.config.live.settling import LiveUnit
from motcua.kernel.clock import local_date, start_of
from motcua.rules.queueing import TicketAct

SPAN, WAITING = timedelta(minutes=50), 2  # how long ago the first came, how many wait now


def queue_up(pack: Mapping[str, Any], commune: LiveUnit, *, at: datetime) -> None:
    """Queue up (xếp hàng): all of it on the day of the demo, whatever the hour; the last one called is at the desk."""
    desk = commune.officer(Role.COUNTER.value, at)
    told: dict[str, Any] = {"unit_id": commune.unit.id, "account": desk}
    begun = max(start_of(local_date(at)), at - SPAN)
    lines = [
        queue.keep_line(prefix=one["letter"], name=one["name"], order=order, at=begun, **told)
        for order, one in enumerate(pack["queue_line"])
    ]
    kiosk = queue.open_kiosk(prints=False, at=begun, **told)
    queue.take_seat(name=pack["seat"], line_ids=(), at=begun, **told)
    visits = pack["visits"]
    for place, line in enumerate(visits):
        came = begun + (at - begun) * place / len(visits)
        queue.take_number(kiosk=kiosk, line_id=lines[line], priority=place == 1, at=came)
        if place < len(visits) - WAITING:
            called = queue.call_next(account=desk, at=came + (at - begun) / (3 * len(visits)))
            if place == 0 and called:
                queue.move(ticket_id=called, act=TicketAct.RECALL, account=desk, at=came + (at - begun) / len(visits))
