"""Appending (ghi thêm): the only way anything is written about a dossier. Row and intervals follow in the same
transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, DossierEvent, DossierInterval
from motcua.areas.dossiers.queries.history import COLUMNS, columns_of, event_body, happening, iso
from motcua.kernel.bulk import insert_rows
from motcua.rules.hashing import chain_hash
from motcua.rules.history import EventKind, Happening, Interval, timeline

__all__ = [
    "Draft",
    "Link",
    "append",
    "chain",
    "could_have_happened",
    "first_says",
    "happening",
    "iso",
    "known_events",
    "put_state",
    "write_intervals",
    "write_links",
]


@dataclass(frozen=True, slots=True)
class Draft:
    """Draft (bản nháp sự kiện): an event that is about to be appended."""

    kind: EventKind
    effective_at: datetime
    payload: Mapping[str, Any] = field(default_factory=dict)


class Link(NamedTuple):
    """Link (mắt xích): an event in its place in the chain, ready to be written."""

    seq: int
    kind: str
    recorded_at: datetime
    effective_at: datetime
    actor: str
    payload: Mapping[str, Any]
    prev_hash: str
    hash: str


def first_says(drafts: Sequence[Draft], more: Mapping[str, Any]) -> list[Draft]:
    """First says (sự kiện đầu nói thêm): the first of some drafts with more in its payload."""
    first, *later = drafts
    return [Draft(first.kind, first.effective_at, {**first.payload, **more}), *later]


EVENT_COLUMNS = ("dossier_id", *Link._fields)
INTERVAL_COLUMNS = ("dossier_id", "valid_from", "valid_to", "recorded_at", *COLUMNS)


def chain(dossier: Dossier, drafts: Sequence[Draft], *, actor: str, at: datetime) -> list[Link]:
    """Chain (nối chuỗi): links that continue the dossier's chain; the dossier's end of it moves on."""
    links = []
    for draft in drafts:
        seq = dossier.last_seq + 1
        link = Link(seq, draft.kind.value, at, draft.effective_at, actor, draft.payload, dossier.last_hash, "")
        link = link._replace(hash=chain_hash(dossier.last_hash, event_body(dossier.number, link)))
        links.append(link)
        dossier.last_seq, dossier.last_hash = seq, link.hash
    return links


def write_links(lives: Iterable[tuple[Dossier, Sequence[Link]]]) -> None:
    """Write (ghi) the links of saved dossiers into the table of events."""
    insert_rows(DossierEvent, EVENT_COLUMNS, ((dossier.pk, *link) for dossier, links in lives for link in links))


def write_intervals(lives: Iterable[tuple[Dossier, Sequence[Interval]]], at: datetime) -> None:
    """Write (ghi) the intervals of saved dossiers, known from `at` on."""
    insert_rows(
        DossierInterval,
        INTERVAL_COLUMNS,
        (
            (dossier.pk, interval.valid_from, interval.valid_to, at, *interval_values(interval))
            for dossier, intervals in lives
            for interval in intervals
        ),
    )


def interval_values(interval: Interval) -> tuple[Any, ...]:
    """The values of COLUMNS in an interval."""
    columns = columns_of(interval.state)
    return tuple(columns[name] for name in COLUMNS)


def put_state(dossier: Dossier, intervals: Sequence[Interval]) -> None:
    """Put the last state of a timeline into the dossier's row."""
    for name, value in columns_of(intervals[-1].state).items():
        setattr(dossier, name, value)


def could_have_happened(dossier: Dossier, drafts: Sequence[Draft]) -> bool:
    """Whether the dossier's events with these drafts make a history: it begins with a filing or a receipt, and
    receipt, finish and return come in that order."""
    known = known_events(dossier)
    extra = [Happening(2**31 + n, draft.kind, draft.effective_at, draft.payload) for n, draft in enumerate(drafts)]
    intervals = timeline([*map(happening, known), *extra])
    last = intervals[-1].state
    order = [last[name] for name in ("received_at", "finished_at", "returned_at") if last[name] is not None]
    began = intervals[0].state["procedure_id"] is not None  # only a filing or a receipt describes
    inside = last["received_at"] is not None or not order
    return began and inside and order == sorted(order)


def known_events(dossier: Dossier) -> list[DossierEvent]:
    """Known events (các sự kiện đã ghi) of a dossier in their order."""
    return list(DossierEvent.objects.filter(dossier=dossier).order_by("seq"))


@transaction.atomic
def append(
    *,
    dossier: Dossier,
    drafts: Sequence[Draft],
    actor: str,
    at: datetime,
    known: Sequence[DossierEvent | Link] | None = None,
) -> None:
    """Append (ghi thêm) events to one dossier, then bring its row and intervals in line with them.

    The caller holds the dossier's row locked, and may hand in all its events where they were read already. Intervals
    that no longer hold are superseded, not changed.
    """
    before = known_events(dossier) if known is None else known
    standing = timeline(map(happening, before)) if before else []
    links = chain(dossier, drafts, actor=actor, at=at)
    write_links([(dossier, links)])
    wanted = timeline(happening(event) for event in (*before, *links))
    put_state(dossier, wanted)
    dossier.save()
    _supersede(dossier, standing, wanted, at)


def _supersede(dossier: Dossier, standing: Sequence[Interval], wanted: Sequence[Interval], at: datetime) -> None:
    """Keep the intervals that still hold, supersede the others, add what is new.

    Those that stand are the ones of the events before, so they need not be read again; `verify` finds any that do not.
    """
    keep, hold = set(map(_key, wanted)), set(map(_key, standing))
    gone = [interval.valid_from for interval in standing if _key(interval) not in keep]
    if gone:
        dossier.intervals.filter(superseded_at__isnull=True, valid_from__in=gone).update(superseded_at=at)
    if new := [interval for interval in wanted if _key(interval) not in hold]:
        write_intervals([(dossier, new)], at)


def _key(interval: Interval) -> tuple[Any, ...]:
    return (interval.valid_from, interval.valid_to, *interval_values(interval))
