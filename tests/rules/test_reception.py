"""Reception of citizens: which weeks or months have too few days, and what may be written of a visit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.reception import (
    ReceptionPeriod,
    ReceptionRule,
    VisitOutcome,
    VisitSubject,
    gaps,
    month_of,
    periods,
    visit_fault,
    weekday_days,
)

WEEKLY, MONTHLY = ReceptionRule(ReceptionPeriod.WEEK, 1), ReceptionRule(ReceptionPeriod.MONTH, 2)


def test_the_weeks_of_a_month_are_those_whose_thursday_lies_in_it() -> None:
    assert periods(WEEKLY, 2024, 6) == [
        (date(2024, 6, 3), date(2024, 6, 9)),
        (date(2024, 6, 10), date(2024, 6, 16)),
        (date(2024, 6, 17), date(2024, 6, 23)),
        (date(2024, 6, 24), date(2024, 6, 30)),
    ]
    assert periods(MONTHLY, 2024, 2) == [(date(2024, 2, 1), date(2024, 2, 29))]


@given(year=st.integers(2000, 2099))
def test_every_week_of_a_year_belongs_to_one_month(year: int) -> None:
    weeks = [start for month in range(1, 13) for start, _end in periods(WEEKLY, year, month)]
    assert len(weeks) in (52, 53)
    assert weeks == [weeks[0] + timedelta(days=7 * n) for n in range(len(weeks))]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([date(2024, 6, 6), date(2024, 6, 20)], []),
        ([date(2024, 6, 6)], [(1, 2)]),
        ([date(2024, 6, 6), date(2024, 6, 6)], [(1, 2)]),
        ([date(2024, 5, 31), date(2024, 7, 1)], [(0, 2)]),
    ],
)
def test_two_days_a_month(days: list[date], found: list[tuple[int, int]]) -> None:
    assert [(one.has, one.due) for one in gaps(MONTHLY, days, 2024, 6)] == found


@given(year=st.integers(2000, 2099), month=st.integers(1, 12), weekday=st.integers(0, 6))
def test_one_weekday_throughout_leaves_no_week_out(year: int, month: int, weekday: int) -> None:
    first, last = month_of(year, month)
    around = [weekday_days(one.year, one.month, weekday) for one in (first - timedelta(1), first, last + timedelta(1))]
    assert all(day.weekday() == weekday and first <= day <= last for day in around[1])
    assert gaps(WEEKLY, [day for days in around for day in days], year, month) == []


@pytest.mark.parametrize(
    ("subject", "outcome", "words", "sent_to", "code"),
    [
        ("PROPOSAL", "EXPLAINED", "Hỏi đường", "", None),
        ("PROPOSAL", "TAKEN", "Sửa đường", "", None),
        ("PROPOSAL", "TAKEN", " ", "", "words_needed"),
        ("OTHER", "ELSEWHERE", "Thuế", "", "place_missing"),
        ("COMPLAINT", "TAKEN", "Khiếu nại quyết định", "", "complaint_goes_elsewhere"),
        ("COMPLAINT", "ELSEWHERE", "Khiếu nại quyết định", "Ban tiếp công dân", None),
        ("DENUNCIATION", "ELSEWHERE", "", "Thanh tra huyện", None),
        ("DENUNCIATION", "ELSEWHERE", "ông B nhận tiền", "Thanh tra huyện", "denunciation_kept_elsewhere"),
        ("DENUNCIATION", "EXPLAINED", "", "", "denunciation_kept_elsewhere"),
        ("DENUNCIATION", "ELSEWHERE", "", "", "place_missing"),
    ],
)
def test_what_may_be_written_of_a_visit(subject: str, outcome: str, words: str, sent_to: str, code: str | None) -> None:
    told = visit_fault(VisitSubject(subject), VisitOutcome(outcome), words, sent_to)
    assert (told and told[0]) == code
