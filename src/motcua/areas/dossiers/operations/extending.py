"""Extending (hẹn lại, xin lỗi): one new appointment told in time, or an apology that leaves the due date as it was."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations.appending import Draft, iso
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.reckoning import calendar_of
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.kernel.clock import at_local, local, local_date
from motcua.kernel.errors import UserError
from motcua.rules import deadlines
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from motcua.rules.sentences import Sentence
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar


@transaction.atomic
def extend(*, number: str, new_due: date, reason: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Extend (hẹn lại ngày trả): once, told at least a day before expiry; the first due date is kept beside the new.

    Law: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9. Raises UserError as the gate does, `reason_needed`,
    `extended_before`, `extension_not_later`, `extension_on_day_off`, `extension_notice_late`.
    """
    why = needed(reason, "Hẹn lại phải nêu lý do.")
    dossier = opened(number=number, account=account, action=Action.EXTEND, at=at, seen=seen)
    calendar = calendar_of(dossier, at)
    due = _due(dossier)
    moment = _close_of(new_due, calendar)
    try:
        deadlines.extend(local(due), moment, local_date(at), calendar, extended_before=dossier.extended)
    except deadlines.DeadlineError as refused:
        raise UserError(refused.message, code=refused.code) from refused
    said = {"due": iso(at_local(moment)), "was": iso(due), **kept(dossier, reason=why)}
    draft = Draft(EventKind.EXTENDED, at, said)
    record(dossier=dossier, action=Action.EXTEND, drafts=[draft], account=account, at=at)


@transaction.atomic
def apologize(
    *, number: str, reason: str, promised_on: date, account: Any, at: datetime, seen: int | None = None
) -> None:
    """Apologize (xin lỗi trễ hạn) when it is too late to extend: kept as a breach with the day promised.

    No due date moves. Law: Nghị định 61/2018/NĐ-CP, Điều 12, Điều 19 khoản 9. Raises UserError as the gate does,
    `reason_needed`, `still_extendable`, `promise_past`, `promise_on_day_off`, `promised_before`.
    """
    why = needed(reason, "Xin lỗi phải nêu lý do trễ hạn.")
    dossier = opened(number=number, account=account, action=Action.APOLOGIZE, at=at, seen=seen)
    calendar = calendar_of(dossier, at)
    due, today = _due(dossier), local_date(at)
    if deadlines.still_extendable(local_date(due), today, extended_before=dossier.extended):
        raise UserError("Hồ sơ còn trong thời gian được hẹn lại; hãy dùng “Hẹn lại”.", code="still_extendable")
    moment = _close_of(promised_on, calendar)
    if promised_on < today or moment <= local(due):
        raise UserError("Ngày hứa trả phải từ hôm nay và sau ngày hẹn trả.", code="promise_past")
    if not calendar.is_working_day(promised_on):
        raise UserError("Ngày hứa trả rơi vào ngày nghỉ.", code="promise_on_day_off")
    if dossier.promised_at == at_local(moment):
        raise UserError(
            Sentence(
                "Đã xin lỗi và hứa trả ngày {promised:%d/%m/%Y}. Chưa có gì thay đổi; nếu xin lỗi lần nữa, hãy hứa một "
                "ngày khác.",
                promised=promised_on,
            ),
            code="promised_before",
        )
    said = {"promised": iso(at_local(moment)), "breach": "LATE", "overdue": at > due, **kept(dossier, reason=why)}
    draft = Draft(EventKind.APOLOGIZED, at, said)
    record(dossier=dossier, action=Action.APOLOGIZE, drafts=[draft], account=account, at=at)


def _due(dossier: Dossier) -> datetime:
    assert dossier.due_at is not None  # a received dossier has one, by a constraint of the database
    return dossier.due_at


def _close_of(day: date, calendar: WorkingCalendar) -> datetime:
    try:
        calendar.is_working_day(day)  # the close of a day can be told also where nobody knows whether it is one of work
        return calendar.close_of(day)
    except OutsideCalendar as outside:
        raise UserError("Ngày này nằm ngoài lịch làm việc đang có.", code="outside_calendar") from outside
