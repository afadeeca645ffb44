"""Jobs (việc chạy nền): work done by the worker, with an idempotency key, a limit of attempts and a dead letter.

django-q2 with its database broker stands behind it: it wakes the worker and keeps the schedule.
"""

from motcua.kernel.jobs.periodic import Duty, DutyRow, duties, every, perform, put_on_schedule
from motcua.kernel.jobs.running import (
    DeadJob,
    dead_jobs,
    enqueue,
    purge_done,
    register,
    replay,
    run,
    run_due,
)

__all__ = [
    "DeadJob",
    "Duty",
    "DutyRow",
    "dead_jobs",
    "duties",
    "enqueue",
    "every",
    "perform",
    "purge_done",
    "put_on_schedule",
    "register",
    "replay",
    "run",
    "run_due",
]
