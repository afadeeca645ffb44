"""Who is reminded of a task, when it goes up, and that nobody is told twice or of what is done."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from motcua.areas.notices import queries as notices
from motcua.areas.notices.models import TaskNotice
from motcua.areas.people.models import Account, Role
from motcua.areas.plans import operations
from motcua.config import wiring
from motcua.config.task_reminding import remind_of_tasks
from motcua.kernel import jobs
from motcua.kernel.clock import TZ
from motcua.kernel.models import JobRun
from tests.factories.office import make_units
from tests.factories.people import employ

DUE = date(2024, 6, 28)
pytestmark = pytest.mark.django_db


def on(days: int) -> datetime:
    return datetime.combine(DUE, datetime.min.time(), tzinfo=TZ) + timedelta(days=days, hours=9)


@pytest.fixture
def people() -> dict[str, Any]:
    wiring.give_work()
    district, agency, _communes = make_units()
    told = {"lead": (Role.LEADER, agency), "case": (Role.CASE, agency), "above": (Role.LEADER, district)}
    accounts = {name: Account.objects.create(username=f"{name}.nhac", display_name=name) for name in told}
    for name, (role, unit) in told.items():
        employ(accounts[name], role, unit)
    plan = operations.record_plan(
        unit_id=district.pk, kind="YEARLY", title="KH", first_year=2024, issued_on=date(2024, 1, 15), at=on(-60)
    )
    task = operations.add_task(
        plan_id=plan, number=1, area_code="PROCEDURES", title="Rà soát", product="Báo cáo", lead_id=agency.pk,
        due_kind="FIXED", due_on=DUE, at=on(-60),
    )  # fmt: skip
    return {"task": task, "district": district.pk, **accounts}


def look(days: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The duty on a day, its jobs run; who has been told since."""
    before = TaskNotice.objects.count()
    monkeypatch.setattr("motcua.kernel.jobs.running.now", lambda: on(days))
    remind_of_tasks(at=on(days))
    jobs.run_due(at=on(days))
    assert not JobRun.objects.filter(done_at__isnull=True).exists()
    told = TaskNotice.objects.order_by("pk")[before:]
    return [one.account.username.removesuffix(".nhac") + ("!" if one.escalated else "") for one in told]


def test_the_lead_is_told_and_later_who_set_it(people: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    days = {-30: [], -7: ["lead"], -6: [], -1: ["lead"], 1: ["lead"], 2: [], 3: ["lead!", "above!"], 4: [],
            10: ["lead!", "above!"], 95: []}  # fmt: skip
    assert {day: look(day, monkeypatch) for day in days} == days
    assert remind_of_tasks(at=on(10)) == 1
    (row,) = notices.task_notices(people["above"].pk, since=DUE)
    assert (row.task_id, row.escalated, row.on) == (people["task"], True, DUE + timedelta(days=10))
    assert row.text == "Quá hạn: Rà soát (phải xong 28/06/2024)."


def test_nobody_is_told_of_what_is_done_or_moved(people: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    remind_of_tasks(at=on(1))
    operations.revise_due_date(
        task_id=people["task"], due_on=DUE + timedelta(days=60), on=DUE, reason="Chờ", by="account:an", at=on(1)
    )
    assert look(1, monkeypatch) == []
    key = operations.report_completion(task_id=people["task"], done_on=DUE, product="BC", reported_by="an", at=on(2))
    operations.accept_product(
        completion_id=key, accepted_by="binh", accepted_unit_id=people["district"], on=DUE, at=on(2)
    )
    assert look(61, monkeypatch) == []
