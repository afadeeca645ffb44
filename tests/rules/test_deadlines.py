"""Deadlines: worked cases as the law reads, with pauses, restarts, switches and proofs."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.kernel.calendars import calendar_for
from motcua.rules.deadlines import DeadlineError, OffHours, Rule, TimeLimit, due, due_at
from motcua.rules.working_time import OutsideCalendar

CALENDAR = calendar_for()
at = datetime.fromisoformat


def limit(text: str) -> TimeLimit:
    """A limit written "3 working_days" or "same_day_15h"."""
    n, _, rule = text.rpartition(" ")
    return TimeLimit(Rule(rule), int(n or 0))


@pytest.mark.parametrize(
    ("_case", "start", "rule", "expected"),
    [
        ("E01 before 15:00", "2024-03-12T14:59", "same_day_15h", "2024-03-12T17:00"),
        ("E02 15:00 is not after 15:00", "2024-03-12T15:00", "same_day_15h", "2024-03-12T17:00"),
        ("E03 after 15:00", "2024-03-12T15:01", "same_day_15h", "2024-03-13T17:00"),
        ("E04 Friday to Monday", "2024-03-15T16:20", "same_day_15h", "2024-03-18T17:00"),
        ("before opening", "2024-03-12T05:30", "same_day_15h", "2024-03-12T17:00"),
        ("on a Saturday", "2024-03-16T09:00", "same_day_15h", "2024-03-18T17:00"),
        ("on a make-up Saturday", "2024-05-04T09:00", "same_day_15h", "2024-05-04T17:00"),
        ("late before a make-up Saturday", "2024-05-03T15:30", "same_day_15h", "2024-05-04T17:00"),
        ("late on a make-up Saturday", "2024-05-04T15:30", "same_day_15h", "2024-05-06T17:00"),
        ("in Tết", "2024-02-10T09:00", "same_day_15h", "2024-02-15T17:00"),
        ("E07 ends before Tết", "2024-02-01T09:15", "3 working_days", "2024-02-06T17:00"),
        ("E08 over Tết", "2024-02-06T10:00", "3 working_days", "2024-02-16T17:00"),
        ("E09 five days off", "2024-04-25T10:00", "3 working_days", "2024-05-03T17:00"),
        ("E11 National Day", "2024-08-26T09:00", "7 working_days", "2024-09-06T17:00"),
        ("E12 Hùng Kings; late start", "2024-04-17T16:00", "3 working_days", "2024-04-23T17:00"),
        ("E13 New Year", "2024-12-31T10:00", "2 working_days", "2025-01-03T17:00"),
        ("E14 Tết 2025", "2025-01-24T10:00", "2 working_days", "2025-02-04T17:00"),
        ("E16 2/9/2025", "2025-08-28T09:00", "3 working_days", "2025-09-04T17:00"),
        ("E17 make-up Saturday counts", "2025-04-25T16:00", "5 working_days", "2025-05-06T17:00"),
        ("due on a make-up Saturday", "2024-05-03T09:00", "1 working_days", "2024-05-04T17:00"),
        ("received on a Saturday, Monday is day 1", "2024-06-15T09:00", "1 working_days", "2024-06-17T17:00"),
        ("received at night", "2024-06-12T23:59", "1 working_days", "2024-06-13T17:00"),
        ("2026, swap of 2/1", "2025-12-31T10:00", "1 working_days", "2026-01-05T17:00"),
        ("2026, make-up 10/1", "2026-01-09T10:00", "1 working_days", "2026-01-10T17:00"),
        ("2026, new holiday", "2026-11-23T10:00", "1 working_days", "2026-11-25T17:00"),
        ("2023, Tết", "2023-01-19T10:00", "1 working_days", "2023-01-27T17:00"),
        ("E18 calendar days over Tết", "2024-01-31T09:00", "15 calendar_days", "2024-02-15T17:00"),
        ("lands on Tết", "2024-01-31T09:00", "10 calendar_days", "2024-02-15T17:00"),
        ("lands on a Saturday", "2024-06-12T09:00", "3 calendar_days", "2024-06-17T17:00"),
        ("lands on a make-up Saturday", "2024-04-24T09:00", "10 calendar_days", "2024-05-04T17:00"),
        ("starts on a day off", "2024-06-15T09:00", "2 calendar_days", "2024-06-17T17:00"),
        ("same day number", "2024-03-12T09:00", "1 months", "2024-04-12T17:00"),
        ("last day of February", "2024-01-31T09:00", "1 months", "2024-02-29T17:00"),
        ("last day of a short February", "2025-01-31T09:00", "1 months", "2025-02-28T17:00"),
        ("from 29/2 to 29/3", "2024-02-29T09:00", "1 months", "2024-03-29T17:00"),
        ("end of month is a day off", "2024-05-31T09:00", "1 months", "2024-07-01T17:00"),
        ("over the year's end", "2024-11-30T09:00", "3 months", "2025-02-28T17:00"),
        ("twelve months", "2024-02-29T09:00", "12 months", "2025-02-28T17:00"),
        ("E22 over a night", "2024-06-12T10:00", "8 working_hours", "2024-06-13T10:00"),
        ("E23 Saturday night", "2024-06-15T21:40", "8 working_hours", "2024-06-17T17:00"),
        ("E24 in lunch", "2024-06-12T12:10", "4 working_hours", "2024-06-13T07:30"),
        ("ends with the morning", "2024-06-12T10:30", "1 working_hours", "2024-06-12T11:30"),
        ("at closing", "2024-06-14T17:00", "1 working_hours", "2024-06-17T08:00"),
        ("over Tết", "2024-02-07T16:00", "2 working_hours", "2024-02-15T08:00"),
        ("onto a make-up Saturday", "2024-05-03T16:00", "8 working_hours", "2024-05-04T16:00"),
        ("E26", "2024-06-03T08:30", "10 working_days", "2024-06-17T17:00"),
    ],
)
def test_when_a_result_is_due(_case: str, start: str, rule: str, expected: str) -> None:
    found = due(limit(rule), at(start), CALENDAR)
    assert found.due == at(expected)
    assert due_at(limit(rule), at(start), CALENDAR) == found.due


PAUSED = [
    ("notice on day 2, 8 left", "10 working_days", "2024-06-05T09:00/2024-06-20T14:00", "2024-07-02T17:00"),
    ("a weekend costs nothing", "10 working_days", "2024-06-07T17:00/2024-06-09T10:00", "2024-06-17T17:00"),
    ("same day costs nothing", "10 working_days", "2024-06-05T09:00/2024-06-05T16:00", "2024-06-17T17:00"),
    (
        "notice on the day of receipt",
        "10 working_days",
        "2024-06-03T10:00/2024-06-10T08:00",
        "2024-06-24T17:00",
    ),
    ("notice on the last day", "10 working_days", "2024-06-17T10:00/2024-06-20T08:00", "2024-06-20T17:00"),
    (
        "resumed on a Saturday, none left",
        "10 working_days",
        "2024-06-17T10:00/2024-06-22T08:00",
        "2024-06-24T17:00",
    ),
    ("notice too late", "10 working_days", "2024-06-18T10:00/2024-06-20T08:00", "2024-06-17T17:00"),
    ("ten calendar days out", "15 calendar_days", "2024-06-05T09:00/2024-06-15T09:00", "2024-06-28T17:00"),
    ("moved off a Sunday", "15 calendar_days", "2024-06-05T09:00/2024-06-10T09:00", "2024-06-24T17:00"),
    ("months move by the days paused", "1 months", "2024-06-05T09:00/2024-06-12T09:00", "2024-07-10T17:00"),
    (
        "hours: only working time is excluded",
        "8 working_hours",
        "2024-06-03T10:30/2024-06-04T07:30",
        "2024-06-04T15:30",
    ),
    ("hours: a pause in lunch", "8 working_hours", "2024-06-03T11:30/2024-06-03T13:30", "2024-06-04T08:30"),
    ("hours: after the end", "1 working_hours", "2024-06-03T09:30/2024-06-04T07:30", "2024-06-03T09:30"),
    ("same day, resumed by 15:00", "same_day_15h", "2024-06-03T10:00/2024-06-05T15:00", "2024-06-05T17:00"),
    (
        "same day, resumed after 15:00",
        "same_day_15h",
        "2024-06-03T10:00/2024-06-05T15:01",
        "2024-06-06T17:00",
    ),
]


@pytest.mark.parametrize(("_case", "rule", "pause", "expected"), PAUSED)
def test_a_pause_stops_the_clock(_case: str, rule: str, pause: str, expected: str) -> None:
    begin, end = map(at, pause.split("/"))
    found = due(limit(rule), at("2024-06-03T08:30"), CALENDAR, pauses=[(begin, end)])
    assert found.due == at(expected)


def test_several_pauses_add_up_in_any_order() -> None:
    pauses = [
        (at("2024-06-12T08:00"), at("2024-06-14T08:00")),
        (at("2024-06-05T09:00"), at("2024-06-07T09:00")),
    ]
    # used: 4/6, 5/6 | 10/6, 11/6, 12/6 | five left after 14/6
    assert due(limit("10 working_days"), at("2024-06-03T08:30"), CALENDAR, pauses=pauses).due == at("2024-06-21T17:00")


def test_a_restart_sets_the_clock_to_zero() -> None:
    pauses = [(at("2024-06-05T09:00"), at("2024-06-20T14:00"))]
    found = due(
        limit("10 working_days"),
        at("2024-06-03T08:30"),
        CALENDAR,
        pauses=pauses,
        restart_at=at("2024-06-20T14:00"),
    )
    assert found.due == at("2024-07-04T17:00")  # E28
    assert [line.date for line in found.proof][:2] == [date(2024, 6, 3), date(2024, 6, 4)]
    assert found.proof[0].why == "trước khi tính lại từ ngày 20/6/2024"
    assert sum(line.counted for line in found.proof) == 10


@pytest.mark.parametrize(
    ("code", "pauses", "restart_at"),
    [
        ("pause_reversed", [("2024-06-05T09:00", "2024-06-04T09:00")], None),
        ("pause_before_start", [("2024-06-02T09:00", "2024-06-04T09:00")], None),
        (
            "pause_overlap",
            [("2024-06-04T09:00", "2024-06-06T09:00"), ("2024-06-06T08:59", "2024-06-07T09:00")],
            None,
        ),
        ("restart_before_start", [], "2024-06-03T08:29"),
    ],
)
def test_what_makes_no_sense_is_refused(code: str, pauses: list[tuple[str, str]], restart_at: str | None) -> None:
    with pytest.raises(DeadlineError) as refused:
        due(
            limit("10 working_days"),
            at("2024-06-03T08:30"),
            CALENDAR,
            pauses=[(at(begin), at(end)) for begin, end in pauses],
            restart_at=at(restart_at) if restart_at else None,
        )
    assert refused.value.code == code


@pytest.mark.parametrize("n", [0, -1])
def test_a_limit_is_positive(n: int) -> None:
    with pytest.raises(DeadlineError) as refused:
        TimeLimit(Rule.WORKING_DAYS, n)
    assert refused.value.code == "limit_not_positive"


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule is not Rule.SAME_DAY_15H])
def test_a_limit_beyond_the_calendar_is_refused_not_guessed(rule: Rule) -> None:
    with pytest.raises(OutsideCalendar):
        due_at(TimeLimit(rule, 99_999_999), at("2024-06-03T08:30"), CALENDAR)


@pytest.mark.parametrize(
    ("start", "raw", "moved"),
    [
        ("2024-06-15T09:00", "2024-06-17T17:00", "2024-06-18T17:00"),  # a Saturday
        ("2024-06-14T17:01", "2024-06-17T17:00", "2024-06-18T17:00"),  # after closing on Friday
        ("2024-06-14T17:00", "2024-06-17T17:00", "2024-06-17T17:00"),
        ("2024-06-14T06:00", "2024-06-17T17:00", "2024-06-17T17:00"),
    ],
)
def test_receipt_out_of_hours_is_a_choice_of_the_place(start: str, raw: str, moved: str) -> None:
    assert due(limit("1 working_days"), at(start), CALENDAR).due == at(raw)
    switched = due(limit("1 working_days"), at(start), CALENDAR, off_hours=OffHours.NEXT_WORKING_DAY)
    assert switched.due == at(moved)


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        ("2024-06-12T10:00", 3, "2024-06-17T10:00"),
        ("2024-06-12T07:00", 1, "2024-06-13T07:00"),
        ("2024-06-12T17:00", 1, "2024-06-13T17:00"),
        ("2024-06-12T13:30", 1, "2024-06-13T13:30"),
        ("2024-06-15T21:40", 1, "2024-06-17T17:00"),
    ],
)
def test_the_hour_may_be_kept(start: str, n: int, expected: str) -> None:
    found = due(TimeLimit(Rule.WORKING_DAYS, n), at(start), CALENDAR, keep_hour=True)
    assert found.due == at(expected)
    assert found.due <= due(TimeLimit(Rule.WORKING_DAYS, n), at(start), CALENDAR).due


def test_the_proof_names_every_day_and_why() -> None:
    found = due(limit("3 working_days"), at("2024-04-26T10:00"), CALENDAR)
    assert [(f"{line.date:%d/%m}", line.counted, line.why) for line in found.proof] == [
        ("26/04", False, "ngày bắt đầu, không tính (Điều 147 khoản 2 Bộ luật Dân sự 2015)"),
        ("27/04", False, "thứ Bảy"),
        ("28/04", False, "Chủ nhật"),
        ("29/04", False, "nghỉ hoán đổi (làm bù ngày 4/5/2024)"),
        ("30/04", False, "nghỉ ngày Chiến thắng 30/4"),
        ("01/05", False, "nghỉ ngày Quốc tế Lao động"),
        ("02/05", True, "ngày làm việc thứ 1"),
        ("03/05", True, "ngày làm việc thứ 2"),
        ("04/05", True, "ngày làm việc thứ 3, làm bù"),
    ]
    assert (found.calendar, found.confirmed, found.warnings) == ("vn-2024.1", True, ())


def test_the_proof_shows_a_last_day_that_is_a_day_off() -> None:
    lines = due(limit("3 calendar_days"), at("2024-06-12T09:00"), CALENDAR).proof
    assert [(line.counted, line.why) for line in lines[2:]] == [
        (True, "ngày thứ 2"),
        (True, "ngày thứ 3 (kể cả thứ Bảy)"),
        (False, "ngày nghỉ (Chủ nhật): hạn chuyển sang ngày làm việc tiếp theo"),
        (False, "ngày làm việc đầu tiên sau ngày nghỉ (thứ Hai), ngày hết hạn"),
    ]


def test_the_proof_in_hours_counts_minutes() -> None:
    pauses = [(at("2024-06-12T11:00"), at("2024-06-13T09:00"))]
    lines = due(limit("8 working_hours"), at("2024-06-12T10:00"), CALENDAR, pauses=pauses).proof
    assert [(line.date.day, line.minutes) for line in lines] == [(12, 60), (13, 360), (14, 60)]


def test_a_year_nobody_confirmed_computes_and_says_so() -> None:
    found = due(limit("3 working_days"), at("2026-06-03T08:30"), CALENDAR)
    assert found.due == at("2026-06-08T17:00")
    assert found.calendar == "vn-2026.1 (2026 chưa được xác nhận)"
    assert not found.confirmed
    assert len(found.warnings) == 1


def test_a_pause_after_the_end_changes_nothing_and_says_so() -> None:
    pauses = [(at("2024-06-18T10:00"), at("2024-06-20T08:00"))]
    found = due(limit("10 working_days"), at("2024-06-03T08:30"), CALENDAR, pauses=pauses)
    assert found.warnings == (
        "Khoảng tạm dừng từ 10:00 ngày 18/6/2024 bắt đầu khi thời hạn đã hết: hạn trả không thay đổi.",
    )
