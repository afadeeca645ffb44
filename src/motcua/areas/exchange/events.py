"""What has happened in the exchange, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ConnectionSet:
    """Connection set (đã đặt kết nối): a unit's line to another system was turned on, off, or elsewhere."""

    unit_id: int
    system: str
    at: datetime
