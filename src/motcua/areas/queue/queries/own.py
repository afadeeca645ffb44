"""One's own ticket (phiếu của mình), opened by its QR code; and the tickets of a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from motcua.areas.queue.models import Ticket
from motcua.rules.quantiles import nearest_rank
from motcua.rules.queueing import STATE_LABELS, TicketState, minutes_ahead

LAST = 30  # of the day's services, enough for a median


@dataclass(frozen=True, slots=True)
class OwnTicket:
    """Own ticket (phiếu của mình): where its person stands, how many come before, and in about how many minutes."""

    unit_id: int
    label: str
    line: str
    priority: bool
    state: str
    issued_at: datetime
    place: str
    calls: int
    ahead: int
    minutes: int | None

    @property
    def state_label(self) -> str:
        """The state in Vietnamese."""
        return STATE_LABELS[TicketState(self.state)]


def own_ticket(token: str) -> OwnTicket | None:
    """Own ticket (phiếu của mình) by the token of its QR code; None where there is none."""
    found = Ticket.objects.filter(token=token).select_related("line").first()
    if found is None:
        return None
    ahead = _ahead(found) if found.state == TicketState.WAITING else 0
    return OwnTicket(
        unit_id=found.unit_id,
        label=found.label,
        line=found.line.name,
        priority=found.priority,
        state=found.state,
        issued_at=found.issued_at,
        place=found.place,
        calls=found.calls,
        ahead=ahead,
        minutes=_minutes(found, ahead) if found.state == TicketState.WAITING else None,
    )


def _ahead(found: Ticket) -> int:
    """How many of the line come before: who has priority, and the smaller numbers."""
    first = Q(number__lt=found.number, priority=found.priority)
    first |= Q(priority=True) if not found.priority else Q()
    same = Ticket.objects.filter(line_id=found.line_id, day=found.day, state=TicketState.WAITING)
    return same.filter(first).exclude(pk=found.pk).count()


def _minutes(found: Ticket, ahead: int) -> int | None:
    """About how long it takes: by the median service of the line today and the counters that serve it."""
    served = Ticket.objects.filter(line_id=found.line_id, day=found.day, state=TicketState.DONE)
    latest = list(served.order_by("-ended_at").values_list("served_seconds", "place")[:LAST])
    if not latest:
        return None
    return minutes_ahead(ahead, nearest_rank([one for one, _ in latest], 50), len({place for _, place in latest}))
