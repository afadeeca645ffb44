"""The queue as an officer at the counter sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.queue.models import Seat, Ticket, TicketDossier
from motcua.rules.queueing import TicketState

MOST = 60


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Seat row (chỗ ngồi): at which counter of which unit, calling from which lines; none is all."""

    unit_id: int
    name: str
    line_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """Desk row (dòng phiếu ở quầy): one ticket as it stands, with the dossiers worked on with it."""

    id: int
    label: str
    line: str
    line_id: int
    priority: bool
    state: str
    issued_at: datetime
    began_at: datetime | None
    calls: int
    place: str
    dossiers: tuple[str, ...] = ()


def seat_of(account_id: int) -> SeatRow | None:
    """The seat (chỗ ngồi) of an officer; None for one who has not sat down."""
    found = Seat.objects.filter(account_id=account_id).prefetch_related("lines").first()
    if found is None:
        return None
    return SeatRow(found.unit_id, found.name, tuple(sorted(line.pk for line in found.lines.all())))


def desk_queue(unit_id: int, day: date, *, account_id: int) -> Mapping[str, Any]:
    """The queue of a desk (hàng chờ ở quầy): the ticket at one's counter, who waits, who was not there."""
    found = Ticket.objects.filter(
        unit_id=unit_id, day=day, state__in=(TicketState.WAITING, TicketState.CALLED, TicketState.LATER)
    ).select_related("line")
    rows = list(found.order_by("-priority", "number")[: MOST * 2])
    own = next((one for one in rows if one.state == TicketState.CALLED and one.account_id == account_id), None)
    links = TicketDossier.objects.filter(ticket=own).order_by("pk") if own else TicketDossier.objects.none()
    return {
        "current": _row(own, tuple(links.values_list("dossier_number", flat=True))) if own else None,
        "waiting": [_row(one) for one in rows if one.state == TicketState.WAITING][:MOST],
        "later": [_row(one) for one in rows if one.state == TicketState.LATER],
        "elsewhere": [_row(one) for one in rows if one.state == TicketState.CALLED and one is not own],
    }


def _row(one: Ticket, dossiers: tuple[str, ...] = ()) -> DeskRow:
    return DeskRow(
        id=one.pk,
        label=one.label,
        line=one.line.name,
        line_id=one.line_id,
        priority=one.priority,
        state=one.state,
        issued_at=one.issued_at,
        began_at=one.began_at,
        calls=one.calls,
        place=one.place,
        dossiers=dossiers,
    )
