"""A long plan with a target, and within it a yearly one: a task done in time, one done late, one on its way."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from motcua.areas.organization.models import Unit
from motcua.areas.plans import operations

DONE = (date(2024, 6, 1), date(2024, 7, 1), None)  # of tasks due on the 21st, 22nd and 23rd of June


def plan_years(home: Unit, lead: Unit, at: datetime) -> tuple[int, int]:
    """Build both in the database, as known at a time; answers the keys of the long plan and of the yearly one."""
    told: dict[str, Any] = {"unit_id": home.pk, "issued_on": date(2024, 1, 15), "at": at}
    usual: dict[str, Any] = {"area_code": "PROCEDURES", "lead_id": lead.pk, "product": "Báo cáo", "by": "ai-do"}
    long = operations.record_plan(kind="LONG", title="Mười năm", first_year=2021, last_year=2030, **told)
    yearly = operations.record_plan(kind="YEARLY", title="Năm 2024", first_year=2024, within_id=long, **told)
    target = operations.add_task(plan_id=long, number=1, title="Đích mười năm", due_kind="NONE", at=at, **usual)
    for n, done in enumerate(DONE, start=1):
        due: dict[str, Any] = {"due_kind": "FIXED", "due_on": date(2024, 6, 20 + n), "within_id": target}
        task = operations.add_task(plan_id=yearly, number=n, title=f"Việc {n}", at=at, **due, **usual)
        if done is None:
            operations.tell_progress(task_id=task, on=date(2024, 6, 1), percent=70, words="Đang làm", by="ai-do", at=at)
            continue
        key = operations.report_completion(task_id=task, done_on=done, product="Báo cáo", reported_by="ai-do", at=at)
        operations.accept_product(completion_id=key, accepted_by="nguoi-khac", accepted_unit_id=home.pk, on=done, at=at)
    return long, yearly
