"""Read log (nhật ký đọc dữ liệu cá nhân): every reading of personal data is written down, one chained to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from motcua.kernel.models import ReadLog
from motcua.rules.hashing import chain_hash

TRIES = 20


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
    for tried in range(TRIES):
        try:
            with transaction.atomic():
                return _append(actor[:160], subject[:200], reason[:200], at)
        except IntegrityError:
            if tried == TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _append(actor: str, subject: str, reason: str, at: datetime) -> int:
    last = ReadLog.objects.order_by("-seq").values_list("seq", "hash").first() or (0, "")
    made = ReadLog(seq=last[0] + 1, at=at, actor=actor, subject=subject, reason=reason, prev_hash=last[1])
    made.hash = chain_hash(made.prev_hash, _body(made))
    made.save(force_insert=True)
    return made.seq


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
    expected, last = 1, ""
    while rows := list(ReadLog.objects.filter(seq__gte=expected).order_by("seq")[:batch]):
        for row in rows:
            if row.seq != expected:
                yield BrokenRead(expected, "thiếu dòng")
                expected = row.seq
            elif row.prev_hash != last or row.hash != chain_hash(last, _body(row)):
                yield BrokenRead(row.seq, "mã băm không khớp nội dung")
            expected, last = expected + 1, row.hash
