"""Folding (dựng lại): the state of a dossier after each thing that happened to it, corrections read in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Any

from motcua.rules.history.kinds import BOUND, DESCRIPTION, LEADS_TO, SILENT, TIMES, WORK, EventKind
from motcua.rules.lifecycle import Status


@dataclass(frozen=True, slots=True)
class Happening:
    """Happening (việc đã xảy ra): one event as the rules see it. Instants are aware; payload values are JSON."""

    seq: int
    kind: EventKind
    effective_at: datetime
    payload: Mapping[str, Any]


State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Interval:
    """Interval (khoảng): the state of a dossier from an instant until before another (None: until now)."""

    valid_from: datetime
    valid_to: datetime | None
    state: State


def instant(text: str) -> datetime:
    """The instant a payload states in ISO 8601."""
    return datetime.fromisoformat(text)


def as_corrected(happenings: Iterable[Happening]) -> list[Happening]:
    """As corrected (theo bản đã đính chính): the events with every correction read in, in the order of time.

    A correction names its target by `target` (seq) and says `effective_at`, `due`, or `void`.
    """
    events = {happening.seq: happening for happening in happenings}
    for correction in [e for e in events.values() if e.kind is EventKind.CORRECTED]:
        del events[correction.seq]
        target = events.get(correction.payload["target"])
        if target is None:
            continue
        if correction.payload.get("void"):
            del events[target.seq]
            continue
        when = correction.payload.get("effective_at")
        due = correction.payload.get("due")
        events[target.seq] = Happening(
            target.seq,
            target.kind,
            instant(when) if when else target.effective_at,
            {**target.payload, "due": due} if due else target.payload,
        )
    return sorted(_placed(events.values()), key=lambda event: (event.effective_at, event.seq))


def struck(events: Iterable[Any]) -> frozenset[int]:
    """Struck (đã đính chính là ghi nhầm): the places in the order of what a correction says never happened.

    The events are happenings, or rows that read like them.
    """
    corrected = (event.payload for event in events if event.kind is EventKind.CORRECTED)
    return frozenset(said["target"] for said in corrected if said.get("void"))


def _placed(events: Iterable[Happening]) -> Iterator[Happening]:
    """Each event at its time. One whose time no source states is known from a register read on some day: it happened
    by then, and before whatever is told later of an earlier moment."""
    latest: datetime | None = None
    for event in sorted(events, key=lambda event: event.seq, reverse=True):
        if event.payload.get("time_stated", True):
            if event.kind in LEADS_TO:
                latest = event.effective_at if latest is None else min(latest, event.effective_at)
            yield event
        elif latest is not None and latest < event.effective_at:
            yield replace(event, effective_at=latest)
        else:
            yield event


def _take(state: State, event: Happening) -> None:
    """Let one event change the state."""
    kind, at, payload = event.kind, event.effective_at, event.payload
    was = state["status"]
    if (status := LEADS_TO.get(kind)) is not None and not (kind is EventKind.SUBMITTED and was is not None):
        state["status"] = int(status)
    for name in DESCRIPTION:
        if name in payload:
            state[name] = payload[name]
    if kind is EventKind.SUBMITTED:
        state["submitted_at"] = state["submitted_at"] or at
    elif kind is EventKind.RECEIVED:
        state["received_at"] = state["received_at"] or at
    elif kind is EventKind.DUE_SET:
        state["due_at"] = instant(payload["due"])
        state["due_first_at"] = state["due_first_at"] or state["due_at"]
    elif kind is EventKind.EXTENDED or (kind is EventKind.RESUMED and "due" in payload):
        state["due_at"] = instant(payload["due"])
    elif kind is EventKind.SUPPLEMENTED:
        accepted = state["received_at"] is not None
        state["status"] = int(Status.IN_PROGRESS if accepted else Status.SUBMITTED)
    elif kind is EventKind.PAYMENT_SETTLED and state["received_at"] is not None:
        state["status"] = int(Status.IN_PROGRESS)
    elif kind is EventKind.FINISHED:
        state["finished_at"] = state["finished_at"] or at
    elif kind is EventKind.WITHDRAWN or (kind is EventKind.STOPPED and payload.get("closed")):
        _leave(state, at)
    elif kind is EventKind.RETURNED:
        if was == Status.STOPPED and state["finished_at"] is None:
            _leave(state, at)  # papers given back after a stop are no result
        else:
            state["returned_at"] = state["returned_at"] or at


def _work(state: State, event: Happening) -> None:
    """Let one event change where the work stands."""
    kind, payload = event.kind, event.payload
    for name in BOUND:
        if name in payload:
            state[name] = payload[name]
    if "step" in payload or "holder_unit_id" in payload:
        state["step_since"] = instant(payload["step_since"]) if "step_since" in payload else event.effective_at
        state["step_due_at"] = instant(payload["step_due"]) if payload.get("step_due") else None
    if payload.get("late_entry"):
        state["late_entered"] = True
    if kind is EventKind.EXTENDED:
        state["extended"] = True
    elif kind is EventKind.APOLOGIZED and "promised" in payload:
        state["promised_at"] = instant(payload["promised"])
    elif kind is EventKind.SUPPLEMENT_REQUESTED and state["received_at"] is not None:
        state["supplements"] += 1


def _leave(state: State, at: datetime) -> None:
    """A dossier that was accepted leaves without a result; one that was refused or never accepted is outside."""
    if state["received_at"] is not None and state["finished_at"] is None:
        state["left_at"] = state["left_at"] or at


class _Fold:
    """A life while its events are read in the order of time: the state, and the moments at which it changed."""

    def __init__(self, events: Iterable[Happening] = ()) -> None:
        self.state: State = {**dict.fromkeys(("status", *DESCRIPTION, *TIMES)), **WORK}
        self.moments: list[tuple[datetime, State]] = []
        for event in events:
            self.take(event)

    def take(self, event: Happening) -> None:
        """Let one more event change the state."""
        _take(self.state, event)
        _work(self.state, event)
        if self.moments and (event.kind in SILENT or self.moments[-1][0] == event.effective_at):
            self.moments[-1] = (self.moments[-1][0], dict(self.state))
        else:
            self.moments.append((event.effective_at, dict(self.state)))

    def intervals(self) -> list[Interval]:
        """The state after each moment, gapless to now."""
        ends = [start for start, _ in self.moments[1:]] + [None]
        return [Interval(start, end, found) for (start, found), end in zip(self.moments, ends, strict=True)]


def timeline(happenings: Iterable[Happening]) -> list[Interval]:
    """Timeline (dòng thời gian): the state after each instant at which something happened, gapless to now."""
    return _Fold(as_corrected(happenings)).intervals()


def timelines(writings: Iterable[Sequence[Happening]]) -> Iterator[list[Interval]]:
    """Timelines (dòng thời gian sau từng lần ghi): what `timeline` makes of all that was written until each writing.

    What comes after everything known is read on from there; where something stands between, or says how to read
    something else, all is read again.
    """
    known: list[Happening] = []
    fold, plain = _Fold(), True
    for written in writings:
        plain = plain and all(_says_itself(event) for event in written)
        if plain and _comes_after(known, written):
            for event in written:
                fold.take(event)
            known = [*known, *written]
        else:
            known = [*known, *written]
            fold = _Fold(as_corrected(known))
        yield fold.intervals()


def _says_itself(event: Happening) -> bool:
    """Whether an event is read as it stands, and lets all others be read as they stand."""
    return event.kind is not EventKind.CORRECTED and bool(event.payload.get("time_stated", True))


def _comes_after(known: Sequence[Happening], written: Sequence[Happening]) -> bool:
    """Whether each of some events comes after all before it, in its place and in its time."""
    places = [(event.effective_at, event.seq) for event in written]
    if known:
        places.insert(0, (max(event.effective_at for event in known), max(event.seq for event in known)))
    return all(one[0] <= other[0] and one[1] < other[1] for one, other in pairwise(places))
