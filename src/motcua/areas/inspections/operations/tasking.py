"""The task of a finding goes along with it: reported, accepted, returned, taken out; nobody says it twice."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import Any

from motcua.areas.inspections.models import Finding
from motcua.areas.plans import operations as plans
from motcua.areas.plans import queries as planned

LONGEST, WORDS = 500, 255
SETTLED = (plans.AlreadyAccepted, plans.TaskAlreadyDone, plans.TaskRemoved)  # decided on the task's own page before


def reported(one: Finding, words: str, on: date, account: Any, at: datetime) -> None:
    """The remedy is the product of the task."""
    if one.task_id is not None:
        told = {"done_on": on, "product": words[:LONGEST], "reported_by": account.username, "at": at}
        with suppress(*SETTLED):
            plans.report_completion(task_id=one.task_id, **told)


def accepted(one: Finding, on: date, account: Any, at: datetime) -> None:
    """Whoever verifies accepts it in the name of the unit that inspected, unless that unit leads the task itself."""
    key = planned.waiting_completion(one.task_id) if one.task_id is not None else None
    if key is not None:
        told = {"accepted_by": account.username, "accepted_unit_id": one.inspection.unit_id, "on": on, "at": at}
        with suppress(*SETTLED, plans.OwnWorkNotAccepted):
            plans.accept_product(completion_id=key, **told)


def returned(one: Finding, words: str, account: Any, at: datetime) -> None:
    """What does not mend goes back to the task as well."""
    key = planned.waiting_completion(one.task_id) if one.task_id is not None else None
    if key is not None:
        told = {"returned_by": account.username, "unit_id": one.inspection.unit_id, "reason": words[:LONGEST], "at": at}
        with suppress(*SETTLED, plans.OwnWorkNotAccepted):
            plans.return_product(completion_id=key, **told)


def removed(one: Finding, words: str, on: date, at: datetime) -> None:
    """A finding that is waived takes its task out of the plan, with the reason."""
    if one.task_id is not None:
        decision = "Không yêu cầu khắc phục sau kiểm tra"
        with suppress(*SETTLED):
            plans.remove_task(task_id=one.task_id, on=on, reason=words[:WORDS], decision=decision, at=at)
