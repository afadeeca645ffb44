"""Appending (ghi thêm): the only way anything is written about a dossier. Row and intervals follow in the same
transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, DossierEvent, DossierInterval
from motcua.areas.dossiers.queries.history import COLUMNS, columns_of, event_body, happening, iso
from motcua.rules.hashing import chain_hash
from motcua.rules.history import EventKind, Happening, Interval, timeline

__all__ = ["BATCH", "Draft", "append", "chain", "could_have_happened", "happening", "iso", "put_state"]

BATCH = 500  # rows a statement; SQLite allows 32,766 variables


@dataclass(frozen=True, slots=True)
class Draft:
    """Draft (bản nháp sự kiện): an event that is about to be appended."""

    kind: EventKind
    effective_at: datetime
    payload: Mapping[str, Any] = field(default_factory=dict)


def chain(dossier: Dossier, drafts: Sequence[Draft], *, actor: str, at: datetime) -> list[DossierEvent]:
    """Chain (nối chuỗi): unsaved events that continue the dossier's chain; the dossier's end of it moves on."""
    events = []
    for draft in drafts:
        seq = dossier.last_seq + 1
        event = DossierEvent(
            dossier_id=dossier.pk,
            seq=seq,
            kind=draft.kind.value,
            recorded_at=at,
            effective_at=draft.effective_at,
            actor=actor,
            payload=draft.payload,
            prev_hash=dossier.last_hash,
        )
        event.hash = chain_hash(dossier.last_hash, event_body(dossier.number, event))
        events.append(event)
        dossier.last_seq, dossier.last_hash = seq, event.hash
    return events


def put_state(dossier: Dossier, intervals: Sequence[Interval]) -> None:
    """Put the last state of a timeline into the dossier's row."""
    for name, value in columns_of(intervals[-1].state).items():
        setattr(dossier, name, value)


def interval_rows(dossier: Dossier, intervals: Sequence[Interval], at: datetime) -> list[DossierInterval]:
    """Unsaved interval rows of a timeline, known from `at` on."""
    return [
        DossierInterval(
            dossier=dossier,
            valid_from=interval.valid_from,
            valid_to=interval.valid_to,
            recorded_at=at,
            **columns_of(interval.state),
        )
        for interval in intervals
    ]


def could_have_happened(dossier: Dossier, drafts: Sequence[Draft]) -> bool:
    """Whether the dossier's events with these drafts make a history: it begins with a filing or a receipt, and
    receipt, finish and return come in that order."""
    known = DossierEvent.objects.filter(dossier=dossier).order_by("seq")
    extra = [Happening(2**31 + n, draft.kind, draft.effective_at, draft.payload) for n, draft in enumerate(drafts)]
    intervals = timeline([*map(happening, known), *extra])
    last = intervals[-1].state
    order = [last[name] for name in ("received_at", "finished_at", "returned_at") if last[name] is not None]
    began = all(interval.state["status"] is not None for interval in intervals)
    inside = last["received_at"] is not None or not order
    return began and inside and order == sorted(order)


@transaction.atomic
def append(*, dossier: Dossier, drafts: Sequence[Draft], actor: str, at: datetime) -> None:
    """Append (ghi thêm) events to one dossier, then bring its row and intervals in line with them.

    The caller holds the dossier's row locked. Intervals that no longer hold are superseded, not changed.
    """
    events = chain(dossier, drafts, actor=actor, at=at)
    DossierEvent.objects.bulk_create(events)
    known = DossierEvent.objects.filter(dossier=dossier).order_by("seq")
    intervals = timeline(happening(event) for event in known)
    put_state(dossier, intervals)
    dossier.save()
    _supersede(dossier, interval_rows(dossier, intervals, at), at)


def _supersede(dossier: Dossier, wanted: Sequence[DossierInterval], at: datetime) -> None:
    """Keep the intervals that still hold, supersede the others, add what is new."""
    standing = {_key(row): row.pk for row in dossier.intervals.filter(superseded_at__isnull=True)}
    keys = {_key(row) for row in wanted}
    gone = [pk for key, pk in standing.items() if key not in keys]
    DossierInterval.objects.filter(pk__in=gone).update(superseded_at=at)
    DossierInterval.objects.bulk_create([row for row in wanted if _key(row) not in standing])


def _key(row: DossierInterval) -> tuple[Any, ...]:
    return (row.valid_from, row.valid_to, *(getattr(row, name) for name in COLUMNS))
