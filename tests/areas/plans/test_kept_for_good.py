"""What is told of a task as its history is kept by the database itself, also after a table was rebuilt."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, models, transaction

from motcua.areas.plans import operations
from motcua.areas.plans.models import Completion, ProgressEntry, Replan, TaskAmendment, TaskState
from motcua.kernel import append_only
from tests.factories.planning import AT, BY, add, make_place

HISTORIES = (ProgressEntry, Replan, TaskAmendment, TaskState, Completion)
DECIDED = {"accepted_by": "khac", "accepted_on": date(2024, 6, 2), "accepted_recorded_at": AT}


def assert_kept(model: type[models.Model]) -> None:
    """Neither changed nor removed, in whatever way it is tried."""
    before = list(model.objects.values())  # type: ignore[attr-defined]
    assert before, model
    found = model.objects.all()  # type: ignore[attr-defined]
    for attempt in (
        lambda: found.update(recorded_at=AT + timedelta(days=1)),
        found.delete,
        lambda: found._raw_delete(found.db),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()
    assert list(model.objects.values()) == before  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_histories_of_a_task_are_only_added_to() -> None:
    place = make_place()
    task = add(place)
    amended = {"title": "Việc sửa", "lead_id": place.commune, "partners": [], "on": date(2024, 7, 1)}
    operations.amend_task(task_id=task, **amended, reason="Thử", by=BY, at=AT)
    operations.tell_progress(task_id=task, on=date(2024, 3, 2), percent=50, words="Nửa", by=BY, at=AT)
    operations.revise_due_date(task_id=task, due_on=date(2024, 12, 1), on=date(2024, 3, 3), reason="Thử", by=BY, at=AT)
    operations.report_completion(task_id=task, done_on=date(2024, 6, 1), product="Báo cáo", reported_by="ai", at=AT)
    for model in HISTORIES:
        assert_kept(model)
    assert {append_only.guard_of(model) for model in HISTORIES} <= set(
        append_only.guards()
    )  # so put up by every migrate


@pytest.mark.django_db
def test_a_state_is_superseded_and_a_product_decided_once_and_nothing_else_changes_with_it() -> None:
    place = make_place()
    task = add(place)
    key = operations.report_completion(
        task_id=task, done_on=date(2024, 6, 1), product="Báo cáo", reported_by="ai", at=AT
    )
    product, state = Completion.objects.filter(pk=key), TaskState.objects.filter(task_id=task)
    for found, told in (
        (product, DECIDED | {"product": "Khác"}),  # decided, and changed under the hand
        (state, {"superseded_at": AT, "due_on": date(2024, 1, 1)}),
    ):
        assert_refused(found, told)
    assert product.update(**DECIDED) == 1
    assert state.update(superseded_at=AT) == 1
    for found, told in (
        (product, {"accepted_by": ""}),
        (product, {"returned_by": "x"}),
        (state, {"superseded_at": None}),
    ):
        assert_refused(found, told)
    assert append_only.missing() == []


def assert_refused(found: Any, told: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        found.update(**told)
