"""Reorganizing (thực hiện sắp xếp đơn vị): an approved plan is carried out by the worker, batch by batch."""

from __future__ import annotations

from datetime import datetime

from motcua.areas.reorganization import operations
from motcua.areas.reorganization.events import ReorganizationApproved
from motcua.kernel import jobs

CARRY = "carry_reorganization_out"


def carry_out_later(event: ReorganizationApproved) -> None:
    """Carry out later (giao việc thực hiện): the worker does it, and whoever looks sees how far it is."""
    told = {"code": event.code}
    jobs.enqueue(name=CARRY, key=f"{CARRY}:{event.code}:{event.at.isoformat()}", payload=told, at=event.at)


def carry_out(*, code: str, at: datetime) -> None:
    """Carry out (thực hiện) a plan to its end; what a stopped run left undone is gone on with."""
    while not operations.carry_on(code=code, at=at).finished:
        pass
