"""Calendars (lịch làm việc): a year confirmed against the yearly notice."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from django.db import transaction

from motcua.areas.organization.models import CalendarConfirmation
from motcua.kernel.calendars import FIRST_YEAR, LAST_YEAR, year_of
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence

MOST_DAYS, LONGEST_NAME = 60, 120


@transaction.atomic
def confirm_calendar(
    *,
    year: int,
    days_off: Mapping[date, str],
    make_up_days: Collection[date],
    notice: str,
    confirmed_by: str,
    at: datetime,
) -> str:
    """Confirm a year's calendar (xác nhận lịch năm) by a notice; answer the edition. Issued due dates do not move.

    Raises UserError `year_unknown`, `notice_needed`, `day_of_another_year`, `day_off_and_made_up`, `days_wrong`.
    """
    _check(year, days_off, make_up_days, notice)
    last = CalendarConfirmation.objects.select_for_update().filter(year=year).order_by("-edition").first()
    made = CalendarConfirmation.objects.create(
        year=year,
        edition=last.edition + 1 if last else 1,
        pack_version=year_of(year).version,
        days_off={day.isoformat(): " ".join(name.split()) for day, name in sorted(days_off.items())},
        make_up_days=sorted(day.isoformat() for day in make_up_days),
        notice=" ".join(notice.split())[:255],
        confirmed_by=confirmed_by,
        confirmed_at=at,
    )
    return f"{made.pack_version}+{made.edition}"


def _check(year: int, days_off: Mapping[date, str], make_up_days: Collection[date], notice: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UserError(
            Sentence(
                "Lịch chỉ có từ năm {first_year} đến năm {last_year}.", first_year=FIRST_YEAR, last_year=LAST_YEAR
            ),
            code="year_unknown",
        )
    if not notice.strip():
        raise UserError("Xin ghi số, ngày của thông báo nghỉ lễ.", code="notice_needed")
    if strange := sorted(day for day in (*days_off, *make_up_days) if day.year != year):
        raise UserError(
            Sentence("Ngày {strange:%d/%m/%Y} không thuộc năm {year}.", strange=strange[0], year=year),
            code="day_of_another_year",
        )
    if both := sorted(set(make_up_days) & days_off.keys()):
        raise UserError(
            Sentence("Ngày {both:%d/%m/%Y} vừa nghỉ vừa làm bù. Xin bỏ một.", both=both[0]), code="day_off_and_made_up"
        )
    if not days_off or len(days_off) > MOST_DAYS or len(make_up_days) > MOST_DAYS:
        raise UserError("Một năm có ít nhất một ngày nghỉ lễ và nhiều nhất 60. Xin xem lại.", code="days_wrong")
    if any(not name.strip() or len(name) > LONGEST_NAME for name in days_off.values()):
        raise UserError("Mỗi ngày nghỉ cần một tên, nhiều nhất 120 ký tự.", code="days_wrong")
