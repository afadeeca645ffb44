"""Wake (đánh thức tiến trình nền): the one place that speaks to the queue, django-q2 with its database broker.

The queue lies in the same database, so what is put there is part of the caller's transaction.
"""

from __future__ import annotations

from django_q.tasks import async_task


def wake(function: str, *arguments: int) -> None:
    """Wake the worker to call a function, named by its path, soon after this transaction is committed."""
    async_task(function, *arguments)
