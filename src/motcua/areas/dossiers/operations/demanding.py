"""Demanding (yêu cầu nộp phí, lệ phí): what a fee is made of, what is exempted, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from motcua.areas.dossiers.models import Dossier, PaymentDemand
from motcua.kernel.errors import UserError
from motcua.rules.money import balance, dong
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class FeeLineAsked:
    """Fee line asked (khoản thu): its name, its amount in đồng, and whether it is a fee or a charge."""

    name: str
    amount: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class FeeAsked:
    """Fee asked (khoản phải nộp): lines with the legal basis, and what of it is exempted for what reason."""

    lines: tuple[FeeLineAsked, ...]
    legal_basis: str
    exempted: int = 0
    exemption_reason: str = ""

    @property
    def total(self) -> int:
        """What the lines come to before any exemption."""
        return sum(line.amount for line in self.lines)


def check_fee(fee: FeeAsked) -> None:
    """Raises UserError `fee_wrong`, `legal_basis_needed`, `exemption_wrong`."""
    if not fee.lines or any(line.amount < 0 or not line.name.strip() for line in fee.lines):
        raise UserError("Mỗi khoản thu phải có tên và số tiền không âm.", code="fee_wrong")
    if not fee.legal_basis.strip():
        raise UserError("Yêu cầu nộp phí, lệ phí phải nêu căn cứ.", code="legal_basis_needed")
    check_exemption(fee.exempted, fee.total, fee.exemption_reason)


def check_exemption(exempted: int, total: int, reason: str) -> None:
    """Raises UserError `exemption_wrong` for more than the whole, or without a reason."""
    if not 0 <= exempted <= total or (exempted and not reason.strip()):
        raise UserError("Số tiền miễn, giảm không được quá tổng phải nộp, và phải có lý do.", code="exemption_wrong")


def put_demand(dossier: Dossier, fee: FeeAsked, *, unit_id: int, at: datetime, paid: bool = False) -> PaymentDemand:
    """Put a demand (ghi yêu cầu nộp) on a dossier; one exempted as a whole, or `paid` at once, is settled."""
    check_fee(fee)
    return PaymentDemand.objects.create(
        dossier=dossier,
        unit_id=unit_id,
        lines=[asdict(line) for line in fee.lines],
        amount=fee.total,
        exempted=fee.exempted,
        exemption_reason=fee.exemption_reason.strip(),
        legal_basis=fee.legal_basis.strip(),
        asked_at=at,
        settled_at=at if paid or fee.exempted == fee.total else None,
    )


def missing_of(dossier: Dossier) -> int:
    """What is still missing of a dossier's demands together."""
    demands = dossier.demands.filter(settled_at__isnull=True).prefetch_related("entries")
    return sum(
        balance(one.amount - one.exempted, [(entry.kind, entry.amount) for entry in one.entries.all()]).missing
        for one in demands
    )


def nothing_missing(dossier: Dossier) -> None:
    """Raises UserError `payment_missing` while something of the dossier's demands is missing."""
    if missing := missing_of(dossier):
        raise UserError(Sentence("Hồ sơ còn thiếu {missing}.", missing=dong(missing)), code="payment_missing")
