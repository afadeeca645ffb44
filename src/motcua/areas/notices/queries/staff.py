"""Told to staff (nhắc việc): what those who work were reminded of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.notices.models import StaffNotice, TaskNotice, WarningKind

PAGE = 50


@dataclass(frozen=True, slots=True)
class StaffNoticeRow:
    """Staff notice row (dòng nhắc việc): which dossier, why, and in which words."""

    dossier_number: str
    kind: str
    text: str
    escalated: bool
    told_at: datetime

    @property
    def label(self) -> str:
        """The kind in Vietnamese."""
        return str(WarningKind(self.kind).label)


def staff_notices(account_id: int, *, on: date) -> list[StaffNoticeRow]:
    """Staff notices (nhắc việc) of an account on a day, what is late above."""
    found = StaffNotice.objects.filter(account_id=account_id, on=on).order_by("-escalated", "pk")[:PAGE]
    return [StaffNoticeRow(one.dossier_number, one.kind, one.text, one.escalated, one.told_at) for one in found]


@dataclass(frozen=True, slots=True)
class TaskNoticeRow:
    """Task notice row (dòng nhắc nhiệm vụ): which task, in which words, whether it went up."""

    task_id: int
    text: str
    escalated: bool
    on: date


def task_notices(account_id: int, *, since: date) -> list[TaskNoticeRow]:
    """Task notices (nhắc nhiệm vụ) of an account since a day, the latest first; each task once."""
    found = TaskNotice.objects.filter(account_id=account_id, on__gte=since).order_by("-on", "-pk")[:PAGE]
    latest = {one.task_id: one for one in reversed(found)}
    rows = sorted(latest.values(), key=lambda one: (one.on, one.pk), reverse=True)
    return [TaskNoticeRow(one.task_id, one.text, one.escalated, one.on) for one in rows]
