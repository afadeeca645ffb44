"""What has happened to procedures, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class VersionPublished:
    """Version published (đã công bố phiên bản): a procedure has another content from a day on.

    `publication_days` are the days from the announcing decision to this publication.
    """

    version_id: int
    code: str
    valid_from: date
    decision_number: str
    decision_date: date
    publication_days: int
    at: datetime


@dataclass(frozen=True, slots=True)
class WorkflowPublished:
    """Workflow published (đã ban hành quy trình): dossiers received from a day on follow other steps."""

    workflow_id: int
    code: str
    valid_from: date
    at: datetime
