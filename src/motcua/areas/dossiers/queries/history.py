"""History (diễn biến): a dossier rebuilt from its events, and what does not agree with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Any

from django.db import DatabaseError

from motcua.areas.dossiers.models import Dossier, DossierEvent, DossierInterval
from motcua.areas.dossiers.queries.origins import Origins
from motcua.kernel.clock import local_date
from motcua.rules.hashing import chain_hash
from motcua.rules.history import DESCRIPTION, TIMES, WORK, EventKind, Happening, Interval, timeline

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


def _read(keys: Collection[int]) -> list[tuple[Dossier, list[DossierEvent], list[DossierInterval]]]:
    events = _grouped(DossierEvent.objects.filter(dossier_id__in=keys).order_by("dossier_id", "seq"))
    intervals = _grouped(DossierInterval.objects.filter(dossier_id__in=keys).order_by("dossier_id", "valid_from"))
    dossiers = Dossier.objects.filter(pk__in=keys).order_by("pk")
    return [(dossier, events.get(dossier.pk, []), intervals.get(dossier.pk, [])) for dossier in dossiers]


def _grouped(rows: Any) -> dict[int, list[Any]]:
    return {key: list(found) for key, found in groupby(rows, key=lambda row: row.dossier_id)}


def _faults(
    dossier: Dossier, events: list[DossierEvent], intervals: list[DossierInterval], origins: Origins
) -> Iterator[Broken]:
    yield from _chain_faults(dossier, events)
    if not events:
        return
    try:
        for column, said, told in list(origins.differing(dossier, events[0].payload)):
            yield Broken(dossier.number, column, f"dòng hồ sơ ghi {said}, sự kiện đầu cho {told}")
        yield from list(_state_faults(dossier, events, intervals))
    except UNREADABLE as error:
        yield Broken(dossier.number, "events", f"không dựng lại được hồ sơ từ sự kiện ({error})")


def _state_faults(dossier: Dossier, events: list[DossierEvent], intervals: list[DossierInterval]) -> Iterator[Broken]:
    found = timeline(happening(event) for event in events)
    yield from _row_faults(dossier, found)
    standing = [row for row in intervals if row.superseded_at is None]
    if [_interval_key(row) for row in standing] != [_expected_key(interval) for interval in found]:
        yield Broken(dossier.number, "intervals", "các khoảng trạng thái không theo sự kiện")
    elif not _known_in_time(events, intervals):
        yield Broken(dossier.number, "intervals", "các khoảng đã biết trước đây không theo sự kiện lúc ấy")


def _row_faults(dossier: Dossier, found: list[Interval]) -> Iterator[Broken]:
    expected = columns_of(found[-1].state)
    for name in ROW_COLUMNS:
        if getattr(dossier, name) != expected[name]:
            yield Broken(dossier.number, name, f"dòng hồ sơ ghi {getattr(dossier, name)}, sự kiện cho {expected[name]}")


def _known_in_time(events: list[DossierEvent], intervals: list[DossierInterval]) -> bool:
    """Whether the intervals known after each writing but the last, which stands, were those of the events by then:
    figures as known at an earlier time are read from them."""
    times = sorted({event.recorded_at for event in events})
    if not {at for row in intervals for at in (row.recorded_at, row.superseded_at) if at} <= set(times):
        return False
    for at in times[:-1]:
        wanted = timeline(happening(event) for event in events if event.recorded_at <= at)
        known = [row for row in intervals if row.recorded_at <= at and (row.superseded_at or times[-1]) > at]
        if [_interval_key(row) for row in known] != [_expected_key(interval) for interval in wanted]:
            return False
    return True


def _chain_faults(dossier: Dossier, events: list[DossierEvent]) -> Iterator[Broken]:
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


def _hash_after(last: str, number: str, event: DossierEvent) -> str:
    """The hash an event must have; none that it can have where a value of it is no longer one."""
    try:
        return chain_hash(last, event_body(number, event))
    except UNREADABLE:
        return "-"


def _interval_key(row: DossierInterval) -> tuple[Any, ...]:
    return (row.valid_from, row.valid_to, *(getattr(row, name) for name in COLUMNS))


def _expected_key(interval: Interval) -> tuple[Any, ...]:
    columns = columns_of(interval.state)
    return (interval.valid_from, interval.valid_to, *(columns[name] for name in COLUMNS))
