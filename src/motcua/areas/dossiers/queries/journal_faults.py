"""Journal faults (chỗ nhật ký không khớp): what does not follow from the events, or was not signed here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from motcua.areas.dossiers.models import DailyRoot, Dossier, DossierEvent, JournalBlock, JournalEntry
from motcua.areas.dossiers.queries.history import UNREADABLE, Broken
from motcua.kernel import signing
from motcua.kernel.anchors import anchors
from motcua.kernel.clock import end_of, local_date
from motcua.rules.merkle import Growing, HashBlock, leaf_hash
from motcua.rules.statements import root_statement

BATCH = 1000
OUTSIDE = "gốc đưa từ ngoài"


class _Leaf(NamedTuple):
    """What an entry is of: an event of a dossier, or an anchor."""

    record: str
    column: str
    hash: str
    recorded_at: datetime | None


def journal_totals() -> dict[str, int]:
    """Totals (tổng số) of the journal: entries and roots."""
    return {"journal_entries": JournalEntry.objects.count(), "roots": DailyRoot.objects.count()}


def broken_roots(keys: Collection[str] = ()) -> Iterator[Broken]:
    """Broken roots (gốc ngày không khớp): a day left out, a size that shrinks, a signature that is not of one of the
    keys; without keys, of this installation's."""
    ours = set(keys) or {signing.public_key()}
    before: DailyRoot | None = None
    for found in DailyRoot.objects.order_by("day"):
        name = _name(found.day)
        if before is not None and found.day != before.day + timedelta(days=1):
            yield Broken(_name(before.day + timedelta(days=1)), "day", "thiếu gốc của ngày này")
        if before is not None and found.size < before.size:
            yield Broken(name, "size", "ít sự kiện hơn ngày trước")
        if found.public_key not in ours:
            yield Broken(name, "public_key", "ký bằng khóa khác khóa của hệ thống này (khóa cũ: --key)")
        if not _is_signed(found):
            yield Broken(name, "signature", "chữ ký không khớp ngày, số sự kiện, gốc hoặc lúc công bố")
        before = found


def _is_signed(found: DailyRoot) -> bool:
    try:
        said = root_statement(day=found.day, size=found.size, root=found.root, published_at=found.published_at)
        return signing.holds(said, signature=found.signature, key=found.public_key)
    except UNREADABLE:
        return False


def _name(day: date) -> str:
    return f"gốc ngày {day:%d/%m/%Y}"


def unlogged_events(*, batch: int = BATCH) -> Iterator[Broken]:
    """Unlogged events (sự kiện ngoài nhật ký): recorded within the days that are sealed, and not in the journal; and
    events of no dossier."""
    last = DailyRoot.objects.order_by("-day").values_list("day", flat=True).first()
    if last is not None:
        missing = DossierEvent.objects.filter(recorded_at__lt=end_of(last), journal_entry__isnull=True)
        for number, seq in missing.order_by("pk").values_list("dossier__number", "seq").iterator(chunk_size=batch):
            yield Broken(number, f"event {seq}", "ghi nhận trong ngày đã chốt nhưng không có trong nhật ký")
    orphans = DossierEvent.objects.exclude(dossier_id__in=Dossier.objects.values("pk"))
    for key, seq in orphans.order_by("pk").values_list("dossier_id", "seq").iterator(chunk_size=batch):
        yield Broken(f"hồ sơ có khóa {key}", f"event {seq}", "sự kiện của một hồ sơ không có")


def broken_journal(outside: Mapping[int, str] | None = None) -> Iterator[Broken]:
    """Broken journal (nhật ký không khớp): the tree built anew from the events, against entries, blocks, every daily
    root, and roots given from outside by their size. Reads in batches; memory stays flat."""
    yield from _Walk(dict(outside or {})).faults()


