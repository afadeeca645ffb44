"""History (diễn biến): a dossier rebuilt from its events, and what does not agree with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.db import DatabaseError

from motcua.areas.dossiers.models import Dossier, DossierEvent, DossierInterval
from motcua.areas.dossiers.queries.origins import Origins
from motcua.kernel.clock import local_date
from motcua.rules.hashing import chain_hash
from motcua.rules.history import DESCRIPTION, TIMES, WORK, EventKind, Happening, Interval, State, timeline, timelines

DAYS = {
    "received_at": "received_on",
    "due_first_at": "due_first_on",
    "due_at": "due_on",
    "finished_at": "finished_on",
    "returned_at": "returned_on",
    "left_at": "left_on",
}
COLUMNS = ("status", *DESCRIPTION, *TIMES, *DAYS.values())
ROW_COLUMNS = (*COLUMNS, *WORK)
# What a value raises that was written by hand.
UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, DatabaseError)


@dataclass(frozen=True, slots=True)
class Broken:
    """Broken record (bản ghi không khớp): which dossier, which column, and why it does not agree."""

    record: str
    column: str
    why: str


def iso(moment: datetime) -> str:
    """An instant as events write it: UTC, ISO 8601, so that one instant has one text."""
    return moment.astimezone(UTC).isoformat()


def event_body(number: str, event: Any) -> dict[str, Any]:
    """Event body (nội dung được băm): what the hash of an event covers besides the hash before it."""
    return {
        "dossier": number,
        "seq": event.seq,
        "kind": event.kind,
        "recorded_at": iso(event.recorded_at),
        "effective_at": iso(event.effective_at),
        "actor": event.actor,
        "payload": event.payload,
    }


def happening(event: Any) -> Happening:
    """A stored event as the rules see it."""
    return Happening(event.seq, EventKind(event.kind), event.effective_at, event.payload)


def columns_of(state: dict[str, Any]) -> dict[str, Any]:
    """Columns of a state (các cột trạng thái): instants, and their Vietnamese days beside them."""
    days: dict[str, date | None] = {
        day: local_date(state[instant]) if state[instant] is not None else None for instant, day in DAYS.items()
    }
    described = {name: state[name] if state[name] is not None else "" for name in ("channel", "operated_by")}
    return {**state, **described, **days}


def rebuilt_columns(number: str) -> dict[str, Any]:
    """Rebuilt columns (dựng lại từ sự kiện): what the dossier's row must hold, from its events alone."""
    events = DossierEvent.objects.filter(dossier__number=number).order_by("seq")
    return columns_of(timeline(happening(event) for event in events)[-1].state)


TOTALLED: dict[str, Any] = {"dossiers": Dossier, "events": DossierEvent, "intervals": DossierInterval}


def totals() -> dict[str, int]:
    """Totals (tổng số): how many dossiers, events and intervals are kept."""
    return {name: model.objects.count() for name, model in TOTALLED.items()}


def totalled_tables() -> dict[str, str]:
    """Tables (bảng được đếm) in which these totals lie, for who counts in a copy of the database."""
    return {name: model._meta.db_table for name, model in TOTALLED.items()}


def broken_records(*, batch: int = 1000) -> Iterator[Broken]:
    """Broken records (bản ghi không khớp): every dossier whose chain, row or intervals do not follow from its
    events, and every one that can no longer be read. Reads in batches; memory stays flat."""
    after = 0
    while found := list(Dossier.objects.filter(pk__gt=after).order_by("pk").values_list("pk", "number")[:batch]):
        after = found[-1][0]
        yield from _faults_among(dict(found))


def _faults_among(numbers: dict[int, str]) -> Iterator[Broken]:
    """The faults of some dossiers; where a value cannot even be read, each is tried alone, so that it is named."""
    try:
        read = _read(numbers)
    except UNREADABLE as error:
        if len(numbers) == 1:
            yield Broken(next(iter(numbers.values())), "", f"có giá trị không đọc được ({error})")
            return
        for key, number in numbers.items():
            yield from _faults_among({key: number})
        return
    origins = Origins([dossier for dossier, _, _ in read])
    for dossier, events, intervals in read:
        yield from _faults(dossier, events, intervals, origins)


class _Known(NamedTuple):
    """An interval as it is kept: since when and until when it was believed, and what it says."""

    recorded_at: datetime
    superseded_at: datetime | None
    says: tuple[Any, ...]


EVENT = ("dossier_id", "seq", "kind", "recorded_at", "effective_at", "actor", "payload", "prev_hash", "hash")
SAID = ("valid_from", "valid_to", *COLUMNS)


