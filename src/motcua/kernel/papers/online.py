"""What is printed of a filing before an officer has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from motcua.kernel.papers.facts import Issuer, PaperLine, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgementFacts:
    """Acknowledgement (giấy xác nhận đã nộp hồ sơ trực tuyến): not yet a receipt; `lookup` goes into the QR code."""

    issuer: Issuer
    dossier_number: str
    receiving_unit: str
    owner: Party
    submitter: str
    procedure: str
    components: tuple[PaperLine, ...]
    submitted_at: datetime
    answer_by: datetime
    collect_how: str
    lookup: str
