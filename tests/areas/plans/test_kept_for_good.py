"""What is told of a task as its history is kept by the database itself, also after a table was rebuilt."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, models, transaction

from motcua.areas.plans import operations
from motcua.areas.plans.models import ProgressEntry, Replan, TaskAmendment
from motcua.kernel import append_only
from tests.factories.planning import AT, BY, add, make_place

HISTORIES = (ProgressEntry, Replan, TaskAmendment)


def assert_kept(model: type[models.Model]) -> None:
    """Neither changed nor removed, in whatever way it is tried."""
    before = list(model.objects.values())  # type: ignore[attr-defined]
    assert before, model
    found = model.objects.all()  # type: ignore[attr-defined]
    for attempt in (lambda: found.update(recorded_at=AT), found.delete, lambda: found._raw_delete(found.db)):
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
    for model in HISTORIES:
        assert_kept(model)
    assert {append_only.guard_of(model) for model in HISTORIES} <= set(
        append_only.guards()
    )  # so put up by every migrate
