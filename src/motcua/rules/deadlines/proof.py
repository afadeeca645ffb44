"""Proof (giải trình hạn trả): every day from receipt to due date, whether it counted, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from motcua.rules.deadlines.clocks import AFTERNOON_LIMIT, Run
from motcua.rules.deadlines.limits import Pause, ProofLine, Rule, TimeLimit, day_written
from motcua.rules.working_time import MINUTE, ZERO, WorkingCalendar, duration_vn, weekday_name

ONE_DAY = timedelta(days=1)
DAY_ZERO = "ngày bắt đầu, không tính (Điều 147 khoản 2 Bộ luật Dân sự 2015)"


@dataclass(frozen=True, slots=True)
class Course:
    """Course (diễn biến thời hạn): what a proof is written from; `start` is receipt or restart."""

    limit: TimeLimit
    received: datetime
    start: datetime
    calendar: WorkingCalendar
    pauses: Sequence[Pause]
    ran: Run
    in_hours: bool


def proof(course: Course) -> tuple[ProofLine, ...]:
    """The lines of the proof, one for each day from receipt to due date."""
    lines: list[ProofLine] = []
    day = course.received.date()
    while day < course.start.date():
        lines.append(ProofLine(day, False, f"trước khi tính lại từ ngày {day_written(course.start.date())}"))
        day += ONE_DAY
    return (*lines, *_running(course))


def _running(course: Course) -> Iterator[ProofLine]:
    if course.in_hours:
        return _hour_lines(course)
    if course.limit.rule is Rule.SAME_DAY_15H:
        return _same_day_lines(course)
    return _day_lines(course)


def _days_of(course: Course) -> Iterator[date]:
    day = course.start.date()
    while day <= course.ran.due.date():
        yield day
        day += ONE_DAY


def _day_lines(course: Course) -> Iterator[ProofLine]:
    counted = 0
    for day in _days_of(course):
        why = _not_counted(course, day, over=counted >= course.ran.days)
        if why is None:
            counted += 1
            yield ProofLine(day, True, _counted(course, day, counted))
        else:
            yield ProofLine(day, False, why)


def _not_counted(course: Course, day: date, *, over: bool) -> str | None:
    """Why a day does not count, or None if it does."""
    works = course.calendar.is_working_day(day)
    if day < course.ran.day_zero:
        return "nhận ngoài giờ làm việc: ngày bắt đầu chuyển sang ngày làm việc tiếp theo"
    if day == course.ran.day_zero:
        return DAY_ZERO
    if why := _paused(course.pauses, day):
        return why + (", ngày hết hạn" if day == course.ran.due.date() else "")
    if over:
        if works and day < course.ran.due.date():
            return f"tạm dừng từ ngày {day_written(day)}, đúng ngày hết hạn: ngày tiếp tục là ngày hết hạn"
        if works:
            return f"ngày làm việc đầu tiên sau ngày nghỉ ({weekday_name(day)}), ngày hết hạn"
        return f"ngày nghỉ ({course.calendar.why(day)}): hạn chuyển sang ngày làm việc tiếp theo"
    if course.limit.rule is Rule.WORKING_DAYS and not works:
        return course.calendar.why(day)
    return None


def _paused(pauses: Sequence[Pause], day: date) -> str:
    for pause in pauses:
        if pause.start.date() < day < pause.end.date():
            return f"tạm dừng từ ngày {day_written(pause.start.date())}"
        if pause.start.date() < day == pause.end.date():
            return "ngày tiếp tục sau tạm dừng, không tính"
    return ""


def _counted(course: Course, day: date, number: int) -> str:
    why = course.calendar.why(day)
    if course.limit.rule is Rule.WORKING_DAYS:
        return f"ngày làm việc thứ {number}" + ("" if why == "ngày làm việc" else f", {why}")
    return f"ngày thứ {number}" + ("" if why == "ngày làm việc" else f" (kể cả {why})")


def _hour_lines(course: Course) -> Iterator[ProofLine]:
    for day in _days_of(course):
        minutes = _minutes_on(course, day)
        if minutes:
            why = f"tính {duration_vn(minutes)}"
            works = course.calendar.why(day)
            yield ProofLine(day, True, why + ("" if works == "ngày làm việc" else f", {works}"), minutes)
        elif not course.calendar.is_working_day(day):
            yield ProofLine(day, False, course.calendar.why(day))
        else:
            yield ProofLine(day, False, _why_no_minutes(course, day))


def _why_no_minutes(course: Course, day: date) -> str:
    """Why a working day gives no minute: a pause took all that could have run, or nothing could have."""
    calendar = course.calendar
    begin = max(calendar.open_at(day), course.start)
    if day == course.ran.due.date() and course.ran.due == calendar.open_at(day):
        return "hạn trả vào lúc bắt đầu giờ làm việc"
    if calendar.working_time(begin, max(begin, calendar.close_of(day))):
        return "tạm dừng"
    return "bắt đầu sau giờ làm việc"


def _minutes_on(course: Course, day: date) -> int:
    """Working minutes of the limit on one day: what lies between start and due, less the pauses."""
    calendar = course.calendar
    begin, end = calendar.open_at(day), calendar.close_of(day)
    begin, end = max(begin, course.start), min(end, course.ran.due)
    if begin >= end:
        return 0
    worked = calendar.working_time(begin, end)
    for pause in course.pauses:
        overlap = max(begin, pause.start), min(end, pause.end)
        worked -= calendar.working_time(*overlap) if overlap[0] < overlap[1] else ZERO
    return worked // MINUTE


def _same_day_lines(course: Course) -> Iterator[ProofLine]:
    """The rule asked at receipt and again at each resumption, as `same_day_due` was."""
    pauses = [p for p in course.pauses if course.calendar.working_time(max(p.start, course.start), p.end)]
    due, asked = course.ran.due.date(), pauses[-1].end if pauses else course.start
    for day in _days_of(course):
        begun = [pause for pause in pauses if pause.start.date() <= day]
        if day == due:
            yield ProofLine(day, True, _promised(day, asked, again=bool(pauses)))
        elif not course.calendar.is_working_day(day):
            yield ProofLine(day, False, course.calendar.why(day))
        elif begun and day < begun[-1].end.date():
            yield ProofLine(day, False, f"tạm dừng từ ngày {day_written(begun[-1].start.date())}")
        else:
            came = begun[-1].end if begun else course.start
            yield ProofLine(day, False, f"{_late(came, again=bool(begun))}: chuyển sang ngày làm việc tiếp theo")


def _promised(day: date, asked: datetime, *, again: bool) -> str:
    if day != asked.date():
        return "ngày làm việc tiếp theo"
    return f"{'tiếp tục' if again else 'nhận'} đến 15 giờ: trả trong ngày"


def _late(came: datetime, *, again: bool) -> str:
    hour = "15 giờ" if came.time() > AFTERNOON_LIMIT else "giờ làm việc"
    return f"{'tiếp tục' if again else 'nhận'} sau {hour}"
