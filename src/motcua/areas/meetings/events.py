"""What has happened to meetings, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class InviteesConcerned:
    """Invitees concerned (có tin cho thành phần mời): they were asked, the meeting was moved, or it is called off."""

    step_id: int
    at: datetime
