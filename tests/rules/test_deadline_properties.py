"""Deadlines: what holds for every limit, start and pause, and agreement with a model that walks."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel.calendars import calendar_for
from motcua.rules.deadlines import OffHours, Pause, Rule, StepLimit, TimeLimit, chain, due, due_at
from motcua.rules.working_time import WorkingCalendar

CALENDAR = calendar_for()
ONE_DAY = timedelta(days=1)
STARTS = st.datetimes(datetime.fromisoformat("2022-06-01"), datetime.fromisoformat("2027-06-01"))
LIMITS = st.one_of(
    st.builds(TimeLimit, st.just(Rule.WORKING_DAYS), st.integers(1, 60)),
    st.builds(TimeLimit, st.just(Rule.CALENDAR_DAYS), st.integers(1, 90)),
    st.builds(TimeLimit, st.just(Rule.MONTHS), st.integers(1, 14)),
    st.builds(TimeLimit, st.just(Rule.WORKING_HOURS), st.integers(1, 200)),
    st.just(TimeLimit(Rule.SAME_DAY_15H)),
)
GAPS = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)), max_size=3)
SWITCHES = st.fixed_dictionaries({"off_hours": st.sampled_from(OffHours), "keep_hour": st.booleans()})


def laid_out(start: datetime, gaps: list[tuple[int, int]]) -> list[Pause]:
    """Pauses after a start from minutes of running and of pausing."""
    pauses, cursor = [], start
    for running, paused in gaps:
        begin = cursor + timedelta(minutes=running)
        cursor = begin + timedelta(minutes=paused)
        pauses.append(Pause(begin, cursor))
    return pauses


@given(LIMITS, STARTS, GAPS, SWITCHES)
def test_a_due_moment_is_later_and_in_working_time(
    limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]], switches: dict[str, object]
) -> None:
    found = due(limit, start, CALENDAR, pauses=laid_out(start, gaps), **switches)  # type: ignore[arg-type]
    assert found.due >= start.replace(second=0, microsecond=0)
    assert CALENDAR.is_open(found.due)


@given(LIMITS, STARTS)
def test_the_fast_path_gives_the_same(limit: TimeLimit, start: datetime) -> None:
    assert due_at(limit, start, CALENDAR) == due(limit, start, CALENDAR).due


@given(LIMITS, STARTS, st.integers(0, 50_000), SWITCHES)
def test_who_comes_later_is_not_due_earlier(
    limit: TimeLimit, start: datetime, minutes: int, switches: dict[str, object]
) -> None:
    later = start + timedelta(minutes=minutes)
    one = due(limit, start, CALENDAR, **switches)  # type: ignore[arg-type]
    assert due(limit, later, CALENDAR, **switches).due >= one.due  # type: ignore[arg-type]


@given(LIMITS, STARTS, GAPS)
def test_a_longer_limit_is_not_due_earlier(limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]]) -> None:
    pauses = laid_out(start, gaps)
    longer = TimeLimit(limit.rule, limit.n + 1)
    assert due(longer, start, CALENDAR, pauses=pauses).due >= due(limit, start, CALENDAR, pauses=pauses).due


@given(LIMITS, STARTS, GAPS, SWITCHES)
def test_a_pause_never_makes_a_result_due_earlier(
    limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]], switches: dict[str, object]
) -> None:
    plain = due(limit, start, CALENDAR, **switches)  # type: ignore[arg-type]
    paused = due(limit, start, CALENDAR, pauses=laid_out(start, gaps), **switches)  # type: ignore[arg-type]
    assert paused.due >= plain.due


@given(LIMITS, STARTS, GAPS, SWITCHES)
def test_the_proof_is_complete_and_adds_up_to_the_limit(
    limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]], switches: dict[str, object]
) -> None:
    found = due(limit, start, CALENDAR, pauses=laid_out(start, gaps), **switches)  # type: ignore[arg-type]
    days = (found.due.date() - start.date()).days + 1
    assert [line.date for line in found.proof] == [start.date() + k * ONE_DAY for k in range(days)]
    assert all(line.why for line in found.proof)
    counted = sum(line.counted for line in found.proof)
    if limit.rule is Rule.WORKING_HOURS:
        assert sum(line.minutes for line in found.proof) == 60 * limit.n
    elif limit.rule is Rule.WORKING_DAYS and switches["keep_hour"]:
        assert sum(line.minutes for line in found.proof) == 480 * limit.n
    elif limit.rule in (Rule.WORKING_DAYS, Rule.CALENDAR_DAYS):
        assert counted == limit.n
    elif limit.rule is Rule.SAME_DAY_15H:
        assert counted == 1


def one_day_poorer(day: date) -> WorkingCalendar:
    return WorkingCalendar(
        code=CALENDAR.code,
        first=date(2022, 1, 1),
        last=date(2030, 12, 31),
        sessions=CALENDAR.sessions,
        days_off={**CALENDAR.days_off, day: "nghỉ thêm"},
        make_up_days=CALENDAR.make_up_days - {day},
        versions=CALENDAR.versions,
        confirmed_years=CALENDAR.confirmed_years,
    )


@settings(max_examples=50)
@given(LIMITS, STARTS, GAPS, st.integers(0, 120))
def test_a_further_holiday_never_makes_a_result_due_earlier(
    limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]], after: int
) -> None:
    poorer = one_day_poorer(start.date() + after * ONE_DAY)
    pauses = laid_out(start, gaps)
    assert due(limit, start, poorer, pauses=pauses).due >= due(limit, start, CALENDAR, pauses=pauses).due


def walked(limit: TimeLimit, start: datetime, pauses: list[Pause]) -> date:
    """The due day of a limit in days by walking: a second opinion, written without look-ups."""
    used, day = 0, start.date()
    paused = {p.start.date() + k * ONE_DAY for p in pauses for k in range(1, (p.end.date() - p.start.date()).days + 1)}
    while used < limit.n:
        day += ONE_DAY
        if day not in paused and (limit.rule is Rule.CALENDAR_DAYS or CALENDAR.is_working_day(day)):
            used += 1
    while True:
        resumed = [p.end.date() for p in pauses if p.start.date() <= day < p.end.date()]
        if resumed:
            day = max(resumed)
        elif not CALENDAR.is_working_day(day):
            day += ONE_DAY
        else:
            return day


@given(
    st.builds(TimeLimit, st.sampled_from((Rule.WORKING_DAYS, Rule.CALENDAR_DAYS)), st.integers(1, 40)),
    STARTS,
    GAPS,
)
def test_days_agree_with_a_walk(limit: TimeLimit, start: datetime, gaps: list[tuple[int, int]]) -> None:
    pauses = laid_out(start.replace(second=0, microsecond=0), gaps)
    assert due(limit, start, CALENDAR, pauses=pauses).due.date() == walked(limit, start, pauses)


@settings(max_examples=40)
@given(st.integers(1, 24), STARTS, GAPS)
def test_hours_agree_with_a_walk_over_minutes(n: int, start: datetime, gaps: list[tuple[int, int]]) -> None:
    start = start.replace(second=0, microsecond=0)
    pauses = laid_out(start, gaps)
    left, minute = 60 * n, start
    while left:
        opens = CALENDAR.is_working_day(minute.date()) and any(
            begin <= minute.time() < end for begin, end in CALENDAR.sessions
        )
        if opens and not any(p.start <= minute < p.end for p in pauses):
            left -= 1
        minute += timedelta(minutes=1)
    assert due(TimeLimit(Rule.WORKING_HOURS, n), start, CALENDAR, pauses=pauses).due == minute


@given(st.lists(st.integers(1, 16), min_size=1, max_size=5), STARTS)
def test_steps_that_fit_end_within_the_limit(hours: list[int], start: datetime) -> None:
    steps = [StepLimit(str(number), each) for number, each in enumerate(hours)]
    limit = TimeLimit(Rule.WORKING_DAYS, max(1, sum(hours) // 8))
    if sum(hours) <= limit.n * CALENDAR.day_minutes // 60:
        assert chain(steps, start, CALENDAR)[-1].due <= due_at(limit, start, CALENDAR)
