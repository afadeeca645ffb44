"""Numbering (cấp mã hồ sơ): serials are allotted under a lock per agency and day, with no silent gap."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.dossiers.models import NumberSeries, VoidedNumber
from motcua.kernel.errors import UserError
from motcua.rules.numbering import DossierNumber, SeriesFull


@transaction.atomic
def allot_number(*, agency_code: str, day: date) -> str:
    """Allot a number (cấp mã): the next serial of the agency on the day.

    The series row stays locked until the surrounding transaction ends, and a rollback takes the serial back, so
    a number is either borne by a dossier or voided with a reason. Raises UserError `series_full`.
    """
    NumberSeries.objects.get_or_create(agency_code=agency_code, day=day)
    series = NumberSeries.objects.select_for_update().get(agency_code=agency_code, day=day)
    try:
        number = DossierNumber(agency_code, day, series.last_serial + 1)
    except SeriesFull as full:
        raise UserError(
            f"Đơn vị {agency_code} đã dùng hết 9999 mã của ngày {day:%d/%m/%Y}.", code="series_full"
        ) from full
    series.last_serial = number.serial
    series.save(update_fields=["last_serial"])
    return str(number)


@transaction.atomic
def void_number(*, number: str, reason: str, at: datetime) -> None:
    """Void a number (bỏ mã) that no dossier will bear. Raises UserError `reason_needed`."""
    if not reason.strip():
        raise UserError("Bỏ một mã hồ sơ phải ghi lý do.", code="reason_needed")
    VoidedNumber.objects.create(number=number, reason=reason.strip(), voided_at=at)
