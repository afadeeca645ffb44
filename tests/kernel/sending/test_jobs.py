"""Jobs: asked for once per key, done with what they write, tried again, buried, started again by a person."""

from __future__ import annotations

import contextlib
from datetime import timedelta

import pytest
from django.db import transaction
from django_q.models import OrmQ, Schedule

from motcua.kernel import jobs
from motcua.kernel.errors import UserError
from motcua.kernel.jobs import periodic, running
from motcua.kernel.models import DutyRun, JobRun, OutboxMessage
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
COLUMNS = {"way": "email", "to": "a@vidu.test", "text": "x", "written_at": AT, "not_before": AT}


class Work:
    """A job that writes one row and then fails as often as it is told."""

    def __init__(self) -> None:
        self.failures = 0
        self.calls = 0

    def __call__(self, *, n: int, at: object) -> None:
        self.calls += 1
        OutboxMessage.objects.create(key=f"job {n} {self.calls}", **COLUMNS)
        if self.failures:
            self.failures -= 1
            raise RuntimeError("chưa được")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch):
    """A clock that stands until it is moved."""
    time = [AT]
    for module in (running, periodic):
        monkeypatch.setattr(module, "now", lambda: time[0])
    return time


@pytest.fixture
def work(clock: list) -> Work:
    made = Work()
    jobs.register("test_work", made)
    return made


def ask(key: str = "one") -> int:
    return jobs.enqueue(name="test_work", key=key, payload={"n": 1}, at=AT)


def test_a_job_is_asked_for_once_and_done_once(work: Work) -> None:
    run_id = ask()
    assert ask() == run_id
    assert OrmQ.objects.count() == 1
    assert [jobs.run(run_id), jobs.run(run_id)] == [True, False]
    assert work.calls == 1


def test_a_job_is_asked_for_with_the_transaction_that_wants_it(work: Work) -> None:
    with contextlib.suppress(RuntimeError), transaction.atomic():
        ask()
        raise RuntimeError
    assert (JobRun.objects.count(), OrmQ.objects.count()) == (0, 0)


def test_a_failed_try_writes_nothing_and_is_tried_again(work: Work, clock: list) -> None:
    work.failures = 1
    run_id = ask()
    assert jobs.run(run_id) is False
    assert OutboxMessage.objects.count() == 0
    assert jobs.run_due(at=AT) == 0, "it waits a minute"
    clock[0] = AT + timedelta(minutes=1)
    assert jobs.run_due(at=clock[0]) == 1
    assert (OutboxMessage.objects.count(), work.calls) == (1, 2)


def test_after_the_last_try_it_is_dead_until_a_person_starts_it_again(work: Work, clock: list) -> None:
    work.failures = 99
    run_id = ask()
    for _ in range(20):
        jobs.run_due(at=clock[0])
        clock[0] += timedelta(hours=7)
    assert work.calls == running.MAX_ATTEMPTS
    (dead,) = jobs.dead_jobs()
    assert (dead.name, dead.last_error) == ("test_work", "RuntimeError: chưa được")
    work.failures = 0
    jobs.replay(run_id=run_id, at=clock[0])
    assert jobs.run(run_id) is True
    assert jobs.dead_jobs() == []
    with pytest.raises(UserError, match="không còn"):
        jobs.replay(run_id=run_id, at=clock[0])


def test_a_job_whose_worker_died_is_taken_up_again_and_at_last_buried(work: Work, clock: list) -> None:
    run_id = ask()
    for _ in range(running.MAX_ATTEMPTS):
        assert running._claimed(run_id, clock[0]) is not None, "claimed by a worker that then dies"
        assert jobs.run(run_id) is False, "nobody else takes it meanwhile"
        clock[0] += running.RUNNING
    assert jobs.run(run_id) is False
    assert len(jobs.dead_jobs()) == 1
    assert work.calls == 0


def test_a_job_that_nobody_declared_is_refused() -> None:
    with pytest.raises(LookupError, match="no job named"):
        jobs.enqueue(name="nobody_knows", key="x", payload={}, at=AT)


def test_done_runs_go_after_a_month(work: Work, clock: list) -> None:
    jobs.run(ask())
    ask("waiting")
    assert jobs.purge_done(at=AT + timedelta(days=31)) == 1
    assert JobRun.objects.get().key == "waiting"


def test_duties_are_put_on_schedule_once_and_follow_the_declaration() -> None:
    jobs.put_on_schedule()
    jobs.put_on_schedule()
    names = {duty.name for duty in jobs.duties()}
    assert {"send_outbox", "run_due_jobs", "purge_abandoned_uploads"} <= names
    assert set(Schedule.objects.values_list("name", flat=True)) == names
    Schedule.objects.filter(name="send_outbox").update(minutes=99)
    Schedule.objects.create(name="gone", func="motcua.kernel.jobs.periodic.perform", schedule_type="I", minutes=1)
    jobs.put_on_schedule()
    assert Schedule.objects.get(name="send_outbox").minutes == 1
    assert not Schedule.objects.filter(name="gone").exists()


def test_a_duty_keeps_how_it_went(clock: list, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periodic, "_duties", {})
    jobs.every(5, "well", "tốt", lambda at: 3)
    jobs.every(5, "badly", "hỏng", lambda at: 1 // 0)
    jobs.every(5, "never yet", "chưa", lambda at: None)
    jobs.perform("well")
    jobs.perform("badly")
    rows = {row.name: row for row in jobs.duties()}
    assert (rows["well"].outcome, rows["well"].failed) == ("3", False)
    assert (rows["badly"].failed, rows["badly"].outcome[:17]) == (True, "ZeroDivisionError")
    assert rows["never yet"].begun_at is None
    assert DutyRun.objects.count() == 2


@pytest.mark.parametrize("name", ["send_outbox", "run_due_jobs", "purge_abandoned_uploads", "sweep_unowned_files",
                                  "purge_sent_messages", "purge_done_jobs"])  # fmt: skip
def test_every_duty_that_wiring_declares_runs(name: str) -> None:
    jobs.perform(name)
    assert not next(row for row in jobs.duties() if row.name == name).failed
