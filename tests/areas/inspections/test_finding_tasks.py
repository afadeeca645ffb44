"""A finding that was given out as a task: one report, one verdict, both go along."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import transaction

from motcua.areas.inspections import operations, queries
from motcua.areas.inspections.models import Finding
from motcua.areas.inspections.policy import sight
from motcua.areas.plans import operations as plans
from motcua.areas.plans import queries as planned
from motcua.areas.plans.models import Task
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import FindingState
from motcua.rules.tasks import TaskStatus
from tests.factories.inspecting import LATER, Visit, make_visit

pytestmark = pytest.mark.django_db
ON = date(2024, 6, 20)
JULY = at_local(datetime(2024, 7, 10, 9, 0))


def concluded(town: Visit, **told: Any) -> Finding:
    """The finding of an inspection whose conclusion made tasks."""
    key = town.explained()
    conclude(town, key, **told)
    return Finding.objects.get(inspection_id=key)


def conclude(town: Visit, key: int, **told: Any) -> None:
    """The conclusion of an inspection, with tasks unless told otherwise."""
    operations.issue_conclusion(
        inspection_id=key,
        number="01/KL-MH",
        words="Kết luận minh họa",
        on=ON,
        account=town.people["orderer"],
        at=LATER,
        address=f"/can-bo/kiem-tra/{key}/",
        **({"as_tasks": True} | told),
    )


def step(do: Any, one: Finding, town: Visit, who: str, **told: Any) -> None:
    do(finding_id=one.pk, words="Nội dung minh họa", on=date(2024, 7, 10), account=town.people[who], at=JULY, **told)


def status(one: Finding, on: date = date(2024, 7, 11)) -> str:
    """Where the task of a finding stands on a day."""
    return planned.tasks_by_keys([one.task_id], as_of=on)[one.task_id].status if one.task_id else ""


def test_a_finding_becomes_a_task_of_the_unit_that_mends_it_and_leads_back() -> None:
    town = make_visit()
    one = concluded(town)
    view = planned.task(one.task_id or 0, as_of=ON)
    assert view is not None
    assert view.given is not None
    assert (view.row.lead_id, view.row.due_on, view.row.title) == (one.unit_id, one.deadline, one.requirement)
    assert (view.row.assigned, view.given.address) == (True, f"/can-bo/kiem-tra/{one.inspection_id}/")
    (row,) = queries.findings(sight(town.people["unit"]), filters=queries.FindingFilters(), on=ON)
    assert row.task_id == one.task_id


def test_without_being_asked_for_no_task_is_made() -> None:
    assert concluded(make_visit(), as_tasks=False).task_id is None
    assert not Task.objects.exists()


def test_a_plan_of_another_unit_is_refused_and_nothing_is_concluded() -> None:
    town = make_visit()
    other = plans.record_plan(
        unit_id=town.communes[1].pk, kind="YEARLY", title="KH", first_year=2024, issued_on=ON, at=LATER
    )
    key = town.explained()
    with pytest.raises(UserError), transaction.atomic():
        conclude(town, key, plan_id=other)
    assert Finding.objects.get().state == FindingState.DRAFT.value


def test_the_remedy_is_the_product_and_the_verdict_its_acceptance() -> None:
    town = make_visit()
    one = concluded(town)
    assert status(one) == TaskStatus.NOT_STARTED
    step(operations.report_remedy, one, town, "unit", proof="BC 1")
    step(operations.send_back, one, town, "inspector")
    view = planned.task(one.task_id or 0, as_of=date(2024, 7, 11))
    assert view is not None
    assert [(done.product, bool(done.returned_at)) for done in view.completions] == [("Nội dung minh họa (BC 1)", True)]
    step(operations.report_remedy, one, town, "unit", proof="BC 2")
    step(operations.verify_remedy, one, town, "inspector")
    assert (status(one), Finding.objects.get().state) == (TaskStatus.DONE_ON_TIME, FindingState.VERIFIED.value)


def test_what_is_waived_leaves_the_plan_with_the_reason() -> None:
    town = make_visit()
    one = concluded(town)
    step(operations.waive_finding, one, town, "orderer")
    assert status(one) == TaskStatus.CANCELLED


def test_a_task_decided_on_its_own_page_does_not_stand_in_the_way() -> None:
    town = make_visit()
    one = concluded(town)
    told = {"done_on": date(2024, 7, 1), "product": "BC", "reported_by": "chutich.xa1", "at": JULY}
    key = plans.report_completion(task_id=one.task_id or 0, **told)
    by = {"accepted_by": "lanhdao.mh", "accepted_unit_id": town.district.pk, "on": date(2024, 7, 2), "at": JULY}
    plans.accept_product(completion_id=key, **by)
    step(operations.report_remedy, one, town, "unit", proof="BC")
    step(operations.verify_remedy, one, town, "inspector")
    assert Finding.objects.get().state == FindingState.VERIFIED.value
