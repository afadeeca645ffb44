"""Read log (nhật ký đọc dữ liệu cá nhân): every reading of personal data is written down, one chained to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from motcua.kernel import chain
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


def reads(*, actor: str = "", subject: str = "", after: int = 0, limit: int = 50) -> list[ReadRow]:
    """Readings (các lần đọc), the latest first, of one actor or one subject or of all, paged by key."""
    chosen = ReadLog.objects.all()
    if actor:
        chosen = chosen.filter(actor=actor)
    if subject:
        chosen = chosen.filter(subject=subject)
    if after:
        chosen = chosen.filter(seq__lt=after)
    return [ReadRow(one.seq, one.at, one.actor, one.subject, one.reason) for one in chosen.order_by("-seq")[:limit]]


def broken_reads(*, batch: int = 2000) -> Iterator[BrokenRead]:
    """Broken reads (nhật ký đọc không khớp): every row that does not follow from the one before it."""
    return (BrokenRead(seq, why) for seq, why in chain.broken(ReadLog, _body, batch=batch))
