"""What has happened in collecting and sending, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """Round opened (đã mở đợt thu thập): units are asked for figures by a day."""

    round_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class RoundChanged:
    """Round changed (đã đổi đợt thu thập): another day to send by, or called off."""

    change_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class UnitsReminded:
    """Units reminded (đã nhắc đơn vị): one letter names those that are late."""

    reminder_id: int
    at: datetime
