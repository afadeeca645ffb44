"""Later (ghi sau): what was written about dossiers after a moment, for whoever asks why a count has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.dossiers.queries.rows import EventRow
from motcua.rules.history import EventKind

BATCH = 1000


@dataclass(frozen=True, slots=True)
class LaterRow:
    """Later row (hồ sơ và điều ghi sau): a dossier, whether it was there before, and what was written since."""

    dossier_id: int
    number: str
    was_known: bool
    events: tuple[EventRow, ...]


def written_after(ids: Collection[int], moment: datetime) -> dict[int, LaterRow]:
    """Written after (ghi sau) a moment about some dossiers: two statements for each thousand."""
    found: dict[int, LaterRow] = {}
    keys = sorted(ids)
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        events: dict[int, list[DossierEvent]] = defaultdict(list)
        later = DossierEvent.objects.filter(dossier_id__in=some, recorded_at__gt=moment)
        for event in later.order_by("dossier_id", "seq"):
            events[event.dossier_id].append(event)
        for key, number in Dossier.objects.filter(pk__in=some).values_list("pk", "number"):
            since = events[key]
            found[key] = LaterRow(key, number, not since or since[0].seq > 1, tuple(map(_row, since)))
    return found


def _row(event: DossierEvent) -> EventRow:
    kind = EventKind(event.kind)
    times = (event.effective_at, event.recorded_at)
    return EventRow(event.seq, kind, kind.label, *times, event.actor, event.payload, event.hash)
