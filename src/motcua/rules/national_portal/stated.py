"""What our records say of a dossier at one point of its history, as the portal's message needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PortalPerson:
    """Portal person (chủ hồ sơ gửi Cổng): who asks, by what papers known, where reached; "" is not recorded."""

    name: str
    kind: str
    id_kind: int
    id_number: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PortalPaper:
    """Portal paper (giấy tờ gửi Cổng): one paper handed in; `file_id` 0 is on paper only, `compared` says that an
    officer compared the scan with the original; `result_code` is the code of the result that stands in for it, as it
    was told when that was issued."""

    name: str
    file_id: int
    compared: bool
    reused: bool
    originals: int
    certified: int
    plain: int
    result_code: str = ""


@dataclass(frozen=True, slots=True)
class PortalFee:
    """Portal fee (khoản phí gửi Cổng): one line that was demanded."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class PortalSupplement:
    """Portal supplement (lần bổ sung gửi Cổng): what was asked by whom, and the due dates before and after it."""

    key: int
    asked_by: str
    words: str
    asked_at: datetime
    papers: tuple[str, ...]
    answered_at: datetime | None = None
    taken_by: str = ""
    due_before: datetime | None = None
    due_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class PortalResult:
    """Portal result (kết quả gửi Cổng): a paper signed, or the signed refusal."""

    key: int
    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalRecord:
    """Portal record (hồ sơ gửi Cổng): one dossier as recorded up to one event.

    `filed_at` is the filing, which at the counter is the receipt; `given_back` says that papers were returned after a
    stop, without a result.
    """

    number: str
    procedure_code: str
    procedure: str
    sector_code: str
    sector: str
    channel: str
    received_by: str
    competent: str
    status: int
    filed_at: datetime | None
    received_at: datetime | None = None
    due_at: datetime | None = None
    refused_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    returned_how: str = ""
    given_back: bool = False
    person: PortalPerson | None = None
    papers: tuple[PortalPaper, ...] = ()
    fees: tuple[PortalFee, ...] = ()
    paid_online: bool = False
    supplements: tuple[PortalSupplement, ...] = ()
    results: tuple[PortalResult, ...] = ()
