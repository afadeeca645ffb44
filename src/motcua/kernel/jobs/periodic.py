"""Duties (việc định kỳ): what the worker does again and again. Only config/wiring.py declares them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from django.db import transaction

from motcua.kernel.clock import now
from motcua.kernel.models import DutyRun

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Duty:
    """Duty (việc định kỳ): done every so many minutes, told the time; what it answers is kept as its outcome."""

    name: str
    label: str
    minutes: int
    do: Callable[..., object]


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Duty row (dòng việc định kỳ): how often, and how it went the last time."""

    name: str
    label: str
    minutes: int
    begun_at: datetime | None
    done_at: datetime | None
    outcome: str

    @property
    def failed(self) -> bool:
        """Whether it began and did not end well."""
        return self.begun_at is not None and (self.done_at is None or self.done_at < self.begun_at)


_duties: dict[str, Duty] = {}


def every(minutes: int, name: str, label: str, do: Callable[..., object]) -> None:
    """Every so many minutes (cứ mỗi … phút), do this; declaring again replaces."""
    _duties[name] = Duty(name, label, minutes, do)


def duties() -> list[DutyRow]:
    """Every duty (các việc định kỳ) with its last run."""
    runs = {one.name: one for one in DutyRun.objects.all()}
    return [
        DutyRow(duty.name, duty.label, duty.minutes, last.begun_at, last.done_at, last.outcome)
        if (last := runs.get(duty.name))
        else DutyRow(duty.name, duty.label, duty.minutes, None, None, "")
        for duty in _duties.values()
    ]


def perform(name: str) -> None:
    """Perform (làm) a duty now, and keep how it went; one that fails does not stop the others."""
    duty = _duties[name]
    run, _ = DutyRun.objects.update_or_create(name=name, defaults={"begun_at": now()})
    try:
        outcome = duty.do(at=now())
    except Exception as error:
        log.exception("duty_failed", duty=name)
        DutyRun.objects.filter(pk=run.pk).update(outcome=f"{type(error).__name__}: {error}"[:300])
        return
    DutyRun.objects.filter(pk=run.pk).update(done_at=now(), outcome="" if outcome is None else str(outcome)[:300])


@transaction.atomic
def put_on_schedule() -> None:
    """Put on schedule (lên lịch) what is declared, and take off what no longer is. The worker does so as it starts."""
    from django_q.models import Schedule

    ours = Schedule.objects.filter(func="motcua.kernel.jobs.periodic.perform")
    ours.exclude(name__in=_duties).delete()
    known = set(ours.values_list("name", flat=True))
    for duty in _duties.values():
        if duty.name in known:
            ours.filter(name=duty.name).exclude(minutes=duty.minutes).update(minutes=duty.minutes)
            continue
        Schedule.objects.create(
            name=duty.name,
            func="motcua.kernel.jobs.periodic.perform",
            args=repr((duty.name,)),
            schedule_type=Schedule.MINUTES,
            minutes=duty.minutes,
            next_run=now(),
        )
