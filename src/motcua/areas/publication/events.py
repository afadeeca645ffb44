"""What has been published, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ResultPublished:
    """Result published (đã công khai kết quả): everybody may see the days of a finished dossier."""

    dossier_number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ProcedurePublished:
    """Procedure published (đã công khai thủ tục): a unit shows a procedure."""

    unit_id: int
    procedure_id: int
    at: datetime
