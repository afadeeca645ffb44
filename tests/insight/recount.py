"""A recount in plain Python over the events alone: no engine, no SQL condition, no interval, no rule of ours.

Written from the wording of Biểu II.06a (Thông tư 01/2020/TT-VPCP) and of the indicators, to be wrong elsewhere than the
engine would be.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from motcua.areas.dossiers.models import DossierEvent

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
STATUS = {
    "RECEIVED": 2, "REFUSED": 3, "STARTED": 4, "SUPPLEMENT_REQUESTED": 5, "PAYMENT_REQUESTED": 6, "WITHDRAWN": 7,
    "STOPPED": 8, "FINISHED": 9, "RETURNED": 10, "RESUMED": 4, "REOPENED": 4,
}  # fmt: skip
Sets = dict[tuple[str, str], set[int]]


@dataclass
class Life:
    """What is true of one dossier after some of its events."""

    status: int | None = None
    channel: str = ""
    competent: int = 0
    received: datetime | None = None
    due: datetime | None = None
    finished: datetime | None = None
    left: datetime | None = None
    apologized: datetime | None = None

    def take(self, kind: str, at: datetime, payload: dict[str, Any]) -> None:
        """Let one event happen."""
        was = self.status
        self.channel = payload.get("channel", self.channel)
        self.competent = payload.get("competent_id", self.competent)
        self.status = STATUS.get(kind, was)
        if kind == "SUBMITTED" and was is None:
            self.status = 1
        if kind in ("SUPPLEMENTED", "PAYMENT_SETTLED") and self.received:
            self.status = 4
        if kind == "RECEIVED":
            self.received = self.received or at
        if kind in ("DUE_SET", "EXTENDED", "RESUMED") and payload.get("due"):
            self.due = datetime.fromisoformat(payload["due"])
        if kind == "FINISHED":
            self.finished = self.finished or at
        if kind == "APOLOGIZED":
            self.apologized = self.apologized or at
        gone = kind == "WITHDRAWN" or (kind == "STOPPED" and payload.get("closed")) or (kind == "RETURNED" and was == 8)
        if gone and self.received and not self.finished:
            self.left = self.left or at


def lives(known_at: datetime, cut_off: date, *, corrected: bool = True) -> dict[int, Life]:
    """Every dossier as of the end of a day, by what was written until a moment, corrections read in or left out."""
    until = datetime.combine(cut_off + timedelta(days=1), time.min, tzinfo=VIETNAM)
    told: dict[int, list[DossierEvent]] = defaultdict(list)
    for event in DossierEvent.objects.filter(recorded_at__lte=known_at).order_by("dossier_id", "seq"):
        told[event.dossier_id].append(event)
    found: dict[int, Life] = {}
    for key, events in told.items():
        for at, _, kind, payload in sorted(_corrected(events, read_in=corrected), key=lambda one: one[:2]):
            if at < until:
                found.setdefault(key, Life()).take(kind, at, payload)
    return found


def _corrected(events: list[DossierEvent], *, read_in: bool) -> list[tuple[datetime, int, str, dict[str, Any]]]:
    """The events with the corrections among them read in."""
    kept = {one.seq: (one.effective_at, one.seq, one.kind.upper(), dict(one.payload)) for one in events}
    for one in events:
        if one.kind.upper() != "CORRECTED":
            continue
        del kept[one.seq]
        target = kept.get(one.payload["target"]) if read_in else None
        if target is None:
            continue
        if one.payload.get("void"):
            del kept[target[1]]
            continue
        at, seq, kind, payload = target
        if one.payload.get("due"):
            payload["due"] = one.payload["due"]
        if one.payload.get("effective_at"):
            at = datetime.fromisoformat(one.payload["effective_at"])
        kept[seq] = (at, seq, kind, payload)
    return list(kept.values())


def _day(moment: datetime | None) -> date:
    """The Vietnamese day; what never happened lies beyond every day."""
    return moment.astimezone(VIETNAM).date() if moment else date.max


def recount(
    units: set[int], start: date, last: date, cut_off: date, known_at: datetime, *, corrected: bool = True
) -> Sets:
    """The members of each figure: by code and side."""
    found: Sets = defaultdict(set)
    end = min(last, cut_off)
    for key, life in lives(known_at, cut_off, corrected=corrected).items():
        if life.competent in units:
            for place in (*_places(life, start, end), *_sorry(life, start, end)):
                found[place].add(key)
    return found


def _places(life: Life, start: date, end: date) -> list[tuple[str, str]]:
    """Where one dossier counts."""
    received, due, finished, left = (_day(one) for one in (life.received, life.due, life.finished, life.left))
    if received > end:
        return []
    columns, rates = [], []
    new, done, gone = received >= start, finished <= end, left <= end
    in_time = done and finished <= due < date.max
    if new:
        columns += ["c3", "c4" if life.channel == "ONLINE" else "c5"]
        rates += [("received", "part"), ("online_of_new", "whole")]
        rates += [("online_of_new", "part")] if life.channel == "ONLINE" else []
    elif finished >= start and left >= start:
        columns += ["c3", "c6"]
    if start <= due <= end and (done or not gone):
        rates += [("in_time_of_due", "whole"), *([("in_time_of_due", "part")] if in_time else [])]
    if columns:
        rates += [("received_total", "part"), ("in_time_of_received", "whole")]
        columns += _progress(life.status, end, due, finished, done=done, gone=gone)
    if "c7" in columns:
        rates.append(("in_time_of_solved", "whole"))
        rates += [(f"in_time_of_{what}", "part") for what in ("solved", "received") if in_time]
    return [(f"form_06a.{column}", "part") for column in columns] + [(f"dossiers.{code}", side) for code, side in rates]


def _sorry(life: Life, start: date, end: date) -> list[tuple[str, str]]:
    """Where a dossier counts that was finished late in the period."""
    due, finished = _day(life.due), _day(life.finished)
    if not (start <= finished <= end and due < finished):
        return []
    return [("apologies.given_of_late", side) for side in ("whole", *(["part"] if life.apologized else []))]


def _progress(status: int | None, end: date, due: date, finished: date, *, done: bool, gone: bool) -> list[str]:
    """The columns of a dossier that belongs to the period, after column 3."""
    if done:
        return ["c7", "c10" if due == date.max or finished > due else "c8" if finished < due else "c9"]
    if gone:
        return ["c7a"]
    if end <= due < date.max:
        return ["c11", "c12", *(["c12a"] if status in (5, 6, 8) else [])]
    return ["c11", "c13"]


def corrected_ids(known_at: datetime) -> set[int]:
    """The dossiers of which a fact had been corrected."""
    told = DossierEvent.objects.filter(recorded_at__lte=known_at)
    return {event.dossier_id for event in told if event.kind.upper() == "CORRECTED"}
