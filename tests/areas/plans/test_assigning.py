"""A task given out has a day and its records, stands in a list of its own, and is numbered on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from motcua.areas.plans import operations, queries
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from tests.factories.office import IMPORTED_AT as AT
from tests.factories.office import Office, make_office

pytestmark = pytest.mark.django_db
TODAY = local_date(AT)


@pytest.fixture
def office() -> Office:
    return make_office()


def given(office: Office, **changes: Any) -> int:
    said = {
        "title": "Rà soát",
        "due_on": TODAY + timedelta(days=3),
        "by": "account:ct",
        "at": AT,
        "records": ["A", "B"],
    }
    return operations.assign(from_unit_id=office.district.pk, to_unit_id=office.communes[0].pk, **(said | changes))


def test_it_is_numbered_on_in_a_list_of_its_own(office: Office) -> None:
    first, second = given(office), given(office, records=[])
    (listed,) = queries.plans(unit_id=office.district.pk, kind="ASSIGNED")
    assert [one.number for one in queries.tasks(listed.id, as_of=TODAY)] == [1, 2]
    one, other = queries.given_task(first), queries.given_task(second)
    assert one is not None
    assert other is not None
    assert (one.records, other.records) == (("A", "B"), ())


def test_it_is_seen_by_who_has_it_and_who_gave_it(office: Office) -> None:
    key = given(office)
    late = TODAY + timedelta(days=4)
    assert [one.id for one in queries.open_tasks(on=TODAY, led_by=[office.communes[0].pk])] == [key]
    assert [one.late for one in queries.open_tasks(on=late, set_by=[office.district.pk])] == [True]
    assert queries.open_tasks(on=TODAY, led_by=[office.communes[1].pk]) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": " "}, "title_missing"),
        ({"due_on": date(2024, 1, 1)}, "due_in_the_past"),
        ({"records": ["A"] * 501}, "too_many_records"),
    ],
)
def test_what_is_refused(office: Office, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        given(office, **changes)
    assert refused.value.code == code
    assert queries.plans(unit_id=office.district.pk, kind="ASSIGNED") == []


def test_a_form_sent_twice_gives_one_task_and_a_changed_one_another(office: Office) -> None:
    first = given(office, token="t1")
    assert given(office, token="t1") == first
    assert given(office, token="t2") != first
    assert given(office, token="t1", title="Rà soát lần nữa") != first
    assert given(office, token="t1", by="account:khac") != first
    (listed,) = queries.plans(unit_id=office.district.pk, kind="ASSIGNED")
    assert len(queries.tasks(listed.id, as_of=TODAY)) == 4
