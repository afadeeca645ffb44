"""What has happened to inspections, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class InspectionConcluded:
    """Inspection concluded (đã kết luận kiểm tra): the inspected unit knows what was found."""

    inspection_id: int
    concluded_on: date
    at: datetime
