"""Read log (nhật ký đọc dữ liệu cá nhân): every reading of personal data is written down, one chained to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Q

from motcua.kernel import chain
from motcua.kernel.clock import end_of, start_of
from motcua.kernel.models import ReadLog


@dataclass(frozen=True, slots=True)
class ReadRow:
    """Read row (dòng nhật ký đọc): one reading."""

    seq: int
    at: datetime
    actor: str
    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class BrokenRead:
    """Broken read (dòng nhật ký đọc không khớp): which one, and why it does not agree with the chain."""

    seq: int
    why: str


def record_read(*, actor: str, subject: str, reason: str, at: datetime) -> int:
    """Record a reading (ghi nhận lần đọc) and answer its number. Two at once do not take the same number."""
    return chain.append(ReadLog(at=at, actor=actor[:160], subject=subject[:200], reason=reason[:200]), _body)


def _body(row: ReadLog) -> dict[str, object]:
    """What the hash of a reading covers besides the hash before it."""
    at = row.at.astimezone(UTC).isoformat()
    return {"seq": row.seq, "at": at, "actor": row.actor, "subject": row.subject, "reason": row.reason}


def reads(
    *,
    actor: str = "",
    subject: str = "",
    text: str = "",
    days: tuple[date | None, date | None] = (None, None),
    oldest: bool = False,
    after: int = 0,
    limit: int = 50,
) -> list[ReadRow]:
    """Readings (các lần đọc), the latest first or the oldest, of one actor or one subject or of all, by words of either
    and by day, paged by key."""
    chosen = ReadLog.objects.filter(**{name: told for name, told in (("actor", actor), ("subject", subject)) if told})
    for word in text.split():
        chosen = chosen.filter(Q(actor__icontains=word) | Q(subject__icontains=word) | Q(reason__icontains=word))
    since, until = days
    if since is not None:
        chosen = chosen.filter(at__gte=start_of(since))
    if until is not None:
        chosen = chosen.filter(at__lte=end_of(until))
    if after:
        chosen = chosen.filter(seq__gt=after) if oldest else chosen.filter(seq__lt=after)
    rows = chosen.order_by("seq" if oldest else "-seq")[:limit]
    return [ReadRow(one.seq, one.at, one.actor, one.subject, one.reason) for one in rows]


def broken_reads(*, batch: int = 2000) -> Iterator[BrokenRead]:
    """Broken reads (nhật ký đọc không khớp): every row that does not follow from the one before it."""
    return (BrokenRead(seq, why) for seq, why in chain.broken(ReadLog, _body, batch=batch))
