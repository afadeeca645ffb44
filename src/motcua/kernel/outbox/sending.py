"""Sending (gửi): a message is put with what decided it, claimed for some minutes, sent, and marked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.db import connection, transaction
from django.db.models import QuerySet

from motcua.kernel.bus import publish
from motcua.kernel.clock import now
from motcua.kernel.models import OutboxMessage
from motcua.kernel.outbox.keeping import masked
from motcua.kernel.outbox.schedule import quiet_ways, retrying
from motcua.kernel.ports.messages import NeverSent, NotSent, OutOfReach, messenger_for
from motcua.kernel.wake import wake

log = structlog.get_logger()
CLAIM = timedelta(minutes=5)
AT_ONCE, LONGEST = 100, timedelta(minutes=3)  # well within the time a duty may take


@dataclass(frozen=True, slots=True)
class Claimed:
    """Claimed (thư đang gửi): a message as it is claimed; `attempts` tells this claim from every other."""

    id: int
    key: str
    way: str
    to: str
    subject: str
    text: str
    attempts: int


@dataclass(frozen=True, slots=True)
class MessageSent:
    """Message sent (thư đã gửi): the other side took it, and answered this receipt."""

    way: str
    key: str
    receipt: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageGivenUp:
    """Message given up (thư thôi gửi): it lies among the dead letters, for this reason."""

    way: str
    key: str
    reason: str
    at: datetime


@transaction.atomic
def put(
    *,
    key: str,
    way: str,
    to: str,
    subject: str,
    text: str,
    at: datetime,
    day_only: bool = False,
    useful_until: datetime | None = None,
) -> int:
    """Put (bỏ vào hộp thư đi) a message, in the caller's transaction; the same key twice is one message.

    `day_only` waits out the quiet hours of its way; after `useful_until` it is no longer sent.
    """
    told = {"way": way, "to": to, "subject": subject, "text": text, "written_at": at, "not_before": at}
    made, new = OutboxMessage.objects.get_or_create(
        key=key, defaults=told | {"day_only": day_only, "useful_until": useful_until}
    )
    if new:
        wake("motcua.kernel.outbox.send_due")
    return made.pk


def claim(*, at: datetime, without: Collection[str] = ()) -> Claimed | None:
    """Claim (nhận gửi) the next message that is due, leaving some ways out; nobody else takes it until it runs out."""
    with transaction.atomic():
        found = _due(at, without).first()
        if found is None:
            return None
        reason = _given_up(found, at)
        if reason:
            _bury(OutboxMessage.objects.filter(pk=found.pk), found, reason, at)
            return claim(at=at, without=without)
        found.attempts, found.not_before = found.attempts + 1, at + CLAIM
        found.save(update_fields=["attempts", "not_before"])
    key = f"{found.key}~{found.round}" if found.round else found.key
    return Claimed(found.pk, key, found.way, found.to, found.subject, found.text, found.attempts)


def _due(at: datetime, without: Collection[str]) -> QuerySet[OutboxMessage]:
    waiting = OutboxMessage.objects.select_for_update(skip_locked=connection.features.has_select_for_update)
    found = waiting.filter(sent_at__isnull=True, dead_at__isnull=True, not_before__lte=at)
    if without:
        found = found.exclude(way__in=without)
    if quiet := quiet_ways(at):
        found = found.exclude(day_only=True, way__in=quiet)
    return found.order_by("day_only", "pk")  # what cannot wait goes first


def _given_up(found: OutboxMessage, at: datetime) -> str:
    """Why a message is not tried any more; "" where it is."""
    if found.useful_until is not None and found.useful_until <= at:
        return (
            f"quá lúc còn dùng được; lỗi trước đó: {found.last_error}" if found.last_error else "quá lúc còn dùng được"
        )
    if found.attempts >= retrying(found.way).attempts:  # it took the process down each time
        return found.last_error or "tiến trình gửi dừng đột ngột"
    return ""


def send_due(*, at: datetime | None = None) -> int:
    """Send (gửi) what is due, each message in its own small transactions; answers how many went out.

    A way whose other side does not answer is left alone until the next time, so that it holds up no other way.
    """
    sent, began, silent = 0, now(), set[str]()
    for _ in range(AT_ONCE):
        if now() - began > LONGEST:
            break
        claimed = claim(at=at or now(), without=silent)
        if claimed is None:
            break
        try:
            sent += send(claimed, at=at or now())
        except OutOfReach:
            silent.add(claimed.way)
    return sent


def send(claimed: Claimed, *, at: datetime) -> bool:
    """Send one claimed message and mark it; False when it failed. Raises OutOfReach after it is written down."""
    told = {"key": claimed.key, "to": claimed.to, "subject": claimed.subject, "text": claimed.text}
    try:
        receipt = messenger_for(claimed.way).send(**told)
    except (NotSent, LookupError) as error:
        _failed(claimed, error, at)
        if isinstance(error, OutOfReach):
            raise
        return False
    _arrived(claimed, receipt[:200], at)
    return True


@transaction.atomic
def _arrived(claimed: Claimed, receipt: str, at: datetime) -> None:
    """Mark a message sent, and tell whom wiring connected, once."""
    open_yet = OutboxMessage.objects.filter(pk=claimed.id, sent_at__isnull=True, refused=False)
    if open_yet.update(sent_at=at, dead_at=None, receipt=receipt, last_error=""):
        publish(MessageSent(claimed.way, claimed.key.partition("~")[0], receipt, at))


def _failed(claimed: Claimed, error: Exception, at: datetime) -> None:
    """Write a failure down, unless somebody else claimed the message or a report marked it in the meantime."""
    held = OutboxMessage.objects.filter(
        pk=claimed.id, attempts=claimed.attempts, sent_at__isnull=True, dead_at__isnull=True
    )
    found = held.first()
    if found is None:
        return
    reason, wait = str(error).replace(claimed.to, masked(claimed.to)), retrying(claimed.way).after(claimed.attempts)
    reason = reason.replace("\0", "")[:300] or type(error).__name__  # a server may say what no database keeps
    if wait is None or isinstance(error, NeverSent):
        _bury(held, found, reason, at, refused=isinstance(error, NeverSent))
        return
    held.update(last_error=reason, not_before=at + wait)


@transaction.atomic
def _bury(
    held: QuerySet[OutboxMessage], found: OutboxMessage, reason: str, at: datetime, *, refused: bool = False
) -> None:
    if held.update(dead_at=at, last_error=reason[:300], refused=refused):
        publish(MessageGivenUp(found.way, found.key, reason[:300], at))
    told = {"message": found.pk, "way": found.way, "attempts": found.attempts}
    if refused:  # an address that exists nowhere is somebody to be called, no fault of this installation
        log.warning("message_refused", reason=reason, **told)
    else:
        log.error("message_dead", **told)
