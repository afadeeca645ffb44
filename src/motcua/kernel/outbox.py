"""Outbox (hộp thư đi): what is to be sent is written in the transaction that decides it, and sent afterwards.

Sent at least once: a message is claimed for some minutes, then sent, then marked. When the process dies between
sending and marking, the claim runs out and the message goes again under the same key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.db import connection, transaction

from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from motcua.kernel.ports.messages import NeverSent, NotSent, messenger_for
from motcua.kernel.wake import wake

log = structlog.get_logger()
MAX_ATTEMPTS = 6
CLAIM = timedelta(minutes=5)
LEFT_AFTER = timedelta(days=30)
AT_ONCE, LONGEST = 100, timedelta(minutes=3)  # well within the time a duty may take


@dataclass(frozen=True, slots=True)
class Letter:
    """Letter (thư) as it is claimed for sending."""

    id: int
    key: str
    way: str
    to: str
    subject: str
    text: str
    attempts: int


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """Dead letter (thư không gửi được): why, and how often it was tried. The address is masked."""

    id: int
    key: str
    way: str
    to: str
    attempts: int
    last_error: str
    dead_at: datetime


@transaction.atomic
def put(*, key: str, way: str, to: str, subject: str, text: str, at: datetime) -> int:
    """Put (bỏ vào hộp thư đi) a message, in the caller's transaction; the same key twice is one message."""
    made, new = OutboxMessage.objects.get_or_create(
        key=key, defaults={"way": way, "to": to, "subject": subject, "text": text, "written_at": at, "not_before": at}
    )
    if new:
        wake("motcua.kernel.outbox.send_due")
    return made.pk


def back_off(attempts: int) -> timedelta:
    """Back off (chờ thử lại): 1, 2, 4, 8 … minutes after each failure, at most six hours."""
    return min(timedelta(minutes=2 ** max(0, attempts - 1)), timedelta(hours=6))


def claim(*, at: datetime) -> Letter | None:
    """Claim (nhận gửi) the next message that is due; nobody else takes it until the claim runs out."""
    with transaction.atomic():
        waiting = OutboxMessage.objects.select_for_update(skip_locked=connection.features.has_select_for_update)
        found = waiting.filter(sent_at__isnull=True, dead_at__isnull=True, not_before__lte=at).order_by("pk").first()
        if found is None:
            return None
        if found.attempts >= MAX_ATTEMPTS:  # it took the process down each time
            _bury(found, found.last_error or "tiến trình gửi dừng đột ngột", at)
            return claim(at=at)
        found.attempts, found.not_before = found.attempts + 1, at + CLAIM
        found.save(update_fields=["attempts", "not_before"])
    return Letter(found.pk, found.key, found.way, found.to, found.subject, found.text, found.attempts)


def send_due(*, at: datetime | None = None) -> int:
    """Send (gửi) what is due, each message in its own small transactions; answers how many went out."""
    sent, began = 0, now()
    for _ in range(AT_ONCE):
        if now() - began > LONGEST:
            break
        letter = claim(at=at or now())
        if letter is None:
            break
        sent += send(letter, at=at or now())
    return sent


def send(letter: Letter, *, at: datetime) -> bool:
    """Send one claimed letter and mark it; False when it failed."""
    try:
        receipt = messenger_for(letter.way).send(key=letter.key, to=letter.to, subject=letter.subject, text=letter.text)
    except (NotSent, LookupError) as error:
        _failed(letter, error, at)
        return False
    OutboxMessage.objects.filter(pk=letter.id).update(sent_at=at, dead_at=None, receipt=receipt[:200], last_error="")
    return True


def _failed(letter: Letter, error: Exception, at: datetime) -> None:
    found = OutboxMessage.objects.get(pk=letter.id)
    reason = str(error)[:300] or type(error).__name__
    if letter.attempts >= MAX_ATTEMPTS or isinstance(error, NeverSent):
        _bury(found, reason, at)
        return
    found.last_error, found.not_before = reason, at + back_off(letter.attempts)
    found.save(update_fields=["last_error", "not_before"])


def _bury(found: OutboxMessage, reason: str, at: datetime) -> None:
    found.dead_at, found.last_error = at, reason
    found.save(update_fields=["dead_at", "last_error"])
    log.error("message_dead", message=found.pk, way=found.way, attempts=found.attempts)


def masked(to: str) -> str:
    """Masked (che bớt) address or telephone number: enough to recognise, too little to use."""
    name, at_sign, host = to.partition("@")
    if at_sign:
        return f"{name[:2]}***@{host}"
    return f"{to[:3]}***{to[-2:]}" if len(to) > 6 else "***"


def dead_letters(*, after: int = 0, limit: int = 50) -> list[DeadLetter]:
    """Dead letters (thư không gửi được), the latest first, paged by key."""
    chosen = OutboxMessage.objects.filter(dead_at__isnull=False)
    if after:
        chosen = chosen.filter(pk__lt=after)
    return [
        DeadLetter(one.pk, one.key, one.way, masked(one.to), one.attempts, one.last_error, one.dead_at)
        for one in chosen.order_by("-pk")[:limit]
        if one.dead_at
    ]


@transaction.atomic
def replay(*, message_id: int, at: datetime) -> None:
    """Replay (gửi lại) a dead letter from the first attempt. Raises UserError `not_dead`."""
    revived = OutboxMessage.objects.filter(pk=message_id, dead_at__isnull=False).update(
        dead_at=None, attempts=0, not_before=at
    )
    if not revived:
        raise UserError("Thư này không còn nằm trong danh sách không gửi được.", code="not_dead")


def states(keys: list[str]) -> dict[str, str]:
    """States (tình trạng) of messages by key: SENT, DEAD or WAITING."""
    found = OutboxMessage.objects.filter(key__in=keys).values_list("key", "sent_at", "dead_at")
    return {key: "SENT" if sent else "DEAD" if dead else "WAITING" for key, sent, dead in found}


@transaction.atomic
def purge_sent(*, at: datetime) -> int:
    """Purge (dọn) messages that were sent a month ago: they hold addresses and words that are no longer needed."""
    return OutboxMessage.objects.filter(sent_at__lt=at - LEFT_AFTER).delete()[0]
