"""Exchange (liên thông): connections of units, and every message to and from the portal."""

from motcua.areas.exchange.models.connection import Connection, OtherSystem
from motcua.areas.exchange.models.decision import PortalDecision, PortalVerdict
from motcua.areas.exchange.models.portal_message import PortalMessage
from motcua.areas.exchange.models.received import ReceivedMessage

__all__ = ["Connection", "OtherSystem", "PortalDecision", "PortalMessage", "PortalVerdict", "ReceivedMessage"]
