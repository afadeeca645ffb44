"""Keeping (giữ hộp thư đi): dead letters with their reason, sending them again, how messages stand, clearing out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet

from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage

LEFT_AFTER = timedelta(days=30)


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
    if not _revived(OutboxMessage.objects.filter(pk=message_id), at):
        raise UserError("Thư này không còn nằm trong danh sách không gửi được.", code="not_dead")


@transaction.atomic
def replay_way(*, way: str, at: datetime) -> int:
    """Replay (gửi lại) every dead letter of a way that is still of use, and answer how many."""
    return _revived(OutboxMessage.objects.filter(way=way).exclude(useful_until__lte=at), at)


@transaction.atomic
def rewrite(*, key: str, text: str, at: datetime) -> bool:
    """Rewrite (soạn lại) a dead letter that can be told better now, and let it wait again; False where it is none."""
    dead = OutboxMessage.objects.filter(key=key, dead_at__isnull=False)
    return bool(dead.update(text=text)) and bool(_revived(OutboxMessage.objects.filter(key=key), at))


def _revived(chosen: QuerySet[OutboxMessage], at: datetime) -> int:
    """Dead letters wait again. What is known not to have arrived gets a new key; what may have arrived keeps its own,
    so that the other side can drop the copy."""
    dead, again = chosen.filter(dead_at__isnull=False), {"dead_at": None, "attempts": 0, "not_before": at}
    anew = dead.filter(refused=True).update(round=F("round") + 1, refused=False, **again)
    return anew + dead.update(**again)


def states(keys: list[str]) -> dict[str, str]:
    """States (tình trạng) of messages by key: DELIVERED where the other side said so, SENT, DEAD or WAITING."""
    found = OutboxMessage.objects.filter(key__in=keys).values_list("key", "sent_at", "dead_at", "delivered_at")
    return {
        key: "DELIVERED" if came else "SENT" if sent else "DEAD" if dead else "WAITING"
        for key, sent, dead, came in found
    }


@transaction.atomic
def forget(*, keys: Collection[str]) -> int:
    """Forget (xóa thư theo luật) the messages under these keys, whatever became of them, and say how many: the address
    and the words go with the row; one that is on its way is not sent again."""
    return OutboxMessage.objects.filter(key__in=keys).delete()[0]


@transaction.atomic
def forget_to(*, addresses: Collection[str], besides: Collection[str] = ()) -> int:
    """Forget what was to go to these addresses (xóa thư gửi tới) and waits no more, sent or dead, and say how many;
    `besides` are keys of what concerns somebody else who is reached there too."""
    over = Q(sent_at__isnull=False) | Q(dead_at__isnull=False)
    return OutboxMessage.objects.filter(over, to__in=addresses).exclude(key__in=besides).delete()[0]


def keys_to(addresses: Collection[str]) -> list[str]:
    """The keys of what goes or went to these addresses (khóa thư gửi tới)."""
    return list(OutboxMessage.objects.filter(to__in=addresses).values_list("key", flat=True))


@transaction.atomic
def purge_sent(*, at: datetime) -> int:
    """Purge (dọn) messages that were sent, or of no use any more, a month ago: they hold addresses and words that
    nobody needs."""
    over, dead = at - LEFT_AFTER, Q(dead_at__isnull=False)
    return OutboxMessage.objects.filter(Q(sent_at__lt=over) | dead & Q(useful_until__lt=over)).delete()[0]
