"""Running (chạy việc nền): work asked for in a transaction and done by the worker, at least once.

The table of runs is the truth; the queue behind it only wakes the worker. What a job writes and that it is done
are one transaction, so a run that is done is never done again. What takes long and writes nothing of its own, such as a
program that reads a scan, goes `before` that transaction, so that it holds no lock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import transaction

from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.models import JobRun
from motcua.kernel.outbox import back_off
from motcua.kernel.wake import wake

log = structlog.get_logger()
MAX_ATTEMPTS = 5
RUNNING, A_TURN = timedelta(minutes=10), timedelta(seconds=40)
LEFT_AFTER = timedelta(days=30)
Job = Callable[..., object]
_jobs: dict[str, Job] = {}
_before: dict[str, Job] = {}


@dataclass(frozen=True, slots=True)
class DeadJob:
    """Dead job (việc không chạy được): why, and how often it was tried."""

    id: int
    key: str
    name: str
    attempts: int
    last_error: str
    dead_at: datetime


def register(name: str, job: Job, *, before: Job | None = None) -> None:
    """Register (khai báo) what a job's name stands for; it is called with the payload and `at` as keywords.

    `before` is called alike, outside the job's transaction; what it answers is handed to the job as `found`.
    """
    _jobs[name] = job
    _before.pop(name, None)
    if before is not None:
        _before[name] = before


@transaction.atomic
def enqueue(*, name: str, key: str, payload: Mapping[str, Any], at: datetime) -> int:
    """Enqueue (giao việc) in the caller's transaction; the same key twice is one run. Raises LookupError."""
    if name not in _jobs:
        raise LookupError(f"no job named {name!r}; known: {', '.join(sorted(_jobs)) or 'none'}")
    made, new = JobRun.objects.get_or_create(
        key=key, defaults={"name": name, "payload": dict(payload), "asked_at": at, "not_before": at}
    )
    if new:
        _wake(made.pk)
    return made.pk


def _wake(run_id: int) -> None:
    wake("motcua.kernel.jobs.running.run", run_id)


def run(run_id: int) -> bool:
    """Run (chạy) one piece of work, unless it is done, dead or running elsewhere; True when it ended well."""
    found = _claimed(run_id, now())
    if found is None:
        return False
    try:
        told = {"found": _before[found.name](**found.payload, at=now())} if found.name in _before else {}
        with transaction.atomic():
            _jobs[found.name](**found.payload, **told, at=now())
            done = JobRun.objects.filter(pk=run_id, done_at__isnull=True).update(done_at=now(), last_error="")
    except Exception as error:
        _failed(found, error, now())
        return False
    return bool(done)


def _claimed(run_id: int, at: datetime) -> JobRun | None:
    with transaction.atomic():
        waiting = JobRun.objects.select_for_update().filter(done_at__isnull=True, dead_at__isnull=True)
        found = waiting.filter(pk=run_id, not_before__lte=at).first()
        if found is None:
            return None
        if found.attempts >= MAX_ATTEMPTS:  # it took the worker down each time
            _bury(found, found.last_error or "tiến trình chạy nền dừng đột ngột", at)
            return None
        found.attempts, found.not_before = found.attempts + 1, at + RUNNING
        found.save(update_fields=["attempts", "not_before"])
    return found


def _failed(found: JobRun, error: Exception, at: datetime) -> None:
    reason = f"{type(error).__name__}: {error}"[:300]
    log.warning("job_failed", job=found.name, run=found.pk, attempts=found.attempts, error=type(error).__name__)
    if found.attempts >= MAX_ATTEMPTS:
        _bury(found, reason, at)
        return
    found.last_error, found.not_before = reason, at + back_off(found.attempts)
    found.save(update_fields=["last_error", "not_before"])


def _bury(found: JobRun, reason: str, at: datetime) -> None:
    found.dead_at, found.last_error = at, reason
    found.save(update_fields=["dead_at", "last_error"])
    log.error("job_dead", job=found.name, run=found.pk)


def run_due(*, at: datetime) -> int:
    """Run what is due (chạy việc đến hạn): what failed before, and what a worker that died left behind; no longer than
    a turn, since the worker that runs it is stopped when it takes too long."""
    due = JobRun.objects.filter(done_at__isnull=True, dead_at__isnull=True, not_before__lte=at)
    begun, ended_well = now(), 0
    for run_id in list(due.order_by("pk").values_list("pk", flat=True)[:100]):
        if now() - begun > A_TURN:
            break
        ended_well += run(run_id)
    return ended_well


def dead_jobs(*, after: int = 0, limit: int = 50) -> list[DeadJob]:
    """Dead jobs (việc không chạy được), the latest first, paged by key."""
    chosen = JobRun.objects.filter(dead_at__isnull=False)
    if after:
        chosen = chosen.filter(pk__lt=after)
    return [
        DeadJob(one.pk, one.key, one.name, one.attempts, one.last_error, one.dead_at)
        for one in chosen.order_by("-pk")[:limit]
        if one.dead_at
    ]


@transaction.atomic
def replay(*, run_id: int, at: datetime) -> None:
    """Replay (chạy lại) a dead job from the first attempt. Raises UserError `not_dead`."""
    revived = JobRun.objects.filter(pk=run_id, dead_at__isnull=False).update(dead_at=None, attempts=0, not_before=at)
    if not revived:
        raise UserError("Việc này không còn nằm trong danh sách không chạy được.", code="not_dead")
    _wake(run_id)


@transaction.atomic
def purge_done(*, at: datetime) -> int:
    """Purge (dọn) runs that were done a month ago."""
    return JobRun.objects.filter(done_at__lt=at - LEFT_AFTER).delete()[0]
