"""Tasks amended: words, lead and partners from a day on, with a reason; what held before is still told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from motcua.areas.notices.models import TaskNotice
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.plans import operations, queries
from motcua.config import task_reminding
from motcua.kernel.errors import UserError
from tests.factories.people import employ
from tests.factories.planning import AT, BY, DAY, Place, add, finish, make_place

pytestmark = pytest.mark.django_db
MAY, JULY = date(2024, 5, 10), date(2024, 7, 1)


@pytest.fixture
def place() -> Place:
    return make_place()


def amend(place: Place, task: int, **other: Any) -> int:
    told: dict[str, Any] = {
        "title": "Việc 1, sửa",
        "lead_id": place.commune,
        "partners": [place.agency, place.commune],
        "on": JULY,
        "reason": "Giao lại cho đúng chức năng",
        "by": BY,
        "at": AT,
    }
    return operations.amend_task(task_id=task, **{**told, **other})


def row(task: int, as_of: date = DAY) -> queries.TaskRow:
    return queries.tasks_by_keys([task], as_of=as_of)[task]


def test_a_day_before_the_amendment_tells_what_held_then(place: Place) -> None:
    task = add(place, partners=[place.commune])
    amend(place, task)
    now, then = row(task), row(task, date(2024, 6, 30))
    assert (now.title, now.lead_id, [key for key, _name in now.partners], now.amended_on) == (
        "Việc 1, sửa", place.commune, [place.agency], JULY,
    )  # fmt: skip
    assert (then.title, then.lead_id, [key for key, _name in then.partners], then.amended_on) == (
        "Việc 1", place.agency, [place.commune], None,
    )  # fmt: skip
    (compared,) = queries.then_and_now(place.plan, on=date(2024, 6, 30), today=DAY)
    assert (compared.reworded, compared.differs) == (True, True)
    opened = queries.task(task, as_of=DAY)
    assert opened is not None
    (told,) = opened.amendments
    assert (told.was_title, told.title, told.leads_anew, told.reason) == (
        "Việc 1", "Việc 1, sửa", True, "Giao lại cho đúng chức năng",
    )  # fmt: skip


def test_amendments_follow_one_another(place: Place) -> None:
    task = add(place)
    amend(place, task, on=MAY, lead_id=place.agency, partners=[])
    amend(place, task, on=JULY, title="Việc 1, sửa nữa", lead_id=place.agency, partners=[])
    days = (date(2024, 5, 9), MAY, date(2024, 6, 30), JULY)
    assert [row(task, day).title for day in days] == ["Việc 1", "Việc 1, sửa", "Việc 1, sửa", "Việc 1, sửa nữa"]
    with pytest.raises(operations.AmendmentOutOfOrder):
        amend(place, task, on=MAY)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"reason": " "}, "reason_missing"),
        ({"title": " "}, "amendment_empty"),
        ({"on": date(2024, 9, 17)}, "amendment_out_of_order"),
    ],
    ids=str,
)
def test_an_amendment_that_is_refused(place: Place, wrong: dict[str, Any], code: str) -> None:
    task = add(place)
    with pytest.raises(UserError) as refused:
        amend(place, task, **wrong)
    assert (refused.value.code, row(task).title, queries.amendments([task])) == (code, "Việc 1", [])


def test_nothing_changed_and_nothing_left_to_change(place: Place) -> None:
    task = add(place)
    with pytest.raises(operations.AmendmentEmpty):
        amend(place, task, title="Việc 1", lead_id=place.agency, partners=[])
    finish(place, task)
    with pytest.raises(operations.TaskAlreadyDone):
        amend(place, task)


def test_who_leads_from_now_on_is_told_once(place: Place) -> None:
    task = add(place)
    employ(Account.objects.create(username="xa"), Role.LEADER, Unit.objects.get(pk=place.commune))
    key = amend(place, task)
    assert [task_reminding.tell_amended(task_id=task, amendment_id=key, at=AT) for _ in "ab"] == [1, 0]
    assert TaskNotice.objects.get().text == "Đơn vị được giao chủ trì từ 01/07/2024: Việc 1, sửa."
    same_lead = amend(place, task, title="Chỉ sửa lời")
    assert task_reminding.tell_amended(task_id=task, amendment_id=same_lead, at=AT) == 0
