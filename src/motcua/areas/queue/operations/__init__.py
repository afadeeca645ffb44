"""What is done in the queue: numbers are given, people called, lines and kiosks looked after."""

from motcua.areas.queue.operations.calling import call_next, call_ticket, move, take_seat
from motcua.areas.queue.operations.keeping import close_line, keep_line, open_kiosk
from motcua.areas.queue.operations.linking import link_dossier
from motcua.areas.queue.operations.numbering import TOO_MANY, take_number

__all__ = [
    "TOO_MANY",
    "call_next",
    "call_ticket",
    "close_line",
    "keep_line",
    "link_dossier",
    "move",
    "open_kiosk",
    "take_number",
    "take_seat",
]
