"""What is done with the exchange: connecting units, planning, composing and sending messages."""

from motcua.areas.exchange.operations.connecting import connect_unit
from motcua.areas.exchange.operations.copying import file_elsewhere, note_number
from motcua.areas.exchange.operations.deciding import decide_held
from motcua.areas.exchange.operations.erasing import erase_messages
from motcua.areas.exchange.operations.planning import PORTAL_WAY, plan_messages, release
from motcua.areas.exchange.operations.receiving import keep_received, take_received
from motcua.areas.exchange.operations.sending import note_given_up, note_sent, send_again, tell_anew

__all__ = [
    "PORTAL_WAY",
    "connect_unit",
    "decide_held",
    "erase_messages",
    "file_elsewhere",
    "keep_received",
    "note_given_up",
    "note_number",
    "note_sent",
    "plan_messages",
    "release",
    "send_again",
    "take_received",
    "tell_anew",
]
