"""Points (điểm cần báo): after which events of a dossier the portal is told, and which events are lines of progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from motcua.rules.history import LEADS_TO, SILENT, EventKind
from motcua.rules.national_portal.progress import PROGRESS_AT_ONCE
from motcua.rules.national_portal.words import SYNC, TRACK

MOVES = frozenset({*LEADS_TO, EventKind.SUPPLEMENTED, EventKind.PAYMENT_SETTLED})
# What an officer did to the dossier itself; money and what applicants do are no steps of handling.
STEPS = frozenset(
    {
        EventKind.RECEIVED,
        EventKind.REFUSED,
        EventKind.STARTED,
        EventKind.HANDED_OVER,
        EventKind.SENT_BACK,
        EventKind.ASSIGNED,
        EventKind.PASSED_ON,
        EventKind.OPINION_ASKED,
        EventKind.OPINION_GIVEN,
        EventKind.SUPPLEMENT_REQUESTED,
        EventKind.SUPPLEMENTED,
        EventKind.PAYMENT_REQUESTED,
        EventKind.STOPPED,
        EventKind.RESUMED,
        EventKind.EXTENDED,
        EventKind.FINISHED,
        EventKind.RETURNED,
        EventKind.REOPENED,
    }
)


@dataclass(frozen=True, slots=True)
class Point:
    """Point (điểm cần báo): tell this service of the dossier as it stood after event `seq`; for progress, of the
    events `lines`."""

    service: str
    seq: int
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """Noted event (sự kiện để báo): its place, kind, when it was written down, and whether an officer did it."""

    seq: int
    kind: EventKind
    recorded_at: datetime
    by_officer: bool


def points(events: Sequence[Noted], *, after: int) -> list[Point]:
    """Points (các điểm cần báo) behind `after`, in the order they are told: the dossier first, then its progress.

    What one operation wrote is one point, unless the status changes in it more than once: then each change is told,
    so that no step of the status is skipped.
    """
    found: list[Point] = []
    lines: list[int] = []
    fresh = [event for event in events if event.seq > after]
    for place, event in enumerate(fresh):
        following = fresh[place + 1] if place + 1 < len(fresh) else None
        if event.kind in STEPS and event.by_officer:
            lines.append(event.seq)
        together = following is not None and following.recorded_at == event.recorded_at
        if together and following is not None and following.kind not in MOVES:
            continue
        if _changed(fresh, place):
            found.append(Point(SYNC, event.seq))
        found += _chunks(lines)
        lines = []
    return found


def _changed(fresh: Sequence[Noted], place: int) -> bool:
    """Whether anything but silent events was written since the point before."""
    while place >= 0:
        event = fresh[place]
        if event.kind not in SILENT:
            return True
        if place == 0 or fresh[place - 1].recorded_at != event.recorded_at:
            return False
        place -= 1
    return False


def _chunks(lines: Sequence[int]) -> list[Point]:
    parts = [tuple(lines[start : start + PROGRESS_AT_ONCE]) for start in range(0, len(lines), PROGRESS_AT_ONCE)]
    return [Point(TRACK, part[-1], part) for part in parts]
