"""Questions about the queue, answered with frozen rows."""

from motcua.areas.queue.queries.counting import ticket_counts
from motcua.areas.queue.queries.desk import DeskRow, SeatRow, desk_queue, seat_of
from motcua.areas.queue.queries.hall import CallRow, Hall, LineRow, hall, kiosk_unit, lines_of, open_kiosk_of
from motcua.areas.queue.queries.own import OwnTicket, own_ticket

__all__ = [
    "CallRow",
    "DeskRow",
    "Hall",
    "LineRow",
    "OwnTicket",
    "SeatRow",
    "desk_queue",
    "hall",
    "kiosk_unit",
    "lines_of",
    "open_kiosk_of",
    "own_ticket",
    "seat_of",
    "ticket_counts",
]
