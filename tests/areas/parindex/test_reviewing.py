"""The monthly review of criteria: what is said this month stands beside the last, and nothing is overwritten."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError

from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Candidate, CriterionReview
from motcua.areas.parindex.operations import ReviewTold
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from tests.factories.par_index import Contest, make_contest

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 12, 5, 9))
NOVEMBER, DECEMBER = date(2024, 11, 1), date(2024, 12, 1)
TOLD: dict[str, Any] = {
    "state": "AT_RISK", "expected": Decimal("0.5"), "responsible": "Công chức minh họa 01",
    "due_on": date(2024, 12, 20), "solution": "Gửi lại báo cáo", "missing": "Báo cáo quý 3",
}  # fmt: skip


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def say(contest: Contest, code: str = "1.1.1", month: date = DECEMBER, who: str = "leader", **other: Any) -> int:
    told, key = ReviewTold(**(TOLD | other)), contest.candidates["xa-01"]
    account = getattr(contest, who)
    return operations.review_criterion(candidate_id=key, code=code, month=month, told=told, account=account, at=AT)


def seen(contest: Contest, month: date = DECEMBER) -> queries.MonthlyReview:
    row = queries.candidate(contest.candidates["xa-01"])
    assert row is not None
    return queries.monthly_review(row, month)


def test_this_month_stands_beside_the_last(contest: Contest) -> None:
    say(contest, month=NOVEMBER)
    assert (seen(contest).reviewed, seen(contest).expected) == (0, Decimal("0.5"))
    say(contest, expected=Decimal("0.75"), state="ON_COURSE")
    say(contest, expected=Decimal("0.8"), state="ON_COURSE")
    found = seen(contest)
    line = found.of("1.1.1")
    assert line is not None
    assert line.now is not None
    assert line.before is not None
    assert (line.now.label, line.now.expected) == ("Đúng tiến độ", Decimal("0.8"))
    assert (line.before.label, line.before.month) == ("Có nguy cơ mất điểm", NOVEMBER)
    assert line.before.missing == "Báo cáo quý 3"
    assert (found.reviewed, found.expected, found.expected_before) == (1, Decimal("0.8"), Decimal("0.5"))
    assert found.states == (("Đúng tiến độ", 1),)
    assert CriterionReview.objects.count() == 3


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"who": "second"}, "not_your_unit"),
        ({"code": "9.9.9"}, "unknown_criterion"),
        ({"code": "1"}, "unknown_criterion"),
        ({"month": date(2025, 1, 1)}, "month_refused"),
        ({"expected": Decimal(1000)}, "points_outside"),
        ({"expected": Decimal(-1)}, "points_outside"),
        ({"responsible": " "}, "responsible_missing"),
        ({"solution": " "}, "solution_missing"),
        ({"due_on": None}, "solution_missing"),
    ],
    ids=str,
)
def test_a_review_that_is_refused(contest: Contest, other: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        say(contest, **other)
    assert (refused.value.code, CriterionReview.objects.count()) == (code, 0)


def test_a_final_sheet_is_not_reviewed_and_what_was_said_stays(contest: Contest) -> None:
    key = say(contest)
    Candidate.objects.filter(pk=contest.candidates["xa-01"]).update(stage="FINAL", locked_at=AT)
    with pytest.raises(operations.WrongStage):
        say(contest)
    with pytest.raises(DatabaseError):
        CriterionReview.objects.filter(pk=key).update(expected=Decimal(1))
