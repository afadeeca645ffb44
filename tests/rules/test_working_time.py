"""Working time: which days and minutes count."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.working_time import OutsideCalendar, Remaining, WorkingCalendar, duration_vn, remaining

HOURS = ((time(7), time(11, 30)), (time(13, 30), time(17)))
TET = {date(2024, 2, day): "Tết Nguyên đán" for day in (8, 9, 10, 11, 12, 13, 14)}
OFF = TET | {
    date(2024, 4, 18): "Giỗ Tổ Hùng Vương",
    date(2024, 4, 29): "nghỉ hoán đổi (làm bù ngày 4/5/2024)",
    date(2024, 4, 30): "ngày Chiến thắng 30/4",
    date(2024, 5, 1): "ngày Quốc tế Lao động",
}


def a_calendar(off: dict[date, str] = OFF, make_up: frozenset[date] = frozenset({date(2024, 5, 4)})) -> WorkingCalendar:
    return WorkingCalendar(
        code="vn",
        first=date(2023, 1, 1),
        last=date(2026, 12, 31),
        sessions=HOURS,
        days_off=off,
        make_up_days=make_up,
        versions={2024: "vn-2024.1"},
        confirmed_years=frozenset({2024}),
    )


CALENDAR = a_calendar()
MOMENTS = st.datetimes(datetime.fromisoformat("2023-06-01"), datetime.fromisoformat("2026-06-01"))
DAYS = st.dates(date(2023, 6, 1), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("day", "works", "why"),
    [
        (date(2024, 5, 3), True, "ngày làm việc"),
        (date(2024, 5, 4), True, "làm bù"),
        (date(2024, 5, 5), False, "Chủ nhật"),
        (date(2024, 5, 11), False, "thứ Bảy"),
        (date(2024, 2, 8), False, "nghỉ Tết Nguyên đán"),
        (date(2024, 2, 10), False, "nghỉ Tết Nguyên đán"),
        (date(2024, 4, 29), False, "nghỉ hoán đổi (làm bù ngày 4/5/2024)"),
    ],
)
def test_a_day_says_whether_it_counts_and_why(day: date, works: bool, why: str) -> None:
    assert (CALENDAR.is_working_day(day), CALENDAR.why(day)) == (works, why)


def test_working_days_step_over_days_off_and_onto_make_up_saturdays() -> None:
    assert CALENDAR.next_working_day(date(2024, 5, 3)) == date(2024, 5, 4)
    assert CALENDAR.next_working_day(date(2024, 2, 7)) == date(2024, 2, 15)
    assert CALENDAR.previous_working_day(date(2024, 2, 15)) == date(2024, 2, 7)
    assert CALENDAR.previous_working_day(date(2024, 5, 6)) == date(2024, 5, 4)
    assert CALENDAR.roll_forward(date(2024, 2, 8)) == date(2024, 2, 15)
    assert CALENDAR.roll_forward(date(2024, 2, 7)) == date(2024, 2, 7)
    assert CALENDAR.add_working_days(date(2024, 5, 1), 3) == date(2024, 5, 4)
    assert CALENDAR.add_working_days(date(2024, 5, 5), 0) == date(2024, 5, 6)
    assert CALENDAR.working_days_between(date(2024, 2, 7), date(2024, 2, 16)) == 2
    assert CALENDAR.working_days_between(date(2024, 2, 16), date(2024, 2, 7)) == -2


@given(DAYS, st.integers(1, 120))
def test_the_nth_working_day_has_n_working_days_up_to_it(day: date, n: int) -> None:
    end = CALENDAR.add_working_days(day, n)
    walked = [day + timedelta(days=k) for k in range(1, (end - day).days + 1)]
    assert CALENDAR.is_working_day(end)
    assert sum(CALENDAR.is_working_day(each) for each in walked) == n
    assert CALENDAR.working_days_between(day, end) == n


@pytest.mark.parametrize(
    ("_case", "start", "end", "minutes"),
    [
        ("a whole day", "2024-06-12T07:00", "2024-06-12T17:00", 480),
        ("lunch does not count", "2024-06-12T11:00", "2024-06-12T14:00", 60),
        ("before and after hours", "2024-06-12T05:00", "2024-06-12T22:00", 480),
        ("over a weekend", "2024-06-14T16:00", "2024-06-17T08:00", 120),
        ("a make-up Saturday", "2024-05-04T07:00", "2024-05-05T00:00", 480),
        ("over Tết", "2024-02-07T16:30", "2024-02-15T07:30", 60),
        ("backwards", "2024-06-12T14:00", "2024-06-12T11:00", -60),
        ("seconds belong to their minute", "2024-06-12T09:00:59", "2024-06-12T09:01:01", 1),
    ],
)
def test_working_minutes(_case: str, start: str, end: str, minutes: int) -> None:
    assert CALENDAR.working_minutes(datetime.fromisoformat(start), datetime.fromisoformat(end)) == minutes


@given(MOMENTS, MOMENTS, MOMENTS)
def test_elapsed_working_time_adds_up_over_any_split(one: datetime, two: datetime, three: datetime) -> None:
    whole = CALENDAR.working_time(one, three)
    assert CALENDAR.working_time(one, two) + CALENDAR.working_time(two, three) == whole
    minutes = CALENDAR.working_minutes(one, three)
    assert CALENDAR.working_minutes(one, two) + CALENDAR.working_minutes(two, three) == minutes


@given(MOMENTS, st.integers(1, 10_000))
def test_after_is_the_first_moment_with_so_much_working_time(start: datetime, minutes: int) -> None:
    length = timedelta(minutes=minutes)
    end = CALENDAR.after(start, length)
    assert CALENDAR.working_time(start, end) == length
    assert CALENDAR.working_time(start, end - timedelta(microseconds=1)) < length
    assert CALENDAR.is_open(end)


@pytest.mark.parametrize(
    ("moment", "runs_from"),
    [
        ("2024-06-12T06:00", "2024-06-12T07:00"),
        ("2024-06-12T10:15", "2024-06-12T10:15"),
        ("2024-06-12T11:30", "2024-06-12T13:30"),
        ("2024-06-12T12:10", "2024-06-12T13:30"),
        ("2024-06-12T17:00", "2024-06-13T07:00"),
        ("2024-06-15T21:40", "2024-06-17T07:00"),
    ],
)
def test_time_runs_from_the_next_working_minute(moment: str, runs_from: str) -> None:
    assert CALENDAR.next_open(datetime.fromisoformat(moment)) == datetime.fromisoformat(runs_from)


@pytest.mark.parametrize(
    ("_case", "now", "due", "text"),
    [
        ("days ahead", "2024-06-10T08:00", "2024-06-12T17:00", "còn 2 ngày làm việc"),
        ("first thing in the morning", "2024-06-10T07:00", "2024-06-12T17:00", "còn 2 ngày làm việc"),
        ("less than a working day, over a night", "2024-06-11T16:00", "2024-06-12T10:00", "còn 4 giờ"),
        (
            "two dates but hardly more than a day",
            "2024-06-11T16:59",
            "2024-06-13T07:30",
            "còn 1 ngày làm việc",
        ),
        ("today", "2024-06-12T10:10", "2024-06-12T17:00", "còn 4 giờ 50 phút"),
        ("a last minute", "2024-06-12T16:59", "2024-06-12T17:00", "còn 1 phút"),
        ("this minute", "2024-06-12T17:00", "2024-06-12T17:00", "đến hạn"),
        ("over, and nobody works", "2024-06-14T18:00", "2024-06-14T17:00", "đã hết hạn"),
        ("over by minutes", "2024-06-17T07:05", "2024-06-14T17:00", "quá hạn 5 phút"),
        ("over by days", "2024-06-17T17:00", "2024-06-13T17:00", "quá hạn 2 ngày làm việc"),
    ],
)
def test_what_is_left_is_said_in_working_time(_case: str, now: str, due: str, text: str) -> None:
    assert remaining(CALENDAR, datetime.fromisoformat(now), datetime.fromisoformat(due)).text == text


def test_remaining_keeps_its_numbers() -> None:
    left = remaining(CALENDAR, datetime.fromisoformat("2024-06-10T08:00"), datetime.fromisoformat("2024-06-12T17:00"))
    assert left == Remaining(working_days=2, minutes=1380, day_minutes=480, overdue=False)


def test_durations_are_said_as_people_say_them() -> None:
    assert [duration_vn(m) for m in (0, 40, 60, 320)] == ["0 phút", "40 phút", "1 giờ", "5 giờ 20 phút"]


def test_a_calendar_names_its_editions_and_what_nobody_confirmed() -> None:
    over_new_year = date(2024, 12, 30), date(2025, 1, 3)
    assert CALENDAR.label(date(2024, 1, 1), date(2024, 2, 1)) == "vn-2024.1"
    assert CALENDAR.label(*over_new_year) == "vn-2024.1, vn-2025.0 (2025 chưa được xác nhận)"
    assert CALENDAR.unconfirmed(*over_new_year) == (2025,)
    all_years = CALENDAR.first, CALENDAR.last
    assert CALENDAR.label(*all_years) == "vn-2023.0 … vn-2026.0 (2023, 2025–2026 chưa được xác nhận)"


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2027, 1, 1)])
def test_beyond_its_years_a_calendar_refuses(day: date) -> None:
    for ask in (CALENDAR.is_working_day, CALENDAR.next_working_day, CALENDAR.roll_forward):
        with pytest.raises(OutsideCalendar):
            ask(day)
    with pytest.raises(OutsideCalendar):
        CALENDAR.add_working_days(date(2026, 12, 1), 100)


def test_a_calendar_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="off and made up"):
        a_calendar(make_up=frozenset({date(2024, 4, 18)}))


@settings(max_examples=30)
@given(DAYS, MOMENTS, st.integers(1, 2_000))
def test_a_further_day_off_never_makes_time_run_faster(day: date, start: datetime, minutes: int) -> None:
    poorer = a_calendar(off=OFF | {day: "nghỉ thêm"}, make_up=frozenset())
    richer = a_calendar(make_up=frozenset())
    length = timedelta(minutes=minutes)
    assert poorer.after(start, length) >= richer.after(start, length)
