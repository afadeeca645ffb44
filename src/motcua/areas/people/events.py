"""What happened to people that others may follow up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CodeIssued:
    """Code issued (đã cấp mã dùng một lần): to be sent at once by a way, and kept nowhere else. `way`: sms or email."""

    key: str
    way: str
    to: str
    code: str
    minutes: int
    at: datetime
