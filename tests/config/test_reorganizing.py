"""A reorganization is carried out by the worker in batches that stand by themselves, in as many turns as it takes."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from motcua.areas.reorganization import operations, queries
from motcua.areas.reorganization.models import CustodyEntry, Reorganization
from motcua.config import reorganizing
from motcua.kernel import jobs
from motcua.kernel.clock import now
from motcua.kernel.models import JobRun
from tests.factories.reorganizing import PLAN, make_leaving

pytestmark = [pytest.mark.django_db, pytest.mark.long]
carry_on = partial(operations.carry_on, most=1)


@pytest.fixture
def asked() -> JobRun:
    """The job that the approval of a plan asked for."""
    make_leaving()
    code = operations.draft_reorganization(told=PLAN, by="account:an", at=now())
    row = queries.reorganization(code)
    assert row is not None
    operations.approve_reorganization(code=code, digest=row.digest, by="account:binh", at=now())
    return JobRun.objects.get(name=reorganizing.CARRY)


def test_what_a_stopped_worker_did_stands_and_is_gone_on_with(asked, monkeypatch) -> None:
    calls = []

    def stopped(**told):
        calls.append(1)
        if len(calls) == 4:
            raise RuntimeError
        return carry_on(**told)

    monkeypatch.setattr(operations, "carry_on", stopped)
    assert not jobs.run(asked.pk)
    passed = CustodyEntry.objects.filter(passed_at__isnull=False).count()
    assert passed == 2  # after the units themselves, one by one
    JobRun.objects.update(not_before=now())
    assert jobs.run(asked.pk)
    assert Reorganization.objects.get().stage == "APPLIED"
    assert CustodyEntry.objects.filter(passed_at__isnull=False).count() > passed


def test_a_plan_that_takes_longer_than_a_turn_is_gone_on_with_by_the_next_job(asked, monkeypatch) -> None:
    monkeypatch.setattr(operations, "carry_on", carry_on)
    monkeypatch.setattr(reorganizing, "A_TURN", timedelta())
    jobs.run(asked.pk)
    assert JobRun.objects.get(pk=asked.pk).done_at is not None
    assert Reorganization.objects.get().stage == "APPROVED"
    monkeypatch.undo()
    assert jobs.run_due(at=now()) == 1
    assert Reorganization.objects.get().stage == "APPLIED"
    assert not JobRun.objects.filter(done_at__isnull=True).exists()
