"""Reminding (nhắc nhiệm vụ): who leads a task is told before and after its day, who set it once it stays late.

A duty looks what has come to a stage and asks for one job each, under a key; the job looks again before it tells.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from motcua.areas.notices import operations as notices
from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.areas.plans import queries as plans
from motcua.areas.plans.events import TaskAmended
from motcua.areas.plans.queries import DueTask
from motcua.kernel import jobs
from motcua.kernel.clock import local_date
from motcua.rules.tasks import ReminderStage, reminder_stage

REMIND, AMENDED = "remind_of_task", "tell_task_amended"
TOLD = frozenset({Role.LEADER, Role.PAR})


def remind_of_tasks(*, at: datetime) -> int:
    """Remind of tasks (nhắc nhiệm vụ): ask for a job for each task that has come to a stage; answers how many."""
    today, terms = local_date(at), plans.task_terms()
    span = today - timedelta(days=terms.escalate_until), today + timedelta(days=max(terms.remind_before, default=0))
    found = [(one, _stage(one, today)) for one in plans.due_tasks(on=today, since=span[0], until=span[1])]
    for task, stage in found:
        if stage is not None:
            told = {"task_id": task.id, "due_on": task.due_on.isoformat(), "days": stage.days}
            jobs.enqueue(name=REMIND, key=_key(task, stage), payload=told, at=at)
    return sum(stage is not None for _task, stage in found)


def _stage(task: DueTask, today: date) -> ReminderStage | None:
    terms = plans.task_terms()
    return reminder_stage(
        task.due_on,
        today,
        before=terms.remind_before,
        escalate_after=terms.escalate_after,
        escalate_every=terms.escalate_every,
        until=terms.escalate_until,
    )


def _key(task: DueTask, stage: ReminderStage) -> str:
    return f"{REMIND}:{task.id}:{task.due_on.isoformat()}:{stage.days}"


def remind_of_task(*, task_id: int, due_on: str, days: int, at: datetime) -> int:
    """Remind of a task (nhắc một nhiệm vụ), unless it was done, moved or taken out meanwhile."""
    today, day = local_date(at), date.fromisoformat(due_on)
    found = plans.due_tasks(on=today, since=day, until=day, task_id=task_id)
    task = next(iter(found), None)
    stage = _stage(task, today) if task else None
    if task is None or stage is None or stage.days < days:
        return 0
    accounts = _told(task.lead_id, today)
    if stage.escalated:
        accounts += [one for one in _told(task.unit_id, today) if one not in accounts]
    return notices.remind_of_task(
        key=_key(task, stage),
        task_id=task.id,
        account_ids=accounts,
        text=words_of(task, stage),
        escalated=stage.escalated,
        at=at,
    )


def _told(unit_id: int, today: date) -> list[int]:
    """Those of a unit who are told: its leaders and reform officers; everybody there where it has none of them."""
    workers = people.workers_of(unit_id, today)
    chosen = [one.account_id for one in workers if one.role in TOLD] or [one.account_id for one in workers]
    return list(dict.fromkeys(chosen))


def words_of(task: DueTask, stage: ReminderStage) -> str:
    """The words of a reminder: what, and by when."""
    head = "Quá hạn" if stage.days > 0 else "Sắp đến hạn"
    return f"{head}: {task.title[:200]} (phải xong {task.due_on:%d/%m/%Y})."


def tell_amended_later(event: TaskAmended) -> None:
    """Tell later (báo sau) that a task was amended: a job under a key."""
    told = {"task_id": event.task_id, "amendment_id": event.amendment_id}
    jobs.enqueue(name=AMENDED, key=f"{AMENDED}:{event.amendment_id}", payload=told, at=event.at)


def tell_amended(*, task_id: int, amendment_id: int, at: datetime) -> int:
    """Tell a unit (báo đơn vị) that it leads a task from now on; where the lead stayed nobody is told."""
    row = next((one for one in plans.amendments([task_id]) if one.id == amendment_id), None)
    if row is None or not row.leads_anew:
        return 0
    return notices.remind_of_task(
        key=f"{AMENDED}:{amendment_id}",
        task_id=task_id,
        account_ids=_told(row.lead_id, local_date(at)),
        text=f"Đơn vị được giao chủ trì từ {row.on:%d/%m/%Y}: {row.title[:200]}.",
        escalated=False,
        at=at,
    )
