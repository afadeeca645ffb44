"""Proof: what each line says happened to the dossier on that day, held against what was asked."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from motcua.kernel.calendars import calendar_for
from motcua.rules.deadlines import DueDate, OffHours, Pause, ProofLine, Rule, TimeLimit, due
from motcua.rules.working_time import weekday_name
from tests.rules.test_deadline_properties import GAPS, LIMITS, STARTS, SWITCHES, laid_out

CALENDAR = calendar_for()
ONE_DAY = timedelta(days=1)
THREE = time(15, 0)
SAME_DAY = TimeLimit(Rule.SAME_DAY_15H)
PLAIN: dict[str, object] = {"off_hours": OffHours.RAW_DATE, "keep_hour": False}


def told(rule: TimeLimit, start: str, *pauses: str) -> list[str]:
    spans = [(datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, _, b in (p.partition("/") for p in pauses)]
    found = due(rule, datetime.fromisoformat(start), CALENDAR, pauses=spans)
    return [f"{line.date.day}/{line.date.month} {line.why}" for line in found.proof]


def test_a_pause_is_not_told_before_it_begins() -> None:
    assert told(SAME_DAY, "2024-06-03T16:30", "2024-06-04T08:00/2024-06-10T08:00") == [
        "3/6 nhận sau 15 giờ: chuyển sang ngày làm việc tiếp theo",
        *(f"{n}/6 tạm dừng từ ngày 4/6/2024" for n in (4, 5, 6, 7)),
        "8/6 thứ Bảy",
        "9/6 Chủ nhật",
        "10/6 tiếp tục đến 15 giờ: trả trong ngày",
    ]


@pytest.mark.parametrize(
    ("pause", "lines"),
    [
        ("2024-06-03T09:00/2024-06-04T15:30", ["tạm dừng", "tiếp tục sau 15 giờ: chuyển", "ngày làm việc tiếp theo"]),
        ("2024-06-03T11:30/2024-06-03T13:30", ["nhận đến 15 giờ: trả trong ngày"]),  # lunch stops nothing
    ],
)
def test_a_resumption_is_told_by_its_own_hour(pause: str, lines: list[str]) -> None:
    found = told(SAME_DAY, "2024-06-03T08:30", pause)
    assert len(found) == len(lines)
    assert all(line.partition(" ")[2].startswith(start) for line, start in zip(found, lines, strict=True))


def test_a_pause_on_a_last_day_moved_off_a_day_off_is_told_there() -> None:
    """Three days from 12/6 end on Saturday 15/6, so on Monday 17/6; the pause begins on that Monday."""
    lines = told(TimeLimit(Rule.CALENDAR_DAYS, 3), "2024-06-12T09:00", "2024-06-17T09:00/2024-06-19T09:00")
    assert lines[-3:] == [
        "17/6 tạm dừng từ ngày 17/6/2024, đúng ngày hết hạn: ngày tiếp tục là ngày hết hạn",
        "18/6 tạm dừng từ ngày 17/6/2024",
        "19/6 ngày tiếp tục sau tạm dừng, không tính, ngày hết hạn",
    ]


@pytest.mark.parametrize(("start", "keep"), [("2024-06-03T17:30", False), ("2024-06-03T07:00", True)])
def test_a_day_without_minutes_says_its_own_reason(start: str, keep: bool) -> None:
    limit = TimeLimit(Rule.WORKING_DAYS if keep else Rule.WORKING_HOURS, 1)
    pauses = [] if keep else [(datetime(2024, 6, 3, 18, 0), datetime(2024, 6, 3, 19, 0))]
    lines = due(limit, datetime.fromisoformat(start), CALENDAR, pauses=pauses, keep_hour=keep).proof
    silent = [line.why for line in lines if not line.counted]
    assert silent == ["hạn trả vào lúc bắt đầu giờ làm việc" if keep else "bắt đầu sau giờ làm việc"]


def test_a_pause_cut_by_a_restart_keeps_the_day_it_began() -> None:
    pause = (datetime(2024, 6, 4, 9, 0), datetime(2024, 6, 7, 9, 0))
    found = due(
        TimeLimit(Rule.WORKING_DAYS, 2),
        datetime(2024, 6, 3, 9, 0),
        CALENDAR,
        pauses=[pause],
        restart_at=datetime(2024, 6, 5, 9, 0),
    )
    assert [line.why for line in found.proof if line.date == date(2024, 6, 6)] == ["tạm dừng từ ngày 4/6/2024"]


@given(LIMITS, STARTS, GAPS, SWITCHES, st.none() | st.integers(0, 20_000))
@example(SAME_DAY, datetime(2024, 6, 3, 16, 30), [(930, 8640)], PLAIN, None)
@example(TimeLimit(Rule.CALENDAR_DAYS, 3), datetime(2024, 6, 12, 9, 0), [(7200, 2880)], PLAIN, None)
def test_every_line_says_what_was_asked(
    limit: TimeLimit,
    start: datetime,
    gaps: list[tuple[int, int]],
    switches: dict[str, object],
    restarted: int | None,
) -> None:
    start = start.replace(second=0, microsecond=0)
    restart = None if restarted is None else start + timedelta(minutes=restarted)
    pauses = laid_out(start, gaps)
    found = due(limit, start, CALENDAR, pauses=pauses, restart_at=restart, **switches)  # type: ignore[arg-type]
    for line in found.proof:
        assert holds(line, found, restart or start, pauses), (line, found.due)


def holds(line: ProofLine, found: DueDate, start: datetime, pauses: list[Pause]) -> bool:
    """Whether every statement of one line is true; a sentence nobody expects here is not."""
    day, why = line.date, line.why
    works = CALENDAR.is_working_day(day)
    if match := re.match(r"tạm dừng từ ngày (\d+)/(\d+)/(\d+)", why):
        begun = date(*map(int, reversed(match.groups())))
        return any(p.start.date() == begun <= day <= p.end.date() for p in pauses)
    if match := re.fullmatch(r"(nhận|tiếp tục) (đến|sau) (15 giờ|giờ làm việc): (.*)", why):
        return asked_then(match.groups(), day, found, start, pauses)
    simple = {
        "tạm dừng": works and any(p.start.date() <= day <= p.end.date() for p in pauses),
        "bắt đầu sau giờ làm việc": day == start.date() and start >= CALENDAR.close_of(day),
        "hạn trả vào lúc bắt đầu giờ làm việc": found.due == CALENDAR.open_at(day),
        "ngày làm việc tiếp theo": works and day == found.due.date(),
    }
    return simple[why] if why in simple else day_holds(line, found, start, pauses)


def asked_then(words: tuple[str, ...], day: date, found: DueDate, start: datetime, pauses: list[Pause]) -> bool:
    """What the same-day rule says of a receipt or a resumption on the day it stands at."""
    verb, side, hour, then = words
    moments = [start] if verb == "nhận" else [p.end for p in pauses]
    here = [moment for moment in moments if moment.date() == day]
    late = [m for m in here if (m.time() > THREE if hour == "15 giờ" else m > CALENDAR.close_of(day))]
    if side == "đến":
        return day == found.due.date() and then == "trả trong ngày" and len(late) < len(here)
    return day < found.due.date() and then == "chuyển sang ngày làm việc tiếp theo" and bool(late)


def day_holds(line: ProofLine, found: DueDate, start: datetime, pauses: list[Pause]) -> bool:
    """The statements of the rules in days and hours."""
    day, why = line.date, line.why
    works, last = CALENDAR.is_working_day(day), day == found.due.date()
    if why.startswith("trước khi tính lại từ ngày "):
        return day < start.date() and why.endswith(f" {start.day}/{start.month}/{start.year}")
    if why.startswith("nhận ngoài giờ làm việc"):
        return not CALENDAR.is_working_day(start.date()) or start > CALENDAR.close_of(start.date())
    if why.startswith("ngày bắt đầu, không tính"):
        return not line.counted and day >= start.date()
    if why.startswith("ngày tiếp tục sau tạm dừng, không tính"):
        return any(p.start.date() < day == p.end.date() for p in pauses) and last == why.endswith(", ngày hết hạn")
    if why.startswith("ngày làm việc đầu tiên sau ngày nghỉ"):
        return last and works and not CALENDAR.is_working_day(day - ONE_DAY) and f"({weekday_name(day)})" in why
    if why.startswith("ngày nghỉ ("):
        return not works and not last and why.startswith(f"ngày nghỉ ({CALENDAR.why(day)}): hạn chuyển sang")
    if match := re.match(r"ngày làm việc thứ (\d+)|ngày thứ (\d+)|tính ", why):
        before = sum(each.counted for each in found.proof if each.date <= day)
        number = match[1] or match[2]
        return line.counted and (works or not match[1]) and (number is None or int(number) == before)
    return not works and not line.counted and why == CALENDAR.why(day)
