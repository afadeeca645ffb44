"""Sending (gửi tin tới Cổng): what became of a message is noted, and one that failed is composed anew and sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.exchange.models import PortalMessage
from motcua.areas.exchange.operations.planning import composed_text, release
from motcua.areas.exchange.policy import may_follow_messages_of
from motcua.kernel import outbox
from motcua.kernel.errors import UserError
from motcua.rules.national_portal import SYNC


@transaction.atomic
def note_sent(*, key: str, receipt: str, at: datetime) -> bool:
    """Note that a message arrived (ghi Cổng đã nhận), with the portal's answer; the next one of its dossier goes."""
    found = PortalMessage.objects.select_for_update().filter(pk=_number(key), sent_at__isnull=True).first()
    if found is None:
        return False
    found.sent_at, found.receipt, found.given_up_at, found.reason, found.closed_at = at, receipt[:200], None, "", None
    found.save(update_fields=["sent_at", "receipt", "given_up_at", "reason", "closed_at"])
    release(dossier_id=found.dossier_id, at=at)
    return True


@transaction.atomic
def note_given_up(*, key: str, reason: str, at: datetime) -> bool:
    """Note that a message was given up (ghi tin thôi gửi) with the reason; those after it wait."""
    waiting = PortalMessage.objects.filter(pk=_number(key), sent_at__isnull=True)
    return bool(waiting.update(given_up_at=at, reason=reason[:300]))


@transaction.atomic
def send_again(*, message_id: int, account: Any, at: datetime) -> bool:
    """Send again (soạn lại và gửi) a message that is held or was given up, from the records as they are now.

    False where something is still missing. Raises UserError `unknown_message`, `not_failed`.
    """
    found = PortalMessage.objects.select_for_update().filter(pk=message_id).first()
    if found is None or not may_follow_messages_of(account, found.unit_id, at):
        raise UserError("Không có tin này.", code="unknown_message")
    if found.queued_at is None:
        return release(dossier_id=found.dossier_id, at=at)
    if found.sent_at is not None or found.given_up_at is None:
        raise UserError("Tin này không còn nằm trong danh sách không gửi được.", code="not_failed")
    if not (text := composed_text(found, at)):
        return False
    found.given_up_at, found.reason, found.held_at, found.faults = None, "", None, []
    found.save(update_fields=["given_up_at", "reason", "held_at", "faults"])
    return outbox.rewrite(key=found.key, text=text, at=at)


@transaction.atomic
def tell_anew(*, dossier_id: int, account: Any, at: datetime) -> bool:
    """Tell anew (gửi lại hồ sơ) what the portal has otherwise or not at all: the dossier as it stands, another round of
    its last message. False where nothing of it was ever sent, something still waits, or something is missing now.
    Raises UserError `unknown_message`.
    """
    last = (
        PortalMessage.objects.filter(dossier_id=dossier_id, service=SYNC, sent_at__isnull=False).order_by("pk").last()
    )
    if last is None:
        return False
    if not may_follow_messages_of(account, last.unit_id, at):
        raise UserError("Không có tin này.", code="unknown_message")
    if PortalMessage.objects.filter(dossier_id=dossier_id, sent_at__isnull=True).exists():
        return False
    PortalMessage.objects.create(
        dossier_id=dossier_id,
        unit_id=last.unit_id,
        service=SYNC,
        seq=last.seq,
        round=last.round + 1,
        planned_at=at,
    )
    return release(dossier_id=dossier_id, at=at)


def _number(key: str) -> int:
    """The message of an outbox key; 0 for a key of something else."""
    told = key.partition(":")[2]
    return int(told) if key.startswith("portal:") and told.isdecimal() else 0
