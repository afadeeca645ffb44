"""Tasks at work: progress, rounds, days moved with a reason, taken out by a decision; nothing is overwritten."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from motcua.areas.plans import operations, queries
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.web.office.planning.figures import counted
from tests.factories.planning import AT, BY, DAY, DUE, Place, accept, add, finish, make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Place:
    return make_place()


def revise(task: int, due_on: date, on: date, reason: str = "Chờ hướng dẫn") -> None:
    operations.revise_due_date(task_id=task, due_on=due_on, on=on, reason=reason, by=BY, at=AT)


def row(task: int, as_of: date = DAY) -> queries.TaskRow:
    return queries.tasks_by_keys([task], as_of=as_of)[task]


def progress(task: int, **other: Any) -> int:
    told = {"on": date(2024, 6, 1), "percent": 40, "words": "Đã họp", "by": BY, "at": AT}
    return operations.tell_progress(task_id=task, **{**told, **other})


def test_progress_begins_a_task_and_keeps_every_entry(place: Place) -> None:
    task = add(place, due_on=date(2024, 12, 1))
    assert row(task).status == "NOT_STARTED"
    progress(task)
    progress(task, on=date(2024, 8, 1), percent=70)
    assert (row(task).status, row(task).percent) == ("IN_PROGRESS", 70)
    assert (row(task, date(2024, 7, 1)).percent, row(task, date(2024, 5, 1)).status) == (40, "NOT_STARTED")
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    assert [one.percent for one in opened.progress] == [70, 40]


@pytest.mark.parametrize(
    "wrong", [{"percent": 101}, {"percent": -1}, {"on": date(2024, 9, 17)}, {"words": " "}], ids=str
)
def test_progress_that_is_refused(place: Place, wrong: dict[str, Any]) -> None:
    with pytest.raises(operations.ProgressRefused):
        progress(add(place), **wrong)


def test_every_move_of_a_day_is_kept_and_each_day_has_its_own_answer(place: Place) -> None:
    task = add(place)
    revise(task, date(2024, 9, 30), on=date(2024, 6, 20))
    revise(task, date(2024, 12, 20), on=date(2024, 9, 10), reason="Chờ kinh phí")
    assert [(one.was_due_on, one.due_on, one.reason) for one in queries.replans([task])] == [
        (DUE, date(2024, 9, 30), "Chờ hướng dẫn"),
        (date(2024, 9, 30), date(2024, 12, 20), "Chờ kinh phí"),
    ]
    days = [(date(2024, 6, 1), DUE), (date(2024, 7, 1), date(2024, 9, 30)), (DAY, date(2024, 12, 20))]
    assert [row(task, day).due_on for day, _due in days] == [due for _day, due in days]
    (compared,) = queries.then_and_now(place.plan, on=date(2024, 6, 1), today=DAY)
    assert (compared.differs, compared.then.due_on if compared.then else None) == (True, DUE)
    (unknown,) = queries.then_and_now(place.plan, on=date(2024, 6, 1), today=DAY, only_known_then=True)
    assert unknown.then is None


def test_a_day_does_not_move_without_a_reason(place: Place) -> None:
    with pytest.raises(operations.ReasonMissing):
        revise(add(place), date(2024, 9, 30), on=DUE, reason=" ")


def test_a_relative_task_waits_for_its_event(place: Place) -> None:
    task = add(place, due_kind="RELATIVE", days_after=20, due_text="20 ngày sau khi có hướng dẫn")
    assert (row(task).due_on, row(task).status) == (None, "NOT_STARTED")
    told = {"task_id": task, "event_on": date(2024, 7, 1), "reason": "Có hướng dẫn", "by": BY, "at": AT}
    assert operations.tell_event(**told) == date(2024, 7, 21)
    assert (row(task).status, row(task, date(2024, 6, 30)).due_on) == ("OVERDUE", None)
    with pytest.raises(operations.DueDateMismatch):
        operations.tell_event(**told)


def test_a_recurring_task_is_kept_round_by_round_and_done_with_its_last(place: Place) -> None:
    rounds = (date(2024, 3, 14), date(2024, 6, 14), date(2024, 12, 14))
    task = add(place, due_kind="RECURRING", occurrences=rounds)
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    keys = [one.id for one in opened.occurrences]
    assert row(task).status == "RECURRING_MISSED"
    with pytest.raises(operations.OccurrenceNeeded):
        finish(place, task)
    for key in keys[:2]:
        finish(place, task, occurrence_id=key)
    assert row(task).status == "RECURRING_KEPT"
    with pytest.raises(operations.AlreadyAccepted):
        finish(place, task, occurrence_id=keys[0])
    finish(place, task, occurrence_id=keys[2])
    assert row(task).status == "DONE_ON_TIME"


def test_a_product_sent_back_is_not_accepted_and_another_may_come(place: Place) -> None:
    task = add(place)
    key = operations.report_completion(task_id=task, done_on=DUE, product="Bản nháp", reported_by="an", at=AT)
    told = {"completion_id": key, "returned_by": "binh", "unit_id": place.district, "at": AT}
    with pytest.raises(operations.ReturnedWithoutReason):
        operations.return_product(reason=" ", **told)
    with pytest.raises(operations.OwnWorkNotAccepted):
        operations.return_product(reason="Thiếu", **{**told, "returned_by": "an"})
    operations.return_product(reason="Thiếu phụ lục", **told)
    with pytest.raises(operations.NotWaiting):
        accept(place, key)
    finish(place, task)
    assert row(task).status == "DONE_ON_TIME"


def test_a_product_handed_in_twice_stands_once_and_nothing_waits_beside_an_accepted_one(place: Place) -> None:
    task = add(place)
    told: dict[str, Any] = {"task_id": task, "done_on": DUE, "product": "BC 12", "reported_by": "an", "at": AT}
    first = operations.report_completion(**told)
    with pytest.raises(operations.ReportedBefore):
        operations.report_completion(**told)
    other = operations.report_completion(**told | {"product": "BC 12 (bản ký)"})
    assert len(queries.waiting_products(set_by=[place.district])) == 2
    accept(place, other)
    assert queries.waiting_products(set_by=[place.district]) == []
    view = queries.task(task, as_of=DUE)
    assert view is not None
    assert {one.id: (one.waits, one.settled) for one in view.completions} == {
        other: (False, False),
        first: (False, True),
    }


def test_the_same_plan_is_recorded_once(place: Place) -> None:
    told: dict[str, Any] = {
        "unit_id": place.district, "kind": "YEARLY", "title": "CCHC 2025", "first_year": 2025,
        "issued_on": date(2025, 1, 10), "at": AT,
    }  # fmt: skip
    operations.record_plan(**told)
    with pytest.raises(operations.PlanKnown):
        operations.record_plan(**told)
    operations.record_plan(**told | {"issued_on": date(2025, 1, 11)})


@pytest.mark.parametrize(
    ("kind", "more", "status"),
    [
        ("CANCELLED", {}, "CANCELLED"),
        ("MERGED", {"into": True}, "MERGED"),
        ("TRANSFERRED", {"to": True}, "TRANSFERRED"),
    ],
)
def test_what_is_taken_out_leaves_the_base_from_its_day_on(
    place: Place, kind: str, more: dict[str, bool], status: str
) -> None:
    task, other = add(place), add(place, 2)
    into = {"into_id": other} if "into" in more else {}
    into |= {"to_unit_id": place.commune} if "to" in more else {}
    told = {"task_id": task, "on": DAY, "reason": "Trùng", "decision": "QĐ 12", "kind": kind, "at": AT}
    operations.remove_task(**told, **into)
    assert (row(task).status, row(task, DUE).status) == (status, "DUE_SOON")
    plan = queries.plan(place.plan)
    assert plan is not None
    done_of_all = counted(plan, queries.tasks(place.plan, as_of=DAY), DAY, now())[0]
    assert (done_of_all.part, done_of_all.whole) == (0, 1)
    with pytest.raises(operations.TaskRemoved):
        revise(task, date(2024, 10, 1), on=DAY)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"decision": ""}, operations.ReasonMissing),
        ({"reason": " "}, operations.ReasonMissing),
        ({"kind": "MERGED"}, operations.RemovalIncomplete),
        ({"kind": "TRANSFERRED"}, operations.RemovalIncomplete),
    ],
)
def test_taking_out_needs_reason_decision_and_where_to(
    place: Place, wrong: dict[str, str], error: type[UserError]
) -> None:
    told = {"task_id": add(place), "on": DAY, "reason": "Trùng", "decision": "QĐ 12", "at": AT}
    with pytest.raises(error):
        operations.remove_task(**{**told, **wrong})
