"""Reporting (báo nhận): what a gateway says later of a message it took, once or several times, in any order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import structlog
from django.db import transaction
from django.db.models.functions import Coalesce

from motcua.kernel.models import OutboxMessage

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Report:
    """Report (báo nhận) of one message by the key it went under: whether it was delivered, and if not, why."""

    key: str
    delivered: bool
    reason: str = ""


@transaction.atomic
def take_report(*, way: str, report: Report, at: datetime) -> bool:
    """Take a report (nhận báo nhận); False where nobody knows the message. Told again, nothing changes.

    A delivery is the last word: it marks also what a process that died left unmarked. A failure sends the message to
    the dead letters, unless it was delivered or has been sent again under another key since.
    """
    key, _, number = report.key.partition("~")
    found = OutboxMessage.objects.select_for_update().filter(way=way, key=key)
    if not found.exists():
        return False
    if report.delivered:
        open_yet = found.filter(delivered_at__isnull=True)
        open_yet.update(delivered_at=at, sent_at=Coalesce("sent_at", at), dead_at=None, refused=False, last_error="")
        return True
    reason = report.reason[:300] or "bên nhận báo không tới"
    this_round = found.filter(round=int(number or 0), delivered_at__isnull=True, dead_at__isnull=True)
    if this_round.update(sent_at=None, dead_at=at, refused=True, last_error=reason):
        log.error("message_dead", key=key, way=way, reported=True)
    return True
