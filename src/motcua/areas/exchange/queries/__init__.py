"""Questions about the exchange with other systems, answered with frozen rows."""

from motcua.areas.exchange.models import OtherSystem
from motcua.areas.exchange.queries.connections import (
    ConnectionRow,
    connected_units,
    connection,
    connections,
    speaks,
    units_through,
)
from motcua.areas.exchange.queries.copying import CopySheet, copy_sheet, has_copy_sheet
from motcua.areas.exchange.queries.leaving import LineLeft, lines_left
from motcua.areas.exchange.queries.portal import (
    LANES,
    DecisionRow,
    MessageRow,
    decisions_of,
    messages,
    messages_of,
    tally,
    unsent_dossiers,
    verdicts_for,
)
from motcua.areas.exchange.queries.received import ReceivedRow, received, received_message, received_waiting

__all__ = [
    "LANES",
    "ConnectionRow",
    "CopySheet",
    "DecisionRow",
    "LineLeft",
    "MessageRow",
    "OtherSystem",
    "ReceivedRow",
    "connected_units",
    "connection",
    "connections",
    "copy_sheet",
    "decisions_of",
    "has_copy_sheet",
    "lines_left",
    "messages",
    "messages_of",
    "received",
    "received_message",
    "received_waiting",
    "speaks",
    "tally",
    "units_through",
    "unsent_dossiers",
    "verdicts_for",
]
