"""What has happened to models and initiatives, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReformModelRegistered:
    """Reform model registered (đã đăng ký mô hình): a unit runs it this year."""

    model_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class InitiativeSent:
    """Initiative sent (đã gửi hồ sơ sáng kiến): it waits for recognition."""

    initiative_id: int
    at: datetime
