"""Journal (nhật ký): the signed roots of the days, and the proofs that an event stands under them. Nobody is named."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.dossiers.models import DailyRoot, DossierEvent, JournalBlock, JournalEntry
from motcua.rules import merkle
from motcua.rules.merkle import Growing, Span


@dataclass(frozen=True, slots=True)
class RootRow:
    """Root row (dòng gốc ngày): one day's root as it was published; `events` is how many the day brought."""

    day: date
    size: int
    events: int
    root: str
    signature: str
    public_key: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class EventProof:
    """Event proof (chứng minh một sự kiện): its place, and the hashes that lead from it to a day's root.

    Before its day is sealed, an event has no place; `root` is then None. `holds` says whether its hash, as it is kept
    now, really leads there.
    """

    seq: int
    event: str
    position: int | None
    root: RootRow | None
    path: tuple[str, ...]
    holds: bool


@dataclass(frozen=True, slots=True)
class Consistency:
    """Consistency (chứng minh chỉ thêm): the hashes that lead from an earlier day's root to a later one's."""

    old: RootRow
    new: RootRow
    path: tuple[str, ...]


def grown_to(size: int) -> Growing:
    """Grown to (cây đã lớn đến): the tree over the first entries, ready to go on."""
    return Growing(size, _hashes(list(merkle.pieces(Span(0, size)))))


def _hashes(spans: Sequence[Span]) -> list[bytes]:
    """The hash over each span, from kept blocks; one question per level of blocks."""
    pieces = [list(merkle.pieces(span)) for span in spans]
    levels: dict[int, list[Span]] = {}
    for piece in (one for found in pieces for one in found):
        level, places = merkle.kept_under(piece)
        levels.setdefault(level, []).append(places)
    kept = {level: _kept(level, ranges) for level, ranges in levels.items()}

    def over(piece: Span) -> bytes:
        level, places = merkle.kept_under(piece)
        return merkle.root(kept[level][index] for index in range(*places))

    return [merkle.joined([over(piece) for piece in found]) for found in pieces]


def _kept(level: int, ranges: Iterable[Span]) -> dict[int, bytes]:
    """Kept hashes of a level by their place; level 0 is the leaves."""
    name = "index" if level else "position"
    within = [Q(**{f"{name}__gte": found.start, f"{name}__lt": found.end}) for found in ranges]
    chosen = functools.reduce(operator.or_, within)
    if level:
        rows = JournalBlock.objects.filter(chosen, level=level).values_list("index", "hash")
        return {index: bytes.fromhex(found) for index, found in rows}
    leaves = JournalEntry.objects.filter(chosen).values_list("position", "hash")
    return {position: merkle.leaf_hash(bytes.fromhex(found)) for position, found in leaves}


def _row(found: DailyRoot, before: int) -> RootRow:
    return RootRow(
        found.day, found.size, found.size - before, found.root, found.signature, found.public_key, found.published_at
    )


def roots(*, before: date | None = None, limit: int = 30) -> list[RootRow]:
    """Roots (các gốc ngày), the latest first, paged by day."""
    chosen = DailyRoot.objects.all() if before is None else DailyRoot.objects.filter(day__lt=before)
    found = list(chosen.order_by("-day")[: limit + 1])
    sizes = [*(one.size for one in found[1:]), 0]
    return [_row(one, size) for one, size in zip(found, sizes, strict=False)][:limit]


def root_on(day: date) -> RootRow | None:
    """The root (gốc) of a day, or None where it was not sealed."""
    found = list(DailyRoot.objects.filter(day__lte=day).order_by("-day")[:2])
    return _row(found[0], found[1].size if found[1:] else 0) if found and found[0].day == day else None


def last_root() -> RootRow | None:
    """The last root (gốc mới nhất)."""
    return next(iter(roots(limit=1)), None)


def proofs_of(number: str, *, under: RootRow) -> list[EventProof]:
    """Proofs (các chứng minh) of every event of a dossier, under a day's root; nothing about what happened."""
    events = DossierEvent.objects.filter(dossier__number=number).order_by("seq")
    return _proofs(list(events.values_list("seq", "hash", "journal_entry__position")), under)


def proof_of(event: str, *, under: RootRow) -> EventProof | None:
    """Proof (chứng minh) of one event by its hash, under a day's root; None where no event has it."""
    entries = JournalEntry.objects.filter(event__hash=event)
    found = list(entries.values_list("event__seq", "hash", "position")[:1])
    return _proofs(found, under)[0] if found else None


def _proofs(events: Sequence[tuple[int, str, int | None]], under: RootRow) -> list[EventProof]:
    spans = {
        position: merkle.inclusion_spans(position, under.size)
        for _, _, position in events
        if position is not None and position < under.size
    }
    every = sorted({span for found in spans.values() for span in found})
    known = dict(zip(every, _hashes(every), strict=True))
    return [
        _proof(seq, event, position, under, [known[span] for span in spans[position]])
        if position in spans
        else EventProof(seq, event, None, None, (), holds=False)
        for seq, event, position in events
    ]


def _proof(seq: int, event: str, position: int, under: RootRow, path: list[bytes]) -> EventProof:
    root = bytes.fromhex(under.root)
    leaf = merkle.leaf_hash(bytes.fromhex(event))
    holds = merkle.is_included(leaf, index=position, size=under.size, proof=path, root=root)
    return EventProof(seq, event, position, under, tuple(one.hex() for one in path), holds)


def consistency(old: RootRow, new: RootRow) -> Consistency:
    """Consistency (chứng minh chỉ thêm) between two days' roots, the earlier first."""
    path = _hashes(merkle.consistency_spans(old.size, new.size))
    return Consistency(old, new, tuple(one.hex() for one in path))


def standing_of(number: str) -> tuple[int, date] | None:
    """Standing (còn trong nhật ký): how many events of a dossier stand under a root, and the last root's day."""
    last = DailyRoot.objects.order_by("-day").values_list("day", "size").first()
    if last is None:
        return None
    found = JournalEntry.objects.filter(event__dossier__number=number, position__lt=last[1]).count()
    return (found, last[0]) if found else None
