"""Plans: a task is done only with a product that somebody else has accepted, and nothing is overwritten."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from motcua.areas.people.models import Account, Duty
from motcua.areas.plans import operations, queries
from motcua.areas.plans.policy import may_accept_product
from motcua.kernel.clock import TZ
from tests.factories.office import make_tan_hong

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
LATER = AT + timedelta(days=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ids() -> dict[str, int]:
    return make_tan_hong()


@pytest.fixture
def plan(ids: dict[str, int]) -> int:
    return operations.record_plan(
        unit_id=ids["tan-hong"], kind="YEARLY", title="CCHC 2024", first_year=2024, issued_on=date(2024, 1, 15), at=AT
    )


def add(plan: int, ids: dict[str, int], number: int = 1, **other: Any) -> int:
    given: dict[str, Any] = {
        "area_code": "PROCEDURES",
        "title": "Rà soát thủ tục",
        "product": "Báo cáo",
        "lead_id": ids["tan-hong-tu-phap"],
        "due_kind": "FIXED",
        "due_on": date(2024, 6, 28),
        "at": AT,
    }
    return operations.add_task(plan_id=plan, number=number, **{**given, **other})


def report(task: int, **other: Any) -> int:
    given = {"done_on": date(2024, 6, 20), "product": "Báo cáo 12", "reported_by": "an", "at": AT}
    return operations.report_completion(task_id=task, **{**given, **other})


def accept(completion: int, ids: dict[str, int], **other: Any) -> None:
    given = {"accepted_by": "binh", "accepted_unit_id": ids["tan-hong"], "on": date(2024, 6, 25), "at": LATER}
    operations.accept_product(completion_id=completion, **{**given, **other})


def revise(task: int, due_on: date, **other: Any) -> None:
    given = {"on": date(2024, 6, 20), "reason": "Chờ hướng dẫn", "by": "account:an", "at": LATER}
    operations.revise_due_date(task_id=task, due_on=due_on, **{**given, **other})


def status(plan: int, as_of: date, **other: Any) -> str:
    return queries.tasks(plan, as_of=as_of, **other)[0].status


def test_reported_is_not_done_and_accepted_is(plan: int, ids: dict[str, int]) -> None:
    completion = report(add(plan, ids))
    assert status(plan, date(2024, 9, 15)) == "OVERDUE"
    accept(completion, ids)
    row = queries.tasks(plan, as_of=date(2024, 9, 15))[0]
    assert (row.status, row.done_on, row.accepted_product) == ("DONE_ON_TIME", date(2024, 6, 20), "Báo cáo 12")


def test_a_past_day_is_answered_as_of_that_day(plan: int, ids: dict[str, int]) -> None:
    accept(report(add(plan, ids)), ids)
    assert status(plan, date(2024, 6, 1)) == "NOT_STARTED"
    assert status(plan, date(2024, 6, 24)) == "DUE_SOON"
    assert status(plan, date(2024, 6, 25)) == "DONE_ON_TIME"


def test_what_was_not_known_yet_does_not_count(plan: int, ids: dict[str, int]) -> None:
    accept(report(add(plan, ids)), ids)
    assert status(plan, date(2024, 9, 15), known_at=LATER - timedelta(seconds=1)) == "OVERDUE"
    assert status(plan, date(2024, 9, 15), known_at=LATER) == "DONE_ON_TIME"
    assert queries.tasks(plan, as_of=date(2024, 9, 15), known_at=AT - timedelta(seconds=1)) == []


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"accepted_by": "an"}, operations.OwnWorkNotAccepted),
        ({"accepted_unit_id": "tan-hong-tu-phap"}, operations.OwnWorkNotAccepted),
        ({"on": date(2024, 6, 19)}, operations.AcceptedBeforeDone),
        ({"on": date(2099, 1, 1)}, operations.NotDoneYet),
    ],
)
def test_nobody_accepts_their_own_work_nor_before_it_is_done(
    plan: int, ids: dict[str, int], other: dict[str, Any], error: type[Exception]
) -> None:
    completion = report(add(plan, ids))
    if isinstance(other.get("accepted_unit_id"), str):
        other = {"accepted_unit_id": ids[other["accepted_unit_id"]]}
    with pytest.raises(error):
        accept(completion, ids, **other)
    assert status(plan, date(2024, 9, 15)) == "OVERDUE"


def test_without_a_product_nothing_is_done(plan: int, ids: dict[str, int]) -> None:
    with pytest.raises(operations.ProductMissing):
        report(add(plan, ids), product="  ")


def test_what_will_be_done_is_not_done(plan: int, ids: dict[str, int]) -> None:
    with pytest.raises(operations.NotDoneYet):
        report(add(plan, ids), done_on=date(2099, 1, 1))


def test_a_task_is_accepted_once(plan: int, ids: dict[str, int]) -> None:
    task = add(plan, ids)
    first, second = report(task), report(task, product="Báo cáo 13")
    accept(first, ids)
    with pytest.raises(operations.AlreadyAccepted):
        accept(second, ids)
    with pytest.raises(operations.TaskAlreadyDone):
        operations.remove_task(task_id=task, on=date(2024, 7, 1), reason="Gộp", decision="QĐ 5", at=LATER)


def test_a_revised_date_keeps_the_original(plan: int, ids: dict[str, int]) -> None:
    task = add(plan, ids)
    revise(task, date(2024, 10, 30))
    row = queries.tasks(plan, as_of=date(2024, 9, 15))[0]
    assert (row.due_on, row.original_due_on, row.status) == (date(2024, 10, 30), date(2024, 6, 28), "NOT_STARTED")


@pytest.mark.parametrize(("kind", "due_on"), [("FIXED", None), ("RECURRING", date(2024, 6, 28))])
def test_only_a_fixed_task_has_a_day(plan: int, ids: dict[str, int], kind: str, due_on: date | None) -> None:
    with pytest.raises(operations.DueDateMismatch):
        add(plan, ids, due_kind=kind, due_on=due_on)


def test_the_fact_has_a_row_for_each_time_of_knowledge(plan: int, ids: dict[str, int]) -> None:
    accept(report(add(plan, ids)), ids)
    add(plan, ids, number=2, due_kind="RECURRING", due_on=None)
    operations.remove_task(
        task_id=queries.tasks(plan, as_of=date(2024, 2, 1))[1].id,
        on=date(2024, 5, 2),
        reason="Gộp",
        decision="QĐ 5",
        at=LATER,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT number, plan_kind, plan_year, accepted_on IS NOT NULL, removed_on IS NOT NULL,"
            " superseded_at IS NULL FROM fact_task ORDER BY number, recorded_at"
        )
        rows = [(n, kind, year, bool(a), bool(r), bool(s)) for n, kind, year, a, r, s in cursor.fetchall()]
    assert rows == [
        (1, "YEARLY", 2024, False, False, False),
        (1, "YEARLY", 2024, True, False, True),
        (2, "YEARLY", 2024, False, False, False),
        (2, "YEARLY", 2024, False, True, True),
    ]


def test_the_reform_areas_are_dated() -> None:
    assert [area.code for area in queries.reform_areas(date(2024, 6, 1))] == [
        *("DIRECTION", "INSTITUTIONS", "PROCEDURES", "APPARATUS"),
        *("CIVIL_SERVICE", "PUBLIC_FINANCE", "DIGITAL_GOVERNMENT"),
    ]
    assert queries.reform_areas(date(2021, 7, 14)) == []


def test_only_another_leader_may_accept(ids: dict[str, int]) -> None:
    leader = Account(username="binh")
    leader.duties = (Duty("LEADER", ids["tan-hong"]),)
    lead = ids["tan-hong-tu-phap"]
    assert may_accept_product(leader, reported_by="an", lead_id=lead)
    assert not may_accept_product(leader, reported_by="binh", lead_id=lead)
    assert not may_accept_product(leader, reported_by="an", lead_id=ids["tan-hong"])
