"""What has happened in reorganizing, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReorganizationApproved:
    """Reorganization approved (đã duyệt phương án sắp xếp): it may be carried out, batch by batch."""

    code: str
    at: datetime
