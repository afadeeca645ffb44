"""Numbering (cấp mã hồ sơ): serials are allotted under a lock per agency and day, with no silent gap."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F

from motcua.areas.dossiers.models import NumberSeries
from motcua.kernel.errors import UserError
from motcua.rules.numbering import DossierNumber, SeriesFull, is_agency_code
from motcua.rules.sentences import Sentence


@transaction.atomic
def allot_number(*, agency_code: str, day: date) -> str:
    """Allot a number (cấp mã): the next serial of the agency on the day.

    The series row stays locked until the surrounding transaction ends, and a rollback takes the serial back, so
    every serial is borne by a dossier. Raises UserError `no_agency_code`, `series_full`.
    """
    if not is_agency_code(agency_code):
        raise UserError(
            "Đơn vị chưa có mã định danh cơ quan nên chưa cấp được mã hồ sơ. Quản trị viên ghi mã ở trang Quản trị, "
            "mục Cấu hình: tải tệp về, điền agency_code của đơn vị rồi nhập lại.",
            code="no_agency_code",
        )
    try:
        return str(DossierNumber(agency_code, day, _next_serial(agency_code, day)))
    except SeriesFull as full:
        raise UserError(
            Sentence(
                "Đơn vị {agency_code} đã dùng hết 9999 mã của ngày {day:%d/%m/%Y}.", agency_code=agency_code, day=day
            ),
            code="series_full",
        ) from full


def _next_serial(agency_code: str, day: date) -> int:
    """The next serial, its row locked by being counted up; the first of a day makes the row, and whoever loses the
    race for it counts up."""
    series = NumberSeries.objects.filter(agency_code=agency_code, day=day)
    if not series.update(last_serial=F("last_serial") + 1):
        try:
            with transaction.atomic():
                NumberSeries.objects.create(agency_code=agency_code, day=day, last_serial=1)
            return 1
        except IntegrityError:
            series.update(last_serial=F("last_serial") + 1)
    return series.values_list("last_serial", flat=True).get()