def _read(keys: Collection[int]) -> list[tuple[Dossier, list[Any], list[_Known]]]:
    """Some dossiers with their events and intervals, these as plain rows: models of so many take most of the time."""
    events: dict[int, list[Any]] = {}
    told = DossierEvent.objects.filter(dossier_id__in=keys).order_by("dossier_id", "seq")
    for event in told.values_list(*EVENT, named=True):
        events.setdefault(event.dossier_id, []).append(event)
    intervals: dict[int, list[_Known]] = {}
    kept = DossierInterval.objects.filter(dossier_id__in=keys).order_by("dossier_id", "valid_from")
    for key, since, until, *says in kept.values_list("dossier_id", "recorded_at", "superseded_at", *SAID):
        intervals.setdefault(key, []).append(_Known(since, until, tuple(says)))
    dossiers = Dossier.objects.filter(pk__in=keys).order_by("pk")
    return [(dossier, events.get(dossier.pk, []), intervals.get(dossier.pk, [])) for dossier in dossiers]


def _faults(dossier: Dossier, events: list[Any], intervals: list[_Known], origins: Origins) -> Iterator[Broken]:
    yield from _chain_faults(dossier, events)
    if not events:
        return
    try:
        for column, said, told in list(origins.differing(dossier, events[0].payload)):
            yield Broken(dossier.number, column, f"dòng hồ sơ ghi {said}, sự kiện đầu cho {told}")
        yield from list(_state_faults(dossier, events, intervals))
    except UNREADABLE as error:
        yield Broken(dossier.number, "events", f"không dựng lại được hồ sơ từ sự kiện ({error})")


def _state_faults(dossier: Dossier, events: list[Any], intervals: list[_Known]) -> Iterator[Broken]:
    times = sorted({event.recorded_at for event in events})
    written = [[happening(event) for event in events if event.recorded_at == at] for at in times]
    wanted = list(timelines(written))
    yield from _row_faults(dossier, wanted[-1])
    expected = _Expected()
    if [row.says for row in intervals if row.superseded_at is None] != expected.of(wanted[-1]):
        yield Broken(dossier.number, "intervals", "các khoảng trạng thái không theo sự kiện")
    elif not _known_in_time(times, wanted, intervals, expected):
        yield Broken(dossier.number, "intervals", "các khoảng đã biết trước đây không theo sự kiện lúc ấy")


class _Expected:
    """What intervals must say; the state of a moment is put into columns once, however often it is known again."""

    def __init__(self) -> None:
        self.made: dict[int, tuple[State, tuple[Any, ...]]] = {}

    def of(self, intervals: Sequence[Interval]) -> list[tuple[Any, ...]]:
        """What some intervals must say, in the order of SAID."""
        return [(one.valid_from, one.valid_to, *self._columns(one.state)) for one in intervals]

    def _columns(self, state: State) -> tuple[Any, ...]:
        if id(state) not in self.made:  # the state is kept beside, so that no other takes its place in memory
            columns = columns_of(state)
            self.made[id(state)] = state, tuple(columns[name] for name in COLUMNS)
        return self.made[id(state)][1]


def _row_faults(dossier: Dossier, found: list[Interval]) -> Iterator[Broken]:
    expected = columns_of(found[-1].state)
    for name in ROW_COLUMNS:
        if getattr(dossier, name) != expected[name]:
            yield Broken(dossier.number, name, f"dòng hồ sơ ghi {getattr(dossier, name)}, sự kiện cho {expected[name]}")


def _known_in_time(
    times: Sequence[datetime], wanted: Sequence[list[Interval]], intervals: Sequence[_Known], expected: _Expected
) -> bool:
    """Whether the intervals known after each writing but the last, which stands, were those of the events by then:
    figures as known at an earlier time are read from them."""
    if not {at for row in intervals for at in (row.recorded_at, row.superseded_at) if at} <= set(times):
        return False
    for at, found in zip(times[:-1], wanted, strict=False):
        known = [row.says for row in intervals if row.recorded_at <= at and (row.superseded_at or times[-1]) > at]
        if known != expected.of(found):
            return False
    return True


def _chain_faults(dossier: Dossier, events: list[Any]) -> Iterator[Broken]:
    last = ""
    for place, event in enumerate(events, start=1):
        if event.seq != place:
            yield Broken(dossier.number, "seq", f"thiếu sự kiện số {place}")
            return
        if event.prev_hash != last or event.hash != _hash_after(last, dossier.number, event):
            yield Broken(dossier.number, f"event {event.seq}", "mã băm không khớp nội dung")
            return
        last = event.hash
    if (dossier.last_seq, dossier.last_hash) != (len(events), last):
        yield Broken(dossier.number, "last_hash", "cuối chuỗi không khớp dòng hồ sơ")


def _hash_after(last: str, number: str, event: Any) -> str:
    """The hash an event must have; none that it can have where a value of it is no longer one."""
    try:
        return chain_hash(last, event_body(number, event))
    except UNREADABLE:
        return "-"
