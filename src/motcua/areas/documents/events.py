"""What has happened to documents, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DocumentRecorded:
    """Document recorded (đã ghi nhận văn bản): a document stands in the register now."""

    document_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentAmended:
    """Document amended (đã sửa văn bản): the register says something else of it.

    `known_by` tells whether its number, day, kind or issuer changed, by which others know it.
    """

    document_id: int
    amendment_id: int
    known_by: bool
    at: datetime
