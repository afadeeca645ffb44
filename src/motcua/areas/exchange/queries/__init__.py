"""Questions about the exchange with other systems, answered with frozen rows."""

from motcua.areas.exchange.models import OtherSystem
from motcua.areas.exchange.queries.connections import ConnectionRow, connected_units, connection, connections
from motcua.areas.exchange.queries.copying import CopySheet, copy_sheet, has_copy_sheet
from motcua.areas.exchange.queries.portal import (
    LANES,
    MessageRow,
    message,
    messages,
    messages_of,
    tally,
    unsent_dossiers,
)

__all__ = [
    "LANES",
    "ConnectionRow",
    "CopySheet",
    "MessageRow",
    "OtherSystem",
    "connected_units",
    "connection",
    "connections",
    "copy_sheet",
    "has_copy_sheet",
    "message",
    "messages",
    "messages_of",
    "tally",
    "unsent_dossiers",
]