class _Walk:
    """One walk through the journal, from its first entry to its last."""

    def __init__(self, outside: dict[int, str]) -> None:
        self.outside = outside
        self.tree = Growing()
        self.roots = [*filter(_is_signed, DailyRoot.objects.order_by("day"))]
        self.sealed: date | None = None
        self.sealed_size = 0

    def faults(self) -> Iterator[Broken]:
        yield from self._compared()
        while entries := list(JournalEntry.objects.filter(position__gte=self.tree.size).order_by("position")[:BATCH]):
            leaves = _leaves(entries)
            made: list[HashBlock] = []
            for entry in entries:
                if entry.position != self.tree.size:
                    yield Broken(f"dòng nhật ký {self.tree.size}", "position", "thiếu dòng này trong nhật ký")
                    return
                yield from self._entry(entry, leaves.get(entry.position))
                made += self.tree.add(leaf_hash(_bytes(entry, leaves.get(entry.position))))
                yield from self._compared()
            yield from _blocks(made)
        yield from self._ends()

    def _entry(self, entry: JournalEntry, leaf: _Leaf | None) -> Iterator[Broken]:
        if leaf is None:
            what, column = ("sự kiện", "event") if entry.anchor_id is None else ("mốc neo", "anchor")
            yield Broken(f"dòng nhật ký {entry.position}", column, f"{what} {entry.hash[:12]}… không còn")
        elif leaf.hash != entry.hash:
            yield Broken(leaf.record, leaf.column, f"khác điều đã ghi vào nhật ký ở dòng {entry.position}")
        elif entry.anchor_id is None and leaf.recorded_at is not None:
            yield from self._day(leaf, local_date(leaf.recorded_at))

    def _day(self, event: _Leaf, day: date) -> Iterator[Broken]:
        """An event stands among those of the day on which it was recorded."""
        if self.sealed is not None and day <= self.sealed:
            yield Broken(event.record, event.column, "ghi vào nhật ký sau khi ngày ghi nhận của nó đã chốt")
        elif self.roots and day > self.roots[0].day:
            yield Broken(event.record, event.column, "ghi nhận sau ngày mà nhật ký đã chốt nó")

    def _compared(self) -> Iterator[Broken]:
        """The roots at this size, and the one given from outside."""
        root = self.tree.root().hex()
        while self.roots and self.roots[0].size == self.tree.size:
            found = self.roots.pop(0)
            self.sealed, self.sealed_size = found.day, found.size
            if found.root != root:
                yield Broken(_name(found.day), "root", f"không khớp {found.size} sự kiện đang lưu")
        wanted = self.outside.pop(self.tree.size, None)
        if wanted is not None and wanted != root:
            yield Broken(OUTSIDE, "root", f"không khớp {self.tree.size} sự kiện đầu đang lưu; chúng đã bị sửa")

    def _ends(self) -> Iterator[Broken]:
        if self.tree.size > self.sealed_size:
            yield Broken(
                f"dòng nhật ký {self.sealed_size}", "position", "từ dòng này không có gốc ngày nào đúng chữ ký"
            )
        for found in self.roots:
            yield Broken(_name(found.day), "size", f"nhật ký chỉ còn {self.tree.size} trên {found.size} sự kiện")
        for size in self.outside:
            yield Broken(OUTSIDE, "size", f"nhật ký chỉ còn {self.tree.size} trên {size} sự kiện")
        beyond = JournalBlock.objects.count() - sum(self.tree.size >> (8 * level) for level in range(1, 8))
        if beyond > 0:
            yield Broken("khối nhật ký", "index", f"thừa {beyond} khối")


def _bytes(entry: JournalEntry, leaf: _Leaf | None) -> bytes:
    """The leaf as it stands now: the record's own hash, and where it is gone what the journal says of it."""
    try:
        return bytes.fromhex(leaf.hash if leaf else entry.hash)
    except ValueError:
        return b""


def _leaves(entries: list[JournalEntry]) -> dict[int, _Leaf]:
    """What some entries are of, by their position."""
    columns = ("pk", "dossier__number", "seq", "hash", "recorded_at")
    keys = {entry.event_id for entry in entries if entry.event_id is not None}
    rows = DossierEvent.objects.filter(pk__in=keys).values_list(*columns)
    events = {pk: _Leaf(number, f"event {seq}", *told) for pk, number, seq, *told in rows}
    named = [entry.anchor_id for entry in entries if entry.anchor_id is not None]
    dropped = {one.seq: _Leaf(one.record, "anchor", one.hash, one.recorded_at) for one in anchors(among=named)}
    found = {}
    for entry in entries:
        if entry.anchor_id is not None and entry.anchor_id in dropped:
            found[entry.position] = dropped[entry.anchor_id]
        elif entry.event_id is not None and entry.event_id in events:
            found[entry.position] = events[entry.event_id]
    return found


def _blocks(made: list[HashBlock]) -> Iterator[Broken]:
    """The kept blocks against those the entries make."""
    for level in {block.level for block in made}:
        wanted = {block.place: block.hash.hex() for block in made if block.level == level}
        rows = JournalBlock.objects.filter(level=level, index__in=wanted).values_list("index", "hash")
        kept = dict(rows)
        for index, found in wanted.items():
            if kept.get(index) != found:
                yield Broken(f"khối nhật ký {level}/{index}", "hash", "không khớp các sự kiện trong khối")


def size_of_root(root: str) -> int | None:
    """Size of a root (số sự kiện của một gốc) that was published here; None where it never was."""
    return DailyRoot.objects.filter(root=root).values_list("size", flat=True).first()
