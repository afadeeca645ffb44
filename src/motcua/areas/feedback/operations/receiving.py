"""Receiving (tiếp công dân): days are set on the calendar, held or missed; each visit is written down and answered."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.feedback.models import ReceptionDay, ReceptionVisit
from motcua.areas.feedback.operations.dialogues import said
from motcua.areas.feedback.policy import listening_parts
from motcua.areas.feedback.queries.terms import answer_days
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.listening import ListeningPart
from motcua.rules.reception import ReceptionState, VisitOutcome, VisitSubject, visit_fault
from motcua.rules.working_time import OutsideCalendar


def _keeps(account: Any, unit_id: int) -> None:
    if ListeningPart.KEEPER not in listening_parts(account, unit_id=unit_id):
        raise UserError("Ông/bà không ghi tiếp công dân của đơn vị này được.", code="not_yours")


@transaction.atomic
def set_reception_days(
    *, unit_id: int, days: Collection[date], head: str, hours: str, place: str, account: Any, at: datetime,
    extra: bool = False,
) -> int:  # fmt: skip
    """Set reception days (lập lịch tiếp công dân) of a head, and answer how many are new; a day off is left out
    unless it is out of turn, which happens on any day.

    Raises UserError `not_yours`, `words_missing`, `no_days`, `day_off`.
    """
    _keeps(account, unit_id)
    if not (head.strip() and hours.strip() and place.strip()):
        raise UserError("Xin ghi người tiếp, giờ và địa điểm.", code="words_missing")
    if not days:
        raise UserError("Xin chọn ít nhất một ngày.", code="no_days")
    working = sorted(set(days)) if extra else _working(unit_id, days)
    if not working:
        raise UserError("Các ngày này đều là ngày nghỉ; xin chọn ngày làm việc.", code="day_off")
    known = set(ReceptionDay.objects.filter(unit_id=unit_id, head=head.strip()).values_list("on", flat=True))
    told = {"hours": hours.strip(), "place": place.strip(), "extra": extra, "told_by": account, "recorded_at": at}
    made = [ReceptionDay(unit_id=unit_id, on=day, head=head.strip(), **told) for day in working if day not in known]
    ReceptionDay.objects.bulk_create(made)
    return len(made)


def _working(unit_id: int, days: Collection[date]) -> list[date]:
    """The working days among some days, in order. Raises UserError `calendar_ends`."""
    calendar = organization.calendar_of(unit_id, min(days))
    try:
        return sorted(day for day in set(days) if calendar.is_working_day(day))
    except OutsideCalendar as error:
        raise UserError(str(error), code="calendar_ends") from error


def answer_by(unit_id: int, on: date, days: int) -> date:
    """The day by which something that came on a day is answered, by the unit's calendar. Raises UserError
    `calendar_ends`."""
    try:
        return organization.calendar_of(unit_id, on).add_working_days(on, days)
    except OutsideCalendar as error:
        raise UserError(str(error), code="calendar_ends") from error


def _held(day_id: int, account: Any) -> ReceptionDay:
    one = ReceptionDay.objects.select_for_update().filter(pk=day_id).first()
    if one is None:
        raise UserError("Không có ngày tiếp công dân này.", code="unknown_day")
    _keeps(account, one.unit_id)
    return one


@transaction.atomic
def hold_reception(*, day_id: int, note: str, account: Any, at: datetime) -> None:
    """Hold a reception (ghi đã tiếp công dân), also where nobody came.

    Raises UserError `unknown_day`, `not_yours`, `not_yet`, `told_before`.
    """
    one = _held(day_id, account)
    if one.state != ReceptionState.PLANNED:
        raise UserError("Ngày này đã ghi kết quả.", code="told_before")
    if local_date(at) < one.on:
        raise UserError("Chưa đến ngày tiếp công dân này.", code="not_yet")
    one.state, one.note = ReceptionState.HELD.value, note.strip()[:500]
    one.save(update_fields=["state", "note"])


@transaction.atomic
def miss_reception(*, day_id: int, note: str, account: Any, at: datetime) -> None:
    """Miss a reception (ghi không tiếp công dân) with the reason everybody reads.

    Raises UserError `unknown_day`, `not_yours`, `told_before`, `words_needed`.
    """
    one = _held(day_id, account)
    if one.state != ReceptionState.PLANNED or one.visits.exists():
        raise UserError("Ngày này đã ghi kết quả.", code="told_before")
    one.state, one.note = ReceptionState.MISSED.value, said(note)[:500]
    one.save(update_fields=["state", "note"])


@transaction.atomic
def record_visit(
    *, day_id: int, subject: str, outcome: str, words: str, account: Any, at: datetime, visitor: str = "",
    contact: str = "", people: int = 1, sent_to: str = "", unit_id: int | None = None,
) -> int:  # fmt: skip
    """Record a visit (ghi lượt tiếp công dân), and answer its key; what is taken on is due after so many working days.

    Raises UserError `unknown_day`, `not_yours`, `not_yet`, `reception_missed`, `unit_missing` and as the rule.
    """
    one = _held(day_id, account)
    about, came = VisitSubject(subject), VisitOutcome(outcome)
    if one.state == ReceptionState.MISSED:
        raise UserError("Ngày này không tiếp công dân.", code="reception_missed")
    if local_date(at) < one.on:
        raise UserError("Chưa đến ngày tiếp công dân này.", code="not_yet")
    if told := visit_fault(about, came, words, sent_to):
        raise UserError(told[1], code=told[0])
    if came is VisitOutcome.TAKEN and unit_id is None:
        raise UserError("Xin chọn đơn vị trả lời.", code="unit_missing")
    named = about is not VisitSubject.DENUNCIATION
    taken = came is VisitOutcome.TAKEN
    made = ReceptionVisit.objects.create(
        day=one,
        number=(one.visits.aggregate(last=Max("number"))["last"] or 0) + 1,
        visitor=visitor.strip()[:160] if named else "",
        contact=contact.strip()[:160] if named else "",
        people=people,
        subject=about.value,
        words=words.strip(),
        outcome=came.value,
        sent_to=sent_to.strip()[:255],
        unit_id=unit_id if taken else None,
        due_on=answer_by(one.unit_id, one.on, answer_days()) if taken else None,
        told_by=account,
        recorded_at=at,
    )
    return made.pk


@transaction.atomic
def answer_visit(*, visit_id: int, answer: str, account: Any, at: datetime) -> None:
    """Answer a visit (trả lời lượt tiếp công dân) that was taken on.

    Raises UserError `unknown_visit`, `not_yours`, `answered_before`, `words_needed`.
    """
    one = ReceptionVisit.objects.select_for_update(of=("self",)).select_related("day").filter(pk=visit_id).first()
    if one is None:
        raise UserError("Không có lượt tiếp này.", code="unknown_visit")
    if not listening_parts(account, unit_id=one.day.unit_id, answering_id=one.unit_id):
        raise UserError("Ông/bà không trả lời việc này được.", code="not_yours")
    if one.outcome != VisitOutcome.TAKEN or one.answered_on is not None:
        raise UserError("Việc này đã trả lời, hoặc không phải trả lời.", code="answered_before")
    one.answer, one.answered_on = said(answer), local_date(at)
    one.save(update_fields=["answer", "answered_on"])
