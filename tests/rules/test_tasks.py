"""Where a task stands on a day, and how far weighted tasks have come: the rules as tables, and what always holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.figures import Share
from motcua.rules.tasks import (
    OUT,
    DueRule,
    Every,
    OccurrenceFacts,
    TaskFacts,
    TaskStatus,
    Weighed,
    occurrence_days,
    relative_due,
    reminder_stage,
    roll_up,
    status_of,
)

DAY = date(2024, 9, 15)
FIXED, RECURRING, RELATIVE, NONE = DueRule
BEFORE, LATER = date(2024, 6, 28), date(2024, 12, 20)


def occurrences(*told: tuple[date, date | None]) -> tuple[OccurrenceFacts, ...]:
    return tuple(OccurrenceFacts(*one) for one in told)


@pytest.mark.parametrize(
    ("_case", "task", "status"),
    [
        ("accepted, done on its day", TaskFacts(FIXED, BEFORE, BEFORE, DAY), "DONE_ON_TIME"),
        ("accepted, done a day late", TaskFacts(FIXED, BEFORE, BEFORE + timedelta(1), DAY), "DONE_LATE"),
        ("accepted, no due day", TaskFacts(NONE, None, BEFORE, DAY), "DONE_ON_TIME"),
        ("handed in and not accepted", TaskFacts(FIXED, BEFORE, BEFORE, None), "OVERDUE"),
        ("accepted only tomorrow", TaskFacts(FIXED, BEFORE, BEFORE, DAY + timedelta(1)), "OVERDUE"),
        ("due yesterday", TaskFacts(FIXED, DAY - timedelta(1)), "OVERDUE"),
        ("due today", TaskFacts(FIXED, DAY), "DUE_SOON"),
        ("due in seven days", TaskFacts(FIXED, DAY + timedelta(7), started_on=BEFORE), "DUE_SOON"),
        ("due in eight days, begun", TaskFacts(FIXED, DAY + timedelta(8), started_on=BEFORE), "IN_PROGRESS"),
        ("due in eight days, not begun", TaskFacts(FIXED, DAY + timedelta(8)), "NOT_STARTED"),
        ("begins tomorrow", TaskFacts(NONE, started_on=DAY + timedelta(1)), "NOT_STARTED"),
        ("no day is never overdue", TaskFacts(NONE, started_on=BEFORE), "IN_PROGRESS"),
        ("waits for its event", TaskFacts(RELATIVE), "NOT_STARTED"),
        ("its event has come", TaskFacts(RELATIVE, DAY - timedelta(1)), "OVERDUE"),
        ("every output there", TaskFacts(RECURRING, occurrences=occurrences((BEFORE, BEFORE))), "RECURRING_KEPT"),
        ("one is missing", TaskFacts(RECURRING, occurrences=occurrences((BEFORE, None))), "RECURRING_MISSED"),
        ("accepted too late for that day", TaskFacts(RECURRING, occurrences=occurrences((BEFORE, LATER))),
         "RECURRING_MISSED"),
        ("due today is not missed yet", TaskFacts(RECURRING, occurrences=occurrences((DAY, None))), "NOT_STARTED"),
        ("cancelled on the day", TaskFacts(FIXED, BEFORE, out_on=DAY), "CANCELLED"),
        ("merged, though once accepted", TaskFacts(FIXED, BEFORE, BEFORE, BEFORE, out_on=DAY,
         out_as=TaskStatus.MERGED), "MERGED"),
        ("transferred only later", TaskFacts(FIXED, BEFORE, out_on=LATER, out_as=TaskStatus.TRANSFERRED), "OVERDUE"),
    ],
)  # fmt: skip
def test_where_a_task_stands(_case: str, task: TaskFacts, status: str) -> None:
    assert status_of(task, DAY) == status


PLAN = (
    [TaskFacts(FIXED, BEFORE, BEFORE, BEFORE)] * 3
    + [TaskFacts(FIXED, BEFORE, BEFORE + timedelta(3), LATER - timedelta(99))]
    + [TaskFacts(FIXED, BEFORE), TaskFacts(FIXED, LATER), TaskFacts(NONE)]
    + [TaskFacts(FIXED, LATER, BEFORE, BEFORE)]
    + [TaskFacts(RECURRING, occurrences=occurrences((BEFORE, BEFORE)))]
    + [TaskFacts(RECURRING, occurrences=occurrences((BEFORE, None)))]
    + [TaskFacts(FIXED, BEFORE, out_on=BEFORE)] * 2
)


@pytest.mark.parametrize(
    ("_case", "parts", "share"),
    [
        ("nothing", [], Share(0, 0)),
        ("heavy half", [Weighed(3, 50), Weighed(1, 0)], Share(150, 400)),
        ("done counts whole", [Weighed(1, 0, True), Weighed(1, 20)], Share(120, 200)),
        ("said to be finished, not accepted", [Weighed(1, 100)], Share(99, 100)),
        ("more than all is all but one", [Weighed(2, 250)], Share(198, 200)),
        ("less than nothing is nothing", [Weighed(-5, 50), Weighed(1, -3)], Share(0, 100)),
    ],
)
def test_weights_roll_up(_case: str, parts: list[Weighed], share: Share) -> None:
    assert roll_up(parts) == share


@pytest.mark.parametrize(
    ("every", "day", "days"),
    [
        (Every.QUARTER, 31, ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
        (Every.HALF_YEAR, 15, ["2024-06-15", "2024-12-15"]),
        (Every.YEAR, 14, ["2024-12-14"]),
    ],
)
def test_when_a_recurring_task_comes_round(every: Every, day: int, days: list[str]) -> None:
    found = occurrence_days(every, day, date(2024, 1, 1), date(2024, 12, 31))
    assert [one.isoformat() for one in found] == days


def test_every_month_has_its_last_day() -> None:
    found = occurrence_days(Every.MONTH, 31, date(2024, 2, 1), date(2025, 2, 28))
    assert (len(found), found[0], found[-1]) == (13, date(2024, 2, 29), date(2025, 2, 28))


def test_so_many_days_after_an_event() -> None:
    assert relative_due(date(2024, 2, 20), 20) == date(2024, 3, 11)


DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
MAYBE = st.none() | DAYS
TASKS = st.builds(
    TaskFacts,
    due=st.sampled_from(DueRule),
    due_on=MAYBE,
    done_on=MAYBE,
    accepted_on=MAYBE,
    started_on=MAYBE,
    out_on=MAYBE,
    out_as=st.sampled_from(sorted(OUT)),
    occurrences=st.lists(st.builds(OccurrenceFacts, DAYS, MAYBE), max_size=3).map(tuple),
)


@given(TASKS, DAYS, DAYS)
def test_what_happens_later_does_not_change_an_earlier_day(task: TaskFacts, day: date, later: date) -> None:
    """A fact dated after the day leaves the day's answer as it was."""
    if later > day and task.accepted_on is None and task.out_on is None:
        known = TaskFacts(task.due, task.due_on, task.done_on, later, task.started_on, later, task.out_as,
                          task.occurrences)  # fmt: skip
        assert status_of(known, day) == status_of(task, day)


@given(st.lists(st.builds(Weighed, st.integers(-9, 99), st.integers(-50, 500), st.booleans()), max_size=8))
def test_a_roll_up_is_never_over_a_hundred(parts: list[Weighed]) -> None:
    found = roll_up(parts)
    assert found.percent is None or 0 <= found.percent <= 100


TERMS = {"before": (7, 1), "escalate_after": 3, "escalate_every": 7, "until": 90}


@pytest.mark.parametrize(
    ("days", "stage", "up"),
    [
        (-8, None, False), (-7, -7, False), (-3, -7, False), (-1, -1, False), (0, -1, False), (1, 1, False),
        (2, 1, False), (3, 3, True), (9, 3, True), (10, 10, True), (17, 17, True), (90, 87, True), (91, None, False),
    ],
)  # fmt: skip
def test_when_somebody_is_reminded_and_when_it_goes_up(days: int, stage: int | None, up: bool) -> None:
    found = reminder_stage(BEFORE, BEFORE + timedelta(days), **TERMS)
    assert (found.days if found else None, found.escalated if found else False) == (stage, up)
