"""What has happened to plans and tasks, told to whom wiring connects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PlanRecorded:
    """Plan recorded (đã ghi nhận kế hoạch): a plan stands in the register now."""

    plan_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class TaskCompleted:
    """Task completed (nhiệm vụ đã hoàn thành): its product has been accepted."""

    task_id: int
    done_on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class TaskAmended:
    """Task amended (nhiệm vụ đã sửa): its words, its lead or its partners are others from a day on."""

    task_id: int
    amendment_id: int
    at: datetime
