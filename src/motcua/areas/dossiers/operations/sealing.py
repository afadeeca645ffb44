"""Sealing (chốt ngày): the events of a day take their places in the journal, and the root over all is signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Min, QuerySet

from motcua.areas.dossiers.models import DailyRoot, DossierEvent, JournalBlock, JournalEntry
from motcua.areas.dossiers.queries.journal import grown_to
from motcua.kernel import signing
from motcua.kernel.anchors import anchors
from motcua.kernel.bulk import insert_rows
from motcua.kernel.clock import end_of, local_date, start_of
from motcua.kernel.errors import UserError
from motcua.rules.merkle import Growing, HashBlock, leaf_hash
from motcua.rules.sentences import Sentence
from motcua.rules.statements import root_statement

BATCH = 20_000
GRACE = timedelta(hours=6)  # an import begun before midnight has been written by then
DAY = timedelta(days=1)


def seal_missing(*, at: datetime) -> int:
    """Seal missing (chốt bù) every day that is over and has no root yet, the earliest first; how many were sealed."""
    day, sealed = _first_open_day(), 0
    while day is not None and end_of(day) + GRACE <= at:
        seal_day(day=day, at=at)
        day, sealed = day + DAY, sealed + 1
    return sealed


def _first_open_day() -> date | None:
    """The day after the last root, else the day of the first event; None where nothing was ever recorded."""
    last = DailyRoot.objects.order_by("-day").values_list("day", flat=True).first()
    if last is not None:
        return last + DAY
    first = DossierEvent.objects.aggregate(found=Min("recorded_at"))["found"]
    return local_date(first) if first is not None else None


@transaction.atomic
def seal_day(*, day: date, at: datetime) -> str:
    """Seal a day (chốt nhật ký ngày): its root, signed; a day that was sealed keeps the root it has.

    Days are sealed one after another. Raises UserError `day_not_over`, `earlier_day_open`.
    """
    known = DailyRoot.objects.filter(day=day).first()
    if known is not None:
        return known.root
    if at < end_of(day):
        raise UserError(
            Sentence("Ngày {day:%d/%m/%Y} chưa hết nên chưa chốt được nhật ký.", day=day), code="day_not_over"
        )
    last = DailyRoot.objects.order_by("-day").first()
    if last is not None and last.day != day - DAY:
        raise UserError(
            Sentence("Phải chốt nhật ký ngày {day:%d/%m/%Y} trước.", day=last.day + DAY), code="earlier_day_open"
        )
    tree = grown_to(last.size if last else 0)
    _write_events(_events_until(day, since=last.day if last else None), tree)
    _write_entries("anchor_id", _anchors_until(day), tree)
    return _publish(tree, day, at)


def _events_until(day: date, *, since: date | None) -> QuerySet[DossierEvent]:
    """The events of a day, and what came late to the day before, that have no place yet."""
    found = DossierEvent.objects.filter(recorded_at__lt=end_of(day), journal_entry__isnull=True)
    return found if since is None else found.filter(recorded_at__gte=start_of(since))


def _anchors_until(day: date) -> list[tuple[int, str]]:
    """The anchors until the end of a day that have no place yet, in their order; they are few."""
    placed = JournalEntry.objects.filter(anchor__isnull=False).values("anchor_id")
    return [(one.seq, one.hash) for one in anchors(before=end_of(day), but=placed)]


def _write_events(events: QuerySet[DossierEvent], tree: Growing) -> None:
    """Give each event the next place, in the order in which they were recorded."""
    after = 0
    while batch := list(events.filter(pk__gt=after).order_by("pk").values_list("pk", "hash")[:BATCH]):
        after = batch[-1][0]
        _write_entries("event_id", batch, tree)


def _write_entries(column: str, batch: Sequence[tuple[int, str]], tree: Growing) -> None:
    entries = [(tree.size + place, *one) for place, one in enumerate(batch)]
    insert_rows(JournalEntry, ("position", column, "hash"), entries)
    blocks = list(_blocks(batch, tree))
    insert_rows(JournalBlock, ("level", "index", "hash"), ((one.level, one.place, one.hash.hex()) for one in blocks))


def _blocks(batch: Sequence[tuple[int, str]], tree: Growing) -> Iterator[HashBlock]:
    for _, found in batch:
        yield from tree.add(leaf_hash(bytes.fromhex(found)))


def _publish(tree: Growing, day: date, at: datetime) -> str:
    root = tree.root().hex()
    said = root_statement(day=day, size=tree.size, root=root, published_at=at)
    DailyRoot.objects.create(
        day=day,
        size=tree.size,
        root=root,
        signature=signing.sign(said),
        public_key=signing.public_key(),
        published_at=at,
    )
    return root
