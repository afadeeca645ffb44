"""Facts (điều ghi trên phiếu): what each paper says, one class per form. Every field must be told.

A field that may be empty is told as "" or None, so that nobody leaves one out by oversight. Times are local wall
clock or aware; the paper shows Vietnamese time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Issuer (cơ quan ban hành): the body above, the body itself, and where it is."""

    above: str
    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Party (tổ chức, cá nhân) whose dossier it is."""

    name: str
    address: str
    phone: str
    email: str
    id_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Contact (đầu mối hướng dẫn): whom to ask, and where to look up."""

    officer: str
    phone: str
    lookup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """Paper line (dòng thành phần hồ sơ): one component and how many of each kind came in."""

    name: str
    original: int
    certified: int
    plain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """Receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả). `lookup` goes into the QR code."""

    issuer: Issuer
    number: str
    book: str
    order: str
    dossier_number: str
    receiving_unit: str
    owner: Party
    submitter: str
    procedure: str
    components: tuple[PaperLine, ...]
    sets: int
    time_limit: str
    received_at: datetime
    due_at: datetime
    second_received_at: datetime | None
    second_due_at: datetime | None
    off_hours_note: str
    fee_note: str
    collect_where: str
    collect_how: str
    lookup: str
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementFacts:
    """Supplement slip (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ)."""

    issuer: Issuer
    number: str
    dossier_number: str
    issued_on: date
    owner: Party
    procedure: str
    items: tuple[str, ...]
    reason: str
    legal_basis: str
    contact: Contact
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalFacts:
    """Refusal slip (phiếu từ chối tiếp nhận giải quyết hồ sơ)."""

    issuer: Issuer
    number: str
    dossier_number: str
    submitted_at: datetime | None
    issued_on: date
    owner: Party
    procedure: str
    reason: str
    legal_basis: str
    contact: Contact
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyFacts:
    """Apology (phiếu xin lỗi và hẹn lại ngày trả kết quả): with the new appointment."""

    issuer: Issuer
    number: str
    issued_on: date
    to: str
    dossier_number: str
    procedure: str
    received_at: datetime
    first_due_at: datetime
    responsible_unit: str
    reason: str
    promised_on: date
    place: str
    recipients: tuple[str, ...]
    signer_title: str
    signer: str
    lookup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFacts:
    """Stop notice (thông báo dừng giải quyết hồ sơ): with the document that stops it."""

    issuer: Issuer
    number: str
    issued_on: date
    to: str
    dossier_number: str
    procedure: str
    received_at: datetime
    reason: str
    document: str
    what_next: str
    recipients: tuple[str, ...]
    signer_title: str
    signer: str
    lookup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverLine:
    """Handover line (dòng giao nhận): who gave and took, when, and how that stood against the time set."""

    giver: str
    taker: str
    at: datetime
    result: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSlipFacts:
    """Control slip (phiếu kiểm soát quá trình giải quyết hồ sơ)."""

    issuer: Issuer
    owner: str
    dossier_number: str
    procedure: str
    received_at: datetime
    due_at: datetime
    unit: str
    coordinating: tuple[str, ...]
    lines: tuple[HandoverLine, ...]
    lookup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """Register line (dòng sổ theo dõi): one dossier in the book."""

    dossier_number: str
    procedure: str
    sets: int
    owner: str
    address: str
    phone: str
    received_at: datetime
    due_at: datetime | None
    result_on: date | None
    returned_on: date | None
    officer: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFacts:
    """Register (sổ theo dõi hồ sơ) of a unit from a day to a day; a printed line has the serial it begins with."""

    issuer: Issuer
    since: date
    until: date
    first_serial: int
    lines: tuple[RegisterLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationFacts:
    """Certification words (lời chứng): `kind` is COPY or SIGNATURE; `person` and `id_paper` only for a signature."""

    kind: str
    issuer: Issuer
    number: str
    book: str
    on: datetime
    person: str
    id_paper: str
    copies: int
    pages: int
    signer_title: str
    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeLine:
    """Charge line (dòng thu): what is paid for, in whole đồng."""

    name: str
    quantity: int
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeReceiptFacts:
    """Fee receipt (biên nhận thu phí, lệ phí): not a tax document."""

    issuer: Issuer
    number: str
    issued_at: datetime
    dossier_number: str
    payer: str
    address: str
    lines: tuple[ChargeLine, ...]
    way: str
    reference: str
    cashier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CashLine:
    """Cash line (dòng bảng kê): one fee receipt of the day."""

    number: str
    dossier_number: str
    payer: str
    way: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CashSheetFacts:
    """Cash sheet (bảng kê thu phí, lệ phí trong ngày) of one cashier."""

    issuer: Issuer
    on: date
    cashier: str
    lines: tuple[CashLine, ...]
