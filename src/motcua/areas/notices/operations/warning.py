"""Warning (nhắc việc): those who work are told of a dossier or a task, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.notices.models import StaffNotice, TaskNotice, WarningKind
from motcua.kernel.clock import local_date


@dataclass(frozen=True, slots=True)
class Warned:
    """Warned (lời nhắc việc): which dossier, why, in which words, to which account."""

    dossier_number: str
    kind: str
    text: str
    account_id: int
    escalated: bool = False


@transaction.atomic
def warn_staff(*, warnings: Sequence[Warned], at: datetime) -> int:
    """Warn staff (nhắc việc) and answer how many were new: one officer is told of one dossier once a day."""
    on = local_date(at)
    rows = [
        StaffNotice(
            kind=WarningKind(one.kind),
            dossier_number=one.dossier_number,
            account_id=one.account_id,
            on=on,
            text=one.text[:300],
            escalated=one.escalated,
            told_at=at,
        )
        for one in warnings
    ]
    before = StaffNotice.objects.filter(on=on).count()
    StaffNotice.objects.bulk_create(rows, ignore_conflicts=True)
    return StaffNotice.objects.filter(on=on).count() - before


@transaction.atomic
def remind_of_task(
    *, key: str, task_id: int, account_ids: Sequence[int], text: str, escalated: bool, at: datetime
) -> int:
    """Remind of a task (nhắc nhiệm vụ) and answer how many were told now: each once under this key."""
    rows = [
        TaskNotice(
            key=f"{key}:{account}",
            task_id=task_id,
            account_id=account,
            on=local_date(at),
            text=text[:300],
            escalated=escalated,
            told_at=at,
        )
        for account in dict.fromkeys(account_ids)
    ]
    known = set(TaskNotice.objects.filter(key__in=[row.key for row in rows]).values_list("key", flat=True))
    TaskNotice.objects.bulk_create((row for row in rows if row.key not in known), ignore_conflicts=True)
    return len(rows) - len(known)
