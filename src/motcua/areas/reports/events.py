"""What has happened to drafts, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DraftWritten:
    """Draft written (đã ghi bản thảo): a report has a new version of its text."""

    draft_id: int
    number: int
    at: datetime
