"""What has happened to documents, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DocumentRecorded:
    """Document recorded (đã ghi nhận văn bản): a document stands in the register now."""

    document_id: int
    at: datetime
