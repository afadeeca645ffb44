"""Due dates (ngày hẹn trả): the due moment of a limit with its proof, and the fast path without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from motcua.rules.deadlines.clocks import Run, Switches, run
from motcua.rules.deadlines.limits import (
    DeadlineError,
    DueDate,
    OffHours,
    Pause,
    Rule,
    TimeLimit,
    ordered,
    written,
)
from motcua.rules.deadlines.proof import Course, proof
from motcua.rules.sentences import Sentence
from motcua.rules.working_time import WorkingCalendar, to_minute, years_vn


def due_at(limit: TimeLimit, start: datetime, calendar: WorkingCalendar) -> datetime:
    """The due moment alone, for imports: the same as `due(limit, start, calendar).due`."""
    return run(limit, to_minute(start), calendar).due


def due(
    limit: TimeLimit,
    start: datetime,
    calendar: WorkingCalendar,
    *,
    pauses: Iterable[tuple[datetime, datetime]] = (),
    restart_at: datetime | None = None,
    off_hours: OffHours | str = OffHours.RAW_DATE,
    keep_hour: bool = False,
) -> DueDate:
    """When a result is due, with the proof.

    A restart (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4) sets the clock to zero: pauses before it have no
    effect. `keep_hour` reads n working days as n times a day's working hours, due at the minute of
    receipt; by default they end at the close of the n-th day. Raises DeadlineError (bad pauses or
    restart) and OutsideCalendar.
    """
    received = to_minute(start)
    counted_from = received if restart_at is None else _restarted(received, to_minute(restart_at))
    told = [pause for pause in ordered(pauses, received) if pause.end >= counted_from]
    live = [Pause(max(p.start, counted_from), p.end) for p in told]
    ran = run(limit, counted_from, calendar, live, Switches(OffHours(off_hours), keep_hour))
    in_hours = limit.rule is Rule.WORKING_HOURS or (limit.rule is Rule.WORKING_DAYS and keep_hour)
    course = Course(limit, received, counted_from, calendar, told[: ran.pauses_met], ran, in_hours)
    first, last = received.date(), ran.due.date()
    return DueDate(
        due=ran.due,
        rule=limit.rule,
        calendar=calendar.label(first, last),
        proof=proof(course),
        confirmed=not calendar.unconfirmed(first, last),
        warnings=(*_unmet(live, ran), *_unchecked(calendar.unconfirmed(first, last))),
    )


def _restarted(received: datetime, restart_at: datetime) -> datetime:
    if restart_at < received:
        raise DeadlineError(
            Sentence(
                "Thời điểm tính lại ({restart_at}) sớm hơn thời điểm tiếp nhận ({received}).",
                restart_at=written(restart_at),
                received=written(received),
            ),
            code="restart_before_start",
        )
    return restart_at


def _unmet(pauses: Sequence[Pause], ran: Run) -> tuple[str, ...]:
    return tuple(
        Sentence(
            "Khoảng tạm dừng từ {start} bắt đầu khi thời hạn đã hết: hạn trả không thay đổi.",
            start=written(pause.start),
        )
        for pause in pauses[ran.pauses_met :]
    )


def _unchecked(years: Sequence[int]) -> tuple[str, ...]:
    if not years:
        return ()
    named = years_vn(years)
    return (
        Sentence(
            "Lịch làm việc năm {years} chưa được xác nhận theo thông báo nghỉ lễ: hạn trả có thể thay đổi.", years=named
        ),
    )
