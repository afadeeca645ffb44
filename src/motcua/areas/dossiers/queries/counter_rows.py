"""Frozen rows the questions of the desk are answered with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.rules.lifecycle import Status


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Waiting row (hồ sơ chờ tiếp nhận): submitted and not answered; `since` when its acceptance clock began."""

    number: str
    procedure: str
    applicant: str
    channel: str
    unit_id: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class PersonDossier:
    """A person's dossier (hồ sơ của người này) as the desk lists it."""

    number: str
    procedure: str
    status: Status
    received_by_id: int
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class OpenDemand:
    """Open demand (khoản còn phải thu): a dossier whose money is not all there."""

    id: int
    number: str
    procedure: str
    applicant: str
    missing: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class FeeReceipt:
    """Fee receipt (biên nhận): one payment with what it was for, as its paper says it."""

    receipt: str
    number: str
    amount: int
    means_label: str
    reference: str
    officer: str
    at: datetime
    unit_id: int
    lines: tuple[dict[str, Any], ...]
    applicant_id: int | None


@dataclass(frozen=True, slots=True)
class TransferRow:
    """Transfer row (khoản chuyển khoản): one payment by transfer, by the bank's reference."""

    provider: str
    reference: str
    amount: int
    number: str


@dataclass(frozen=True, slots=True)
class CertifiedRow:
    """Certified row (lần chứng thực): one line of the book with its words and who signed."""

    dossier: str
    number: int
    series: str
    year: int
    kind: str
    papers: str
    copies: int
    pages: int
    fee: int
    words: str
    signer: str
    unit_id: int
    certified_at: datetime
    applicant_id: int | None
    entry_id: int | None


@dataclass(frozen=True, slots=True)
class BookRow:
    """Book row (dòng sổ chứng thực): one line of the book with its key."""

    id: int
    number: int
    series: str
    kind: str
    papers: str
    copies: int
    pages: int
    fee: int
    dossier: str
    applicant: str
    signer: str
    certified_at: datetime


@dataclass(frozen=True, slots=True)
class HandedRow:
    """Handed row (lần trả kết quả): what went out on a day, to whom and by which way."""

    number: str
    procedure: str
    applicant: str
    way: str
    way_label: str
    receiver: str
    proof: str
    at: datetime
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
