"""What has happened to dossiers, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CorrectionProposed:
    """Correction proposed (đề nghị đính chính): somebody says a recorded time fact is wrong."""

    correction_id: int
    dossier_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CorrectionApplied:
    """Correction applied (đã đính chính): a second person approved it; it shows in the figures from now on.

    `seq` is the last event it left.
    """

    correction_id: int
    dossier_id: int
    seq: int
    at: datetime


@dataclass(frozen=True, slots=True)
class RegisterImported:
    """Register imported (đã nhập sổ): a file has been read to its end."""

    run_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionTaken:
    """Action taken (đã thao tác): somebody did something to a dossier; `seq` is the last event it left."""

    action: str
    dossier_id: int
    seq: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PaymentSettled:
    """Payment settled (đã nộp đủ phí, lệ phí): nothing of a demand is missing any more."""

    dossier_id: int
    demand_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonErased:
    """Person erased (đã xóa người nộp theo luật): what else speaks of the person goes in the same transaction.

    `contacts` are where the person was reached until now; nobody keeps them.
    """

    applicant_id: int
    numbers: tuple[str, ...]
    contacts: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class LateEntryMade:
    """Late entry made (đã nhập bù): a receipt on paper waits for a leader's approval."""

    entry_id: int
    at: datetime
