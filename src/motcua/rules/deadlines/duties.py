"""Duties with a limit (việc phải làm trước hạn): notices, transfers, acceptance, each with its clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from motcua.rules.deadlines.due_dates import due_at
from motcua.rules.deadlines.limits import DeadlineError, Rule, TimeLimit, day_written
from motcua.rules.sentences import Sentence
from motcua.rules.working_time import WorkingCalendar

ACCEPTANCE = TimeLimit(Rule.WORKING_HOURS, 8)  # Nghị định 45/2020/NĐ-CP: answer to an online submission
SUPPLEMENT_NOTICE = TimeLimit(Rule.WORKING_DAYS, 3)  # Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4


@dataclass(frozen=True, slots=True)
class ExtensionNotice:
    """Extension notice (báo hẹn lại): its last day, as calendar day and as working day before expiry."""

    latest_calendar: date
    latest_working: date


def extension_notice(due_on: date, calendar: WorkingCalendar) -> ExtensionNotice:
    """Latest day for the extension notice (trước hạn 01 ngày): Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9."""
    return ExtensionNotice(due_on - timedelta(days=1), calendar.previous_working_day(due_on))


def still_extendable(due_on: date, today: date, *, extended_before: bool) -> bool:
    """Still extendable (còn được hẹn lại): not extended before, and the day of notice is not past."""
    return not extended_before and today < due_on


def extend(
    due: datetime, new_due: datetime, noticed_on: date, calendar: WorkingCalendar, *, extended_before: bool
) -> datetime:
    """Extension (gia hạn, hẹn lại): the new due date, if the law allows it; the first one is kept beside it.

    Once only, later than before, on a working day, and told at least a day before expiry; a later notice is a
    late apology, which leaves the due date as it was. Raises DeadlineError otherwise.
    """
    if extended_before:
        raise DeadlineError(
            Sentence("Hồ sơ này đã được hẹn lại một lần; không được hẹn lại lần nữa."), code="extended_before"
        )
    if new_due <= due:
        raise DeadlineError(Sentence("Ngày hẹn mới phải sau ngày hẹn trước."), code="extension_not_later")
    if not calendar.is_working_day(new_due.date()):
        raise DeadlineError(Sentence("Ngày hẹn mới rơi vào ngày nghỉ."), code="extension_on_day_off")
    latest = extension_notice(due.date(), calendar).latest_calendar
    if noticed_on > latest:
        raise DeadlineError(
            Sentence(
                "Phải báo hẹn lại chậm nhất ngày {latest}; sau ngày đó chỉ còn xin lỗi, hạn trả giữ nguyên.",
                latest=day_written(latest),
            ),
            code="extension_notice_late",
        )
    return new_due


def acceptance_by(submitted: datetime, calendar: WorkingCalendar) -> datetime:
    """Acceptance of an online submission (tiếp nhận hồ sơ trực tuyến): within 8 working hours."""
    return due_at(ACCEPTANCE, submitted, calendar)


def processing_start(submitted: datetime, accepted: datetime, calendar: WorkingCalendar) -> datetime:
    """When processing starts for an online submission: at acceptance, or at its limit if it was missed."""
    return min(accepted, acceptance_by(submitted, calendar))


def supplement_notice_by(received: datetime, calendar: WorkingCalendar) -> datetime:
    """Notice that papers are missing (yêu cầu bổ sung): within 3 working days of receipt."""
    return due_at(SUPPLEMENT_NOTICE, received, calendar)
