"""Exchange (liên thông): connections of units, and every message to the national portal."""

from motcua.areas.exchange.models.connection import Connection, OtherSystem
from motcua.areas.exchange.models.portal_message import PortalMessage

__all__ = ["Connection", "OtherSystem", "PortalMessage"]
