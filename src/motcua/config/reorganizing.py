"""Reorganizing (thực hiện sắp xếp đơn vị): an approved plan is carried out by the worker, batch by batch.

Each batch is a transaction of its own, outside the job's: others go on working between them, whoever looks sees how far
it is, and what a stopped worker left undone is gone on with. A job takes a turn and asks for the next.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from motcua.areas.reorganization import operations
from motcua.areas.reorganization.events import ReorganizationApproved
from motcua.kernel import jobs
from motcua.kernel.clock import now

CARRY, A_TURN = "carry_reorganization_out", timedelta(minutes=4)  # a worker is stopped after five


def carry_out_later(event: ReorganizationApproved) -> None:
    """Carry out later (giao việc thực hiện): the worker does it."""
    _ask(event.code, event.at)


def _ask(code: str, at: datetime) -> None:
    jobs.enqueue(name=CARRY, key=f"{CARRY}:{code}:{at.isoformat()}", payload={"code": code}, at=at)


def carry_out(*, code: str, at: datetime) -> bool:
    """Carry out (thực hiện) a plan for a turn; whether it came to its end."""
    begun = now()
    while not operations.carry_on(code=code, at=at).finished:
        if now() - begun > A_TURN:
            return False
    return True


def go_on(*, code: str, found: bool, at: datetime) -> None:
    """Go on (thực hiện tiếp) in another job where one turn was not enough."""
    if not found:
        _ask(code, at)
