"""Slips (phiếu giấy): pre-numbered books for days when the system is away; every slip is used once or spoiled."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from motcua.areas.dossiers.models import PaperSlip, SlipBook
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.organization import queries as organization
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def issue_slip_book(*, unit_id: int, code: str, first: int, last: int, account: Any, at: datetime) -> int:
    """Issue a slip book (cấp quyển phiếu giấy) to a unit by its leader; answers its key.

    Raises UserError `step_refused`, `slips_wrong`, `slip_book_exists`.
    """
    unit = organization.unit_by_id(unit_id)
    if not policy_for(account).signs_for(unit):
        raise UserError(Sentence("Chỉ lãnh đạo của {unit} cấp quyển phiếu.", unit=unit.name), code="step_refused")
    if not code.strip() or not 1 <= first <= last:
        raise UserError("Quyển phiếu phải có ký hiệu, và số cuối không nhỏ hơn số đầu.", code="slips_wrong")
    try:
        with transaction.atomic():
            book = SlipBook.objects.create(
                unit_id=unit_id, code=code.strip(), first=first, last=last, issued_at=at, issued_by=account
            )
    except IntegrityError:
        raise UserError(Sentence("Đã có quyển phiếu {code}.", code=code), code="slip_book_exists") from None
    return book.pk


@transaction.atomic
def spoil_slip(*, unit_id: int, code: str, number: int, reason: str, account: Any, at: datetime) -> None:
    """Spoil a slip (bỏ phiếu hỏng) that nobody will be received on, with the reason, so that no gap is silent.

    Raises UserError `step_refused`, `reason_needed`, `unknown_slip`, `slip_used`.
    """
    if not policy_for(account).takes_in(organization.unit_by_id(unit_id)):
        raise UserError("Bạn không tiếp nhận hồ sơ cho đơn vị này.", code="step_refused")
    if not reason.strip():
        raise UserError("Bỏ một phiếu phải ghi lý do.", code="reason_needed")
    book = book_of(unit_id, code, number)
    if PaperSlip.objects.filter(book=book, number=number).exists():
        raise UserError(
            Sentence("Phiếu {code} số {number} đã dùng hoặc đã bỏ.", code=code, number=number), code="slip_used"
        )
    PaperSlip.objects.create(book=book, number=number, spoiled=reason.strip())


def book_of(unit_id: int, code: str, number: int) -> SlipBook:
    """The book of a unit that has the slip, locked with the unit's other books, so that counting is exact."""
    books = SlipBook.objects.select_for_update().filter(unit_id=unit_id).order_by("pk")
    found = next((one for one in books if one.code == code.strip() and one.first <= number <= one.last), None)
    if found is None:
        raise UserError(
            Sentence("Đơn vị không có phiếu {code} số {number}.", code=code, number=number), code="unknown_slip"
        )
    return found


def used_slip(unit_id: int, code: str, number: int) -> PaperSlip:
    """The slip, now used; one whose late entry was refused may be used again. Raises `unknown_slip`, `slip_used`."""
    book = book_of(unit_id, code, number)
    slip, _ = PaperSlip.objects.get_or_create(book=book, number=number)
    if slip.spoiled or slip.entries.exclude(state="REFUSED").exists():
        raise UserError(
            Sentence("Phiếu {code} số {number} đã dùng hoặc đã bỏ.", code=code, number=number), code="slip_used"
        )
    return slip
