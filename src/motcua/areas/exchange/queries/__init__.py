"""Questions about the exchange with other systems, answered with frozen rows."""

from motcua.areas.exchange.models import OtherSystem
from motcua.areas.exchange.queries.connections import ConnectionRow, connected_units, connection, connections
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
    "MessageRow",
    "OtherSystem",
    "connected_units",
    "connection",
    "connections",
    "message",
    "messages",
    "messages_of",
    "tally",
    "unsent_dossiers",
]
