"""Anchors (mốc neo): sealed records other than events, kept by name and digest so that the journal covers them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet

from motcua.kernel import chain
from motcua.kernel.models import Anchor


@dataclass(frozen=True, slots=True)
class AnchorRow:
    """Anchor row (dòng mốc neo): which record, its digest, when it was anchored; `hash` is what the journal holds."""

    seq: int
    record: str
    digest: str
    recorded_at: datetime
    hash: str


def drop_anchor(*, record: str, digest: str, at: datetime) -> int:
    """Drop an anchor (thả mốc neo) for a record that was just sealed, in the same transaction; answers its number."""
    return chain.append(Anchor(record=record, digest=digest, recorded_at=at), _body)


def _body(row: Anchor) -> dict[str, object]:
    """What the hash of an anchor covers besides the hash before it."""
    at = row.recorded_at.astimezone(UTC).isoformat()
    return {"seq": row.seq, "record": row.record, "digest": row.digest, "recorded_at": at}


def anchors(
    *, before: datetime | None = None, among: Collection[int] | None = None, but: QuerySet[Any] | None = None
) -> list[AnchorRow]:
    """Anchors (các mốc neo) in their order: all, those recorded before a moment, those with some numbers; `but` asks
    for numbers to leave out."""
    chosen = Anchor.objects.all() if before is None else Anchor.objects.filter(recorded_at__lt=before)
    if among is not None:
        chosen = chosen.filter(seq__in=among)
    if but is not None:
        chosen = chosen.exclude(seq__in=but)
    rows = chosen.order_by("seq")
    return [AnchorRow(one.seq, one.record, one.digest, one.recorded_at, one.hash) for one in rows]


def broken_anchors() -> Iterator[tuple[int, str]]:
    """Broken anchors (mốc neo không khớp): those that do not follow from the one before, by number, and why."""
    return chain.broken(Anchor, _body)
